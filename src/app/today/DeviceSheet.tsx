import { Check, CloudDownload, ShieldCheck } from 'lucide-react';
import { Link } from 'wouter';
import { type OfflineReadiness, usePrepareOffline } from '../../bridge/offline.ts';
import { faultOf, messageOf } from '../../core/fault.ts';
import { Button, bytes, Chip, FaultNote, ProgressCard, Sheet, Skeleton } from '../../ui/index.ts';
import { deviceText } from '../text.ts';
import styles from './DeviceSheet.module.css';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What 'on device' means, and whether the device is ready to be offline. */
export default function DeviceSheet({ open, onOpenChange }: Props) {
  // Held here and not in the sheet's content: getting ready goes on while the sheet is closed.
  const offline = usePrepareOffline();
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={deviceText.title}>
      <ul className={styles.points}>
        {deviceText.points.map((point) => (
          <li key={point}>
            <ShieldCheck size={20} strokeWidth={1.75} aria-hidden />
            {point}
          </li>
        ))}
      </ul>
      <Link href="/privacy" onClick={() => onOpenChange(false)}>
        {deviceText.proof}
      </Link>
      <Offline offline={offline} />
    </Sheet>
  );
}

function Offline({ offline }: { readonly offline: OfflineReadiness }) {
  if (offline.state === 'checking') return <Skeleton height={96} />;
  if (offline.state === 'working')
    return (
      <ProgressCard
        title={deviceText.working}
        done={offline.done}
        total={offline.total}
        text={`${bytes(offline.done)} of ${bytes(offline.total)}`}
        note={offline.note}
        onCancel={offline.cancel}
      />
    );
  if (offline.state === 'ready')
    return (
      <div className={styles.offline}>
        <Chip tone="good" icon={Check}>
          {deviceText.ready}
        </Chip>
        <p className={styles.quiet}>{deviceText.readyText}</p>
      </div>
    );
  const fault = offline.error ? faultOf(offline.error) : null;
  return (
    <div className={styles.offline}>
      <Chip tone="warn">{deviceText.missing}</Chip>
      <p className={styles.quiet}>
        {deviceText.missingText} {bytes(offline.bytes)}.
      </p>
      {fault && fault !== 'aborted' && (
        <FaultNote fault={fault} detail={messageOf(offline.error)} />
      )}
      <Button variant="primary" icon={CloudDownload} block onClick={offline.start}>
        {deviceText.start}
      </Button>
    </div>
  );
}
