import { useMemo, useState } from 'react';
import type { Vibes } from '../../../../core/vibes/types.ts';
import type { Album } from '../../album/types.ts';
import { groupsOf, plotPoints } from '../groups.ts';
import { text } from '../text.ts';
import css from './Explorer.module.css';
import { Legend } from './Legend.tsx';
import { PhotoCard } from './PhotoCard.tsx';
import { PlotView } from './Plot.tsx';
import { VibePhotos } from './VibePhotos.tsx';

interface Props {
  readonly vibes: Vibes;
  readonly album: Pick<Album, 'faces' | 'photos'>;
}

/** The map of one person's photos, the list of vibes beside it, and the photos of the chosen one. */
export function Explorer({ vibes, album }: Props) {
  const groups = useMemo(() => groupsOf(vibes, album), [vibes, album]);
  const points = useMemo(() => plotPoints(vibes, groups), [vibes, groups]);
  const [chosenId, choose] = useState<string | null>(null);
  const [focusedId, focus] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);

  const chosen = groups.find((group) => group.id === chosenId);
  const focused = points.find((point) => point.id === focusedId);
  const face = focused && album.faces.get(focused.id);
  const nameOf = (clusterId: string) => groups.find(({ id }) => id === clusterId)?.name ?? '';
  const whenOf = (photoId: string) => {
    const photo = album.photos.get(photoId);
    return photo ? text.when(photo) : '';
  };
  const tiles = useMemo(
    () =>
      (chosen?.faces ?? []).map(({ photoId }) => {
        const photo = album.photos.get(photoId);
        return { photoId, when: photo ? text.when(photo) : '' };
      }),
    [chosen, album],
  );
  const show = (id: string | null) => {
    focus(id);
    setOpened(id !== null);
  };

  const pick = (id: string | null) => {
    choose(id);
    if (id !== null && focused?.clusterId !== id) show(null);
  };

  return (
    <div className={css.explorer}>
      <PlotView
        points={points}
        clusters={groups.length}
        highlighted={chosen?.id ?? null}
        focused={focused?.id ?? null}
        describe={(id, place) => {
          const point = points.find((each) => each.id === id);
          if (!point) return '';
          const { photoId } = point.face;
          return text.plot.at(place, points.length, whenOf(photoId), nameOf(point.clusterId));
        }}
        onFocusPhoto={(id) => (id === null ? show(null) : focus(id))}
        onOpen={show}
      >
        {opened && focused && face && (
          <PhotoCard
            face={face}
            when={whenOf(face.photoId)}
            vibe={nameOf(focused.clusterId)}
            slot={focused.slot}
            onClose={() => show(null)}
          />
        )}
      </PlotView>
      <div>
        <Legend groups={groups} total={points.length} chosen={chosen?.id ?? null} onChoose={pick} />
      </div>
      {chosen && (
        <section className={css.photos}>
          <h2 className={css.title}>{chosen.name}</h2>
          <VibePhotos key={chosen.id} label={text.legend.list(chosen.name)} tiles={tiles} />
        </section>
      )}
    </div>
  );
}
