/** What a person reads on the pages of people. */
const photos = (n: number): string => (n === 1 ? '1 photo' : `${n.toLocaleString('en-GB')} photos`);
const faces = (n: number): string => (n === 1 ? '1 face' : `${n.toLocaleString('en-GB')} faces`);

export const text = {
  title: 'People',
  photos,
  loading: 'Looking at who is on your photos',
  lead: (people: number) =>
    people === 1
      ? 'One person is on your photos. Tap them to see all of them.'
      : `${people.toLocaleString('en-GB')} people are on your photos. Names and corrections stay on this device.`,
  grid: 'People, most photos first',
  help: 'Arrow keys move, Enter opens.',
  helpChoosing: 'Arrow keys move, Space chooses.',

  name: {
    of: (who: string) => `Name of ${who}`,
    label: 'Name',
    placeholder: 'Who is this?',
    failed: 'The name could not be kept just now.',
    taken: (name: string) => `There is another ${name}.`,
  },

  merge: {
    begin: 'Merge',
    done: 'Done',
    hint: 'Choose everybody who is one and the same.',
    chosen: (n: number) => `${n} chosen`,
    act: 'Same person',
    title: 'Are they the same person?',
    shared: (n: number) =>
      `They are together on ${photos(n)}. Nobody is on a photo twice, so these are most likely different people.`,
    sharedThen:
      'If you go on, one face on each of these photos stays theirs, and the other becomes somebody else.',
    said: (n: number) =>
      `You said before that ${faces(n)} of these people ${n === 1 ? 'is' : 'are'} not the other person.`,
    saidAll: 'If you go on, that is taken back.',
    whatOfThem: 'What becomes of them',
    stayOut: 'They stay out',
    takeBack: 'They join as well',
    whichName: 'Which name stays',
    cancel: 'Cancel',
    anyway: 'Same person anyway',
  },

  strangers: {
    title: 'Nobody yet',
    lead: 'Faces that could not be given to anybody. Tap one to say who it is.',
    more: (n: number) => `Show all ${n.toLocaleString('en-GB')}`,
    reason: {
      waiting: 'Not compared yet',
      unclear: 'Too unclear to tell',
      alone: 'Like nobody here',
      simulated: 'Simulated',
    },
    why: {
      waiting: 'The model that tells faces apart has not read them, or could not.',
      unclear: 'Too small, turned or blurred to found a person, and like nobody known.',
      alone: 'You said who they are not, and they are like nobody else.',
      simulated: 'Made in simulated mode: they belong to no person.',
    },
    face: (reason: string) => `A face: ${reason.toLowerCase()}`,
  },

  person: {
    back: '/portraits/people',
    best: 'Best',
    vibes: 'Vibes',
    count: (n: number, confirmed: number) =>
      confirmed === 0 ? photos(n) : `${photos(n)}, ${confirmed} you said are them`,
    grid: (who: string) => `Photos of ${who}, best first`,
    face: (n: number, confirmed: boolean) => `Photo ${n}${confirmed ? ', you said so' : ''}`,
    select: 'Select',
    selectDone: 'Done',
    chosen: (n: number) => (n === 1 ? '1 selected' : `${n} selected`),
    yes: 'Yes, this is them',
    no: 'Not this person',
    other: 'Somebody else',
    goneTitle: 'Nobody is here any more',
    goneText: 'This person was merged with another, or their photos are gone.',
    goneAct: 'All people',
  },

  who: {
    title: (n: number) => (n === 1 ? 'Who is this?' : `Who is on these ${n}?`),
    fresh: 'Somebody new',
    there: (n: number) =>
      n === 1
        ? 'On this photo already: that face becomes somebody else'
        : `On ${n} of these already: those faces become somebody else`,
    all: (n: number) => `Show all ${n.toLocaleString('en-GB')}`,
  },

  done: {
    merged: (name: string, out: number) =>
      out === 0 ? `Now one person: ${name}` : `Now one person: ${name}, without ${faces(out)}`,
    notMerged: (n: number, name: string) =>
      `You said before that ${n === 1 ? 'this face is' : 'these faces are'} not ${name}. To take that back, merge them on the page of people.`,
    rejected: (n: number, name: string) =>
      `${faces(n)} ${n === 1 ? 'is' : 'are'} not ${name}, for good`,
    confirmed: (n: number, name: string) => `${faces(n)} will stay with ${name}`,
    moved: (n: number, name: string) => `${faces(n)} moved to ${name}`,
    split: (n: number) => `${faces(n)} moved to somebody new`,
    undo: 'Undo',
    undone: 'As it was before',
    failed: 'That could not be kept just now.',
    tooLate: 'That could not be taken back.',
  },

  told: {
    title: 'How people are told apart',
    by: (model: string, version: string) => `${model}, version ${version}`,
    text: (threshold: string) =>
      `turns each face into numbers. Faces with a likeness of ${threshold} or more (cosine, up to 1) are taken for one person. It can be wrong: what you say counts more, and stays.`,
    options: 'Change it in Options',
  },

  empty: {
    title: 'Nobody here yet',
    noPhotos: 'Add photos, and everybody on them appears here by themselves.',
    noFaces: 'No face was found on your photos so far.',
    waiting: (n: number) =>
      `${faces(n)} on your photos wait to be compared. Aura will do it in Options.`,
    add: 'To your photos',
    options: 'Open Options',
  },
} as const;
