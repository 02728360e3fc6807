import { FileArchive, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { canPickFolder, pickFiles } from '../../parts/pick-files.ts';
import { openSet } from '../actions.ts';
import type { SampleSet } from '../samples.ts';
import { text } from '../text.ts';
import css from './ChooseSet.module.css';

/** Chooses a folder or archive of samples, and says what came of it. */
export function ChooseSet({ set }: { readonly set: SampleSet | null }) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const open = async (files: readonly File[], folder: boolean) => {
    setBusy(true);
    await attempt(async () => setWrong(await openSet(files, folder)));
    setBusy(false);
  };
  return (
    <div className={css.block}>
      <div className={css.buttons}>
        <Button
          icon={FileArchive}
          busy={busy}
          onClick={() =>
            pickFiles({ accept: '.zip,application/zip' }, (files) => void open(files, false))
          }
        >
          {text.zip}
        </Button>
        {canPickFolder() && (
          <Button
            icon={FolderOpen}
            busy={busy}
            onClick={() => pickFiles({ folder: true }, (files) => void open(files, true))}
          >
            {text.folder}
          </Button>
        )}
      </div>
      <p className={css.hint}>{text.setHint}</p>
      <p role="status" className={css.status}>
        {busy ? text.reading : (wrong ?? (set && text.setName(set.title, set.samples.length)))}
      </p>
    </div>
  );
}
