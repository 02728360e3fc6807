import { expect, test, vi } from 'vitest';
import { modelById } from '../../models/catalog.ts';
import { EXPRESSION_AURA, encodeTile, goldenTiles } from '../../models/expression-aura.ts';
import golden from '../../models/trained/expression.golden.json' with { type: 'json' };
import { tfMemoryNow } from '../memory.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { loadWeights } from '../weights/weights.ts';
import { killNetworksForTest, loadExpression, startNetworks } from './networks-remote.ts';

allowOwnScripts();
const never = new AbortController().signal;
const locks = async () =>
  ((await navigator.locks.query()).held ?? []).filter(({ name }) => name?.startsWith('aura-tfjs-'));

async function expression() {
  const [bytes] = await loadWeights(modelById(EXPRESSION_AURA.id), never);
  return (await loadExpression(['wasm'], bytes!)).network;
}

test('runs posted together are answered in their order, each with what it took by itself', async () => {
  const network = await expression();
  const inputs = goldenTiles().map((tile) => encodeTile(tile));
  const outputs = await Promise.all(inputs.map((input) => network.run(input, [input.length])));
  for (const [i, output] of outputs.entries())
    for (const [k, wanted] of golden.logits[i]!.entries())
      expect(Math.abs(output[k]! - wanted)).toBeLessThan(2e-3);
  expect(network.took()).toBeGreaterThan(0);
  const { tensors } = tfMemoryNow();
  await network.release();
  expect(tfMemoryNow().tensors).toBeLessThan(tensors);
});

test('one worker serves all, and its death rejects who waits and ends this thread', async () => {
  await Promise.all([startNetworks(), startNetworks()]);
  expect(await locks()).toHaveLength(1);
  const closed = vi.spyOn(self, 'close').mockImplementation(() => {});
  const network = await expression();
  const input = encodeTile(goldenTiles()[0]!);
  const pending = Promise.all(
    Array.from({ length: 20 }, () => network.run(input, [input.length])),
  ).catch((error: unknown) => error);
  killNetworksForTest();
  expect(await pending).toMatchObject({ fault: 'worker-died' });
  expect(closed).toHaveBeenCalledTimes(1);
  closed.mockRestore();
  await startNetworks();
  await (await expression()).release();
});
