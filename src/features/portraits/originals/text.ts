/** What a person reads while originals are saved. */
const photos = (n: number) => (n === 1 ? '1 photo' : `${n.toLocaleString('en-GB')} photos`);

export const text = {
  save: 'Save',
  saveSome: (n: number) => {
    if (n === 0) return 'Save originals';
    return n === 1 ? 'Save 1 original' : `Save ${n.toLocaleString('en-GB')} originals`;
  },
  saving: 'Saving originals',
  saved: (n: number) => (n === 1 ? 'Original saved' : `${photos(n)} saved`),
  stopped: (n: number) => (n === 0 ? 'Nothing was saved' : `Stopped after ${photos(n)}`),
  failed: (n: number, of: number) =>
    n === 0 ? 'The originals could not be saved.' : `${n} of ${of} saved. The rest could not be.`,
  shareReady: (n: number) => `${photos(n)} ready to share`,
  share: 'Share',
} as const;
