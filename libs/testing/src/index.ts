export * from './api-client';
export * from './eventually';
export * from './levers';
export * from './mail-server';
export * from './test-stack';
