import type { PhotoFacts } from '../../../../core/portrait/facts.ts';
import { Card } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Exact.module.css';
import { Small } from './Picture.tsx';

/** Files that are the same byte for byte, apart from what only looks alike. */
export function Exact({ groups }: { readonly groups: readonly (readonly PhotoFacts[])[] }) {
  return (
    <Card title={text.exact.title}>
      <p className={css.note}>{groups.length === 0 ? text.exact.none : text.exact.some}</p>
      {groups.map((photos) => (
        <ul key={photos[0]?.id} className={css.row} aria-label={text.exact.group(photos.length)}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <Small photoId={photo.id} label={photo.name} />
            </li>
          ))}
        </ul>
      ))}
    </Card>
  );
}
