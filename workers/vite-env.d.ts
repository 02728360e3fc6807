/// <reference types="vite/client" />

/** Where model files are served from; set at build time by MODEL_BASE_URL. */
declare const __MODEL_BASE__: string;

declare module '@mediapipe/tasks-vision/vision_wasm_module_internal.js' {
  const ModuleFactory: (module?: object) => Promise<object>;
  export default ModuleFactory;
}

declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    display(target: ImageData, done: (filled: ImageData | null) => void): void;
    free(): void;
  }
  export interface Libheif {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  const start: () => Libheif | Promise<Libheif>;
  export default start;
}
