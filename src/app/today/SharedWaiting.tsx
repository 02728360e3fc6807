import { Inbox } from 'lucide-react';
import { countSharedFiles } from '../../bridge/shared-files.ts';
import { sharedText } from '../share/text.ts';
import { useShared } from '../share/useShared.ts';
import { Row } from './Slot.tsx';

/** The way back to photos that were shared and not handed on; nothing where none wait. */
export function SharedWaiting() {
  const waiting = useShared(countSharedFiles) ?? 0;
  if (waiting === 0) return null;
  return (
    <Row
      href="/share"
      icon={Inbox}
      title={sharedText.waiting(waiting)}
      line={sharedText.waitingLine}
    />
  );
}
