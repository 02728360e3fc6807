import { defaultThreshold } from '../../../../core/people/thresholds.ts';
import { Button, Card } from '../../../../ui/index.ts';
import type { AlbumState } from '../../album/store.ts';
import { keepThreshold } from '../actions.ts';
import { text } from '../text.ts';
import { useDraft } from '../useDraft.ts';
import css from './PeopleCard.module.css';
import { Slider } from './Slider.tsx';

const words = text.people;
/** How far the line can be moved from the model's own, as a cosine. */
const REACH = 0.2;

interface Props extends Pick<AlbumState, 'album' | 'busy'> {
  readonly model: string;
  readonly stored: number | undefined;
}

/** From which likeness on two faces are one person, and how many people that makes. */
export function PeopleCard({ album, busy, model, stored }: Props) {
  const usual = defaultThreshold(model);
  const [value, choose] = useDraft(stored ?? usual, (next) => keepThreshold(model, next));
  const effect = album && words.effect(album.people.length, photosOf(album.people));
  return (
    <Card title={words.title}>
      <p className={css.lead}>{words.lead}</p>
      <Slider
        label={words.label}
        value={value}
        min={rounded(usual - REACH)}
        max={rounded(usual + REACH)}
        step={0.01}
        shown={value.toFixed(2)}
        spoken={value.toFixed(2)}
        onChange={(next) => choose(rounded(next))}
        note={
          <>
            <span>{words.less}</span>
            <span>{words.more}</span>
          </>
        }
      />
      <div className={css.foot}>
        <output className={css.effect} aria-busy={busy}>
          {busy ? words.busy : effect}
        </output>
        <Button disabled={value === usual} onClick={() => choose(usual)}>
          {words.back(usual.toFixed(2))}
        </Button>
      </div>
      <p className={css.lead}>{words.stays}</p>
    </Card>
  );
}

type People = NonNullable<Props['album']>['people'];

function photosOf(people: People): number {
  return new Set(people.flatMap(({ faces }) => faces.map(({ photoId }) => photoId))).size;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
