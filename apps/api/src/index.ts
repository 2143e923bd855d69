export { AppModule } from './app.module';
export * from './http/api-config';
export { createApp } from './http/create-app';
export { buildDocument } from './http/openapi';
