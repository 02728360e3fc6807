import { afterEach, expect, it } from 'vitest';
import { contrastRatio } from '../core/colour/contrast.ts';
import { AuraMesh } from './AuraMesh.tsx';
import { cleanUp, render } from './testing-render.tsx';
import { applyTheme, setAccentHue } from './theme.ts';

afterEach(() => {
  cleanUp();
  applyTheme('system');
  setAccentHue(null);
});

/** What the browser paints for a CSS value, as #rrggbb. */
function painted(color: string): string {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[r, g, b].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}

/** The value of a token in use: what a probe coloured with it computes to. */
function token(name: string, host: Element = document.body): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  host.append(probe);
  const color = painted(getComputedStyle(probe).color);
  probe.remove();
  return color;
}

const THEMES = ['light', 'dark'] as const;

for (const theme of THEMES)
  it(`keeps accent words at 4.5:1 and accent bars at 3:1 for every hue, ${theme}`, () => {
    applyTheme(theme);
    const grounds = ['--paper', '--surface', '--accent-soft'];
    const weak: string[] = [];
    for (let hue = 0; hue < 360; hue += 5) {
      setAccentHue(hue);
      for (const ground of grounds)
        if (contrastRatio(token('--accent-text'), token(ground)) < 4.5)
          weak.push(`words on ${ground} at ${hue}`);
      if (contrastRatio(token('--accent'), token('--surface')) < 3) weak.push(`bar at ${hue}`);
    }
    expect(weak).toEqual([]);
  });

for (const theme of THEMES)
  it(`keeps words at 4.5:1 on every ground, ${theme}`, () => {
    applyTheme(theme);
    const pairs = ['--paper', '--surface', '--sunken'].flatMap((ground) =>
      ['--ink', '--quiet'].map((word) => [word, ground] as const),
    );
    const all = [
      ...pairs,
      ['--on-ink', '--ink'],
      ...['good', 'warn', 'bad'].flatMap((tone) => [
        [`--${tone}`, '--surface'],
        [`--${tone}`, `--${tone}-soft`],
      ]),
    ] as const;
    const weak = all
      .map(([word, ground]) => ({
        word,
        ground,
        ratio: contrastRatio(token(word ?? ''), token(ground ?? '')),
      }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(weak).toEqual([]);
  });

it('keeps the words of a mesh at 4.5:1 whatever its palette', () => {
  const weak: string[] = [];
  for (const color of [
    '#000000',
    '#1a0033',
    '#ffffff',
    '#ff0000',
    '#00ff00',
    '#0000ff',
    '#5c458f',
  ]) {
    render(<AuraMesh palette={[color]}>words</AuraMesh>);
    const mesh = document.querySelector('main > div');
    if (!mesh) throw new Error('no mesh');
    for (const veil of ['--veil-0', '--veil-1', '--veil-2', '--veil-3'])
      for (const word of ['--ink', '--quiet'])
        if (contrastRatio(token(word, mesh), token(veil, mesh)) < 4.5)
          weak.push(`${word} on ${veil} of ${color}`);
  }
  expect(weak).toEqual([]);
});
