import { ImageOff } from 'lucide-react';
import {
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { type ReadAura, readOnWorker } from './actions.ts';
import css from './Page.module.css';
import { Hero } from './parts/Hero.tsx';
import { BackLink } from './parts/HeroBar.tsx';
import { ReadingView } from './ReadingView.tsx';
import { text } from './text.ts';
import { useAuraPhoto } from './useAuraPhoto.ts';

interface Props {
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Who reads in full. */
  readonly read?: ReadAura;
}

/** The aura of one photo: the colour, where it came from, and what it leads to. */
export default function AuraReadingPage({ params, read = readOnWorker }: Props) {
  const id = params.id ?? '';
  const { photo, fault } = useAuraPhoto(id);
  if (photo) return <ReadingView key={id} photo={photo} read={read} />;
  if (photo === undefined && !fault) return <Waiting />;
  return (
    <Page title={text.title} back="/aura">
      {fault ? (
        <FaultNote fault={fault} detail={text.loadFailed} />
      ) : (
        <EmptyState
          icon={ImageOff}
          title={text.missingTitle}
          text={text.missingText}
          action={<LinkButton href="/aura">{text.back}</LinkButton>}
        />
      )}
    </Page>
  );
}

/** The page before anything is known; nothing moves when it is. */
function Waiting() {
  return (
    <article className={css.page} aria-busy="true">
      <VisuallyHidden>
        <h1>{text.loading}</h1>
      </VisuallyHidden>
      <div className={css.picture}>
        <Hero url={undefined} palette={[]} width={3} height={4} face={null} bar={<BackLink />} />
      </div>
      <div className={css.panel}>
        <Skeleton width="45%" height={52} />
        <Skeleton width="90%" height={48} />
        <Skeleton height={132} radius={20} />
        <Skeleton height={420} radius={20} />
      </div>
    </article>
  );
}
