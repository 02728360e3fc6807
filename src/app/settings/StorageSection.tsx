import { useState } from 'react';
import { askPersistence, storageUse } from '../../data/storage.ts';
import { Bar, Button, bytes, Card, Chip, notify, Skeleton } from '../../ui/index.ts';
import styles from './Settings.module.css';
import { settingsText } from './text.ts';
import { useLoaded } from './useLoaded.ts';

/** How full the storage is, and whether the browser may clear it. */
export function StorageSection() {
  const { value: use, reload } = useLoaded(storageUse);
  const [asking, setAsking] = useState(false);
  if (!use)
    return (
      <Card title={settingsText.storage}>
        <Skeleton height={64} />
      </Card>
    );
  const ask = (): void => {
    setAsking(true);
    askPersistence()
      .then((answer) => {
        const granted = answer.ok && answer.value;
        const text = granted ? settingsText.persistGranted : settingsText.persistDenied;
        notify({ text, tone: granted ? 'good' : 'warn' });
        reload();
      })
      .finally(() => setAsking(false));
  };
  return (
    <Card title={settingsText.storage}>
      {use.supported && use.quota > 0 ? (
        <Bar
          label={settingsText.used}
          value={use.usage / use.quota}
          text={bytes(use.usage)}
          note={`${bytes(Math.max(0, use.quota - use.usage))} ${settingsText.left}`}
        />
      ) : (
        <p className={styles.quiet}>{settingsText.storageUnknown}</p>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <Chip tone={use.persisted ? 'good' : 'warn'}>
            {use.persisted ? settingsText.persisted : settingsText.notPersisted}
          </Chip>
          <p className={styles.quiet}>
            {use.persisted ? settingsText.persistedText : settingsText.notPersistedText}
          </p>
        </div>
        {!use.persisted && (
          <Button busy={asking} onClick={ask}>
            {settingsText.askPersist}
          </Button>
        )}
      </div>
    </Card>
  );
}
