import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FaultError } from '../../core/fault.ts';
import { eraseEverything } from '../../data/storage.ts';
import { Button, Card, ConfirmDialog, FaultNote } from '../../ui/index.ts';
import styles from './Settings.module.css';
import { settingsText } from './text.ts';

/** Erases all that is stored, after one question, and starts anew. */
export function EraseSection() {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<FaultError | null>(null);
  const erase = (): void => {
    setBusy(true);
    setFault(null);
    eraseEverything()
      .then((outcome) => {
        // A fresh start: nothing that was read stays in memory.
        if (outcome.ok) window.location.assign('/');
        else setFault(outcome.error);
      })
      .finally(() => setBusy(false));
  };
  return (
    <Card title={settingsText.erase}>
      <p className={styles.quiet}>{settingsText.eraseText}</p>
      {fault && <FaultNote fault={fault.fault} detail={fault.message} />}
      <div>
        <Button variant="danger" icon={Trash2} busy={busy} onClick={() => setAsking(true)}>
          {settingsText.erase}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={settingsText.eraseTitle}
        text={settingsText.eraseConfirmText}
        confirm={settingsText.erase}
        danger
        onConfirm={erase}
      />
    </Card>
  );
}
