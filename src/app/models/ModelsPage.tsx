import { CATALOG, modelBytes } from '../../../models/catalog.ts';
import type { ModelEntry } from '../../../models/types.ts';
import { useModels } from '../../bridge/models.ts';
import { blankState } from '../../core/models.ts';
import { Page } from '../../ui/index.ts';
import { ModelItem } from './ModelItem.tsx';
import styles from './ModelsPage.module.css';
import { StatusHead } from './StatusHead.tsx';
import { modelsText } from './text.ts';

/** Every model of the catalog, as this device has it, and what that means for Aura. */
export default function ModelsPage() {
  const states = useModels();
  return (
    <Page title={modelsText.title} lead={modelsText.lead} width="wide">
      <StatusHead />
      <div className={styles.models}>
        {CATALOG.map((entry: ModelEntry) => (
          <ModelItem
            key={entry.id}
            entry={entry}
            state={states.find((s) => s.id === entry.id) ?? blankState(entry.id, modelBytes(entry))}
          />
        ))}
      </div>
    </Page>
  );
}
