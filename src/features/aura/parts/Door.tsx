import { ChevronRight, type LucideIcon } from 'lucide-react';
import { Link } from 'wouter';
import css from './Door.module.css';

interface Props {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
}

/** A way to another page, with a line on what is there. */
export function Door({ href, icon: Icon, title, text }: Props) {
  return (
    <Link href={href} className={css.door}>
      <span className={css.icon}>
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className={css.words}>
        <span className={css.title}>{title}</span>
        <span className={css.text}>{text}</span>
      </span>
      <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" className={css.mark} />
    </Link>
  );
}
