import { ChevronDown } from 'lucide-react';
import { Card } from '../../../../ui/index.ts';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import type { VibeGroup } from '../groups.ts';
import { text } from '../text.ts';
import css from './Legend.module.css';
import { Mark } from './Mark.tsx';

interface Props {
  readonly groups: readonly VibeGroup[];
  readonly total: number;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** The vibes by name, with how many photos each has; a tap shows them, another hides them. */
export function Legend({ groups, total, chosen, onChoose }: Props) {
  return (
    <Card title={text.legend.title(groups.length)} className={css.legend}>
      <p className={css.hint}>{text.legend.hint}</p>
      <ul className={css.list}>
        {groups.map((group) => (
          <li key={group.id}>
            <button
              type="button"
              className={css.vibe}
              aria-expanded={group.id === chosen}
              onClick={() => onChoose(group.id === chosen ? null : group.id)}
            >
              <span className={css.face}>
                <FaceThumb face={group.exemplar} />
              </span>
              <span className={css.words}>
                <span className={css.name}>
                  <Mark slot={group.slot} />
                  {group.name}
                </span>
                <span className={css.count}>
                  {text.photos(group.faces.length)}, {text.share(group.faces.length / total)}
                </span>
              </span>
              <ChevronDown size={20} strokeWidth={1.75} aria-hidden="true" className={css.arrow} />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
