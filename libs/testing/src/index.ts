export * from './api-client';
export * from './eventually';
export * from './levers';
export * from './test-stack';
