export * from './smtp-mailer';
export * from './smtp-settings';
