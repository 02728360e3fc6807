/** Everything a person reads on the page of training runs. */
import { count, date } from '../../../ui/format.ts';

export const text = {
  title: 'Training runs',
  lead: 'Choose the run.jsonl that a training wrote, and see how its losses and scores went.',
  choose: 'Choose a run.jsonl',
  other: 'Choose another file',
  emptyTitle: 'No run chosen',
  emptyText:
    'A training writes one line an epoch to training/runs/NAME/run.jsonl. The file is read here and goes nowhere.',
  noneTitle: 'No epochs in this file',
  noneText: 'It has no line with "kind": "epoch".',
  command: 'Command',
  curve: 'Which training',
  curveName: (tag: string, n: number, nth: number) =>
    `${nth}: ${tag ? `${tag}, ` : ''}${n === 1 ? '1 epoch' : `${count(n)} epochs`}`,
  begun: (at: string) => `From ${date(at, 'time')}`,
  group: { loss: 'Loss', score: 'Scores' },
  epoch: 'epoch',
  epochHead: 'Epoch',
  plot: (name: string, lines: readonly string[]) => `${name} by epoch. ${lines.join(' ')}`,
  lineFacts: (key: string, first: number, last: number, epochs: readonly [number, number]) =>
    `${key}: ${short(first)} at epoch ${epochs[0]}, ${short(last)} at epoch ${epochs[1]}.`,
  table: 'As a table',
  marks: 'Other lines, the last of each',
  mark: (kind: string, at: string) => (at ? `${kind}, ${date(at, 'time')}` : kind),
  number: short,
} as const;

/** A number of whatever size in at most four digits that count. */
function short(value: number): string {
  return Number.isInteger(value) ? count(value) : String(Number(value.toPrecision(4)));
}
