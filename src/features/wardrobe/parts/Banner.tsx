import type { LucideIcon } from 'lucide-react';
import { Button } from '../../../ui/index.ts';
import css from './Banner.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly line: string;
  readonly action: string;
  readonly onOpen: () => void;
}

/** Something waits for the person: one row, with the way to it. */
export function Banner({ icon: Icon, title, line, action, onOpen }: Props) {
  return (
    <div className={css.banner}>
      <Icon className={css.icon} size={22} strokeWidth={1.75} aria-hidden="true" />
      <p className={css.words}>
        <strong>{title}</strong> <span>{line}</span>
      </p>
      <Button onClick={onOpen}>{action}</Button>
    </div>
  );
}
