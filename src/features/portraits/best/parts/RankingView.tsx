import { FileSpreadsheet } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../../../ui/index.ts';
import { useSelection } from '../../../../ui/useSelection.ts';
import type { Album } from '../../album/types.ts';
import { useSaving } from '../../originals/useSaving.ts';
import { AddPhotos } from '../../parts/AddPhotos.tsx';
import { sharedPlaces } from '../standing.ts';
import { text } from '../text.ts';
import type { Ranking } from '../useRanking.ts';
import { HowSheet } from './HowSheet.tsx';
import { PhotoSheet } from './PhotoSheet.tsx';
import css from './RankingView.module.css';
import { RankList } from './RankList.tsx';
import { SaveBar } from './SaveBar.tsx';
import { Winner } from './Winner.tsx';

interface Props {
  readonly album: Pick<Album, 'photos' | 'faces'>;
  readonly ranking: Ranking;
  /** The person's name. */
  readonly who: string;
  readonly onCsv: () => void;
  readonly csvBusy: boolean;
}

/** A person's photos: the best one large, all others in order, and what can be done with them. */
export function RankingView({ album, ranking, who, onCsv, csvBusy }: Props) {
  const { taste } = ranking;
  // The album may have moved on while the ranking is made anew: what is gone from it is not shown.
  const ranked = useMemo(
    () => ranking.ranked.filter((one) => album.photos.has(one.photoId) && album.faces.has(one.id)),
    [ranking, album],
  );
  const shared = useMemo(() => sharedPlaces(ranked), [ranked]);
  const chosen = useSelection(ranked);
  const saving = useSaving(chosen.stop);
  const [how, setHow] = useState(false);
  const [detail, setDetail] = useState({ id: '', open: false });

  const choosing = chosen.ids !== undefined;
  const tools = useKeptInSight(choosing);
  const of = ranked.length;
  const best = ranked[0];
  const bestPhoto = best && album.photos.get(best.photoId);
  const bestFace = best && album.faces.get(best.id);
  if (!best || !bestPhoto || !bestFace) return null;
  const listed = choosing ? ranked : ranked.slice(1);
  const show = (id: string) => setDetail({ id, open: true });
  const all = () => {
    for (const { id } of ranked) if (!chosen.ids?.has(id)) chosen.toggle(id);
  };
  const save = () =>
    saving.start(
      ranked.flatMap(({ id, photoId }) =>
        chosen.ids?.has(id) ? [{ photoId, name: album.photos.get(photoId)?.name ?? '' }] : [],
      ),
    );
  const common = { of, shared, selection: chosen.ids, onPress: choosing ? chosen.toggle : show };
  const opened = ranked.find(({ id }) => id === detail.id);
  const openedPhoto = opened && album.photos.get(opened.photoId);
  const openedFace = opened && album.faces.get(opened.id);
  return (
    <>
      {!choosing && (
        <Winner
          one={best}
          photo={bestPhoto}
          face={bestFace}
          who={who}
          of={of}
          equals={ranked.filter(({ place }) => place === best.place).length - 1}
          taste={taste}
          onOpen={() => show(best.id)}
          onHow={() => setHow(true)}
        />
      )}
      {of === 1 && <AddPhotos variant="primary" />}
      <div ref={tools} className={css.tools}>
        <Button
          onClick={choosing ? chosen.stop : chosen.start}
          disabled={saving.progress !== undefined}
        >
          {choosing ? text.select.done : text.select.start}
        </Button>
        {!choosing && (
          <Button icon={FileSpreadsheet} busy={csvBusy} onClick={onCsv}>
            {text.csv.button}
          </Button>
        )}
      </div>
      <RankList
        {...common}
        title={choosing ? text.list.titleAll : text.list.title}
        rows={listed.filter(({ passed }) => passed)}
      />
      <RankList
        {...common}
        title={text.list.retakeTitle}
        lead={text.list.retakeLead}
        rows={listed.filter(({ passed }) => !passed)}
      />
      {chosen.ids && (
        <SaveBar
          count={chosen.ids.size}
          progress={saving.progress}
          onAll={all}
          onSave={save}
          onCancel={saving.cancel}
        />
      )}
      {opened && openedPhoto && openedFace && (
        <PhotoSheet
          open={detail.open}
          onOpenChange={(open) => setDetail((old) => ({ ...old, open }))}
          one={opened}
          photo={openedPhoto}
          face={openedFace}
          shared={shared.has(opened.place)}
          of={of}
          taste={taste}
        />
      )}
      <HowSheet open={how} onOpenChange={setHow} />
    </>
  );
}

/** The large photo leaves while photos are chosen: what was pressed to choose must not jump away. */
function useKeptInSight(choosing: boolean): RefObject<HTMLDivElement | null> {
  const kept = useRef<HTMLDivElement>(null);
  const before = useRef(choosing);
  useEffect(() => {
    if (before.current !== choosing) kept.current?.scrollIntoView({ block: 'nearest' });
    before.current = choosing;
  }, [choosing]);
  return kept;
}
