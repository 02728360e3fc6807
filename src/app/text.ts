/** What a person reads in the shell, on Today and on the small pages. */
export const shellText = {
  app: 'Aura',
  skip: 'Skip to content',
  navigation: 'Places',
  today: 'Today',
  capture: 'Take a photo',
  more: 'More',
  models: 'Models',
  modelsLine: 'What reads your photos, and how fast it is here',
  settings: 'Settings',
  settingsLine: 'Look, storage, diagnostics, erase',
  privacy: 'Privacy',
  privacyLine: 'What is stored, where, and how that is proven',
  loading: 'Loading',
  simulated:
    'Simulated mode is on: readings of photos and faces are made up. Clothes are still read for real.',
  simulatedLink: 'Turn it off in Settings',
} as const;

export const faultPageText = {
  title: 'Something broke here',
  lead: 'Your photos are safe: nothing that was saved is touched. The rest of Aura still works.',
  chunk: 'A part of Aura could not be loaded. If you are offline, connect once and reload.',
  reload: 'Reload',
  copy: 'Copy details',
  copied: 'Details copied',
  copyFailed: 'Could not copy. The details are shown below.',
  details: 'What happened',
  card: 'This card could not be shown.',
} as const;

export const notFoundText = {
  title: 'Nothing lives here',
  text: 'This address leads nowhere in Aura. Perhaps what was here has been deleted.',
  action: 'Go to Today',
} as const;

export const todayText = {
  morning: 'Good morning',
  afternoon: 'Good afternoon',
  evening: 'Good evening',
  device: 'On device',
  later: 'Not in this version yet',
} as const;

export const deviceText = {
  title: 'On this device',
  points: [
    'Photos are read here, by models that run in this browser.',
    'No photo, reading or label is sent anywhere. Aura has no account and no server for them.',
    'The browser itself is told to refuse any other address.',
  ],
  proof: 'How that is proven',
  ready: 'Ready for offline',
  readyText: 'Everything Aura needs is on this device. It works without a connection.',
  missing: 'Not ready for offline yet',
  missingText: 'The app is here, but some models are not. Once downloaded they stay. To fetch:',
  start: 'Get ready for offline',
  working: 'Getting ready for offline',
} as const;

export const notYetText = {
  badge: 'Not in this version',
  what: 'What it will do',
  meanwhile: 'Meanwhile',
  meanwhileText:
    'Portraits and the first aura colour are here, and what you save now will be there then.',
  action: 'Go to Portraits',
} as const;
