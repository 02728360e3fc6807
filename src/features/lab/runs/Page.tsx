import { ChartLine, FileUp } from 'lucide-react';
import { useState } from 'react';
import { parseRunLog, type RunLog } from '../../../core/lab/run-log.ts';
import { Button, EmptyState, Page } from '../../../ui/index.ts';
import { attempt } from '../parts/attempt.ts';
import { LineFaults } from '../parts/LineFaults.tsx';
import { pickFiles } from '../parts/pick-files.ts';
import { Run } from './parts/Run.tsx';
import { text } from './text.ts';

/** The log of a training, plotted. */
export default function RunsPage() {
  const [log, setLog] = useState<RunLog>();
  const choose = () =>
    pickFiles({ accept: '.jsonl,.json,.txt' }, ([file]) => {
      if (file) void attempt(async () => setLog(parseRunLog(await file.text())));
    });
  const empty = !log || log.curves.length === 0;
  return (
    <Page title={text.title} back="/lab" width="wide" lead={text.lead}>
      {empty && (
        <EmptyState
          icon={ChartLine}
          title={log ? text.noneTitle : text.emptyTitle}
          text={log ? text.noneText : text.emptyText}
          action={
            <Button variant="primary" icon={FileUp} onClick={choose}>
              {text.choose}
            </Button>
          }
        />
      )}
      {log && <LineFaults faults={log.faults} />}
      {log && !empty && (
        <>
          <Run log={log} />
          <div>
            <Button icon={FileUp} onClick={choose}>
              {text.other}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}
