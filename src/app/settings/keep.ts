import { type Settings, setSetting } from '../../data/settings.ts';
import { notify } from '../../ui/index.ts';
import { useSettings } from '../useSettings.ts';
import { settingsText } from './text.ts';

/** Keeps a setting and says so when that fails. */
export function keep<K extends keyof Settings>(key: K, value: Settings[K]): void {
  // At once on the screen; the store tells the same when it has written it.
  if (useSettings.getState()) useSettings.setState({ [key]: value });
  setSetting(key, value).catch(() => notify({ text: settingsText.saveFailed, tone: 'bad' }));
}
