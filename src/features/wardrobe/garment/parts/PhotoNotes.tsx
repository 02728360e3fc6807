import { TriangleAlert } from 'lucide-react';
import type { GarmentPhoto } from '../../../../core/wardrobe/records.ts';
import { text } from '../text.ts';
import css from './PhotoNotes.module.css';

/** What is wrong with the photo of a view, and what another one should do better; nothing of a good photo. */
export function PhotoNotes({ photo }: { readonly photo: GarmentPhoto | null }) {
  const notes = photo?.quality.warnings.flatMap(({ id }) => text.photoNotes[id] ?? []) ?? [];
  if (notes.length === 0) return null;
  return (
    <ul className={css.notes}>
      {notes.map((note) => (
        <li key={note}>
          <TriangleAlert size={18} strokeWidth={1.75} aria-hidden />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
