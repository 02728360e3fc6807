import { useMemo } from 'react';
import { listPhotos } from '../../../data/photos.ts';
import { getSettings } from '../../../data/settings.ts';
import type { Album } from '../album/types.ts';
import { useLive } from '../parts/useLive.ts';
import { type Outside, outsideOf } from './outside.ts';

const load = async () => {
  const [photos, { gates }] = await Promise.all([listPhotos(), getSettings()]);
  return { photos, gates };
};

/** What takes no part in any ranking, newest first; none until it is read. */
export function useOutside(album: Album): readonly Outside[] {
  const { value } = useLive(['photos', 'settings'], load);
  return useMemo(() => (value ? outsideOf(album, value.photos, value.gates) : []), [album, value]);
}
