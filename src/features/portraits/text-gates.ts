/** The quality gates in words, the same on every page: what each looks at, and what to do when it fails. */
import type { GateJudgement, GateVerdict } from '../../core/gates/judge.ts';
import type { GateId } from '../../core/portrait/facts.ts';

interface GateWords {
  readonly name: string;
  /** A word or two for a photo that misses it. */
  readonly missed: string;
  /** What is measured. */
  readonly what: string;
  /** How to take the photo again. */
  readonly retake: string;
}

export const gates = {
  title: 'Checks',
  retake: 'How to take it again',
  unknown: 'What could not be measured counts neither way.',
} as const;

export const GATE_WORDS: Readonly<Record<GateId, GateWords>> = {
  embedding: {
    name: 'Clear face',
    missed: 'Face unclear',
    what: 'How well the face network can read the face.',
    retake: 'Take it sharper, closer and in even light, with the whole face in view.',
  },
  frontality: {
    name: 'Facing the camera',
    missed: 'Turned away',
    what: 'How far the head is turned, raised or tilted.',
    retake: 'Turn towards the camera, and hold it at eye level.',
  },
  symmetry: {
    name: 'Symmetry',
    missed: 'Seen at an angle',
    what: 'How alike both halves of the face are in the picture: a matter of angle, not of looks.',
    retake: 'Look straight into the lens, with the camera right in front of you.',
  },
  resolution: {
    name: 'Closeness',
    missed: 'Face too small',
    what: 'How large the face is in the original.',
    retake: 'Step closer, or use the original instead of a copy from a chat.',
  },
  detection: {
    name: 'Surely a face',
    missed: 'Face hard to find',
    what: 'How sure the face finder is.',
    retake: 'Keep the whole face in the picture, without anything in front of it.',
  },
  sharpness: {
    name: 'Sharpness',
    missed: 'Not sharp',
    what: 'Detail within the face.',
    retake: 'Hold still, or tap the face to focus. Wiping the lens helps too.',
  },
  exposure: {
    name: 'Light',
    missed: 'Poor light',
    what: 'Whether the face is too dark, too bright, or burnt out.',
    retake: 'Turn your face to a window, and keep the sun and lamps out from behind you.',
  },
  eyes: {
    name: 'Eyes open',
    missed: 'Eyes not open',
    what: 'How open the eyes are.',
    retake: 'Blink just before the shot, or take a few in a row.',
  },
  occlusion: {
    name: 'Nothing in the way',
    missed: 'Face covered',
    what: 'The share of the face that is free.',
    retake: 'Keep hands, hair, masks and glasses off the face.',
  },
};

/** How many of the checks a face misses are spoken of in one line. */
const SPOKEN = 2;

/** How to take a face again, from the checks that it misses by most; empty where it misses none. */
export function retakeWords({ verdicts }: Pick<GateJudgement, 'verdicts'>): string {
  return verdicts
    .filter(({ verdict }) => verdict === 'fail')
    .sort((a, b) => shareOf(a) - shareOf(b))
    .slice(0, SPOKEN)
    .map(({ id }) => GATE_WORDS[id].retake)
    .join(' ');
}

/** What a face misses and how to take it again: 'Not sharp. Hold still.'; empty where it misses nothing. */
export function retakeNote(gates: GateJudgement): string {
  const missed = gates.failed.map((id) => `${GATE_WORDS[id].missed}.`);
  return [...missed, retakeWords(gates)].join(' ').trim();
}

/** How far a failed check comes on the way to its threshold, 0..1. */
const shareOf = ({ value, threshold }: GateVerdict): number => (value ?? 0) / threshold;

/** A value 0..1 as it is shown, rounded down, so that what fails never reads as its threshold. */
const points = (value: number): string => String(Math.floor(value * 100 + 1e-9));

/** A threshold 0..1 as it is shown, of 100. */
export const thresholdWords = (threshold: number): string => String(Math.round(threshold * 100));

/** 'Fails: 32, needs 40'. */
export function verdictWords({ verdict, value, threshold }: GateVerdict): string {
  const needs = thresholdWords(threshold);
  if (verdict === 'unknown' || value === null) return 'Not measured';
  return `${verdict === 'pass' ? 'Passes' : 'Fails'}: ${points(value)}, needs ${needs}`;
}
