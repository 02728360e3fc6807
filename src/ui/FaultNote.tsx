import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Fault } from '../core/fault.ts';
import styles from './FaultNote.module.css';
import { faultText } from './fault-text.ts';

export interface FaultNoteProps {
  readonly fault: Fault;
  /** What happened exactly, small: a file name, a model, the message of the error. */
  readonly detail?: string | undefined;
  readonly action?: ReactNode;
}

/** A fault in words with its next step. Announced when it appears. */
export function FaultNote({ fault, detail, action }: FaultNoteProps) {
  const words = faultText[fault];
  return (
    <div role="alert" className={styles.note}>
      <CircleAlert size={22} strokeWidth={1.75} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{words.title}</p>
        <p>{words.next}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
