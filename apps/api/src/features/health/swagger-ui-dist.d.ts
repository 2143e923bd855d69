declare module 'swagger-ui-dist' {
  /** Folder with the built page parts. */
  export function getAbsoluteFSPath(): string;
}
