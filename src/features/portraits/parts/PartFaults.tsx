import type { PartFault } from '../../../core/types.ts';
import { FaultNote, LinkButton } from '../../../ui/index.ts';
import { reading as words } from '../text-reading.ts';

/** What could not be read, and why; the rest stands. */
export function PartFaults({ faults }: { faults: readonly PartFault[] }) {
  return faults.map((part) => (
    <FaultNote
      key={part.part}
      fault={part.fault}
      detail={words.partFault[part.part]}
      action={<LinkButton href="/models">{words.toModels}</LinkButton>}
    />
  ));
}
