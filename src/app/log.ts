/** What workers tell of times and errors goes into the local log. */
import { onWorkerEvent } from '../bridge/events.ts';
import { appendDiagnostic } from '../data/diagnostics.ts';

/** Begins to keep the log; returns what stops it. */
export function keepLog(): () => void {
  return onWorkerEvent((event) => {
    if (event.kind === 'log') appendDiagnostic(event.entry);
  });
}
