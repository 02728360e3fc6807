import { Badge } from '../../../../ui/index.ts';
import { text } from '../text.ts';

/** Whether a point of the checklist is met, in shape and word. */
export function State({ met }: { readonly met: boolean }) {
  return <Badge tone={met ? 'good' : 'warn'}>{met ? text.met : text.open}</Badge>;
}
