import table from '../../../../core/palette/monk-table.json';
import { Button, Sheet } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './HowSheet.module.css';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Worst tone over the mean of the fifth and the sixth, with the exposure left out. */
const COLOUR_RATIO = (() => {
  const sorted = table.tones.map((tone) => tone.colour).sort((a, b) => a - b);
  return (2 * sorted.at(-1)!) / (sorted[4]! + sorted[5]!);
})();

const one = (value: number): string => value.toFixed(1);

/** By which rules, and how well they do for every tone of skin. */
export function HowSheet({ open, onOpenChange }: Props) {
  const { how } = text;
  const lights = table.lights as readonly (keyof typeof how.lights)[];
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={how.button}>
      <div className={css.how}>
        <p>{how.skin}</p>
        <p>{how.trust}</p>
        <p>{how.undertone}</p>
        <p>{how.season}</p>
        <p>{how.swatches}</p>
        <h3>{how.monk}</h3>
        <p>{how.monkText(table.faces, table.ratio.toFixed(2), one(COLOUR_RATIO))}</p>
        <Table
          caption={how.monkCaption}
          heads={[...lights.map((light) => how.lights[light]), how.mean]}
          rows={table.tones.map((tone) => [...tone.byLight, tone.mean])}
        />
        <Table
          caption={how.colourCaption}
          heads={[how.colour, how.uncorrected]}
          rows={table.tones.map((tone) => [tone.colour, tone.uncorrected])}
        />
        <Button onClick={() => onOpenChange(false)}>{how.done}</Button>
      </div>
    </Sheet>
  );
}

interface TableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** One row a tone, in the order of the table's tones. */
  readonly rows: readonly (readonly number[])[];
}

function Table({ caption, heads, rows }: TableProps) {
  return (
    <table className={css.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.how.tone}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.tones.map(({ hex }, i) => (
          <tr key={hex}>
            <th scope="row">
              <span className={css.dot} style={{ background: hex }} />
              {i + 1}
            </th>
            {rows[i]!.map((value, column) => (
              <td key={heads[column]}>{one(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
