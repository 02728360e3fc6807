import type { ReactNode } from 'react';
import { modelBytes } from '../../../models/catalog.ts';
import type { ModelEntry } from '../../../models/types.ts';
import type { ModelState } from '../../core/models.ts';
import { Badge, bytes, ms } from '../../ui/index.ts';
import styles from './ModelItem.module.css';
import { backendText, modelsText } from './text.ts';

interface Props {
  readonly entry: ModelEntry;
  readonly state: ModelState;
}

/** Size, source, licence, checksum, and how it runs on this device. */
export function ModelFacts({ entry, state }: Props) {
  return (
    <dl className={styles.facts}>
      <Fact name={modelsText.size}>{bytes(modelBytes(entry))}</Fact>
      <Fact name={modelsText.version}>{entry.version}</Fact>
      <Fact name={modelsText.licence}>{entry.licence}</Fact>
      <Fact name={modelsText.source}>
        <a href={entry.sourcePage} target="_blank" rel="noreferrer">
          {new URL(entry.sourcePage).hostname}
        </a>
      </Fact>
      <Fact name={modelsText.checksum}>
        <Checksum verdict={state.checksum} />
      </Fact>
      <Fact name={modelsText.backend}>
        {state.backend ? backendText[state.backend] : modelsText.notLoaded}
        {state.backendReason && <span className={styles.why}>{state.backendReason}</span>}
      </Fact>
      {state.loadMs !== null && <Fact name={modelsText.load}>{ms(state.loadMs)}</Fact>}
      <Fact name={modelsText.speed}>
        {state.latencyMs === null ? modelsText.unmeasured : ms(state.latencyMs)}
      </Fact>
    </dl>
  );
}

function Checksum({ verdict }: { readonly verdict: ModelState['checksum'] }) {
  if (verdict === 'match') return <Badge tone="good">{modelsText.match}</Badge>;
  if (verdict === 'mismatch') return <Badge tone="bad">{modelsText.mismatch}</Badge>;
  return modelsText.unchecked;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
