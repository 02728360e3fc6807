/** Everything a person reads on the go-live checklist. */
import type { FlagStanding } from '../../../core/lab/cohort.ts';
import type { Share } from '../../../core/lab/wilson.ts';
import { count, percent } from '../../../ui/format.ts';
import { tenth } from '../text.ts';

const two = (value: number): string => value.toFixed(2);
const three = (value: number): string => value.toFixed(3);

export const text = {
  title: 'Go-live checklist',
  lead: 'What stands between the aura classifier and everybody. Until then the rule answers.',
  live: (percent: number) =>
    `Everything here is met. The classifier is in on ${count(percent)} % of devices.`,
  ready: 'Only the flag is left: ml_enabled can be opened in config.json.',
  early: 'The flag is open already, before the rest is met.',
  notReady: (open: number) => (open === 1 ? '1 point is open.' : `${count(open)} points are open.`),
  met: 'Met',
  open: 'Open',

  gate: {
    title: 'It is good enough',
    score: 'Macro-F1 on the hold-out',
    scoreText: (macroF1: number, needed: number) => `${three(macroF1)}, needed ${two(needed)}`,
    what: (needed: number) =>
      `The mean over all colours of how well each is found, on photos that it never saw, must reach ${two(needed)}.`,
    'no-card': 'There is no trained classifier in this version, so nothing was measured.',
    'too-low': 'It does not reach the score.',
    signature:
      'Its inputs and outputs are not those that the app expects, so it would not be used.',
    fine: 'It reaches the score, and its inputs and outputs are those that the app expects.',
  },

  testers: {
    title: 'People agree with it',
    bar: 'Testers whose confirmations are here',
    barText: (n: number, needed: number) => `${count(n)} of ${count(needed)}`,
    what: 'Testers say of their readings whether they are right, export that as a file, and you import the files here. Readings that the classifier took part in count.',
    agreement: 'Readings they agreed with',
    agreementText: (share: number, needed: number) => `${tenth(share)}, needed ${percent(needed)}`,
    engineOnly: (n: number) =>
      n === 1
        ? 'One confirmation is of a reading by the colour engine alone, and does not count.'
        : `${count(n)} confirmations are of readings by the colour engine alone, and do not count.`,
    agreed: ({ hits, n, share, interval: [low, high] }: Share) =>
      `They agreed with ${count(hits)} of ${count(n)} readings: ${tenth(share)}, 95 % interval ${tenth(low)} to ${tenth(high)} (Wilson).`,
    own: (n: number) =>
      n === 0
        ? 'You have not confirmed a reading on this device yet.'
        : `Your own ${n === 1 ? 'confirmation' : `${count(n)} confirmations`} on this device ${n === 1 ? 'does' : 'do'} not count here; export ${n === 1 ? 'it' : 'them'} for whoever collects.`,
    import: 'Import files',
    imported: (added: number, doubles: number) =>
      `${added === 1 ? '1 confirmation' : `${count(added)} confirmations`} added${doubles > 0 ? `, ${count(doubles)} known already` : ''}.`,
    file: (name: string) => `Left out of ${name}:`,
    export: 'Export my confirmations',
    fileName: 'aura-confirmations.jsonl',
    inside:
      'The file says what was shown, what you said, how sure the reading was, when, and a random id of this device. No image.',
  },

  flag: {
    title: 'The flag lets it in',
    name: 'ml_enabled',
    rows: {
      enabled: 'Switched on',
      percent: 'Share of devices',
      cohort: 'Cohort',
      device: 'This device',
    },
    yes: 'yes',
    no: 'no',
    percent: (percent: number) => `${percent} %`,
    cohort: (named: boolean) => (named ? 'one may join by its code' : 'none'),
    device: (on: boolean) => (on ? 'in' : 'not in'),
    why: ({ reason, place }: FlagStanding, percent: number) =>
      ({
        disabled: 'The flag is off for everybody.',
        cohort: 'You joined the cohort by its code.',
        share: `Its place by a random draw is ${place} of 0 to 99, which is under ${percent}.`,
        outside: `Its place by a random draw is ${place} of 0 to 99; the share reaches those under ${percent}.`,
      })[reason],
    chosen: 'In Settings you chose who reads; your choice holds while the flag is on here.',
    settings: 'Choose who reads, or join by a code',
    drawn: 'The place is drawn from a random id that never leaves this device.',
  },
} as const;
