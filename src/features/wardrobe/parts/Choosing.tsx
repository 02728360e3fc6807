import { useState } from 'react';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { Button } from '../../../ui/index.ts';
import { SelectionBar } from '../../../ui/SelectionBar.tsx';
import type { Selection } from '../../../ui/useSelection.ts';
import { archiveAll, deleteAll } from '../actions.ts';
import { text } from '../text.ts';
import { Batch } from './Batch.tsx';

const words = text.choose;

interface Props {
  readonly selection: Selection;
  /** What is shown; some of it is chosen. */
  readonly garments: readonly GarmentRecord[];
  /** Those shown are put away. */
  readonly archived: boolean;
}

/** What can be done with the chosen garments; nothing while none are being chosen. */
export function Choosing({ selection, garments, archived }: Props) {
  const [editing, setEditing] = useState(false);
  if (!selection.ids) return null;
  const ids = [...selection.ids];
  const none = ids.length === 0;
  const after = (work: Promise<boolean>) => void work.then((done) => done && selection.stop());
  return (
    <>
      <SelectionBar words={words.count(ids.length)} compact>
        <Button disabled={none} onClick={() => setEditing(true)}>
          {words.edit}
        </Button>
        <Button disabled={none} onClick={() => after(archiveAll(ids, !archived))}>
          {archived ? words.restore : words.archive}
        </Button>
        <Button variant="danger" disabled={none} onClick={() => after(deleteAll(ids))}>
          {words.delete}
        </Button>
      </SelectionBar>
      <Batch
        open={editing}
        onOpenChange={setEditing}
        garments={garments.filter((each) => selection.ids?.has(each.id))}
        onDone={() => {
          setEditing(false);
          selection.stop();
        }}
      />
    </>
  );
}
