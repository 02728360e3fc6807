import { ImageDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { auraColor } from '../../../core/aura/colors.ts';
import { isQuick } from '../../../core/aura/quick.ts';
import { getView } from '../../../data/photos.ts';
import {
  Button,
  QuickBadge,
  SimulatedBadge,
  useBlobUrl,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { useHeading } from '../../../ui/useHeading.ts';
import type { AuraPhoto, ReadAura } from './actions.ts';
import css from './Page.module.css';
import { Answers } from './parts/Answers.tsx';
import { Colour } from './parts/Colour.tsx';
import { FaceChoice } from './parts/FaceChoice.tsx';
import { Hero } from './parts/Hero.tsx';
import { BackLink } from './parts/HeroBar.tsx';
import { Links } from './parts/Links.tsx';
import { Makers } from './parts/Makers.tsx';
import { PaletteCard } from './parts/PaletteCard.tsx';
import { Right } from './parts/Right.tsx';
import { Sources } from './parts/Sources.tsx';
import { Standing } from './parts/Standing.tsx';
import { Ten } from './parts/Ten.tsx';
import { text } from './text.ts';
import { useFullReading } from './useFullReading.ts';

const ShareSheet = lazy(() => import('../share/ShareSheet.tsx'));

interface Props {
  readonly photo: AuraPhoto;
  readonly read: ReadAura;
}

/** Everything that an aura reading tells, for the face that is chosen. */
export function ReadingView({ photo, read }: Props) {
  const full = useFullReading(photo, read);
  const { aura, face } = full;
  const [sharing, setSharing] = useState<'never' | 'open' | 'closed'>('never');
  const url = useBlobUrl(() => getView(photo.id), photo.id);
  const heading = useHeading(text.title);
  const box = (face === null ? null : photo.faces[face]?.box) ?? null;
  return (
    <article className={css.page}>
      <div className={css.picture}>
        <Hero
          url={url}
          palette={[auraColor(aura.primary).display, ...aura.palette]}
          width={photo.width}
          height={photo.height}
          face={box}
          bar={<BackLink />}
        />
      </div>
      <div className={css.panel}>
        <Colour
          aura={aura}
          heading={heading}
          aside={photo.simulated ? <SimulatedBadge /> : isQuick(aura) && <QuickBadge />}
        />
        <FaceChoice photo={photo} url={url} selected={face} onSelect={full.read} />
        <Standing photo={photo} full={full} />
        <Button
          variant="primary"
          block
          icon={ImageDown}
          aria-haspopup="dialog"
          onClick={() => setSharing('open')}
        >
          {text.makeCard}
        </Button>
        {!photo.simulated && full.whole && full.running === null && (
          <Right photoId={photo.id} aura={aura} onSaid={full.show} />
        )}
        <Ten probabilities={aura.probabilities} />
        <Answers aura={aura} />
        <Sources aura={aura} />
        <PaletteCard palette={aura.palette} />
        <Links photoId={photo.id} />
        <Makers by={aura.by} />
      </div>
      <VisuallyHidden>
        <span role="status">{full.running === null ? text.spoken(aura) : ''}</span>
      </VisuallyHidden>
      {sharing !== 'never' && (
        <Suspense>
          <ShareSheet
            open={sharing === 'open'}
            onOpenChange={(open) => setSharing(open ? 'open' : 'closed')}
            aura={aura}
            photoId={photo.id}
            face={box}
            simulated={photo.simulated}
          />
        </Suspense>
      )}
    </article>
  );
}
