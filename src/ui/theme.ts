/** The look of the document: theme and accent. Works on <html> alone, so it can run before React. */
export type Theme = 'system' | 'light' | 'dark';

const PAPER = { light: '#faf7f2', dark: '#141210' } as const;
const REST_HUE = 285;

/**
 * Sets light, dark, or what the system asks for, and colours the browser's own bars to match.
 * index.html holds one theme-color meta a scheme; a chosen theme overrides both.
 */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = PAPER[theme === 'system' ? own : theme];
  }
}

/**
 * Lets the accent follow a reading.
 * @param hue OKLCH hue in degrees, any real number; null, or what is not finite, goes back to rest.
 */
export function setAccentHue(hue: number | null): void {
  const root = document.documentElement;
  if (hue === null || !Number.isFinite(hue)) root.style.removeProperty('--accent-hue');
  else root.style.setProperty('--accent-hue', String(((hue % 360) + 360) % 360));
}

/** The accent's hue now, in degrees 0..360. */
export function accentHue(): number {
  const set = document.documentElement.style.getPropertyValue('--accent-hue');
  return set === '' ? REST_HUE : Number(set);
}
