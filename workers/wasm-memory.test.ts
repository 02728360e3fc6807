import { beforeEach, expect, test } from 'vitest';
import { wasmBytes, wasmGrowth, watchWasmMemory } from './wasm-memory.ts';

const PAGE = 65_536;
/** A module that exports a memory of two pages. */
const EXPORTS = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 2, 7, 7, 1, 3, 109, 101, 109, 2, 0,
]);
/** A module that is given a memory as `a.m`. */
const IMPORTS = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 2, 8, 1, 1, 97, 1, 109, 2, 0, 1]);

const wasm = { ...WebAssembly, instantiate: WebAssembly.instantiate } as typeof WebAssembly;
watchWasmMemory(wasm);
let before = 0;
beforeEach(() => {
  before = wasmBytes();
  wasmGrowth();
});

test('counts the memory that an engine makes for itself, from bytes and from a module', async () => {
  const { instance } = await wasm.instantiate(EXPORTS);
  expect(wasmBytes() - before).toBe(2 * PAGE);
  const second = await wasm.instantiate(await WebAssembly.compile(EXPORTS));
  expect(wasmBytes() - before).toBe(4 * PAGE);
  expect([instance, second].every((each) => each.exports.mem)).toBe(true);
});

test('counts a memory that two engines share once, and what it grew by', async () => {
  const m = new WebAssembly.Memory({ initial: 1 });
  await wasm.instantiate(IMPORTS, { a: { m } });
  await wasm.instantiate(IMPORTS, { a: { m } });
  expect(wasmGrowth()).toBe(PAGE);
  m.grow(3);
  expect(wasmGrowth()).toBe(3 * PAGE);
  expect(wasmGrowth()).toBe(0);
});

test('what is let go of counts as no growth', () => {
  expect(wasmGrowth(0)).toBe(0);
});
