import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  countSharedFiles,
  dropSharedFiles,
  keepSharedFiles,
  listSharedFiles,
  onOpenedFiles,
  onSharedFiles,
  takeSharedFiles,
} from './shared-files.ts';

const file = (name: string, text = name) =>
  new File([text], name, { type: 'image/png', lastModified: 7 });
const names = async () => (await listSharedFiles()).map((each) => each.file.name);

beforeEach(async () => {
  await dropSharedFiles((await listSharedFiles()).map(({ id }) => id));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('keeps files with their names, types and bytes, in order, however often they are listed', async () => {
  await keepSharedFiles([file('b é/1.png', 'first'), file('a.png', 'second')]);
  expect(await names()).toEqual(['b é/1.png', 'a.png']);
  const [first] = await listSharedFiles();
  expect(first!.file.type).toBe('image/png');
  expect(await first!.file.text()).toBe('first');
  expect(await countSharedFiles()).toBe(2);
});

it('keeps the same file once', async () => {
  await keepSharedFiles([file('a.png')]);
  await keepSharedFiles([file('a.png'), file('a.png', 'another')]);
  expect(await countSharedFiles()).toBe(2);
});

it('hands them on, and lets them go only when they were kept there', async () => {
  await keepSharedFiles([file('a.png'), file('b.png')]);
  expect(await takeSharedFiles(async () => false)).toBe(false);
  await expect(takeSharedFiles(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await countSharedFiles()).toBe(2);
  const take = vi.fn(async (files: readonly File[]) => files.length === 2);
  expect(await takeSharedFiles(take)).toBe(true);
  expect(await names()).toEqual([]);
  expect(await takeSharedFiles(take)).toBe(false);
  expect(take).toHaveBeenCalledTimes(1);
});

it('hands them on once, though two ask at the same time', async () => {
  await keepSharedFiles([file('a.png')]);
  const take = vi.fn(async () => true);
  expect(await Promise.all([takeSharedFiles(take), takeSharedFiles(take)])).toEqual([true, true]);
  expect(take).toHaveBeenCalledTimes(1);
});

it('leaves alone what came while others were taken', async () => {
  await keepSharedFiles([file('a.png')]);
  await takeSharedFiles(async () => {
    await keepSharedFiles([file('late.png')]);
    return true;
  });
  expect(await names()).toEqual(['late.png']);
});

it('holds files in memory where the cache has no room', async () => {
  vi.spyOn(Cache.prototype, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  await keepSharedFiles([file('a.png')]);
  expect(await names()).toEqual(['a.png']);
  expect(await countSharedFiles()).toBe(1);
  expect(await takeSharedFiles(async () => true)).toBe(true);
  expect(await countSharedFiles()).toBe(0);
});

it('tells of files that come and go', async () => {
  const told = vi.fn();
  const stop = onSharedFiles(told);
  await keepSharedFiles([file('a.png')]);
  expect(told).toHaveBeenCalledTimes(1);
  await takeSharedFiles(async () => true);
  expect(told).toHaveBeenCalledTimes(2);
  stop();
  await keepSharedFiles([file('a.png')]);
  expect(told).toHaveBeenCalledTimes(2);
});

it('gives what the system opens, without what cannot be read', async () => {
  let launch: (params: { files?: readonly unknown[] }) => void = () => undefined;
  vi.stubGlobal('launchQueue', {
    setConsumer: (consumer: typeof launch) => {
      launch = consumer;
    },
  });
  const take = vi.fn();
  onOpenedFiles(take);
  launch({});
  launch({ files: [{ getFile: () => Promise.reject(new Error('gone')) }] });
  const opened = file('a.png');
  launch({
    files: [{ getFile: async () => opened }, { getFile: () => Promise.reject(new Error('gone')) }],
  });
  await vi.waitFor(() => expect(take).toHaveBeenCalledTimes(1));
  expect(take).toHaveBeenCalledWith([opened]);
});
