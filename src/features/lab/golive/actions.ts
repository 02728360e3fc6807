/** What a person does on the go-live checklist. */
import type { ConfirmationRecord } from '../../../core/aura/records.ts';
import type { Flag, RemoteConfig } from '../../../core/flags.ts';
import { DEFAULT_FLAGS } from '../../../core/flags.ts';
import { type LineFault, toLines } from '../../../core/lab/jsonl.ts';
import { knownConfig } from '../../../data/config.ts';
import { importConfirmations, listConfirmations, testerId } from '../../../data/confirmations.ts';
import { getSettings } from '../../../data/settings.ts';
import { saveFile } from '../../../ui/index.ts';
import { text } from './text.ts';

/** What the page needs to know of this device. */
export interface Standing {
  readonly flag: Flag;
  readonly localId: string;
  /** Key of the joined cohort, or an empty string. */
  readonly cohort: string;
  /** Whether the flag decides who reads here; else the person chose in Settings. */
  readonly automatic: boolean;
  readonly tester: string;
  readonly confirmations: readonly ConfirmationRecord[];
}

/** The flag of the classifier in a configuration. */
export function mlFlag(config: RemoteConfig): Flag {
  return config.flags.ml_enabled ?? DEFAULT_FLAGS.ml_enabled;
}

/** Reads all of it. Throws `storage-unavailable`. */
export async function readStanding(): Promise<Standing> {
  const [config, settings, tester, confirmations] = await Promise.all([
    knownConfig(),
    getSettings(),
    testerId(),
    listConfirmations(),
  ]);
  const { localId, cohort, auraMode } = settings;
  const automatic = auraMode === 'auto';
  return { flag: mlFlag(config), localId, cohort, automatic, tester, confirmations };
}

/** What came of importing several files. */
export interface ImportReport {
  readonly added: number;
  readonly doubles: number;
  /** Files with lines that were left out. */
  readonly files: readonly { readonly name: string; readonly faults: readonly LineFault[] }[];
}

/** Imports testers' files, one after the other. Throws `quota`, `storage-unavailable`. */
export async function importFiles(files: readonly File[]): Promise<ImportReport> {
  let report: ImportReport = { added: 0, doubles: 0, files: [] };
  for (const file of files) {
    const { added, doubles, faults } = await importConfirmations(await file.text());
    report = {
      added: report.added + added,
      doubles: report.doubles + doubles,
      files: faults.length > 0 ? [...report.files, { name: file.name, faults }] : report.files,
    };
  }
  return report;
}

/** Hands over this device's own confirmations. */
export function exportOwn({ confirmations, tester }: Standing): void {
  const own = confirmations.filter((each) => each.tester === tester);
  saveFile(new Blob([toLines(own)], { type: 'application/jsonl' }), text.testers.fileName);
}
