import { ChevronRight, ImagePlus } from 'lucide-react';
import { Link } from 'wouter';
import { progressOf } from '../../core/import/view.ts';
import { Card, FaultNote, LinkButton, Skeleton } from '../../ui/index.ts';
import css from './card.module.css';
import { useImports } from './imports.ts';
import { AddPhotos } from './parts/AddPhotos.tsx';
import { GalleryTile } from './parts/GalleryTile.tsx';
import { useLive } from './parts/useLive.ts';
import { useResume } from './renew/useResume.ts';
import { text } from './text.ts';
import { loadLatestTiles } from './tile.ts';

const SHOWN = 4;
const latest = () => loadLatestTiles(SHOWN);

/** Portraits on Today: the latest photos, or how to begin. */
export default function PortraitsCard() {
  const { value: tiles, fault } = useLive(['photos', 'settings'], latest);
  const open = (useImports() ?? []).filter((each) => !each.over);
  useResume();

  if (fault) return <FaultNote fault={fault} />;
  if (!tiles) return <Skeleton height={176} radius={20} />;
  if (tiles.length === 0 && open.length === 0)
    return (
      <Card title={text.card.empty}>
        <div className={css.empty}>
          <span className={css.icon}>
            <ImagePlus size={24} strokeWidth={1.5} aria-hidden="true" />
          </span>
          <p className={css.text}>{text.card.emptyText}</p>
        </div>
        <div className={css.actions}>
          <AddPhotos variant="primary" />
          <LinkButton href="/capture">{text.camera.title}</LinkButton>
        </div>
      </Card>
    );
  const parts = open.map(progressOf);
  const left = parts.reduce((sum, part) => sum + part.total - part.done, 0);
  return (
    <Card
      title={text.card.title}
      aside={
        <Link href="/portraits" className={css.all}>
          {text.card.all}
          <ChevronRight size={18} strokeWidth={1.75} aria-hidden="true" />
        </Link>
      }
    >
      <div className={css.thumbs}>
        {tiles.map((tile, index) => (
          <GalleryTile key={tile.id} tile={tile} index={index} tabbable selected={undefined} />
        ))}
      </div>
      {left > 0 && <p className={css.text}>{text.importing.reading(left)}</p>}
      <AddPhotos block />
    </Card>
  );
}
