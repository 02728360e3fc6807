import { Shirt } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '../../../core/fault.ts';
import type { GarmentPhoto, GarmentRecord } from '../../../core/wardrobe/records.ts';
import { getGarment, getGarmentPhoto } from '../../../data/garments.ts';
import {
  Button,
  EmptyState,
  FaultNote,
  LinkButton,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { useHeading } from '../../../ui/useHeading.ts';
import { useLive } from '../useLive.ts';
import { categoryName } from '../words.ts';
import css from './Page.module.css';
import { AttributesCard } from './parts/Attributes.tsx';
import { CategoryCard } from './parts/Category.tsx';
import { ColoursCard } from './parts/Colours.tsx';
import { DetailsCard } from './parts/Details.tsx';
import { Foot } from './parts/Foot.tsx';
import { Makers } from './parts/Makers.tsx';
import { PhotoNotes } from './parts/PhotoNotes.tsx';
import { Picture } from './parts/Picture.tsx';
import { Similar } from './parts/Similar.tsx';
import { Views } from './parts/Views.tsx';
import { text } from './text.ts';

export interface Whole {
  readonly garment: GarmentRecord;
  /** The photos of its views, in their order; null where one is not there. */
  readonly photos: readonly (GarmentPhoto | null)[];
}

async function load(id: string): Promise<Whole | null> {
  const garment = await getGarment(id);
  if (!garment) return null;
  const photos = await Promise.all(garment.views.map(({ photoId }) => getGarmentPhoto(photoId)));
  return { garment, photos };
}

/** A garment's own page: what it looks like, what was read of it, and what the person tells. */
export default function GarmentPage({
  params,
}: {
  readonly params: Readonly<Record<string, string | undefined>>;
}) {
  const id = params.id ?? '';
  const [turn, setTurn] = useState(0);
  const { value, fault } = useLive(['garments'], () => load(id), `${id} ${turn}`);
  if (fault) return <Missing fault={fault} onRetry={() => setTurn(turn + 1)} />;
  if (value === undefined) return <Waiting />;
  return value ? <Garment key={id} {...value} /> : <Missing />;
}

function Garment({ garment, photos }: Whole) {
  const [chosen, setChosen] = useState(0);
  const view = Math.min(chosen, garment.views.length - 1);
  const name = garment.title || categoryName(garment.category);
  const heading = useHeading(name);
  return (
    <article className={css.page}>
      <div className={css.picture}>
        <Picture garment={garment} view={view} photo={photos[view] ?? null} />
      </div>
      <div className={css.panel}>
        <div className={css.head}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {name}
          </h1>
          {garment.archivedAt && (
            <p className={css.quiet}>{text.actions.archivedNote(garment.archivedAt)}</p>
          )}
        </div>
        <Views garment={garment} chosen={view} onChoose={setChosen} />
        <PhotoNotes photo={photos[view] ?? null} />
        <CategoryCard garment={garment} />
        <ColoursCard garment={garment} />
        <AttributesCard garment={garment} />
        <DetailsCard garment={garment} />
        <Similar garment={garment} />
        <Makers garment={garment} photo={photos[view] ?? null} />
        <Foot garment={garment} />
      </div>
    </article>
  );
}

function Waiting() {
  return (
    <div className={css.page}>
      <div className={css.picture}>
        <Skeleton height="min(110vw, 60svh)" radius={0} />
      </div>
      <div className={css.panel}>
        <VisuallyHidden>
          <span role="status">{text.loading}</span>
        </VisuallyHidden>
        <Skeleton width={180} height={36} />
        <Skeleton height={72} />
        <Skeleton height={160} radius={20} />
        <Skeleton height={160} radius={20} />
      </div>
    </div>
  );
}

interface MissingProps {
  readonly fault?: Fault;
  readonly onRetry?: () => void;
}

function Missing({ fault, onRetry }: MissingProps) {
  const heading = useHeading(text.missingTitle);
  return (
    <div className={css.missing}>
      <VisuallyHidden>
        <h1 ref={heading} tabIndex={-1}>
          {text.missingTitle}
        </h1>
      </VisuallyHidden>
      {fault ? (
        <FaultNote fault={fault} action={<Button onClick={onRetry}>{text.retry}</Button>} />
      ) : (
        <EmptyState
          icon={Shirt}
          title={text.missingTitle}
          text={text.missingText}
          action={<LinkButton href="/wardrobe">{text.toWardrobe}</LinkButton>}
        />
      )}
    </div>
  );
}
