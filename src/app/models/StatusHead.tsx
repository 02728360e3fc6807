import { useRuntime, useStatus } from '../../bridge/models.ts';
import type { RuntimeFacts } from '../../core/models.ts';
import { Card, Chip, ms, Skeleton } from '../../ui/index.ts';
import styles from './StatusHead.module.css';
import { healthText, modelsText, partText } from './text.ts';

/** The status summary in words, with what this browser offers. */
export function StatusHead() {
  const status = useStatus();
  const runtime = useRuntime();
  if (!status)
    return (
      <Card title={modelsText.status}>
        <p className={styles.quiet}>{modelsText.unknown}</p>
        <Skeleton height={44} />
      </Card>
    );
  const health = healthText[status.status];
  const { details, recommendations } = status;
  return (
    <Card title={modelsText.status} aside={<Chip tone={health.tone}>{health.label}</Chip>}>
      <p>{health.text}</p>
      {recommendations.fallbackMode && recommendations.shouldUseRealML && (
        <p className={styles.quiet}>{modelsText.substitute}</p>
      )}
      <dl className={styles.facts}>
        <Fact name={partText.faceDetection} value={healthText[details.faceDetection].part} />
        <Fact name={partText.faceEmbedding} value={healthText[details.faceEmbedding].part} />
        <Fact
          name={modelsText.latency}
          value={status.latencyMs > 0 ? ms(status.latencyMs) : modelsText.unmeasured}
        />
        {runtime && <RuntimeRows runtime={runtime} />}
      </dl>
    </Card>
  );
}

function RuntimeRows({ runtime }: { readonly runtime: RuntimeFacts }) {
  return (
    <>
      <Fact name={modelsText.threads} value={String(runtime.threads)} />
      <Fact name={modelsText.webgl} value={offer(runtime.webgl2)} />
      <Fact name={modelsText.webgpu} value={offer(runtime.webgpu)} />
      <Fact
        name={modelsText.isolation}
        value={runtime.crossOriginIsolated ? modelsText.isolationOn : modelsText.isolationOff}
      />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const offer = (there: boolean): string => (there ? modelsText.available : modelsText.unavailable);
