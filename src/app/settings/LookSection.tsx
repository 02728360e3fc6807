import type { Theme } from '../../data/settings.ts';
import { Card, Choice } from '../../ui/index.ts';
import { useSettings } from '../useSettings.ts';
import { keep } from './keep.ts';
import { settingsText } from './text.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Light, dark, or as the device. */
export function LookSection() {
  const theme = useSettings((settings) => settings?.theme) ?? 'system';
  return (
    <Card title={settingsText.look}>
      <Choice
        label={settingsText.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: settingsText.themes[value] }))}
        onChange={(next) => keep('theme', next)}
      />
    </Card>
  );
}
