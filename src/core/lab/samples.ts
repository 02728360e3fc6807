/** Samples whose aura label is to be looked at: the list beside their images, and the reviews. */
import type { LabelReview } from '../aura/records.ts';
import { AURA_COLORS, type AuraColorId } from '../aura/types.ts';
import { LineError, type Lines, nameField, objectOf, readLines, textField } from './jsonl.ts';

/** One sample: its name, the file of its image inside the folder, and the label that is proposed. */
export interface SampleLine {
  readonly name: string;
  readonly file: string;
  readonly label: AuraColorId;
}

/**
 * Reads `samples.jsonl`: {"name", "file", "label"} a line, other fields are ignored. `file` is relative
 * to the list; one that leads out of the folder or is not there is refused, and so is a name that was
 * there before.
 * @param exists whether the folder has a file; all are taken for there when left out
 */
export function parseSamples(
  text: string,
  exists: (file: string) => boolean = () => true,
): Lines<SampleLine> {
  const seen = new Set<string>();
  return readLines(text, (value) => {
    const row = objectOf(value);
    const name = textField(row, 'name');
    const file = textField(row, 'file').replaceAll('\\', '/').replace(/^\.\//, '');
    const label = nameField(row, 'label', AURA_COLORS);
    if (file.startsWith('/') || file.split('/').includes('..'))
      throw new LineError(`"file" leads out of the folder: ${file}`);
    if (!exists(file)) throw new LineError(`its image is not there: ${file}`);
    if (seen.has(name)) throw new LineError(`"${name}" was there before`);
    seen.add(name);
    return { name, file, label };
  });
}

/** The path of a file that a list at `list` names: 'set/samples.jsonl' and 'a/b.jpg' give 'set/a/b.jpg'. */
export function besideList(list: string, file: string): string {
  const cut = list.lastIndexOf('/');
  return cut < 0 ? file : `${list.slice(0, cut + 1)}${file}`;
}

/** The last review of each sample, by the sample's name. */
export function latestReviews(reviews: readonly LabelReview[]): Map<string, LabelReview> {
  const latest = new Map<string, LabelReview>();
  for (const review of reviews) {
    const known = latest.get(review.sample);
    if (!known || known.at <= review.at) latest.set(review.sample, review);
  }
  return latest;
}

/** Samples looked at together. */
export const BATCH = 50;

/** What is proposed for a sample. */
export interface Proposal {
  readonly name: string;
  readonly label: AuraColorId;
}

/**
 * The samples without a review of the label that is proposed now, in their order: where a newer
 * engine proposes another colour, the sample is to be looked at again.
 */
export function unreviewed<T extends Proposal>(
  samples: readonly T[],
  latest: ReadonlyMap<string, LabelReview>,
): T[] {
  return samples.filter(({ name, label }) => latest.get(name)?.proposed !== label);
}

/** A line of the exported `labels.jsonl`; `label` is null where the colour cannot be told. */
export function reviewLine({ sample, proposed, decided, at }: LabelReview): object {
  return { name: sample, proposed, label: decided, kept: decided === proposed, at };
}
