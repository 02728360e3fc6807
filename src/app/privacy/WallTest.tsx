import { ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import { Button, Chip } from '../../ui/index.ts';
import styles from './PrivacyPage.module.css';
import { privacyText } from './text.ts';

/** Lets the person see the wall hold: an attempt to go out, and who stopped it. */
export function WallTest() {
  const [verdict, setVerdict] = useState<'unknown' | 'trying' | 'blocked' | 'open'>('unknown');
  const attempt = (): void => {
    setVerdict('trying');
    tryToLeave().then(
      (blocked) => setVerdict(blocked ? 'blocked' : 'open'),
      () => setVerdict('unknown'),
    );
  };
  return (
    <div className={styles.try}>
      <p className={styles.text}>{privacyText.tryText}</p>
      <Button icon={ShieldQuestion} busy={verdict === 'trying'} onClick={attempt}>
        {privacyText.tryButton}
      </Button>
      <div role="status">
        {verdict === 'blocked' && <Chip tone="good">{privacyText.blocked}</Chip>}
        {verdict === 'open' && <Chip tone="bad">{privacyText.notBlocked}</Chip>}
      </div>
    </div>
  );
}

/**
 * Whether the policy stops a request to another origin. Only the browser's own report of a violation
 * counts: a request may also fail because there is no network.
 */
async function tryToLeave(): Promise<boolean> {
  let reported = false;
  const report = (event: SecurityPolicyViolationEvent): void => {
    if (event.effectiveDirective === 'connect-src') reported = true;
  };
  document.addEventListener('securitypolicyviolation', report);
  try {
    await fetch('https://example.com/', {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
    }).catch(() => undefined);
    // The report is an event of its own and may come after the failure.
    await new Promise((done) => setTimeout(done, 100));
    return reported;
  } finally {
    document.removeEventListener('securitypolicyviolation', report);
  }
}
