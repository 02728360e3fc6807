import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button, Choice, Sheet } from '../../../../ui/index.ts';
import type { AlbumPerson } from '../../album/types.ts';
import { text } from '../text.ts';
import { photosTogether, winnerOf } from '../who.ts';
import css from './MergeSheet.module.css';

interface Props {
  /** Who is to be one; closed while there is nobody. */
  readonly people: readonly AlbumPerson[];
  readonly onClose: () => void;
  readonly onMerge: (into: AlbumPerson) => void;
}

/** Whether merging these people has to be asked about: they have two names, or are on one photo. */
export function mustAsk(people: readonly AlbumPerson[]): boolean {
  return people.filter(({ name }) => name !== null).length > 1 || photosTogether(people).size > 0;
}

/** Says what stands against making these people one, and asks which name stays. */
export function MergeSheet({ people, onClose, onMerge }: Props) {
  const [chosen, setChosen] = useState<string>();
  const named = people.filter(({ name }) => name !== null);
  const into = named.find(({ id }) => id === chosen) ?? winnerOf(people);
  const together = photosTogether(people).size;
  return (
    <Sheet
      open={people.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={text.merge.title}
    >
      {together > 0 && (
        <div className={css.warning}>
          <TriangleAlert size={22} strokeWidth={1.75} aria-hidden="true" className={css.icon} />
          <div>
            <p>{text.merge.shared(together)}</p>
            <p className={css.then}>{text.merge.sharedThen}</p>
          </div>
        </div>
      )}
      {named.length > 1 && into && (
        <Choice
          label={text.merge.whichName}
          value={into.id}
          options={named.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          onChange={setChosen}
        />
      )}
      <div className={css.acts}>
        <Button onClick={onClose}>{text.merge.cancel}</Button>
        <Button variant={together > 0 ? 'danger' : 'primary'} onClick={() => into && onMerge(into)}>
          {together > 0 ? text.merge.anyway : text.merge.act}
        </Button>
      </div>
    </Sheet>
  );
}
