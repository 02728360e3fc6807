import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { LIGHTINGS, type Lighting } from '../../../../core/aura/records.ts';
import type { AuraColorId } from '../../../../core/aura/types.ts';
import { MOST_MOOD } from '../../../../core/lab/captures.ts';
import type { PhotoReading } from '../../../../core/types.ts';
import type { KeptAura } from '../../../../data/aura.ts';
import { notesFor } from '../../../../data/aura-notes.ts';
import { getReading, getThumb, type PhotoRecord } from '../../../../data/photos.ts';
import { Button, Choice, FaultNote, notify, Skeleton } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { ColorPicker } from '../../parts/ColorPicker.tsx';
import { Picture } from '../../parts/Picture.tsx';
import { useStored } from '../../parts/useStored.ts';
import { capture } from '../actions.ts';
import { text } from '../text.ts';
import css from './Editor.module.css';

const LIGHTS = LIGHTINGS.map((value) => ({ value, label: text.lighting[value] }));

interface Props {
  readonly photo: PhotoRecord;
  /** Another photo is wanted. */
  readonly onBack: () => void;
}

/** What the person says of the chosen photo. */
export function Editor({ photo, onBack }: Props) {
  const [, go] = useLocation();
  const id = useId();
  const [lighting, setLighting] = useState<Lighting | ''>('');
  const [mood, setMood] = useState('');
  const [said, setSaid] = useState<AuraColorId>();
  const [busy, setBusy] = useState(false);
  const { value: reading, fault } = useStored(() => getReading(photo.id));
  const aura = reading?.aura;
  const earlier = reading && wordOn(reading);
  const label = said ?? earlier ?? aura?.primary;

  const save = async () => {
    if (!aura || !label || lighting === '') return;
    setBusy(true);
    const given = { photoId: photo.id, aura, label, lighting, mood };
    if (await attempt(() => capture(given))) {
      notify({ text: text.saved, tone: 'good' });
      go('/lab/captures');
    } else setBusy(false);
  };

  return (
    <div className={css.columns}>
      <div className={css.photo}>
        <Picture id={photo.id} load={() => getThumb(photo.id)} />
        <Button variant="quiet" onClick={onBack}>
          {text.another}
        </Button>
      </div>
      <div className={css.form}>
        {fault && <FaultNote fault={fault} />}
        {reading === undefined && !fault && <Skeleton height={320} radius={20} />}
        {reading === null && <p>{text.gone}</p>}
        {aura && label && (
          <>
            <div>
              <ColorPicker label={text.label} value={label} onChange={onLabel} />
              <p className={css.hint}>{text.read(aura.primary, aura.confidence, earlier)}</p>
            </div>
            <Choice<Lighting | ''>
              label={text.light}
              value={lighting}
              options={LIGHTS}
              onChange={setLighting}
            />
            <div className={css.field}>
              <label htmlFor={id}>{text.mood}</label>
              <input
                id={id}
                type="text"
                className={css.input}
                value={mood}
                maxLength={MOST_MOOD}
                autoComplete="off"
                aria-describedby={`${id}-hint`}
                onChange={(event) => setMood(event.currentTarget.value)}
              />
              <p id={`${id}-hint`} className={css.hint}>
                {text.moodHint}
              </p>
            </div>
            <div>
              <Button
                variant="primary"
                block
                busy={busy}
                disabled={lighting === ''}
                onClick={() => void save()}
              >
                {text.save}
              </Button>
              {lighting === '' && <p className={css.hint}>{text.lightFirst}</p>}
            </div>
          </>
        )}
      </div>
    </div>
  );

  function onLabel(color: AuraColorId | null): void {
    if (color) setSaid(color);
  }
}

/** What the person said of the aura of the photo before, on its own page. */
function wordOn({ aura, faces }: PhotoReading): AuraColorId | undefined {
  const kept: KeptAura = aura;
  const face = kept.face ?? (faces.length > 0 ? 0 : null);
  return notesFor(kept, face).said?.chosen;
}
