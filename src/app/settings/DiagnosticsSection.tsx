import { Download, Eraser } from 'lucide-react';
import { useState } from 'react';
import { errorRate } from '../../core/diagnostics.ts';
import { clearDiagnostics, exportDiagnostics, listDiagnostics } from '../../data/diagnostics.ts';
import { Button, Card, count, notify, percent, Skeleton, saveFile } from '../../ui/index.ts';
import { DiagnosticsTable } from './DiagnosticsTable.tsx';
import styles from './Settings.module.css';
import { settingsText } from './text.ts';
import { useLoaded } from './useLoaded.ts';

/** The local log: how much it holds, how often something failed, and what to do with it. */
export function DiagnosticsSection() {
  const { value: entries, failed, reload } = useLoaded(listDiagnostics);
  const [busy, setBusy] = useState(false);
  const attempt = (work: Promise<void>): void => {
    setBusy(true);
    work
      .catch(() => notify({ text: settingsText.logUnreadable, tone: 'bad' }))
      .finally(() => setBusy(false));
  };
  const saveLog = async (): Promise<void> => saveFile(await exportDiagnostics(), 'aura-log.json');
  const clear = async (): Promise<void> => {
    await clearDiagnostics();
    notify({ text: settingsText.clearedLog });
    reload();
  };
  return (
    <Card title={settingsText.diagnostics}>
      <p className={styles.quiet}>
        {failed ? settingsText.logUnreadable : settingsText.diagnosticsText}
      </p>
      {entries ? (
        <dl className={styles.figures}>
          <div>
            <dt>{settingsText.entries}</dt>
            <dd>{count(entries.length)}</dd>
          </div>
          <div>
            <dt>{settingsText.errors}</dt>
            <dd>{percent(errorRate(entries))}</dd>
          </div>
        </dl>
      ) : (
        !failed && <Skeleton height={58} width={160} />
      )}
      {entries && <DiagnosticsTable entries={entries} />}
      <div className={styles.buttons}>
        <Button icon={Download} busy={busy} onClick={() => attempt(saveLog())}>
          {settingsText.exportLog}
        </Button>
        <Button icon={Eraser} busy={busy} onClick={() => attempt(clear())}>
          {settingsText.clearLog}
        </Button>
      </div>
    </Card>
  );
}
