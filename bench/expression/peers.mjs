/**
 * The peers' expression networks on the same tiles. Each runs on its own page, in its own build of
 * tfjs on WASM with one thread, and is given the tile itself, as its own code would cut it.
 */

/** @typedef {{ url: string, part: readonly [number, number, number, number] | null }} TileAt */
/** @typedef {{ probabilities: readonly number[], ms: number }} PeerRead in the order of the app's classes */

/**
 * Puts face-api's expression network on `globalThis.readTile`.
 * @param {import('playwright').Page} page @param {readonly string[]} classes
 */
export async function startFaceApi(page, classes) {
  await page.evaluate(async (names) => {
    const script = '/peers/face-api-script/face-api.esm.js';
    const faceapi = await import(script);
    faceapi.tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    faceapi.tf.setWasmPaths('/peers/tfjs-wasm/');
    faceapi.tf.enableProdMode();
    await faceapi.tf.setBackend('wasm');
    await faceapi.tf.ready();
    const net = faceapi.nets.faceExpressionNet;
    await net.loadFromUri('/peers/face-api/');
    const readTile = async (/** @type {HTMLCanvasElement} */ canvas) => {
      const found = await net.predictExpressions(canvas);
      return names.map((name) => found[name]);
    };
    Object.assign(globalThis, { readTile });
  }, classes);
}

/**
 * Puts human's emotion network on `globalThis.readTile`: the network it is published with, on input
 * made as in its `gear/emotion.ts` (64 × 64 grey, -1..1). Its detector, which needs more than a tile,
 * is left out; its own thresholds and roundings of the scores too.
 * @param {import('playwright').Page} page @param {readonly string[]} classes
 */
export async function startHuman(page, classes) {
  await page.evaluate(async (names) => {
    const script = '/peers/human-script/human.esm.js';
    const { default: Human } = await import(script);
    const human = new Human({ backend: 'wasm', wasmPath: '/peers/tfjs-wasm/' });
    const { tf } = human;
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    tf.setWasmPaths('/peers/tfjs-wasm/');
    await tf.setBackend('wasm');
    await tf.ready();
    const net = await tf.loadGraphModel('/peers/human/emotion.json');
    const theirs = ['angry', 'disgusted', 'fearful', 'happy', 'sad', 'surprised', 'neutral'];
    const readTile = async (/** @type {HTMLCanvasElement} */ canvas) => {
      const output = tf.tidy(() => {
        const image = tf.div(tf.expandDims(tf.browser.fromPixels(canvas), 0), 255);
        const sized = tf.image.resizeBilinear(image, [64, 64], false);
        const grey = tf.sum(tf.mul(sized, tf.tensor1d([0.2989, 0.587, 0.114])), 3, true);
        return net.execute(tf.mul(tf.sub(grey, 0.5), 2));
      });
      const values = await output.data();
      output.dispose();
      return names.map((name) => values[theirs.indexOf(name)]);
    };
    Object.assign(globalThis, { readTile });
  }, classes);
}

/**
 * Reads tiles on a page that one of the above has prepared.
 * @param {import('playwright').Page} page @param {readonly TileAt[]} tiles @returns {Promise<PeerRead[]>}
 */
export function readWith(page, tiles) {
  return page.evaluate(async (list) => {
    const state =
      /** @type {{ readTile(canvas: HTMLCanvasElement): Promise<number[]>, kept?: { url: string, bitmap: ImageBitmap } }} */ (
        /** @type {unknown} */ (globalThis)
      );
    const out = [];
    for (const { url, part } of list) {
      if (state.kept?.url !== url) {
        state.kept?.bitmap.close();
        const blob = await (await fetch(url)).blob();
        state.kept = { url, bitmap: await createImageBitmap(blob) };
      }
      const { bitmap } = state.kept;
      const [x, y, width, height] = part ?? [0, 0, bitmap.width, bitmap.height];
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
      const started = performance.now();
      const probabilities = await state.readTile(canvas);
      out.push({ probabilities, ms: performance.now() - started });
    }
    return out;
  }, tiles);
}
