/** A page with nothing on it: what a browser costs alone, and how fast this machine counts. */
const STEPS = 30_000_000;

/** Milliseconds for a fixed loop of integer arithmetic: the yardstick of one run on one machine. */
function calibrate(): number {
  const started = performance.now();
  let state = 1;
  for (let i = 0; i < STEPS; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  const ms = performance.now() - started;
  if (state === 0) throw new Error('unreachable, but keeps the loop');
  return ms;
}

Object.assign(globalThis, { bench: { calibrate } });
