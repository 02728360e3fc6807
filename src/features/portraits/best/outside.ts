/** Photos that take no part in any ranking: no face was found in them, or one that is nobody's. */
import { type GateJudgement, judgeGates } from '../../../core/gates/judge.ts';
import type { GateThresholds } from '../../../core/gates/thresholds.ts';
import { spoiler } from '../../../core/quality/spoiler.ts';
import type { PhotoRecord } from '../../../data/photos.ts';
import type { Album } from '../album/types.ts';
import { type StrangerReason, strangersByReason } from '../people/who.ts';
import { checkWords } from '../text-checks.ts';
import { retakeWords } from '../text-gates.ts';
import { text } from './text.ts';

/** 'hidden': no face was found, and blur or light may be why. */
export type OutsideReason = StrangerReason | 'hidden' | 'faceless';

/** Why a photo, or a face of it, is outside, and what to do about it. */
interface Why {
  /** The face's id, or the photo's where there is no face. */
  readonly id: string;
  readonly reason: OutsideReason;
  /** Null without a face. */
  readonly gates: GateJudgement | null;
  readonly advice: string;
}

/** One photo outside, or one face of a photo. Times are ISO strings in UTC. */
export interface Outside extends Why {
  readonly photoId: string;
  /** File name. */
  readonly name: string;
  readonly addedAt: string;
  readonly takenAt: string | null;
}

type Photo = Pick<PhotoRecord, 'id' | 'name' | 'addedAt' | 'takenAt' | 'faceCount' | 'reading'>;

/** All that take no part, in the order of the photos. */
export function outsideOf(
  album: Pick<Album, 'strangers' | 'unembedded'>,
  photos: readonly Photo[],
  thresholds: GateThresholds,
): readonly Outside[] {
  const strangers = new Map<string, Why[]>();
  for (const { reason, faces } of strangersByReason(album))
    for (const { id, photoId, gates } of faces) {
      const judged = judgeGates(gates, thresholds);
      const one = { id, reason, gates: judged, advice: adviceFor(reason, judged) };
      strangers.set(photoId, [...(strangers.get(photoId) ?? []), one]);
    }
  return photos.flatMap((photo) => {
    const { id: photoId, name, addedAt, takenAt, faceCount } = photo;
    const whys = faceCount === 0 ? [faceless(photo)] : (strangers.get(photoId) ?? []);
    return whys.map((why) => ({ ...why, photoId, name, addedAt, takenAt }));
  });
}

function faceless({ id, reading }: Photo): Why {
  const poor = spoiler(reading.quality);
  if (!poor) return { id, reason: 'faceless', gates: null, advice: text.outside.faceless };
  const { says, retake } = checkWords(poor);
  return { id, reason: 'hidden', gates: null, advice: `${says} ${retake}` };
}

function adviceFor(reason: StrangerReason, gates: GateJudgement): string {
  if (reason === 'unclear') return retakeWords(gates) || text.outside.unclear;
  return text.outside[reason];
}
