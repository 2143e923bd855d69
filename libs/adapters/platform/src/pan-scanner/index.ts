export * from './pan-scanner';
