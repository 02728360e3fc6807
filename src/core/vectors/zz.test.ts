import { packBlock, repack } from '/work/main/src/core/vectors/block.ts';
import { mixtureOf, take } from '/work/main/src/core/vectors/testing-mixture.ts';
import { test } from 'vitest';
test('x', () => {
  const c = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
  let t = c();
  const es = take(mixtureOf({ dims: 512, centres: 100, spread: .8, seed: 1 }), 8192).map((vector, i) => ({ id: `${i}`, vector, meta: null }));
  console.log('make', c() - t); t = c();
  for (let i = 0; i < 2; i++) { const b = packBlock(es.slice(i*4096, i*4096+4096)); console.log('pack', c() - t); t = c(); repack([b]); console.log('repack', c() - t); t = c(); }
}, 60000);
