import { ChartColumn, Download, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { summarise } from '../../../core/lab/analytics.ts';
import { clearAura, listAura } from '../../../data/analytics.ts';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  FaultNote,
  LinkButton,
  notify,
  Page,
  Skeleton,
} from '../../../ui/index.ts';
import { attempt } from '../parts/attempt.ts';
import { useStored } from '../parts/useStored.ts';
import { text as lab } from '../text.ts';
import { exportEvents } from './actions.ts';
import css from './Page.module.css';
import { Summary } from './parts/Summary.tsx';
import { text } from './text.ts';

/** Counts of the readings on this device. */
export default function AnalyticsPage() {
  const { value: events, fault, again } = useStored(listAura);
  const summary = useMemo(() => events && summarise(events), [events]);
  const [asked, setAsked] = useState(false);
  const erase = async () => {
    if (await attempt(clearAura)) notify({ text: text.erased, tone: 'good' });
    await again();
  };
  return (
    <Page title={text.title} back="/lab" width="wide" lead={text.lead}>
      <p className={css.promise}>{text.promise}</p>
      {fault && (
        <FaultNote
          fault={fault}
          action={<Button onClick={() => void again()}>{lab.retry}</Button>}
        />
      )}
      {!summary && !fault && <Skeleton height={320} radius={20} />}
      {summary?.n === 0 && (
        <EmptyState
          icon={ChartColumn}
          title={text.emptyTitle}
          text={text.emptyText}
          action={<LinkButton href="/aura">{text.emptyAction}</LinkButton>}
        />
      )}
      {events && summary && summary.n > 0 && (
        <>
          <Summary summary={summary} />
          <div className={css.buttons}>
            <Button icon={Download} onClick={() => exportEvents(events)}>
              {text.export}
            </Button>
            <Button icon={Trash2} variant="danger" onClick={() => setAsked(true)}>
              {text.erase}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={text.eraseTitle}
        text={text.eraseText}
        confirm={text.erase}
        danger
        onConfirm={() => void erase()}
      />
    </Page>
  );
}
