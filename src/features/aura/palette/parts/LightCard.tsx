import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { TRUSTED_FROM } from '../../../../core/palette/light-trust.ts';
import { Card, date } from '../../../../ui/index.ts';
import type { Entry } from '../entries.ts';
import { text } from '../text.ts';
import { Face } from './Face.tsx';
import css from './LightCard.module.css';

/** More are not listed; the newest say enough. */
const MOST = 24;
/** A mean distance (delta E OK) of skin between photos that good light alone does not make. */
const APART = 0.09;

interface Props {
  /** Those that were read. */
  readonly entries: readonly Entry[];
  /** Spread of the skin over those that count, where there are several. */
  readonly spread: number | null;
}

/** Which photos count, and what is wrong with the light of the others. */
export function LightCard({ entries, spread }: Props) {
  const used = entries.filter(counts).length;
  return (
    <Card title={text.photos.title} aside={text.photos.counts(used, entries.length)}>
      {used === 1 && <p className={css.note}>{text.photos.one}</p>}
      {spread !== null && spread > APART && <p className={css.note}>{text.photos.apart}</p>}
      <ul className={css.photos}>
        {entries.slice(0, MOST).map((entry) => (
          <li key={entry.photoId}>
            <Link href={`/aura/${entry.photoId}`} className={css.photo}>
              <Face entry={entry} side={96} label={text.photos.photo(date(entry.addedAt))} />
              <span className={css.verdict} data-counts={counts(entry)}>
                {counts(entry) ? (
                  <CircleCheck size={16} strokeWidth={2} aria-hidden />
                ) : (
                  <TriangleAlert size={16} strokeWidth={2} aria-hidden />
                )}
                {words(entry)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const counts = ({ person }: Entry): boolean => (person?.lightTrust ?? 0) >= TRUSTED_FROM;

function words(entry: Entry): string {
  const { person } = entry;
  if (!person) return text.photos.noSkin;
  if (person.lightFaults.length === 0) return text.photos.good;
  const faults = text.photos.fault(person.lightFaults);
  return counts(entry) ? text.photos.fair(faults) : faults;
}
