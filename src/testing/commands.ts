/** What a browser test asks of Node: test photos and model files, as base64; files spoilt on their way. */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright';
import { photoPath } from '../../scripts/test-photos.mjs';

/** The bytes of a test photo, base64. */
export function photo(_context: unknown, name: string): string {
  return readFileSync(photoPath(name)).toString('base64');
}

/** From now on files whose name begins so arrive as rubbish, in workers too. */
export async function spoil(context: unknown, start: string): Promise<void> {
  const { context: browser } = context as { context: BrowserContext };
  await browser.route(`**/models/${start}*`, (route) => route.fulfill({ body: 'rubbish' }));
}

/** Ends what `spoil` began. */
export async function heal(context: unknown, start: string): Promise<void> {
  const { context: browser } = context as { context: BrowserContext };
  await browser.unroute(`**/models/${start}*`);
}

/** What onnxruntime-node makes of an input (float32, base64, [1,3,side,side]): float32, base64. */
export async function runInNode(_context: unknown, id: string, input: string): Promise<string> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const { runnerImport } = await import('vite');
  const { module } =
    await runnerImport<typeof import('../../models/catalog.ts')>('./models/catalog.ts');
  const file = module.modelById(id).files[0]!;
  const session = await InferenceSession.create(`models/weights/${module.hashedName(file)}`, {
    logSeverityLevel: 3,
  });
  const bytes = Uint8Array.from(Buffer.from(input, 'base64'));
  const values = new Float32Array(bytes.buffer);
  const side = Math.sqrt(values.length / 3);
  const tensor = new Tensor('float32', values, [1, 3, side, side]);
  const result = await session.run({ [session.inputNames[0]!]: tensor });
  const data = result[session.outputNames[0]!]!.data as Float32Array;
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
}
