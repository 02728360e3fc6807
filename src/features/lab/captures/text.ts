/** Everything a person reads on the pages of captures. */

import { auraColor } from '../../../core/aura/colors.ts';
import type { Lighting } from '../../../core/aura/records.ts';
import type { AuraColorId } from '../../../core/aura/types.ts';
import { MOST_MOOD } from '../../../core/lab/captures.ts';
import { bytes, count, percent } from '../../../ui/format.ts';

export const text = {
  title: 'Captures',
  lead: 'Pictures that you give for the dataset. They stay on this device until you export them.',

  consent: {
    title: 'Before you begin',
    changed: 'The text below has changed since you agreed. Please read it again.',
    what: 'What is kept',
    whatText:
      'For each picture that you choose: a copy of at most 1,024 pixels without the data of the camera (no place, no time of taking), the colour label and whether you changed it, the probabilities and the models behind it, the light, your mood if you name one, the language of this browser, the swatches of the reading, and the time of adding it.',
    where: 'Where',
    whereText:
      'On this device only. Nothing is sent anywhere. A file leaves only when you export it and pass it on yourself.',
    withdraw: 'How to withdraw',
    withdrawText:
      'Press “Withdraw and delete” on this page, at any time. Every capture, its picture and this consent are then deleted for good. Files that you exported before are in your own hands.',
    free: 'It is your choice, and everything else works without it.',
    agree: 'I agree',
    not: 'Not now',
  },

  add: 'Add a picture',
  export: 'Export as zip',
  exporting: 'Packing',
  exported: (n: number, size: number) =>
    `${count(n)} ${n === 1 ? 'picture' : 'pictures'} packed, ${bytes(size)}`,
  exportName: 'aura-captures.zip',
  withdraw: 'Withdraw and delete',
  withdrawTitle: 'Withdraw your consent?',
  withdrawText: (n: number) =>
    `${n === 0 ? 'Your consent is' : n === 1 ? 'The picture, its label and your consent are' : `All ${count(n)} pictures, their labels and your consent are`} deleted from this device. This cannot be undone.`,
  withdrawn: 'Withdrawn. Nothing of it is left here.',
  agreed: (when: string) => `You agreed on ${when}.`,

  emptyTitle: 'No captures yet',
  emptyText: 'Choose one of your photos, say what light it was taken in, and check its colour.',
  list: 'Your captures',
  remove: (label: string, when: string) => `Delete the capture ${label} of ${when}`,
  removeTitle: 'Delete this capture?',
  removeText: 'The copy and its label are deleted. The photo itself stays.',
  removeConfirm: 'Delete',
  by: { reading: 'as read', person: 'changed by you' },
  lighting: {
    daylight: 'Daylight',
    window: 'Window',
    lamp: 'Lamp',
    mixed: 'Mixed',
    low: 'Low',
  } satisfies Record<Lighting, string>,

  addTitle: 'Add a picture',
  chooseLead: 'Which photo do you give?',
  choose: 'Choose a photo',
  photo: (name: string) => `Choose ${name}`,
  noPhotosTitle: 'No photos to choose from',
  noPhotosText: 'Add a photo first. Photos read in simulated mode cannot be given.',
  noPhotosAction: 'Go to your photos',
  another: 'Choose another photo',
  light: 'Which light was it?',
  lightFirst: 'Say which light it was first.',
  mood: 'Your mood, in your own word (optional)',
  moodHint: `At most ${MOST_MOOD} characters.`,
  label: 'Which colour is it?',
  read: (color: AuraColorId, confidence: number, said?: AuraColorId | null) =>
    `Read as ${auraColor(color).name}, ${percent(confidence)} sure${said ? `; you said ${auraColor(said).name}` : ''}. Leave it, or choose another.`,
  quick: 'The colour below is of the quick reading.',
  readInFull: 'Read it in full first',
  save: 'Keep this capture',
  saved: 'Kept on this device',
  noConsent: 'Your consent comes first.',
  toConsent: 'Read and decide',
  gone: 'This photo has no reading any more. Choose another.',
} as const;
