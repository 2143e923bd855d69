export * from './api-client';
export * from './eventually';
export * from './test-stack';
