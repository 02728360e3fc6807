/** The worker of the networks on tfjs: a child of the one that reads photos; see `face/networks.ts`. */
import { expose } from 'comlink';
import { networks } from './face/networks.ts';

expose({
  ...networks,

  /** Holds the life lock for ever. Call once, first. */
  async connect(lifeLock: string): Promise<void> {
    await new Promise<void>((held, refused) => {
      navigator.locks
        .request(lifeLock, () => {
          held();
          return new Promise(() => {});
        })
        .catch(refused);
    });
  },
});
