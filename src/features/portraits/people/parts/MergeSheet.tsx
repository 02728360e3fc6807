import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { contradicted } from '../../../../core/people/contradictions.ts';
import type { Decision } from '../../../../core/people/types.ts';
import { Button, Choice, Sheet } from '../../../../ui/index.ts';
import type { AlbumPerson } from '../../album/types.ts';
import { text } from '../text.ts';
import { groupsOf, photosTogether, winnerOf } from '../who.ts';
import css from './MergeSheet.module.css';

interface Props {
  /** Who is to be one; closed while there is nobody. */
  readonly people: readonly AlbumPerson[];
  readonly decisions: readonly Decision[];
  readonly onClose: () => void;
  /** `takeBack`: what was said of faces that are not another of them no longer holds. */
  readonly onMerge: (into: AlbumPerson, takeBack: boolean) => void;
}

const words = text.merge;
const SAID = [
  { value: 'out', label: words.stayOut },
  { value: 'join', label: words.takeBack },
] as const;

/** Says what stands against making these people one, and asks which name stays. */
export function MergeSheet(props: Props) {
  const { people, onClose } = props;
  return (
    <Sheet open={people.length > 0} onOpenChange={(open) => !open && onClose()} title={words.title}>
      {people.length > 0 && <Question key={people.map(({ id }) => id).join()} {...props} />}
    </Sheet>
  );
}

function Question({ people, decisions, onClose, onMerge }: Props) {
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState<'out' | 'join'>('out');
  const named = people.filter(({ name }) => name !== null);
  const into = named.find(({ id }) => id === chosen) ?? winnerOf(people);
  const together = photosTogether(people).size;
  const against = new Set(contradicted(groupsOf(people), decisions));
  const others = people.filter(({ id }) => id !== into?.id).flatMap(({ faces }) => faces);
  // Where nobody else would join there is but one thing that going on can mean.
  const all = against.size > 0 && others.every(({ id }) => against.has(id));
  const takeBack = all || said === 'join';
  const danger = together > 0 || (against.size > 0 && takeBack);
  return (
    <>
      {together > 0 && <Warning first={words.shared(together)}>{words.sharedThen}</Warning>}
      {against.size > 0 && (
        <Warning first={words.said(against.size)}>{all && words.saidAll}</Warning>
      )}
      {against.size > 0 && !all && (
        <Choice label={words.whatOfThem} value={said} options={SAID} onChange={setSaid} />
      )}
      {named.length > 1 && into && (
        <Choice
          label={words.whichName}
          value={into.id}
          options={named.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          onChange={setChosen}
        />
      )}
      <div className={css.acts}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button
          variant={danger ? 'danger' : 'primary'}
          onClick={() => into && onMerge(into, takeBack)}
        >
          {danger ? words.anyway : words.act}
        </Button>
      </div>
    </>
  );
}

function Warning({ first, children }: { readonly first: string; readonly children: ReactNode }) {
  return (
    <div className={css.warning}>
      <TriangleAlert size={22} strokeWidth={1.75} aria-hidden="true" className={css.icon} />
      <div>
        <p>{first}</p>
        {children && <p className={css.then}>{children}</p>}
      </div>
    </div>
  );
}
