/** What a person reads of the checks: a name, a sentence, and what to do next time. */
import type { GateId } from '../../core/portrait/facts.ts';
import type { Quality, QualityCheck, QualityCheckId } from '../../core/types.ts';

export const checkName: Record<QualityCheckId, string> = {
  resolution: 'Size',
  sharpness: 'Sharpness',
  exposure: 'Light',
  pose: 'Pose',
  'face-size': 'Closeness',
};

interface CheckWords {
  readonly good: string;
  readonly fair: string;
  readonly poor: string;
  /** What to do next time. */
  readonly retake: string;
}

const WORDS: Record<QualityCheckId, CheckWords> = {
  resolution: {
    good: 'Plenty of detail.',
    fair: 'A little small.',
    poor: 'Very small.',
    retake: "Use the camera's own photo rather than a copy from a chat, or a larger setting.",
  },
  sharpness: {
    good: 'Crisp.',
    fair: 'A little soft.',
    poor: 'Blurred.',
    retake: 'Hold still, rest your elbows, tap the face to focus, and wipe the lens.',
  },
  exposure: {
    good: 'Well lit.',
    fair: 'The light is a little off.',
    poor: 'The light hides the picture.',
    retake: 'Turn to a window, and keep lamps and sky out of the background.',
  },
  pose: {
    good: 'Looks into the camera.',
    fair: 'Turned a little away.',
    poor: 'Turned far away.',
    retake: 'Bring the camera to eye level and look into the lens.',
  },
  'face-size': {
    good: 'The face is large enough to read.',
    fair: 'The face is a little small.',
    poor: 'The face is too small to read well.',
    retake: 'Step closer, or crop to the face.',
  },
};

/** What a detail says when it matters a little and a lot, and its own way to retake. */
const DETAILS: Readonly<Record<string, Omit<CheckWords, 'good'>>> = {
  dark: {
    fair: 'A little dark.',
    poor: 'Too dark.',
    retake: 'Face a window or turn on a lamp in front of you.',
  },
  bright: {
    fair: 'A little bright.',
    poor: 'Too bright.',
    retake: 'Step into the shade, or tap the face so that the camera darkens it.',
  },
  clipped: {
    fair: 'Some parts are plain white or black.',
    poor: 'Large parts are plain white or black.',
    retake: 'Avoid hard sun and bright skies behind you; even light keeps every tone.',
  },
  left: {
    fair: 'Turned a little to the left.',
    poor: 'Turned far to the left.',
    retake: 'Turn back towards the lens.',
  },
  right: {
    fair: 'Turned a little to the right.',
    poor: 'Turned far to the right.',
    retake: 'Turn back towards the lens.',
  },
  up: {
    fair: 'Looking up a little.',
    poor: 'Looking far up.',
    retake: 'Raise the camera to eye level.',
  },
  down: {
    fair: 'Looking down a little.',
    poor: 'Looking far down.',
    retake: 'Lift the chin, or lower the camera to eye level.',
  },
  tilted: {
    fair: 'The head is tilted a little.',
    poor: 'The head is tilted far.',
    retake: 'Straighten the head. Or keep it: a tilt can charm.',
  },
};

/** A sentence for a check, and what to do next time where it is not good. */
export function checkWords(check: QualityCheck): { says: string; retake: string | null } {
  const { good, ...general } = WORDS[check.id];
  if (check.verdict === 'good') return { says: good, retake: null };
  const words = DETAILS[check.detail ?? ''] ?? general;
  return { says: words[check.verdict], retake: words.retake };
}

/** The check that tells more of what a gate measures. */
const CHECK_OF: Partial<Record<GateId, QualityCheckId>> = {
  sharpness: 'sharpness',
  exposure: 'exposure',
  frontality: 'pose',
  resolution: 'face-size',
};

/** What a face's checks know more of a gate, where they find something: which way, and what to do. */
export function gateHint({ checks }: Pick<Quality, 'checks'>): (id: GateId) => string | null {
  return (id) => {
    const check = checks.find((each) => each.id === CHECK_OF[id]);
    if (!check || check.verdict === 'good') return null;
    const { says, retake } = checkWords(check);
    return `${says} ${retake}`;
  };
}
