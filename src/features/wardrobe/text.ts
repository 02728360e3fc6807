/** Everything a person reads on the wardrobe's first page, in its camera and on its card. */
import type { Sort } from '../../core/wardrobe/browse/sort.ts';
import type { PhotoSort, WarningId } from '../../core/wardrobe/types.ts';

const things = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`;

const SORT: Readonly<Record<Sort, string>> = {
  newest: 'Newest first',
  colour: 'By colour',
  category: 'By category',
  formality: 'Casual first',
  price: 'Dearest first',
};

const SHOWS: Readonly<Record<PhotoSort | 'auto', string>> = {
  auto: 'Aura looks',
  single: 'One garment',
  worn: 'Worn',
};

const WHY: Readonly<Record<WarningId, string>> = {
  small: 'It is too small: 224 pixels a side are needed.',
  blurred: 'It is blurred.',
  dark: 'It is too dark.',
  bright: 'It is too bright.',
  'not-clothing': 'It does not look like clothing.',
  'no-garment': 'No garment was found on it.',
};

export const text = {
  title: 'Wardrobe',
  label: 'Your clothes',
  shared: { label: 'My clothes', text: 'Photos of garments, laid out or worn' },
  garments: (n: number) => things(n, 'garment', 'garments'),
  loading: 'Opening your wardrobe',
  loadFailed: 'Your clothes could not be opened just now.',
  failed: 'That could not be done just now.',
  undo: 'Undo',

  add: {
    button: 'Add',
    title: 'Add clothes',
    choose: 'Choose photos',
    chooseLine: 'As many as you like, at once',
    camera: 'Take photos',
    cameraLine: 'With a guide for laying things flat',
    folder: 'Choose a folder',
    folderLine: 'Every photo in it',
    file: 'From a file',
    fileLine: 'A wardrobe that was exported before',
    shows: 'What is on them?',
    showsHint: 'Aura tells things laid out from clothes that somebody wears; say so where it errs.',
    sort: SHOWS,
    drop: 'Drop photos of clothes here',
    dropHint: 'They are read on this device and go nowhere else.',
    nothing: 'There was no photo in that. Try JPEG, PNG, WebP, AVIF or HEIC.',
    notPhotos: (n: number) =>
      n === 1
        ? 'One file is not a photo and was left out.'
        : `${n} files are not photos and were left out.`,
    failed: 'The photos could not be added.',
  },

  importing: {
    reading: (n: number) => `Reading ${things(n, 'photo', 'photos')}`,
    paused: (n: number) => (n === 1 ? '1 photo is waiting' : `${n} photos are waiting`),
    far: (done: number, total: number, minutes: number | null) =>
      `${done} of ${total}${minutes === null ? '' : ` · ${minutes} min left`}`,
    needLook: (n: number) => (n === 1 ? '1 needs a look' : `${n} need a look`),
    made: (n: number) => `${things(n, 'garment', 'garments')} so far`,
    failuresTitle: (n: number) =>
      n === 1 ? 'One photo could not be read' : `${n} photos could not be read`,
    duplicatesTitle: (n: number) =>
      n === 1 ? 'One photo was already here' : `${n} photos were already here`,
    leftovers: (failed: number, duplicates: number, refused: number) =>
      [
        failed > 0 && `${failed} not read`,
        duplicates > 0 && `${duplicates} already here`,
        refused > 0 && `${refused} left out`,
      ]
        .filter((each) => each !== false)
        .join(' · '),
    duplicate: 'Already here. Nothing was changed.',
    open: 'Open',
    showAll: (n: number) => `Show all ${n}`,
    retry: 'Try again',
    dismiss: 'Clear this list',
    cancelled: 'Stopped. What was read so far is kept.',
    failed: 'That did not work just now.',
    goOn: 'Go on',
    quota: 'The import waits. Make room on this device, then go on.',
    refusedTitle: (n: number) => (n === 1 ? 'One photo was left out' : `${n} photos were left out`),
    refusedLine: 'You may know better.',
    see: 'See why',
    leaveAll: 'Leave them all',
    why: (ids: readonly WarningId[]) => ids.map((id) => WHY[id]).join(' '),
    insist: 'It is clothing',
    insistOn: (name: string) => `It is clothing: ${name}`,
    leave: 'Leave it',
    leaveOut: (name: string) => `Leave it: ${name}`,
    gone: 'Its file is not kept any more. Add it once more to have it read.',
  },

  search: {
    label: 'Search your clothes',
    placeholder: 'navy striped shirt for work',
    clear: 'Clear the search',
    understood: 'Looked for',
    matches: (n: number) => (n === 0 ? 'Nothing fits in full' : `${things(n, 'fits', 'fit')}`),
    near: 'Close to it',
    nearest: 'Nearest to these words',
    none: 'Nothing like that here.',
    looking: 'Looking at the pictures',
    wordsOnly: 'By words only: the model that reads sentences is not on this device.',
    wordsOnlyFault: 'By words only: the pictures could not be compared just now.',
    models: 'Models',
    rest: (words: readonly string[]) => `“${words.join(' ')}”`,
  },

  filter: {
    open: 'Filters',
    openWith: (n: number) => `Filters, ${n} on`,
    title: 'Filters',
    slots: 'Kind of clothes',
    all: 'All',
    category: 'Category',
    colour: 'Colour',
    season: 'Season',
    formality: 'Formality',
    pattern: 'Pattern',
    doubtful: 'Needs a look',
    doubtfulHint: 'Only those whose category is in doubt',
    archived: 'Put away',
    archivedHint: 'Those put away, in place of those in use',
    show: (n: number) => `Show ${things(n, 'garment', 'garments')}`,
    clear: 'Clear filters',
    value: (name: string, n: number) => `${name}, ${n}`,
    none: 'Nothing here fits these filters.',
    noneAway: 'Nothing is put away.',
  },

  sort: { label: 'Order', names: SORT, best: 'Best first' },

  grid: {
    help: 'Arrow keys move, Enter opens, Delete removes.',
    helpChoosing: 'Arrow keys move, Space chooses.',
    reading: 'Being read',
    needsLook: 'needs a look',
    archived: 'put away',
  },

  choose: {
    start: 'Select',
    done: 'Done',
    count: (n: number) => `${n} selected`,
    all: 'Select all',
    edit: 'Edit',
    archive: 'Put away',
    restore: 'Take out',
    delete: 'Delete',
  },

  batch: {
    title: (n: number) => `Edit ${things(n, 'garment', 'garments')}`,
    leave: 'Leave as it is',
    category: 'Category',
    formality: 'Formality',
    colour: 'Main colour',
    pattern: 'Pattern',
    fit: 'Fit',
    tags: 'Style',
    brand: 'Brand',
    seasons: 'Seasons',
    noneHint: 'Choose none to leave them as they are.',
    save: 'Save',
    saved: (n: number) => `${things(n, 'garment', 'garments')} changed`,
    undone: 'As before',
  },

  gone: {
    deleted: (n: number) => `${things(n, 'garment', 'garments')} deleted`,
    back: 'Brought back',
    tooLate: 'It is too late to bring that back.',
    archived: (n: number) => `${things(n, 'garment', 'garments')} put away`,
    restored: (n: number) => `${things(n, 'garment', 'garments')} taken out`,
  },

  review: {
    banner: (n: number) => (n === 1 ? 'One needs a look' : `${n} need a look`),
    bannerLine: 'Aura is not sure.',
    open: 'Have a look',
    title: (left: number) => (left === 1 ? 'The last one' : `${left} to look at`),
    ask: 'What is it?',
    sure: (percent: string) => `${percent} sure`,
    other: 'Something else',
    not: 'Not clothing: remove',
    skip: 'Later',
    doneTitle: 'All looked at',
    done: 'Done',
    picture: 'The garment in question',
  },

  views: {
    open: 'More of your wardrobe',
    title: 'Your wardrobe',
    stats: 'In pictures',
    statsLine: 'Colours, kinds, seasons, what it cost',
    alike: 'Look-alikes',
    alikeLine: 'The same thing twice, or nearly',
    own: 'Do I own this?',
    ownLine: 'Compare a photo from a shop',
    transfer: 'Export and import',
    transferLine: 'The whole wardrobe as CSV, JSON and pictures',
  },

  empty: {
    title: 'Your clothes will hang here',
    text: 'Choose fifty photos of them, put the phone down, and come back to clean cut-outs with their kind and colours. Laid out, hanging or worn: all are fine. Nothing leaves this device.',
    file: 'Bring a wardrobe from a file',
  },

  camera: {
    title: 'Photograph clothes',
    shutter: 'Take photo',
    turnFront: 'Turn to the front camera',
    turnBack: 'Turn to the back camera',
    choose: 'Choose photos',
    back: 'Wardrobe',
    starting: 'Opening the camera',
    preview: 'Camera preview',
    stillFailed: 'That picture did not come out. Try once more.',
    retry: 'Try again',
    stays: 'Lay it flat on plain ground, inside the frame.',
    taken: (n: number) => (n === 1 ? '1 taken. Go on, or close.' : `${n} taken. Go on, or close.`),
  },

  card: {
    title: 'Wardrobe',
    empty: 'Your wardrobe',
    emptyText: 'Choose photos of your clothes; each becomes a clean cut-out with a name.',
    all: 'See all',
  },
} as const;
