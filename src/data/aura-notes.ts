/** What was counted and said of a photo's faces: it stays when their reading is made anew. */
import type { AuraReading } from '../core/aura/types.ts';
import type { FaceNotes, KeptAura } from './aura.ts';

/** What is known of all faces of a photo, the one that its aura is of first. */
export function notesOf({ face, event, said, notes = [] }: KeptAura): readonly FaceNotes[] {
  const others = notes.filter((each) => each.face !== face);
  if (face === undefined || (!event && !said)) return others;
  return [{ face, event: event ?? null, said: said ?? null }, ...others];
}

/** What is known of one face (null: of the whole picture); nothing counted and nothing said is null. */
export function notesFor(aura: KeptAura, face: number | null): FaceNotes {
  const known = notesOf(aura).find((each) => each.face === face);
  return known ?? { face, event: null, said: null };
}

/** A new full reading with what is known of its face, beside what `before` knows of the others. */
export function withNotes(reading: AuraReading, mine: FaceNotes, before: KeptAura): KeptAura {
  const notes = notesOf(before).filter((each) => each.face !== mine.face);
  return { ...reading, ...mine, ...(notes.length > 0 && { notes }) };
}

/**
 * A new quick reading with what `before` knows of all faces. Notes of faces that are gone are left out.
 * @param places where a face was, and where it is now
 */
export function movedNotes(
  reading: AuraReading,
  before: KeptAura,
  places: ReadonlyMap<number, number>,
): KeptAura {
  const notes = notesOf(before).flatMap((each) => {
    const face = each.face === null ? null : places.get(each.face);
    return face === undefined ? [] : [{ ...each, face }];
  });
  return notes.length > 0 ? { ...reading, notes } : reading;
}
