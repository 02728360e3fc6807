import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import type { Testers } from '../../../../core/lab/confirmations.ts';
import { NEEDED_AGREEMENT, NEEDED_TESTERS, testersMet } from '../../../../core/lab/golive.ts';
import { Bar, Button, Card } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { LineFaults } from '../../parts/LineFaults.tsx';
import { pickFiles } from '../../parts/pick-files.ts';
import { exportOwn, type ImportReport, importFiles, type Standing } from '../actions.ts';
import { text } from '../text.ts';
import { State } from './State.tsx';
import css from './TestersCard.module.css';

const words = text.testers;

interface Props {
  readonly standing: Standing;
  readonly testers: Testers;
  readonly onChanged: () => Promise<void>;
}

/** How many testers' confirmations are here; files in and out. */
export function TestersCard({ standing, testers, onChanged }: Props) {
  const [report, setReport] = useState<ImportReport>();
  const [busy, setBusy] = useState(false);
  const { count, agreed, engineOnly, own } = testers;
  const take = async (files: readonly File[]) => {
    setBusy(true);
    await attempt(async () => setReport(await importFiles(files)));
    await onChanged();
    setBusy(false);
  };
  return (
    <Card title={words.title} aside={<State met={testersMet(testers)} />}>
      <p className={css.what}>{words.what}</p>
      <Bar
        label={words.bar}
        value={count / NEEDED_TESTERS}
        text={words.barText(count, NEEDED_TESTERS)}
        tone={count >= NEEDED_TESTERS ? 'good' : 'warn'}
      />
      {agreed && (
        <>
          <Bar
            label={words.agreement}
            value={agreed.share}
            text={words.agreementText(agreed.share, NEEDED_AGREEMENT)}
            tone={agreed.share >= NEEDED_AGREEMENT ? 'good' : 'warn'}
          />
          <p>{words.agreed(agreed)}</p>
        </>
      )}
      {engineOnly > 0 && <p className={css.what}>{words.engineOnly(engineOnly)}</p>}
      <Button
        icon={Upload}
        busy={busy}
        onClick={() =>
          pickFiles({ accept: '.jsonl,.json,.txt', multiple: true }, (files) => void take(files))
        }
      >
        {words.import}
      </Button>
      <div role="status" className={css.report}>
        {report && <p>{words.imported(report.added, report.doubles)}</p>}
        {report?.files.map(({ name, faults }) => (
          <div key={name} className={css.file}>
            <p>{words.file(name)}</p>
            <LineFaults faults={faults} />
          </div>
        ))}
      </div>
      <p className={css.what}>{words.own(own)}</p>
      {own > 0 && (
        <>
          <Button icon={Download} onClick={() => exportOwn(standing)}>
            {words.export}
          </Button>
          <p className={css.small}>{words.inside}</p>
        </>
      )}
    </Card>
  );
}
