import type { PhotoVerdict } from '../../core/gates/photo.ts';

/** Everything a person reads in Portraits. Words are short, warm, exact. */
export const text = {
  title: 'Portraits',
  photos: (n: number) => (n === 1 ? '1 photo' : `${n.toLocaleString('en-GB')} photos`),
  onDevice: 'They stay on this device.',
  shared: { label: 'My portraits', text: 'Photos of you and of people you know' },

  sections: {
    label: 'Views of your photos',
    all: 'All',
    best: 'Best',
    people: 'People',
    vibes: 'Vibes',
    alike: 'Look-alikes',
    rate: 'Taste',
    options: 'Options',
  },

  person: {
    whose: 'Whose photos',
    nameless: (n: number) => `Person ${n}`,
    albumFailed: 'The photos are safe; they could not be put in order.',
    again: 'Try again',
  },

  add: {
    button: 'Add photos',
    choose: 'Choose photos',
    folder: 'Add a folder of photos',
    camera: 'Camera',
    drop: 'Drop photos here',
    dropHint: 'They are read on this device and go nowhere else.',
    notPhotos: (n: number) =>
      n === 1
        ? 'One file is not a photo and was left out.'
        : `${n} files are not photos and were left out.`,
    nothing: 'There was no photo in that. Try JPEG, PNG, WebP, AVIF or HEIC.',
    failed: 'The photos could not be added.',
  },

  importing: {
    reading: (n: number) => (n === 1 ? 'Reading 1 photo' : `Reading ${n} photos`),
    paused: (n: number) => (n === 1 ? '1 photo is waiting' : `${n} photos are waiting`),
    doneTitle: 'All read',
    note: (failed: number, duplicates: number) =>
      [
        failed > 0 ? `${failed} could not be read` : '',
        duplicates > 0 ? `${duplicates} already here` : '',
      ]
        .filter(Boolean)
        .join(', '),
    failuresTitle: (n: number) =>
      n === 1 ? 'One photo could not be read' : `${n} photos could not be read`,
    duplicatesTitle: (n: number) =>
      n === 1 ? 'One photo was already here' : `${n} photos were already here`,
    duplicate: 'Already here.',
    open: 'Open',
    showAll: (n: number) => `Show all ${n}`,
    retrying: 'That did not work. Trying again.',
    retry: 'Try again',
    dismiss: 'Clear this list',
    cancelled: 'Stopped. What was read so far is kept.',
  },

  gallery: {
    label: 'Your photos, newest first',
    filters: 'Show',
    all: 'All',
    faces: 'Faces',
    look: 'Check',
    none: 'No photo here yet matches.',
    select: 'Select',
    selectDone: 'Done',
    selected: (n: number) => (n === 1 ? '1 selected' : `${n} selected`),
    selectAll: 'Select all',
    delete: 'Delete',
    deleted: (n: number) => (n === 1 ? 'Photo deleted' : `${n} photos deleted`),
    restored: 'Brought back',
    deleteFailed: 'They could not be deleted just now.',
    undo: 'Undo',
    tooLate: 'It is too late to bring that back.',
    emptyTitle: 'Your photos will live here',
    emptyText:
      'Choose a few. Aura finds the faces, tells you which photos are good enough and why, and reads its colours. Nothing leaves this device.',
    help: 'Arrow keys move, Enter opens, Delete removes.',
    loadFailed: 'Your photos could not be opened just now.',
  },

  tile: {
    verdict: {
      passes: () => 'good enough',
      some: (passed: number, of: number) => `${passed} of ${of} good enough`,
      misses: () => 'worth another try',
      hidden: () => 'blurred or badly lit',
      faceless: () => '',
      waiting: () => 'not checked yet',
    } satisfies Record<PhotoVerdict, (passed: number, of: number) => string>,
    faces: (n: number) => (n === 0 ? 'no face' : n === 1 ? '1 face' : `${n} faces`),
    name: (when: string, faces: string, verdict: string) =>
      [`Photo of ${when}`, faces, verdict].filter(Boolean).join(', '),
    simulated: 'simulated',
  },

  camera: {
    title: 'Take a photo',
    shutter: 'Take photo',
    turnFront: 'Turn to the front camera',
    turnBack: 'Turn to the back camera',
    choose: 'Choose photos',
    folder: 'Add a folder of photos',
    back: 'Portraits',
    starting: 'Opening the camera',
    preview: 'Camera preview',
    stays: 'The picture stays on this device.',
    stillFailed: 'That picture did not come out. Try once more.',
    retry: 'Try again',
  },

  card: {
    title: 'Portraits',
    empty: 'Your portraits',
    emptyText: 'Add a photo and see whether it is good enough, and why.',
    all: 'See all',
  },
} as const;
