/** Draws a share card: the mesh of the palette, a picture or the colour's light, words, swatches. */
import { hexToOklch, oklchToHex } from '../../../core/colour/hex.ts';
import { CARD, type CardLayout, type Face, PICTURE } from './layout.ts';

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface CardPicture {
  readonly source: CanvasImageSource;
  /** The part of the source that is shown, in its pixels. */
  readonly crop: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The same on light and dark screens: dark words on lifted colours, as on every mesh of the app. */
const INK = '#1a1530';
const QUIET = '#2f2a45';
const FAMILY: Readonly<Record<Face, string>> = {
  serif: '"Fraunces Variable", Georgia, serif',
  sans: '"Inter Variable", system-ui, sans-serif',
};

/** The font of a face as a canvas takes it. */
export function fontOf(face: Face, weight: number, size: number): string {
  return `${weight} ${size}px ${FAMILY[face]}`;
}

/** A colour in the lightness of the mesh, its hue kept: dark words on it keep 4.5:1. */
export function lifted(hex: string): string {
  const { l, c, h } = hexToOklch(hex);
  return oklchToHex({ l: Math.min(0.93, Math.max(0.81, l)), c: Math.min(c, 0.13), h });
}

/** The colours of a card, hex: the reading's own, the one it has a touch of, and its palette. */
export interface CardColors {
  readonly first: string;
  readonly second: string | null;
  readonly palette: readonly string[];
}

/** Draws all of it. Where no picture is, the colour itself shines. */
export function paintCard(
  pen: Pen,
  layout: CardLayout,
  colors: CardColors,
  picture: CardPicture | null,
): void {
  paintMesh(pen, [colors.first, ...colors.palette]);
  if (picture) paintPicture(pen, picture);
  else paintGlow(pen, colors);
  pen.textBaseline = 'alphabetic';
  for (const { lines, x, y, size, step, face, weight, quiet } of layout.blocks) {
    pen.font = fontOf(face, weight, size);
    pen.fillStyle = quiet ? QUIET : INK;
    for (const [i, line] of lines.entries()) pen.fillText(line, x, y + i * step);
  }
  for (const { hex, x, y, radius } of layout.swatches) {
    disc(pen, x, y, radius, hex);
    pen.lineWidth = 4;
    pen.strokeStyle = 'rgb(255 255 255 / 70%)';
    pen.stroke();
  }
}

function paintMesh(pen: Pen, palette: readonly string[]): void {
  const { width, height } = CARD;
  const at = (i: number) => lifted(palette[i % palette.length]!);
  pen.fillStyle = at(3);
  pen.fillRect(0, 0, width, height);
  glow(pen, 0.1 * width, 0, 1.05 * width, at(0));
  glow(pen, 0.95 * width, 0.12 * height, 0.95 * width, at(1));
  glow(pen, 0.55 * width, 1.1 * height, 1.1 * width, at(2));
}

/** The colour's own light, with a touch of the second. */
function paintGlow(pen: Pen, { first, second }: CardColors): void {
  const [x, y] = [CARD.width / 2, PICTURE.y + PICTURE.height / 2];
  glow(pen, x, y, 400, first);
  glow(pen, x + 120, y + 90, 240, second ?? lifted(first));
  glow(pen, x, y, 210, '#ffffff');
}

function paintPicture(pen: Pen, { source, crop }: CardPicture): void {
  const { x, y, width, height, radius } = PICTURE;
  pen.save();
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.clip();
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, crop.x, crop.y, crop.width, crop.height, x, y, width, height);
  pen.restore();
}

/** A colour that fades out from its middle. */
function glow(pen: Pen, x: number, y: number, radius: number, hex: string): void {
  const light = pen.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, hex);
  light.addColorStop(0.35, `${hex}b0`);
  light.addColorStop(1, `${hex}00`);
  pen.fillStyle = light;
  pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

function disc(pen: Pen, x: number, y: number, radius: number, fill: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
}
