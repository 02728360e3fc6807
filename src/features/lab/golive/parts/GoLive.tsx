import { testersOf } from '../../../../core/lab/confirmations.ts';
import { type GateFacts, openPoints } from '../../../../core/lab/golive.ts';
import { Button, FaultNote, Page, Skeleton } from '../../../../ui/index.ts';
import { useStored } from '../../parts/useStored.ts';
import { text as lab } from '../../text.ts';
import { readStanding } from '../actions.ts';
import { text } from '../text.ts';
import { FlagCard } from './FlagCard.tsx';
import { GateCard } from './GateCard.tsx';
import css from './GoLive.module.css';
import { TestersCard } from './TestersCard.tsx';
import { Verdict } from './Verdict.tsx';

/** The three points, each with what it lacks. */
export function GoLive({ gate }: { readonly gate: GateFacts }) {
  const { value, fault, again } = useStored(readStanding);
  const testers = value && testersOf(value.confirmations, value.tester);
  return (
    <Page title={text.title} back="/lab" width="wide" lead={text.lead}>
      {fault && (
        <FaultNote
          fault={fault}
          action={<Button onClick={() => void again()}>{lab.retry}</Button>}
        />
      )}
      {!value && !fault && <Skeleton height={420} radius={20} />}
      {value && testers && (
        <>
          <Verdict open={openPoints(gate, testers, value.flag)} percent={value.flag.percent} />
          <div className={css.columns}>
            <GateCard gate={gate} />
            <TestersCard standing={value} testers={testers} onChanged={again} />
            <FlagCard standing={value} />
          </div>
        </>
      )}
    </Page>
  );
}
