/** @vladmandic/human on its WASM backend, face modules only, nothing cached between photos. */
import Human from '@vladmandic/human';
import { decodePlain, present } from './contender.ts';
import { humanConfig } from './human-config.ts';

const human = new Human(humanConfig(true));

present({
  load: () => human.load(),
  async warmUp() {
    await human.warmup({ warmup: 'face' });
  },
  decode: decodePlain,
  async read({ bitmap }) {
    const result = await human.detect(bitmap);
    bitmap.close();
    if (result.error) throw new Error(result.error);
    return result.face.length;
  },
});
