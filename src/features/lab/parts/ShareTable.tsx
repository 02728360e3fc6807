import type { AuraColorId } from '../../../core/aura/types.ts';
import type { Share } from '../../../core/lab/wilson.ts';
import { text } from '../text.ts';
import { ColorName } from './ColorName.tsx';
import css from './ShareTable.module.css';

interface Props {
  readonly caption: string;
  /** What the counts are: 'Overturned'. */
  readonly what: string;
  /** Colours without a share are left out. */
  readonly rows: readonly { readonly color: AuraColorId; readonly share: Share | null }[];
}

/** A counted share by colour, each with its 95 % interval. */
export function ShareTable({ caption, what, rows }: Props) {
  const { color, rate, interval, of, percent, between } = text.shares;
  return (
    <table className={css.table}>
      <caption className={css.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{color}</th>
          <th scope="col">{what}</th>
          <th scope="col">
            {rate}
            <span className={css.interval}>{interval}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ color: id, share }) =>
          share ? (
            <tr key={id}>
              <th scope="row">
                <ColorName color={id} />
              </th>
              <td>{of(share)}</td>
              <td>
                {percent(share.share)}
                <span className={css.interval}>{between(share)}</span>
              </td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}
