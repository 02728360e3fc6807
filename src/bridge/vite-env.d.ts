/** Where model files are served from; set at build time by MODEL_BASE_URL. */
declare const __MODEL_BASE__: string;

declare module 'exifr/dist/lite.esm.mjs' {
  export { default } from 'exifr';
}
