export * from './import-alarm';
export * from './logger';
export * from './metrics';
export { shutdownTracing, tracingEnabled } from './tracing-state';
