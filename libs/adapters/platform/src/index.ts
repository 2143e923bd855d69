export * from './clock';
export * from './crypto';
export * from './documents';
export * from './mail-smtp';
export * from './pan-scanner';
export * from './queue';
export * from './redis';
export * from './telemetry';
