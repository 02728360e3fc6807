import { AuraMesh, FaultNote, LinkButton, Skeleton } from '../../ui/index.ts';
import css from './card.module.css';
import { AuraTile } from './parts/AuraTile.tsx';
import { useAuras } from './parts/useAuras.ts';
import { text } from './text.ts';

/** Aura on Today: the latest reading, or how to get the first. */
export default function AuraCard() {
  const { entries, fault } = useAuras(1);
  if (fault) return <FaultNote fault={fault} />;
  if (!entries) return <Skeleton height={176} radius={20} />;
  const latest = entries[0];
  if (latest) return <AuraTile entry={latest} over={text.latest} />;
  return (
    <AuraMesh palette={[]} className={css.empty}>
      <h2 className={css.title}>{text.emptyTitle}</h2>
      <p>{text.emptyText}</p>
      <LinkButton href="/portraits" className={css.action}>
        {text.emptyAction}
      </LinkButton>
    </AuraMesh>
  );
}
