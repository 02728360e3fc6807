import { ChevronRight, Shirt } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { Link } from 'wouter';
import { AddFiles } from '../../ui/AddFiles.tsx';
import { Card, FaultNote, LinkButton, Skeleton } from '../../ui/index.ts';
import css from './card.module.css';
import { resumeImports } from './import-actions.ts';
import { useImports } from './imports.ts';
import { Tile } from './parts/Tile.tsx';
import { useAddClothes } from './parts/useAddClothes.ts';
import { useGarments } from './parts/useGarments.ts';
import { text } from './text.ts';

const SHOWN = 3;
const words = text.card;

/** The wardrobe on Today: the latest garments and what waits for an answer, or how to begin. */
export default function WardrobeCard() {
  const stored = useGarments();
  const imports = useImports() ?? [];
  const add = useAddClothes();
  const take = useCallback((files: File[]) => void add(files), [add]);
  useEffect(resumeImports, []);

  if (!stored) return <Skeleton height={176} radius={20} />;
  if (stored.fault) return <FaultNote fault={stored.fault} />;
  const inUse = stored.garments.filter((each) => each.archivedAt === null);
  const left = imports
    .flatMap((view) => (view.over ? [] : view.items))
    .filter((item) => item.state === 'waiting' || item.state === 'reading').length;
  if (inUse.length === 0 && left === 0)
    return (
      <Card title={words.empty}>
        <div className={css.empty}>
          <span className={css.icon}>
            <Shirt size={24} strokeWidth={1.5} aria-hidden="true" />
          </span>
          <p className={css.text}>{words.emptyText}</p>
        </div>
        <div className={css.actions}>
          <AddFiles variant="primary" label={text.add.choose} onFiles={take} />
          <LinkButton href="/wardrobe/capture">{text.add.camera}</LinkButton>
        </div>
      </Card>
    );
  const doubtful = inUse.filter((each) => each.doubtful).length;
  return (
    <Card
      title={words.title}
      aside={
        <Link href="/wardrobe" className={css.all}>
          {words.all}
          <ChevronRight size={18} strokeWidth={1.75} aria-hidden="true" />
        </Link>
      }
    >
      <div className={css.tiles}>
        {inUse.slice(0, SHOWN).map((garment, index) => (
          <Tile key={garment.id} garment={garment} index={index} tabbable />
        ))}
      </div>
      <p className={css.text}>
        {left > 0 ? text.importing.reading(left) : text.garments(inUse.length)}
        {doubtful > 0 && (
          <>
            {' · '}
            <Link href="/wardrobe?look">{text.importing.needLook(doubtful)}</Link>
          </>
        )}
      </p>
    </Card>
  );
}
