export { AppModule } from './app.module';
export * from './http/api-config';
export { createApp } from './http/create-app';
export { exportDocument } from './http/export-document';
export { buildDocument } from './http/openapi-document';
export { makeFirstPartner } from './cli/first-partner';
