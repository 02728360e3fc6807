import type { BackendOverride } from '../../core/models.ts';
import { Card, Choice, LinkButton, Switch } from '../../ui/index.ts';
import { shellText } from '../text.ts';
import { useSettings } from '../useSettings.ts';
import { keep } from './keep.ts';
import { settingsText } from './text.ts';

const BACKENDS: readonly BackendOverride[] = ['auto', 'wasm', 'webgpu', 'cpu'];

/** Where models run, and whether they run at all. */
export function EngineSection() {
  const settings = useSettings();
  return (
    <Card title={settingsText.engine}>
      <Choice
        label={settingsText.backend}
        hint={settingsText.backendHint}
        value={settings?.backend ?? 'auto'}
        options={BACKENDS.map((value) => ({ value, label: settingsText.backends[value] }))}
        onChange={(next) => keep('backend', next)}
      />
      <Switch
        label={settingsText.simulated}
        hint={settingsText.simulatedHint}
        checked={settings?.simulatedMode ?? false}
        disabled={!settings}
        onChange={(next) => keep('simulatedMode', next)}
      />
      <div>
        <LinkButton href="/models">{shellText.models}</LinkButton>
      </div>
    </Card>
  );
}
