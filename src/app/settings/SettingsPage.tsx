import { Page } from '../../ui/index.ts';
import { AboutSection } from './AboutSection.tsx';
import { AuraSection } from './AuraSection.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { EngineSection } from './EngineSection.tsx';
import { EraseSection } from './EraseSection.tsx';
import { LookSection } from './LookSection.tsx';
import { StorageSection } from './StorageSection.tsx';
import { settingsText } from './text.ts';

/** All that a person can set, see and erase. */
export default function SettingsPage() {
  return (
    <Page title={settingsText.title}>
      <LookSection />
      <EngineSection />
      <AuraSection />
      <StorageSection />
      <DiagnosticsSection />
      <EraseSection />
      <AboutSection />
    </Page>
  );
}
