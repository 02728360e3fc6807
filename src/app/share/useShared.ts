import { onSharedFiles } from '../../bridge/shared-files.ts';
import { createLive } from '../../ui/useLive.ts';

const useLive = createLive((_topic: 'shared', listener) => onSharedFiles(listener));

/** What `read` says of the files that wait, again after each change; undefined until first read. */
export function useShared<T>(read: () => Promise<T>): T | undefined {
  return useLive(['shared'], read).value;
}
