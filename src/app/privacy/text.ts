/** What a person reads on the Privacy page. */
export const privacyText = {
  title: 'Privacy',
  lead: 'Your photos are read by this browser, on this device. Nothing of them is sent anywhere.',
  stored: 'What is stored',
  storedRows: [
    ['Photos you keep', 'The photo as it was, and small copies for the gallery.'],
    ['Readings', 'Faces, quality, expression, colours, and the numbers that tell faces apart.'],
    [
      'Captures',
      'Pictures that you gave for the dataset, only after you agreed; withdrawing deletes them.',
    ],
    [
      'Counts of aura readings',
      'Confidences, outcomes, and what you confirmed or changed. Never a photo.',
    ],
    ['Settings and jobs', 'Your choices, and imports that are not finished.'],
    ['Models', 'The networks that read photos, checked against their published checksum.'],
    ['Diagnostics', 'Times and errors, at most 500 lines. Never a photo.'],
  ],
  where: 'Where',
  whereText:
    'In the storage of this browser for this address (IndexedDB and Cache Storage). There is no account, no copy elsewhere, and no cookie. The folder of your browser on the device is as safe as the device itself.',
  proof: 'How it is proven',
  proofText: [
    'The page is delivered with a Content-Security-Policy: the browser itself refuses to connect to any address but those above.',
    'A test of every release uses the whole app and fails when a single request goes elsewhere.',
    'Turn the network off: everything goes on working.',
  ],
  own: 'Aura loads from',
  models: 'Models load from',
  tryTitle: 'Try it',
  tryText:
    'This button tries to contact example.com, an address set aside for tests, with nothing in the message.',
  tryButton: 'Try to contact example.com',
  blocked: 'Refused by the browser, as it should be.',
  notBlocked:
    'Not refused. This host does not send the policy that Aura needs: ask whoever runs it.',
  deleteTitle: 'How to delete',
  deleteText:
    'Delete one photo from its own page. Erase everything in Settings. Clearing the data of this site in the browser does the same.',
  deleteAction: 'Go to Settings',
} as const;
