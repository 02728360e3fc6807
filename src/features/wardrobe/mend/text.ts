/** What a person reads where a cut-out is mended. */
export const text = {
  title: 'Mend the cut-out',
  lead: 'What is veiled goes, the rest stays.',
  loading: 'Opening the photo',
  missingTitle: 'The photo is not here',
  missingText: 'Without the photo that it was cut from, a cut-out cannot be mended.',
  back: 'See the garment',
  retry: 'Try again',
  save: 'Save',
  saving: 'Reading the garment again',
  saved: 'The cut-out is mended',
  undo: 'Undo',
  redo: 'Redo',
  zoomIn: 'Nearer',
  zoomOut: 'Further away',
  zoomFit: 'See all of it',
  size: 'Brush size',
  sizeSpoken: (n: number) => `${n} pixels of the photo`,
  tolerance: 'How alike',
  toleranceShown: (share: number) =>
    share < 0.25 ? 'Nearly the same' : share < 0.6 ? 'Alike' : 'Anything close',
  fit: 'Fit to the garment',
  nothing: 'Nothing is left of the garment. Paint some of it, or undo.',
  keys: 'Arrow keys move the brush, Shift makes the steps larger, Space paints. Plus and minus zoom, Control and Z takes back.',
  board: 'The photo with the cut-out',
  tool: 'Tool',
  tools: {
    add: 'Add',
    erase: 'Erase',
    'add-region': 'Add colour',
    'take-region': 'Take colour',
    frame: 'Crop',
  },
  hints: {
    add: 'Paint over what belongs to the garment.',
    erase: 'Paint over what is not the garment.',
    'add-region': 'Tap a colour: all of it that hangs together is added.',
    'take-region': 'Tap a colour: all of it that hangs together is taken away.',
    frame: 'Move the edges to choose what the cut-out shows.',
  },
  edge: { left: 'Left edge', right: 'Right edge', top: 'Top edge', bottom: 'Bottom edge' },
  edgeAt: (n: number) => `${n} percent`,
  undone: 'Taken back',
  redone: 'Done again',
} as const;

export type Tool = keyof typeof text.tools;
export const TOOLS = Object.keys(text.tools) as readonly Tool[];
