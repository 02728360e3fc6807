/** What this device offers, asked without loading any library. */

/** Threads that WASM may use here: one without isolation, one on iOS
 * (an iPad calls itself a Macintosh, so Safari on a Mac gets one as well), else up to four. */
export function threadCount(): number {
  const agent = navigator.userAgent;
  const ios =
    /iP(hone|ad|od)/.test(agent) || (/Macintosh/.test(agent) && !/Chrome|Firefox/.test(agent));
  if (!self.crossOriginIsolated || ios) return 1;
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency || 1));
}

/**
 * A canvas that is never drawn to, so that its size costs nothing: MediaPipe sets it to that of each picture,
 * and each time the browser would make another drawing buffer.
 */
class Undrawn extends OffscreenCanvas {
  #width = 1;
  #height = 1;

  constructor() {
    super(1, 1);
  }

  override get width(): number {
    return this.#width;
  }

  override set width(value: number) {
    this.#width = value;
  }

  override get height(): number {
    return this.#height;
  }

  override set height(value: number) {
    this.#height = value;
  }
}

let canvas: OffscreenCanvas | null = null;
let gl: WebGL2RenderingContext | null = null;

/**
 * The one canvas with a WebGL2 context that all MediaPipe tasks share, or null without WebGL2. A context
 * costs its time, and a wait for the GPU process, so there is one; a lost one is replaced.
 */
export function glCanvas(): OffscreenCanvas | null {
  if (canvas && gl && !gl.isContextLost()) return canvas;
  try {
    canvas = new Undrawn();
    gl = canvas.getContext('webgl2', { antialias: false });
    // MediaPipe switches on all there are, one question to the GPU process each; on the CPU it needs none.
    if (gl) gl.getSupportedExtensions = () => [];
  } catch {
    gl = null;
  }
  return gl ? canvas : null;
}

let renderer: string | null = null;

/** The WebGL2 renderer's name, or null without WebGL2. */
function rendererName(): string | null {
  if (renderer !== null || !glCanvas() || !gl) return renderer;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return renderer;
}

/** Whether WebGL2 is here: MediaPipe needs it even to run on the CPU. */
export function hasWebGl2(): boolean {
  return glCanvas() !== null;
}

/** Whether WebGL runs on a real GPU; a software renderer is slower than WASM on the same processor. */
export function hasRealGpu(): boolean {
  const name = rendererName();
  return name !== null && !/swiftshader|llvmpipe|software|basic render/i.test(name);
}
