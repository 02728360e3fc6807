/** The scores of everybody as one table. */
import type { Ranked } from '../../../core/scoring/rank.ts';
import { type ScoreRow, scoresCsv, type UnrankedRow } from '../../../core/scoring/scores-csv.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import { nameOf } from '../parts/PersonSwitch.tsx';

/** A person with their ranking. */
export type PersonRanking = readonly [person: AlbumPerson, ranked: readonly Ranked[]];

/** Spreadsheets take UTF-8 for what it is only with this in front (Unicode Standard, 23.8). */
const BYTE_ORDER_MARK = '\uFEFF';

/** The rankings as a CSV file, person after person, each in its own order; then what is nobody's. */
export function scoresFile(
  album: Pick<Album, 'photos' | 'people'>,
  rankings: readonly PersonRanking[],
  unranked: readonly UnrankedRow[] = [],
): Blob {
  const rows = rankings.flatMap(([person, ranked]) =>
    ranked.map((one): ScoreRow => {
      const photo = album.photos.get(one.photoId);
      return {
        ranked: one,
        name: photo?.name ?? '',
        person: nameOf(person, album.people),
        takenAt: photo?.takenAt ?? null,
      };
    }),
  );
  return new Blob([BYTE_ORDER_MARK, scoresCsv(rows, unranked)], { type: 'text/csv;charset=utf-8' });
}
