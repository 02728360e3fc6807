/** A reading becomes a picture to give away. */
import { auraColor } from '../../../core/aura/colors.ts';
import type { AuraReading } from '../../../core/aura/types.ts';
import { FaultError } from '../../../core/fault.ts';
import type { Box } from '../../../core/types.ts';
import { getView } from '../../../data/photos.ts';
import { newBoard } from './canvas.ts';
import { cropTo } from './crop.ts';
import { CARD, layOut, PICTURE } from './layout.ts';
import { type CardPicture, fontOf, paintCard } from './paint.ts';
import { cardWords } from './words.ts';

export interface CardAsk {
  readonly aura: Pick<AuraReading, 'primary' | 'secondary' | 'confidence' | 'palette'>;
  readonly simulated: boolean;
  /** The photo whose picture is on the card; null: no photo, no face. */
  readonly photo: { readonly id: string; readonly face: Box | null } | null;
}

/** The card as a PNG of 1080 by 1350. Throws `bad-image` for a photo that cannot be shown, `unsupported`. */
export async function drawCard({ aura, simulated, photo }: CardAsk): Promise<Blob> {
  const words = cardWords(aura, simulated);
  const [bitmap] = await Promise.all([photo ? bitmapOf(photo.id) : null, fontsReady()]);
  try {
    const { pen, toPng } = newBoard(CARD.width, CARD.height);
    const layout = layOut(words, (face, weight) => (text, size) => {
      pen.font = fontOf(face, weight, size);
      return pen.measureText(text).width;
    });
    const colors = {
      first: auraColor(aura.primary).display,
      second: aura.secondary && auraColor(aura.secondary).display,
      palette: words.palette,
    };
    paintCard(pen, layout, colors, bitmap && pictureOf(bitmap, photo?.face ?? null));
    return await toPng();
  } finally {
    bitmap?.close();
  }
}

function pictureOf(source: ImageBitmap, face: Box | null): CardPicture {
  const ratio = PICTURE.width / PICTURE.height;
  return { source, crop: cropTo(ratio, face, source.width, source.height) };
}

async function bitmapOf(photoId: string): Promise<ImageBitmap> {
  const view = await getView(photoId);
  if (!view) throw new FaultError('bad-image', 'the photo is not there');
  return createImageBitmap(view).catch((cause: unknown) => {
    throw new FaultError('bad-image', 'the photo cannot be shown', { cause });
  });
}

/** Waits for the card's fonts; without them (offline, first visit) the system's own stand in. */
async function fontsReady(): Promise<void> {
  const fonts = [fontOf('serif', 420, 100), ...[400, 500, 600].map((w) => fontOf('sans', w, 40))];
  await Promise.all(fonts.map((font) => document.fonts.load(font).catch(() => [])));
}
