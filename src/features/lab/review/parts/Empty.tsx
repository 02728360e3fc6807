import { Images } from 'lucide-react';
import { EmptyState, LinkButton } from '../../../../ui/index.ts';
import { text } from '../text.ts';

interface Props {
  readonly source: 'photos' | 'set';
  /** Whether a set was chosen. */
  readonly chosen: boolean;
}

/** Nothing to look at: what to do about it. */
export function Empty({ source, chosen }: Props) {
  if (source === 'photos')
    return (
      <EmptyState
        icon={Images}
        title={text.noPhotosTitle}
        text={text.noPhotosText}
        action={<LinkButton href="/portraits">{text.noPhotosAction}</LinkButton>}
      />
    );
  if (!chosen) return null;
  return <EmptyState icon={Images} title={text.emptySetTitle} text={text.emptySetText} />;
}
