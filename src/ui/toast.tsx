import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { IconButton } from './Button.tsx';
import styles from './toast.module.css';

type Tone = 'good' | 'warn' | 'bad' | 'plain';

export interface Notice {
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** One thing to do about it, such as undo; the notice closes when it runs. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** What it is about: a later notice about the same takes its place, and its time runs anew. */
  readonly about?: string | undefined;
  /** Milliseconds on the screen: 5,000 when left out, 8,000 with an action; 0 stays until closed. */
  readonly duration?: number | undefined;
}

const manager = Toast.createToastManager();

/** Says something in passing. Read aloud politely; waits while it has the pointer or the focus. */
export function notify({ text, tone = 'plain', action, about, duration }: Notice): void {
  const id = manager.add({
    ...(about !== undefined && { id: about }),
    title: text,
    type: tone,
    timeout: duration ?? (action ? 8_000 : 5_000),
    // Named even where there is none: a notice whose place is taken may have had one.
    actionProps: action && {
      children: action.label,
      onClick: () => {
        manager.close(id);
        action.run();
      },
    },
  });
}

const ICON = { good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

/** Where notices appear: above the bar, newest last. Rendered once by the shell. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => {
    const Icon = ICON[toast.type as keyof typeof ICON];
    return (
      <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="down">
        <Toast.Content className={styles.content}>
          {Icon && <Icon size={20} strokeWidth={1.75} aria-hidden className={styles.icon} />}
          <Toast.Title className={styles.text} render={<p />} />
          {toast.actionProps && <Toast.Action className={styles.action} />}
          <Toast.Close render={<IconButton icon={X} label="Dismiss" className={styles.close} />} />
        </Toast.Content>
      </Toast.Root>
    );
  });
}
