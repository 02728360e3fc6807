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

let renderer: string | null | undefined;

/** The WebGL2 renderer's name, or null without WebGL2; asked once, since a context costs its time. */
function rendererName(): string | null {
  if (renderer !== undefined) return renderer;
  try {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    renderer = gl
      ? String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
      : null;
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  } catch {
    renderer = null;
  }
  return renderer;
}

/** Whether WebGL2 is here: MediaPipe needs it even to run on the CPU. */
export function hasWebGl2(): boolean {
  return rendererName() !== null;
}

/** Whether WebGL runs on a real GPU; a software renderer is slower than WASM on the same processor. */
export function hasRealGpu(): boolean {
  const name = rendererName();
  return name !== null && !/swiftshader|llvmpipe|software|basic render/i.test(name);
}
