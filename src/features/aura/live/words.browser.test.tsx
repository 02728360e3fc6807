import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LiveOutcome } from '../../../core/aura/live/said.ts';
import { LIVE_ADVICE, LIVE_WARNINGS } from '../../../core/aura/live/warnings.ts';
import { AURA_COLORS } from '../../../core/aura/types.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { chooseMode } from '../testing-mode.ts';
import LivePage from './Page.tsx';
import { Readout } from './parts/Readout.tsx';
import { Warnings } from './parts/Warnings.tsx';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  vi.restoreAllMocks();
  await eraseEverything();
});

/** The page's camera shows one colour beside a black stripe. */
function give(color: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const pen = canvas.getContext('2d')!;
  const stream = canvas.captureStream(30);
  let frames = 0;
  const timer = setInterval(() => {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 320, 240);
    pen.fillStyle = frames++ % 2 === 0 ? '#101010' : '#111111';
    pen.fillRect(0, 0, 40, 240);
    if (stream.getTracks()[0]?.readyState === 'ended') clearInterval(timer);
  }, 33);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
}

const WARNING_WORDS = {
  covered: 'Nothing to see. Is a hand over the lens?',
  dark: 'Too dark. Turn to the window, or switch on a light.',
  bright: 'Too bright. Step out of the glare.',
  backlit: 'The light is behind you. Turn round, so that it falls on your face.',
  cast: 'Strongly coloured light. Turn to the window, away from coloured lamps.',
};

it('says of each fault of the light what it is and what to do', () => {
  for (const id of LIVE_WARNINGS) {
    render(<Warnings warnings={[{ id, advice: LIVE_ADVICE[id] }]} />);
    expect(document.querySelector('li')?.textContent).toBe(WARNING_WORDS[id]);
    cleanUp();
  }
});

it.each([
  ['lamplight', '#d8a860', 'cast'],
  ['little light', '#4a4a48', 'dark'],
] as const)('says "turn to the window" in %s', async (_, color, warning) => {
  give(color);
  render(<LivePage />);
  await expect
    .poll(() => document.querySelector('li')?.textContent, { timeout: 20_000 })
    .toBe(WARNING_WORDS[warning]);
  expect(WARNING_WORDS[warning]).toContain('Turn to the window');
});

const OUTCOME_WORDS: Readonly<Record<LiveOutcome, string>> = {
  'not-heard': 'The colour engine alone: no answer from the classifier',
  'not-asked': 'The colour engine alone: this light tells no colours',
  'classifier-only': 'The classifier alone, as chosen in Settings',
  'below-threshold': "The classifier is unsure: the colour engine's answer stands",
  agree: 'Colour engine and classifier agree',
  'classifier-led': 'They differ: the classifier leads',
  'engine-led': 'They differ: the colour engine leads',
};

it('says who answered, for every outcome', async () => {
  const probabilities = AURA_COLORS.map(() => 0.1);
  const palette = ['#8b54b5', '#43479f', '#e886ae', '#f3efe6'];
  const reading = { primary: 'blue', secondary: null, probability: 0.5, probabilities } as const;
  const models = { face: 'ready', parts: 'ready' } as const;
  const shown = (outcome: LiveOutcome | null) => {
    const whole = { ...reading, palette, outcome };
    render(<Readout reading={whole} palette={palette} models={models} face />);
    return document.body.textContent ?? '';
  };
  for (const [outcome, words] of Object.entries(OUTCOME_WORDS)) {
    expect(shown(outcome as LiveOutcome)).toContain(words);
    cleanUp();
  }
  for (const words of Object.values(OUTCOME_WORDS)) expect(shown(null)).not.toContain(words);
});

it('tells it on the page where a classifier is to be asked, and not elsewhere', async () => {
  await chooseMode('blended');
  give('#2e9e3a');
  render(<LivePage />);
  const words = page.getByText(OUTCOME_WORDS['not-heard']);
  await expect.element(words, { timeout: 20_000 }).toBeVisible();
  expect(await violations()).toEqual([]);
  cleanUp();
  await chooseMode('heuristic');
  give('#2e9e3a');
  render(<LivePage />);
  await expect.element(page.getByText('Green', { exact: true }), { timeout: 20_000 }).toBeVisible();
  expect(words.elements()).toHaveLength(0);
});
