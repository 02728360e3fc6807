import { CopyCheck, Shirt } from 'lucide-react';
import { useState } from 'react';
import { WindowVirtualizer } from 'virtua';
import {
  Button,
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Sheet,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { useLive } from '../useLive.ts';
import css from './Page.module.css';
import { loadPairs, type PairsView, type PairView } from './pairs.ts';
import { PairCard } from './parts/PairCard.tsx';
import { text } from './text.ts';

/** A card's height before it is measured, pixels. */
const HEIGHT = 280;

/** Pictures of the wardrobe that may show one garment: the same ones, and those that look alike. */
export default function AlikePage() {
  const [turn, setTurn] = useState(0);
  const { value, fault } = useLive(['garments', 'vectors'], loadPairs, String(turn));
  return (
    <Page title={text.title} back="/wardrobe" lead={text.lead}>
      {fault && (
        <FaultNote
          fault={fault}
          action={<Button onClick={() => setTurn(turn + 1)}>{text.retry}</Button>}
        />
      )}
      {!value && !fault && (
        <>
          <VisuallyHidden>
            <span role="status">{text.loading}</span>
          </VisuallyHidden>
          <Skeleton height={HEIGHT} radius={20} />
          <Skeleton height={HEIGHT} radius={20} />
        </>
      )}
      {value && <Pairs view={value} />}
    </Page>
  );
}

/** What was found. */
export function Pairs({ view }: { readonly view: PairsView }) {
  const [how, setHow] = useState(false);
  const { count, exact, alike } = view;
  if (exact.length + alike.length === 0)
    return (
      <>
        <EmptyState
          icon={count === 0 ? Shirt : CopyCheck}
          title={count === 0 ? text.empty.noneTitle : text.empty.title}
          text={count === 0 ? text.empty.noneText : text.empty.text}
          action={<LinkButton href="/wardrobe">{text.empty.toWardrobe}</LinkButton>}
        />
        <How open={how} onOpenChange={setHow} />
      </>
    );
  return (
    <>
      <Section words={text.exact} pairs={exact} />
      <Section words={text.alike} pairs={alike} />
      <How open={how} onOpenChange={setHow} />
    </>
  );
}

interface SectionProps {
  readonly words: typeof text.exact | typeof text.alike;
  readonly pairs: readonly PairView[];
}

/** One of the two lists; only cards near the screen are in the page. */
function Section({ words, pairs }: SectionProps) {
  return (
    <section className={css.section} aria-label={words.title}>
      <div className={css.heading}>
        <h2>{words.title}</h2>
        {pairs.length > 0 && <span className={css.note}>{words.count(pairs.length)}</span>}
      </div>
      <p className={css.note}>{pairs.length === 0 ? words.none : words.some}</p>
      <div className={css.pairs}>
        <WindowVirtualizer data={[...pairs]} itemSize={HEIGHT}>
          {(pair: PairView) => (
            <div key={pair.ids.join(' ')} className={css.row}>
              <PairCard pair={pair} />
            </div>
          )}
        </WindowVirtualizer>
      </div>
    </section>
  );
}

interface HowProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

function How({ open, onOpenChange }: HowProps) {
  return (
    <div>
      <Button variant="quiet" onClick={() => onOpenChange(true)}>
        {text.how.title}
      </Button>
      <Sheet open={open} onOpenChange={onOpenChange} title={text.how.title}>
        <ul className={css.how}>
          {text.how.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}
