import { useEffect } from 'react';

/** Where keys belong to what has the focus: fields to write in, and what says that it has its own. */
const OWN_KEYS = 'textarea, select, [contenteditable], [data-own-keys]';
/** Inputs that take no letters or digits; of a radio group the arrows are its own. */
const NO_TEXT = new Set(['radio', 'checkbox', 'button', 'file', 'reset', 'submit']);

/** Runs what a key stands for, unless it belongs to what has the focus, or a modifier is held. */
export function useKeys(keys: readonly (readonly [key: string, run: () => void])[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = keys.find(([key]) => key.toLowerCase() === event.key.toLowerCase())?.[1];
      const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
      if (!run || held || isTaken(event)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(OWN_KEYS)) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !NO_TEXT.has(target.type) || (target.type === 'radio' && key.startsWith('Arrow'));
}
