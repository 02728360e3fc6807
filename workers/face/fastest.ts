/** Which backend of tfjs runs the expression network the fastest on this device. */
import { EXPRESSION_AURA } from '../../models/expression-aura.ts';
import type { TfBackend } from '../runtime/tfjs.ts';

/** A network that is timed. */
interface Timeable {
  run(input: Float32Array): Promise<Float32Array>;
  release(): void;
}

/**
 * Loads the network on each candidate, times it where there is more than one, and keeps the fastest;
 * the plain CPU when none loads.
 */
export async function fastestTf(
  backends: readonly TfBackend[],
  load: (backend: TfBackend) => Promise<Timeable>,
): Promise<{ model: Timeable; backend: TfBackend; reason: string }> {
  const times: { backend: TfBackend; ms: number }[] = [];
  for (const backend of backends) {
    try {
      const model = await load(backend);
      if (backends.length === 1) return { model, backend, reason: 'faster than WebGL in software' };
      times.push({ backend, ms: await timeOf(model) });
      model.release();
    } catch {
      // The next one is tried.
    }
  }
  const best = times.toSorted((a, b) => a.ms - b.ms)[0];
  if (!best)
    return { model: await load('cpu'), backend: 'cpu', reason: 'neither WebGL nor WASM works' };
  const shown = times.map((t) => `${t.backend} ${t.ms.toFixed(1)} ms`).join(', ');
  return {
    model: await load(best.backend),
    backend: best.backend,
    reason: `measured here: ${shown}`,
  };
}

/** An input of nothing, for a first run. */
export function blankTile(): Float32Array {
  const { size, views } = EXPRESSION_AURA;
  return new Float32Array(views.length * size ** 2);
}

async function timeOf(model: Timeable): Promise<number> {
  const blank = blankTile();
  await model.run(blank);
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    await model.run(blank);
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}
