import { type Fault, faultOf } from '../../../core/fault.ts';
import { onChange } from '../../../data/changes.ts';
import { createWatched } from '../../../ui/watched.ts';
import { type ExportSize, measureExport } from './export.ts';

/** How much there is to export, or why that is not known. */
export type Size = ExportSize | { readonly fault: Fault };

/** Not after each garment of an import: counting thousands takes a while. */
const PACE_MS = 1_000;

const size = createWatched(onChange)<Size>({
  topics: ['garments'],
  read: () => measureExport().catch((error: unknown) => ({ fault: faultOf(error) })),
  paceMs: PACE_MS,
});

/** How much there is to export; undefined until it is counted. */
export const useSize = (): Size | undefined => size.use();
