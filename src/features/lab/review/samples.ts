/** Where samples come from: this device's photos, or a folder or archive that the person chooses. */
import { openZip } from '../../../bridge/zip.ts';
import type { LineFault } from '../../../core/lab/jsonl.ts';
import { besideList, type Proposal, parseSamples } from '../../../core/lab/samples.ts';
import { getThumb, listPhotos } from '../../../data/photos.ts';
import { isQuickPhoto } from '../parts/quick-photo.ts';

/** A sample with its picture; `name` is a photo's id or the name in the list. */
export interface Sample extends Proposal {
  /** What it is called on the page. */
  readonly title: string;
  readonly load: () => Promise<Blob | null>;
  /** Whether the colour proposed is of a quick reading; missing where a list proposes it. */
  readonly quick?: () => Promise<boolean>;
}

export interface SampleSet {
  readonly title: string;
  readonly samples: readonly Sample[];
  readonly faults: readonly LineFault[];
}

/** Files by their paths: an archive or a folder. */
export interface Files {
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Blob | null>;
}

const LIST = 'samples.jsonl';

/** The photos that are kept, newest first; simulated readings are counted, never looked at. */
export async function photoSamples(): Promise<{
  readonly samples: readonly Sample[];
  readonly simulated: number;
}> {
  const photos = await listPhotos();
  const real = photos.filter(({ simulated }) => !simulated);
  const samples = real.map(({ id, name, aura }) => ({
    name: id,
    label: aura,
    title: name,
    load: () => getThumb(id),
    quick: () => isQuickPhoto(id),
  }));
  return { samples, simulated: photos.length - real.length };
}

/** The files of a folder as the picker gives them. */
export function folderFiles(files: readonly File[]): Files {
  const byPath = new Map(files.map((file) => [file.webkitRelativePath || file.name, file]));
  return { paths: [...byPath.keys()], read: async (path) => byPath.get(path) ?? null };
}

/** The files of an archive. Throws `ZipError`. */
export async function zipFiles(file: File): Promise<Files> {
  return openZip(file);
}

/**
 * The samples of a folder or archive, or null when it has no list. The list nearest to the top is
 * taken; images are read when their tile is shown.
 */
export async function readSet(title: string, files: Files): Promise<SampleSet | null> {
  const depth = (path: string) => path.split('/').length;
  const lists = files.paths.filter((path) => path === LIST || path.endsWith(`/${LIST}`));
  // The Finder packs a shadow of every file beside it.
  const [list] = lists
    .filter((path) => !path.startsWith('__MACOSX/'))
    .sort((a, b) => depth(a) - depth(b));
  const blob = list === undefined ? null : await files.read(list);
  if (list === undefined || !blob) return null;
  const known = new Set(files.paths);
  const { items, faults } = parseSamples(await blob.text(), (file) =>
    known.has(besideList(list, file)),
  );
  const samples = items.map(({ name, file, label }) => ({
    name,
    label,
    title: name,
    load: () => files.read(besideList(list, file)),
  }));
  return { title, samples, faults };
}
