import { ChevronLeft } from 'lucide-react';
import { Link } from 'wouter';
import { text } from '../text.ts';
import css from './HeroBar.module.css';

/** Back to all auras, over the picture. */
export function BackLink() {
  return (
    <Link href="/aura" className={css.action} aria-label={text.back} title={text.back}>
      <ChevronLeft size={22} strokeWidth={1.75} aria-hidden="true" />
    </Link>
  );
}
