import { isQuick } from '../../../core/aura/quick.ts';
import { getAura } from '../../../data/aura.ts';

/** Whether a photo's colour is of its quick reading. Throws `storage-unavailable`. */
export async function isQuickPhoto(id: string): Promise<boolean> {
  const aura = await getAura(id);
  return aura !== null && isQuick(aura);
}
