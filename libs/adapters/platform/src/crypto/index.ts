export * from './secret-box';
export * from './secrets';
export * from './totp';
