import { Camera, Palette, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { Button, date, EmptyState, FaultNote, LinkButton, Page, Skeleton } from '../../ui/index.ts';
import css from './Page.module.css';
import { AuraTile } from './parts/AuraTile.tsx';
import { Door } from './parts/Door.tsx';
import { useAuras } from './parts/useAuras.ts';
import { text } from './text.ts';

const STEP = 24;

/** The ways in, and the latest readings, each leading to its own page. */
export default function AuraPage() {
  const [limit, setLimit] = useState(STEP);
  const { entries, total, fault } = useAuras(limit);
  return (
    <Page title={text.title} width="wide" lead={text.lead}>
      <nav className={css.doors} aria-label={text.doors}>
        <Door href="/aura/live" icon={Camera} title={text.live} text={text.liveLine} />
        <Door
          href="/aura/palette"
          icon={Palette}
          title={text.yourPalette}
          text={text.paletteLine}
        />
      </nav>
      {fault && <FaultNote fault={fault} />}
      {!entries && !fault && <Skeleton height={176} radius={20} />}
      {entries?.length === 0 && (
        <EmptyState
          icon={Sparkles}
          title={text.emptyTitle}
          text={text.emptyText}
          action={
            <LinkButton href="/portraits" variant="primary">
              {text.emptyAction}
            </LinkButton>
          }
        />
      )}
      {entries && entries.length > 0 && (
        <ul className={css.list}>
          {entries.map((entry) => (
            <li key={entry.photoId}>
              <AuraTile entry={entry} over={text.of(date(entry.at))} />
            </li>
          ))}
        </ul>
      )}
      {entries && total > entries.length && (
        <Button className={css.more} onClick={() => setLimit(limit + STEP)}>
          {text.more}
        </Button>
      )}
    </Page>
  );
}
