export * from './connect-redis';
export * from './json-cache';
export * from './leader-lock';
export * from './sliding-window';
