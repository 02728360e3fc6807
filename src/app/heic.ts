/** The flag `heic`: a decoder that turns out to do harm can be switched off from afar. */
import { decodeHeicIf } from '../bridge/heic.ts';
import { isEnabled, knownConfig } from '../data/config.ts';
import { getSettings } from '../data/settings.ts';

/** From now on HEIC photos are decoded by us only where the flag is on for this device. */
export function obeyHeicFlag(): void {
  decodeHeicIf(async () => {
    const [{ localId }] = await Promise.all([getSettings(), knownConfig()]);
    return isEnabled('heic', localId);
  });
}
