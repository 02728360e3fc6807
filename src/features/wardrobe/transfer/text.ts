/** Everything a person reads where a wardrobe goes out and comes in. */
import { bytes, count } from '../../../ui/format.ts';
import type { Imported } from './import.ts';

const garments = (n: number) => `${count(n)} ${n === 1 ? 'garment' : 'garments'}`;

export const text = {
  title: 'Export and import',
  lead: 'Your wardrobe as plain files that other programs read, and back again.',

  out: {
    title: 'Export',
    what: 'One archive with a table, a list of all that is known, the cut-outs and the photos.',
    size: (n: number, photos: number) =>
      `${garments(n)} from ${count(photos)} ${photos === 1 ? 'photo' : 'photos'}`,
    originals: 'With the photos as you chose them',
    originalsHint: (size: number) =>
      `${bytes(size)} more. They can hold when and where you took them.`,
    pack: 'Export all',
    table: 'Table alone',
    packing: 'Packing your wardrobe',
    packed: (n: number, size: number) => `${garments(n)} exported, ${bytes(size)}`,
    tooLarge: 'Too much for one archive',
    tooLargeWhy: 'An archive holds up to 4 GB. Leave the photos out and export again.',
    nothing: 'There is nothing to export yet.',
    name: (day: string) => `aura-wardrobe-${day}.zip`,
    tableName: (day: string) => `aura-wardrobe-${day}.csv`,
    failed: 'Your wardrobe could not be counted just now.',
  },

  take: {
    title: 'Import',
    what: 'Takes in an archive that was exported here or on another device. What is missing is added; what you have stays as it is.',
    table:
      'A table alone brings what you changed in it: names, kinds, brands, prices. Empty cells change nothing.',
    choose: 'Choose a file',
    taking: 'Taking garments in',
    stay: 'Stay on this page until it is done.',
    drop: 'Drop the file here',
    dropHint: 'A .zip or .csv that was exported from a wardrobe.',
  },

  outcome: {
    title: 'What came of it',
    changed: (n: number) => `${garments(n)} changed`,
    undo: 'Undo',
    added: (n: number) => `${garments(n)} added`,
    there: (n: number) => `${garments(n)} were here already`,
    nothingNew: 'Everything in this file is here already.',
    empty: 'There are no garments in this file.',
    stopped: {
      aborted: 'You stopped it. What came in is kept; choose the archive again to go on.',
      quota:
        'There is no room left on this device. What came in is kept; free some space, then choose the archive again.',
    } satisfies Record<NonNullable<Imported['stopped']>, string>,
    problems: (n: number) =>
      n === 1 ? 'One thing was left out' : `${count(n)} things were left out`,
    showAll: (n: number) => `Show all ${n}`,
    look: 'Open your wardrobe',
    dismiss: 'Done',
  },

  refused: {
    title: 'This file was not taken in',
    why: (message: string) => `It could not be read: ${message}.`,
    next: 'Nothing was changed. If it was sent or downloaded, fetch it again.',
  },
} as const;
