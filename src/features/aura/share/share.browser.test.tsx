import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AURA_COLORS, type AuraColorId } from '../../../core/aura/types.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import { fullReading, keepPhoto } from '../reading/testing-reading.ts';
import { drawCard } from './draw.ts';
import { CARD, PICTURE } from './layout.ts';
import { lifted } from './paint.ts';
import ShareSheet from './ShareSheet.tsx';
import { text } from './words.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  vi.restoreAllMocks();
  applyTheme('system');
  await eraseEverything();
});

const aura = fullReading('violet', { secondary: 'turquoise' });

/** The pixels of a PNG. */
async function pixelsOf(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  return pen.getImageData(0, 0, bitmap.width, bitmap.height);
}
const colorAt = ({ data, width }: ImageData, x: number, y: number) =>
  [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 3)] as [number, number, number];
async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  const [x, y] = (await Promise.all([a.arrayBuffer(), b.arrayBuffer()])).map(
    (v) => new Uint8Array(v),
  );
  return x?.length === y?.length && x!.every((byte, i) => byte === y![i]);
}
/** Relative luminance (WCAG 2.2). */
const luminance = (rgb: readonly number[]) => {
  const [r, g, b] = rgb.map((v) =>
    v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

/** Of the card's lighter words on a ground. */
const contrast = (ground: readonly number[]) =>
  (luminance(ground) + 0.05) / (luminance([0x2f, 0x2a, 0x45]) + 0.05);

describe('a card', () => {
  it('is a PNG of its size, the same each time, without the photo unless asked', async () => {
    const id = await keepPhoto(1, 1);
    const draw = (photo: boolean) =>
      drawCard({ aura, simulated: false, photo: photo ? { id, face: null } : null });
    const [first, again, withPhoto] = await Promise.all([draw(false), draw(false), draw(true)]);
    expect(first.type).toBe('image/png');
    const plain = await pixelsOf(first);
    expect([plain.width, plain.height]).toEqual([CARD.width, CARD.height]);
    expect(await sameBytes(first, again)).toBe(true);
    const shown = await pixelsOf(withPhoto);
    const [x, y] = [PICTURE.x + 60, PICTURE.y + 60];
    // The photo's corner is a reddish brown, the mesh is light.
    expect(luminance(colorAt(plain, x, y))).toBeGreaterThan(0.43);
    expect(luminance(colorAt(shown, x, y))).toBeLessThan(0.4);
  });

  it('keeps its margins free of words, and the words off the light, whatever the colour', async () => {
    const under = PICTURE.y + PICTURE.height + 24;
    for (const primary of AURA_COLORS) {
      const told = { ...aura, primary, secondary: 'indigo' } as const;
      const card = await pixelsOf(await drawCard({ aura: told, simulated: true, photo: null }));
      const margins = [30, 60, CARD.width - 60, CARD.width - 30].flatMap((x) =>
        Array.from({ length: CARD.height / 2 }, (_, i) => luminance(colorAt(card, x, 2 * i))),
      );
      expect(Math.min(...margins)).toBeGreaterThan(0.35);
      // The darkest ground of words: just under the light.
      const row = Array.from({ length: CARD.width / 10 }, (_, i) => colorAt(card, 10 * i, under));
      expect(Math.min(...row.map(contrast))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has a ground on which dark words keep 4.5 to 1', () => {
    for (const hex of ['#000000', '#ffffff', '#43479f', '#d33a3f', '#00ff00', '#efc53a']) {
      const rgb = [1, 3, 5].map((at) => Number.parseInt(lifted(hex).slice(at, at + 2), 16));
      expect(contrast(rgb)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('says what is wrong with a photo that is not there', async () => {
    await expect(
      drawCard({ aura, simulated: false, photo: { id: 'nobody', face: null } }),
    ).rejects.toMatchObject({ name: 'bad-image' });
  });
});

const changes: { second: (color: AuraColorId) => void } = { second: () => undefined };

/** The sheet of a reading whose second colour may change. */
function Changing({ photoId }: { readonly photoId: string }) {
  const [secondary, setSecondary] = useState<AuraColorId>('turquoise');
  changes.second = setSecondary;
  return (
    <ShareSheet
      open
      onOpenChange={() => undefined}
      aura={{ ...aura, secondary }}
      photoId={photoId}
      face={null}
      simulated={false}
    />
  );
}

describe('the sheet', () => {
  const show = async (open = true) => {
    const id = await keepPhoto(1, 1);
    const face = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 };
    render(
      <ShareSheet
        open={open}
        onOpenChange={() => {}}
        aura={aura}
        photoId={id}
        face={face}
        simulated={false}
      />,
    );
  };
  const preview = () => page.getByRole('img', { name: /^Card/ });

  it('shows the card with its words, and with the photo only when asked', async () => {
    await show();
    await expect
      .element(preview())
      .toHaveAttribute('alt', expect.stringMatching(/^Card: Violet\. .*turquoise/));
    await page.getByRole('switch', { name: text.withPhoto }).click();
    await expect
      .element(preview())
      .toHaveAttribute('alt', expect.stringMatching(/^Card with your photo: Violet/));
  });

  it('is drawn anew when nothing but the second colour has changed', async () => {
    render(<Changing photoId={await keepPhoto(1, 1)} />);
    await expect.element(preview()).toHaveAttribute('alt', expect.stringMatching(/turquoise/));
    const before = preview().element().getAttribute('src');
    changes.second('red');
    await expect.element(preview()).toHaveAttribute('alt', expect.stringMatching(/red/));
    await expect.poll(() => preview().query()?.getAttribute('src') ?? before).not.toBe(before);
  });

  it('shares the file where that can be done, and takes no for an answer', async () => {
    Object.assign(navigator, { canShare: () => true, share: async () => undefined });
    const share = vi.spyOn(navigator, 'share');
    await show();
    await expect.element(preview()).toBeVisible();
    await page.getByRole('button', { name: text.share }).click();
    const [file] = share.mock.calls[0]?.[0]?.files ?? [];
    expect([file?.name, file?.type]).toEqual(['aura-violet.png', 'image/png']);
    share.mockRejectedValue(new DOMException('', 'AbortError'));
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await page.getByRole('button', { name: text.share }).click();
    expect(saved).not.toHaveBeenCalled();
    share.mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await page.getByRole('button', { name: text.share }).click();
    await expect.poll(() => saved.mock.calls.length).toBe(1);
  });

  it('saves the picture under its name', async () => {
    Object.assign(navigator, { canShare: () => false });
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    await show();
    await expect.element(preview()).toBeVisible();
    expect(page.getByRole('button', { name: text.share }).elements()).toHaveLength(0);
    await page.getByRole('button', { name: text.save }).click();
    expect(saved).toEqual(['aura-violet.png']);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has nothing for axe to say, ${theme}`, async () => {
      applyTheme(theme);
      await show();
      await expect.element(preview()).toBeVisible();
      expect(await violations()).toEqual([]);
    });
});
