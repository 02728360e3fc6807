import { useState } from 'react';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { type KindCount, kindCounts } from '../../../../core/wardrobe/stats/kinds.ts';
import { Button, Card } from '../../../../ui/index.ts';
import { useThumb } from '../../parts/thumbs.ts';
import { categoryName } from '../../words.ts';
import { text } from '../text.ts';
import css from './Stats.module.css';

const FIRST = 8;
/** Cut-outs in the longest bar; what is more is a number. */
const LONGEST = 12;

/** Categories as bars that are made of their cut-outs. */
export function KindsCard({ garments }: { readonly garments: readonly GarmentRecord[] }) {
  const [all, setAll] = useState(false);
  const kinds = kindCounts(garments);
  const byId = new Map(garments.map((garment) => [garment.id, garment]));
  const most = kinds[0]?.ids.length ?? 1;
  return (
    <Card title={text.kinds.title}>
      <ul className={css.kinds}>
        {(all ? kinds : kinds.slice(0, FIRST)).map((kind) => (
          <li key={kind.category} className={css.kind}>
            <span>{categoryName(kind.category)}</span>
            <KindBar kind={kind} most={most} byId={byId} />
            <span className={css.figure}>{kind.ids.length}</span>
          </li>
        ))}
      </ul>
      {kinds.length > FIRST && (
        <Button variant="quiet" className={css.more} onClick={() => setAll(!all)}>
          {all ? text.kinds.less : text.kinds.moreKinds(kinds.length - FIRST)}
        </Button>
      )}
    </Card>
  );
}

interface BarProps {
  readonly kind: KindCount;
  readonly most: number;
  readonly byId: ReadonlyMap<string, GarmentRecord>;
}

/** As long as its share of the largest kind, but no longer than its cut-outs, and no shorter than one. */
function KindBar({ kind, most, byId }: BarProps) {
  const { ids } = kind;
  return (
    <span
      className={css.bar}
      style={{ width: `max(52px, min(${8 + 44 * ids.length}px, ${(ids.length / most) * 100}%))` }}
      aria-hidden="true"
    >
      {ids.slice(0, LONGEST).map((id) => (
        <Mini key={id} id={id} version={byId.get(id)?.changedAt ?? ''} />
      ))}
    </span>
  );
}

function Mini({ id, version }: { readonly id: string; readonly version: string }) {
  const url = useThumb(id, version);
  return <span className={css.mini}>{url && <img src={url} alt="" decoding="async" />}</span>;
}
