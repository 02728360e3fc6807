/** @vladmandic/human over a folder: detection and description alone, the next photo decoded meanwhile. */
import Human from '@vladmandic/human';
import { decodePlain } from './contender.ts';
import { type FolderPage, type FolderRun, fetchAll } from './folder.ts';
import { humanConfig } from './human-config.ts';

const human = new Human(humanConfig(false));

let photos: readonly File[] = [];

async function run(): Promise<FolderRun> {
  const started = performance.now();
  let read = 0;
  let next = photos[0] ? decodePlain(photos[0]) : null;
  for (let i = 0; i < photos.length && next; i++) {
    const { bitmap } = await next;
    const following = photos[i + 1];
    next = following ? decodePlain(following) : null;
    const result = await human.detect(bitmap);
    bitmap.close();
    if (result.error) throw new Error(result.error);
    read += 1;
  }
  return { ms: performance.now() - started, read };
}

const page: FolderPage = {
  async hold(urls) {
    photos = await fetchAll(urls);
    await human.load();
    await human.warmup({ warmup: 'face' });
  },
  run,
};
Object.assign(globalThis, { bench: page });
