import { Copy, RotateCcw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { messageOf } from '../../core/fault.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { notify } from '../../ui/toast.tsx';
import { faultPageText } from '../text.ts';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** What to show instead of the page about the fault; for a part of a page. */
  readonly instead?: ReactNode;
}

/** Keeps a fault in its route: the shell stays, the person can reload or copy what happened. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return this.props.instead ?? <BrokenPage error={this.state.error} />;
  }
}

function BrokenPage({ error }: { readonly error: unknown }) {
  const details = detailsOf(error);
  const lead = /dynamically imported module|module script/i.test(details)
    ? faultPageText.chunk
    : faultPageText.lead;
  const copy = (): void => {
    navigator.clipboard.writeText(details).then(
      () => notify({ text: faultPageText.copied, tone: 'good' }),
      () => notify({ text: faultPageText.copyFailed, tone: 'warn' }),
    );
  };
  return (
    <Page title={faultPageText.title}>
      <p>{lead}</p>
      <div className={styles.actions}>
        <Button variant="primary" icon={RotateCcw} onClick={() => window.location.reload()}>
          {faultPageText.reload}
        </Button>
        <Button icon={Copy} onClick={copy}>
          {faultPageText.copy}
        </Button>
      </div>
      <details>
        <summary className={styles.summary}>{faultPageText.details}</summary>
        <pre className={styles.details}>{details}</pre>
      </details>
    </Page>
  );
}

/** What to copy: the error, the address without its query, the browser. Never a photo. */
function detailsOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  return [stack ?? messageOf(error), window.location.pathname, navigator.userAgent].join('\n\n');
}
