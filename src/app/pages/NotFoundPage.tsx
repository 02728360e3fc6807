import { Compass } from 'lucide-react';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { notFoundText, shellText } from '../text.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title={shellText.app}>
      <EmptyState
        icon={Compass}
        title={notFoundText.title}
        text={notFoundText.text}
        action={<LinkButton href="/">{notFoundText.action}</LinkButton>}
      />
    </Page>
  );
}
