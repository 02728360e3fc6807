import { Palette } from 'lucide-react';
import { useState } from 'react';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { Button, Card } from '../../../../ui/index.ts';
import { colourName } from '../../words.ts';
import { edit } from '../actions.ts';
import { coloursOf } from '../colours.ts';
import { text } from '../text.ts';
import { ColourSheet } from './ColourSheet.tsx';
import css from './Colours.module.css';

/** The garment's colours by their share, with their names, and the way to correct them. */
export function ColoursCard({ garment }: { readonly garment: GarmentRecord }) {
  const [open, setOpen] = useState(false);
  const { colours, corrected } = garment;
  return (
    <Card title={text.colours.title}>
      {colours.length === 0 ? (
        <p>{text.colours.none}</p>
      ) : (
        <>
          <div className={css.strip} aria-hidden="true">
            {colours.map(({ name, hex, share }) => (
              <span key={name} style={{ background: hex, flexGrow: share }} />
            ))}
          </div>
          <ul className={css.list}>
            {colours.map(({ name, hex, share }) => (
              <li key={name} className={css.item}>
                <span className={css.dot} style={{ background: hex }} aria-hidden="true" />
                {text.colours.share(colourName(name), share)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={css.foot}>
        <p className={css.origin}>
          {corrected.includes('colours') ? text.colours.yours : text.colours.by}
        </p>
        <Button icon={Palette} onClick={() => setOpen(true)}>
          {text.colours.edit}
        </Button>
      </div>
      {open && (
        <ColourSheet
          onClose={() => setOpen(false)}
          names={colours.map(({ name }) => name)}
          onSave={(names) => {
            setOpen(false);
            void edit(garment, { colours: coloursOf(names, colours) }, text.colours.changed);
          }}
        />
      )}
    </Card>
  );
}
