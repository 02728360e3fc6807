import { CircleAlert } from 'lucide-react';
import { ImportRow } from '../../../../ui/ImportRows.tsx';
import { Button, Card, FaultNote, LinkButton } from '../../../../ui/index.ts';
import { ShortList } from '../../../../ui/ShortList.tsx';
import type { Imported } from '../import.ts';
import css from '../Page.module.css';
import { text } from '../text.ts';
import type { Ended } from '../useTransfer.ts';

const words = text.outcome;

interface Props {
  readonly ended: Ended;
  readonly onDismiss: () => void;
}

/** How the last export or import ended. */
export function Outcome({ ended, onDismiss }: Props) {
  const { refused, out } = text;
  if (ended.kind === 'refused')
    return <Refused title={refused.title} why={refused.why(ended.message)} next={refused.next} />;
  if (ended.kind === 'fault')
    return ended.what === 'out' && ended.fault === 'too-large' ? (
      <Refused title={out.tooLarge} why={out.tooLargeWhy} />
    ) : (
      <FaultNote fault={ended.fault} />
    );
  return <Taken imported={ended.imported} onDismiss={onDismiss} />;
}

interface RefusedProps {
  readonly title: string;
  readonly why: string;
  readonly next?: string;
}

function Refused({ title, why, next }: RefusedProps) {
  return (
    <div role="alert" className={css.refused}>
      <CircleAlert size={22} strokeWidth={1.75} aria-hidden />
      <div>
        <p className={css.strong}>{title}</p>
        <p>{why}</p>
        {next && <p className={css.next}>{next}</p>}
      </div>
    </div>
  );
}

function Taken({ imported, onDismiss }: { imported: Imported; onDismiss: () => void }) {
  const { added, changed = 0, there, problems, stopped } = imported;
  return (
    <Card title={words.title}>
      <div role="status" className={css.lines}>
        <p className={css.strong}>{summary(imported)}</p>
        {added + changed > 0 && there > 0 && <p className={css.what}>{words.there(there)}</p>}
        {stopped && <p>{words.stopped[stopped]}</p>}
      </div>
      {problems.length > 0 && (
        <>
          <h3 className={css.strong}>{words.problems(problems.length)}</h3>
          <ShortList all={words.showAll}>
            {problems.map(({ what, why }) => (
              <ImportRow key={`${what} ${why}`} name={what} why={why} />
            ))}
          </ShortList>
        </>
      )}
      <div className={css.acts}>
        {added + changed > 0 && <LinkButton href="/wardrobe">{words.look}</LinkButton>}
        <Button variant="quiet" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </Card>
  );
}

function summary({ added, changed = 0, there, problems, stopped }: Imported): string {
  if (changed > 0) return words.changed(changed);
  if (added > 0 || stopped) return words.added(added);
  if (there > 0) return problems.length > 0 ? words.there(there) : words.nothingNew;
  return problems.length > 0 ? words.added(0) : words.empty;
}
