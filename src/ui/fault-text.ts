/** What each fault means to a person, and what to do next. The compiler demands one for each. */
import type { Fault } from '../core/fault.ts';

export interface FaultWords {
  readonly title: string;
  readonly next: string;
}

export const faultText: Readonly<Record<Fault, FaultWords>> = {
  aborted: {
    title: 'Stopped, as you asked',
    next: 'Nothing was changed. Start again whenever you like.',
  },
  offline: {
    title: 'No connection',
    next: 'A model has to be downloaded once. Connect, then try again; after that it works offline.',
  },
  'weights-missing': {
    title: 'A model is not on this device yet',
    next: 'Open Models and download it. It is kept for next time.',
  },
  'weights-corrupt': {
    title: 'A model file is damaged',
    next: 'Its checksum does not match, so it is not used. Open Models and download it again.',
  },
  'download-broken': {
    title: 'The download was cut short',
    next: 'What arrived is kept. Try again and it goes on from there.',
  },
  unsupported: {
    title: 'This device or browser cannot do that',
    next: 'Update the browser, or try a JPEG or PNG photo.',
  },
  'bad-image': {
    title: 'This photo cannot be opened',
    next: 'The file seems damaged. Try the original, or save it again as JPEG.',
  },
  'not-an-image': {
    title: 'This is not a photo',
    next: 'Its content is something else, whatever its name says. Choose a JPEG, PNG, WebP, AVIF or HEIC.',
  },
  'empty-file': {
    title: 'This file is empty',
    next: 'It holds no bytes at all. Copy it again from where it came.',
  },
  'too-large': {
    title: 'This photo is too large for this device',
    next: 'Make it smaller, or try on a device with more memory.',
  },
  'no-face': {
    title: 'No face found',
    next: 'The colours can still be read. For a face, try one that is larger, lit and turned to you.',
  },
  quota: {
    title: 'There is no room left',
    next: 'Nothing was saved. Delete some photos or models, or free space on the device, then try again.',
  },
  'storage-unavailable': {
    title: 'This browser does not let Aura store anything',
    next: 'Leave private browsing, or allow storage for this site. Readings work, but are not kept.',
  },
  'worker-died': {
    title: 'The reader stopped unexpectedly',
    next: 'It starts anew by itself. Try again.',
  },
  'out-of-memory': {
    title: 'The device ran out of memory',
    next: 'Close other tabs or apps, then try again with one photo at a time.',
  },
  'camera-denied': {
    title: 'Aura may not use the camera',
    next: "Allow it in the browser's site settings, or choose a photo instead.",
  },
  'camera-missing': {
    title: 'No camera found',
    next: 'Choose a photo instead.',
  },
  'camera-busy': {
    title: 'The camera is in use',
    next: 'Close the other app that uses it, then try again.',
  },
  'already-saved': {
    title: 'You already have this photo',
    next: 'It is in Portraits. Nothing was saved twice.',
  },
  internal: {
    title: 'Something went wrong in Aura',
    next: 'Try again. If it stays, Settings can export a log without any photo in it.',
  },
};
