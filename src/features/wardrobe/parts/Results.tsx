import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Fault } from '../../../core/fault.ts';
import { STYLE_TAGS } from '../../../core/wardrobe/attributes.ts';
import type { Query } from '../../../core/wardrobe/browse/parse.ts';
import { hasFacts } from '../../../core/wardrobe/browse/rank.ts';
import { text } from '../text.ts';
import {
  categoryName,
  colourName,
  fitName,
  formalityName,
  patternName,
  seasonName,
  slotName,
  tagName,
} from '../words.ts';
import css from './Results.module.css';
import type { Found } from './useFound.ts';

const words = text.search;

/** How a search went: what was understood, how many fit, and whether only words were compared. */
export function Results({
  found,
  children,
}: {
  readonly found: Found;
  readonly children: ReactNode;
}) {
  const { query, exact, near, looking, fault } = found;
  const said = saidIn(query);
  const many = hasFacts(query) || query.rest.length > 0 ? words.matches(exact.length) : '';
  const none = exact.length === 0 && near.length === 0 && !looking;
  return (
    <>
      <div className={css.head}>
        {said.length > 0 && (
          <p className={css.said}>
            {words.understood}: {said.join(', ')}
          </p>
        )}
        <p role="status" className={css.status}>
          {looking ? `${many ? `${many}. ` : ''}${words.looking}` : none ? words.none : many}
        </p>
        {fault && <WordsOnly fault={fault} />}
      </div>
      {children}
    </>
  );
}

/** Faults that mean: the model is not here yet. */
const MISSING: readonly Fault[] = [
  'weights-missing',
  'offline',
  'download-broken',
  'weights-corrupt',
];

function WordsOnly({ fault }: { readonly fault: Fault }) {
  if (!MISSING.includes(fault)) return <p className={css.said}>{words.wordsOnlyFault}</p>;
  return (
    <p className={css.said}>
      {words.wordsOnly} <Link href="/models">{words.models}</Link>
    </p>
  );
}

/** What was understood, in the words of the filters. */
function saidIn(query: Query): string[] {
  const names = [
    ...query.colours.map((any) => any.map(colourName).join(' or ')),
    ...query.patterns.map(patternName),
    ...query.fits.map(fitName),
    ...query.categories.map(categoryName),
    ...query.slots.map(slotName),
    ...query.seasons.map(seasonName),
    query.formality.map(formalityName).join(' or '),
    ...STYLE_TAGS.filter((tag) => query.tags.includes(tag)).map(tagName),
  ];
  const plain = names.filter((name) => name !== '').map((name) => name.toLowerCase());
  const unique = [...new Set(plain)];
  return query.rest.length > 0 ? [...unique, words.rest(query.rest)] : unique;
}
