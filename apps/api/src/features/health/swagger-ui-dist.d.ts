declare module 'swagger-ui-dist/absolute-path.js' {
  /** Folder with the built page parts. */
  export default function getAbsoluteFSPath(): string;
}
