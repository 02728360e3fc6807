import { ImagePlus, Scissors } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { getView } from '../../../../data/garments.ts';
import { Button, notify, useBlobUrl } from '../../../../ui/index.ts';
import { openPicker } from '../../../../ui/picker.ts';
import { fail, split } from '../actions.ts';
import { addViews } from '../add-view.ts';
import { text } from '../text.ts';
import css from './Views.module.css';

interface Props {
  readonly garment: GarmentRecord;
  readonly chosen: number;
  readonly onChoose: (view: number) => void;
}

/** The photos of one garment, the way to add more, and to split one off again. */
export function Views({ garment, chosen, onChoose }: Props) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const { id, views } = garment;
  const add = useCallback(
    async (files: readonly File[]) => {
      setBusy(true);
      const { added, already, nothing, faults } = await addViews(garment, files);
      setBusy(false);
      const done = added + already + nothing;
      const tone = added === done ? 'good' : 'warn';
      if (done > 0) notify({ text: text.views.came(added, already, nothing), tone });
      if (faults.length > 0) fail(faults[0]);
    },
    [garment],
  );
  const splitOff = async () => {
    const made = await split(id, chosen);
    if (made) navigate(`/wardrobe/${made}`);
  };
  const addButton = (
    <Button
      variant="quiet"
      icon={ImagePlus}
      className={css.act}
      busy={busy}
      onClick={() => openPicker((files) => void add(files))}
    >
      {busy ? text.views.adding : text.views.add}
    </Button>
  );
  if (views.length < 2) return <div>{addButton}</div>;
  return (
    <div>
      <ul className={css.row} aria-label={text.views.title}>
        {views.map((view, i) => (
          <li key={`${view.photoId} ${view.box.x} ${view.box.y}`}>
            <Thumb
              garment={garment}
              index={i}
              isChosen={i === chosen}
              onChoose={() => onChoose(i)}
            />
          </li>
        ))}
      </ul>
      <div className={css.acts}>
        {addButton}
        <Button variant="quiet" icon={Scissors} className={css.act} onClick={() => void splitOff()}>
          {text.views.split}
        </Button>
      </div>
    </div>
  );
}

interface ThumbProps {
  readonly garment: GarmentRecord;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Thumb({ garment, index, isChosen, onChoose }: ThumbProps) {
  const { id, changedAt, views } = garment;
  const url = useBlobUrl(
    async () => (await getView(id, index))?.thumb,
    `${id} ${index} ${changedAt}`,
  );
  return (
    <button
      type="button"
      className={css.view}
      aria-pressed={isChosen}
      aria-label={text.views.nth(index + 1, views.length)}
      onClick={onChoose}
    >
      {url && <img src={url} alt="" decoding="async" />}
    </button>
  );
}
