/** The accent follows the latest aura reading: the hue of its colour, never its lightness. */
import type { AuraColorId } from '../core/aura/types.ts';
import { onChange } from '../data/changes.ts';
import { listPhotos } from '../data/photos.ts';
import { setAccentHue } from '../ui/theme.ts';

/** OKLCH hue in degrees at which each colour's name is usual; white has none. */
const HUE: Readonly<Record<AuraColorId, number | null>> = {
  red: 27,
  orange: 55,
  yellow: 95,
  green: 148,
  turquoise: 192,
  blue: 255,
  indigo: 277,
  violet: 303,
  pink: 355,
  white: null,
};

/** Sets the accent now and after each change of the photos. Simulated readings do not count. */
export function followAura(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    listPhotos().then(
      (photos) => {
        const latest = photos.find((photo) => !photo.simulated);
        setAccentHue(latest ? HUE[latest.aura] : null);
      },
      () => undefined,
    );
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, 1_000);
  };
  look();
  const stop = onChange('photos', soon);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
