import type { ImportView } from '../../../core/import/view.ts';
import { type ImportActs, ImportStatus as Status } from '../../../ui/ImportStatus.tsx';
import { notify } from '../../../ui/index.ts';
import {
  cancelImport,
  clearImports,
  continueImport,
  pauseImport,
  retryImport,
} from '../actions.ts';
import { text } from '../text.ts';

const words = text.importing;
const failing = () => notify({ text: text.add.failed, tone: 'bad' });

const acts: ImportActs = {
  pause: (view) => void (view.paused ? continueImport : pauseImport)(view.id).catch(failing),
  cancel: (view) =>
    void cancelImport(view.id).then(() => notify({ text: words.cancelled }), failing),
  retry: (item) => void retryImport(item.id, item.name).catch(failing),
  clear: () => void clearImports().catch(failing),
};

/** What happens to added photos: how far, and what came of those that did not become a photo. */
export function ImportStatus({ imports }: { imports: readonly ImportView[] }) {
  return (
    <Status
      imports={imports}
      words={words}
      acts={acts}
      note={({ failed, duplicates }) => words.note(failed, duplicates)}
      hrefOf={({ photoId }) => photoId && `/portraits/${photoId}`}
    />
  );
}
