import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Sheet.module.css';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly text: string;
  /** The button that does it, as a verb: 'Erase everything'. */
  readonly confirm: string;
  readonly danger?: boolean | undefined;
  /** Called once, after the dialog has begun to close. */
  readonly onConfirm: () => void;
}

/** Asks once before something that matters. Closes by Escape or Cancel, not by a press outside. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, text, confirm, danger, onConfirm } = props;
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.sheet} data-modal>
          <div className={styles.head}>
            <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          </div>
          <div className={styles.body}>
            <AlertDialog.Description>{text}</AlertDialog.Description>
            <div className={styles.actions}>
              <AlertDialog.Close render={<Button>Cancel</Button>} />
              <Button
                variant={danger ? 'danger' : 'primary'}
                className={cx(danger && styles.fill)}
                onClick={() => {
                  onOpenChange(false);
                  onConfirm();
                }}
              >
                {confirm}
              </Button>
            </div>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
