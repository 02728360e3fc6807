import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { faultOf } from '../../../../core/fault.ts';
import { countCaptures } from '../../../../data/captures.ts';
import { Button, notify, ProgressCard, saveFile } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { packCaptures } from '../actions.ts';
import { text } from '../text.ts';
import css from './Export.module.css';

/** Packs all captures and hands the archive over. */
export function Export() {
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const pack = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setProgress({ done: 0, total: 1 });
    await attempt(async () => {
      try {
        const n = await countCaptures();
        const zip = await packCaptures((done, total) => setProgress({ done, total }), signal);
        saveFile(zip, text.exportName);
        notify({ text: text.exported(n, zip.size), tone: 'good' });
      } catch (error) {
        if (faultOf(error) !== 'aborted') throw error;
      }
    });
    setProgress(undefined);
  };
  return (
    <>
      <Button icon={Download} busy={progress !== undefined} onClick={() => void pack()}>
        {text.export}
      </Button>
      {progress && (
        <div className={css.progress}>
          <ProgressCard
            title={text.exporting}
            done={progress.done}
            total={progress.total}
            note=""
            onCancel={() => stop.current?.abort()}
          />
        </div>
      )}
    </>
  );
}
