import { Camera, Plus } from 'lucide-react';
import { CONSENT_VERSION } from '../../../core/lab/captures.ts';
import { getConsent, listCaptures } from '../../../data/captures.ts';
import {
  Button,
  date,
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
} from '../../../ui/index.ts';
import { useStored } from '../parts/useStored.ts';
import { text as lab } from '../text.ts';
import css from './Page.module.css';
import { Captured } from './parts/Captured.tsx';
import { Consent } from './parts/Consent.tsx';
import { Export } from './parts/Export.tsx';
import { Withdraw } from './parts/Withdraw.tsx';
import { text } from './text.ts';

async function load() {
  const [consent, captures] = await Promise.all([getConsent(), listCaptures()]);
  return { consent, captures };
}

/** Pictures given for the dataset: consent first, then what there is, the file, the way out. */
export default function CapturesPage() {
  const { value, fault, again } = useStored(load);
  const agreed = value?.consent?.version === CONSENT_VERSION;
  return (
    <Page title={text.title} back="/lab" width="wide" lead={text.lead}>
      {fault && (
        <FaultNote
          fault={fault}
          action={<Button onClick={() => void again()}>{lab.retry}</Button>}
        />
      )}
      {!value && !fault && <Skeleton height={420} radius={20} />}
      {value && !agreed && <Consent changed={value.consent !== null} onAgreed={again} />}
      {value && agreed && value.captures.length === 0 && (
        <EmptyState
          icon={Camera}
          title={text.emptyTitle}
          text={text.emptyText}
          action={
            <LinkButton href="/lab/captures/add" variant="primary" icon={Plus}>
              {text.add}
            </LinkButton>
          }
        />
      )}
      {value && agreed && value.captures.length > 0 && (
        <>
          <div className={css.bar}>
            <LinkButton href="/lab/captures/add" variant="primary" icon={Plus}>
              {text.add}
            </LinkButton>
            <Export />
          </div>
          <Captured captures={value.captures} onRemoved={again} />
        </>
      )}
      {value && (value.consent || value.captures.length > 0) && (
        <div className={css.foot}>
          {value.consent && <p className={css.note}>{text.agreed(date(value.consent.at))}</p>}
          <Withdraw count={value.captures.length} onWithdrawn={again} />
        </div>
      )}
    </Page>
  );
}
