import { faultOf } from '../../../core/fault.ts';
import { faultText, notify } from '../../../ui/index.ts';

/** Does something that a person asked for; when it fails they are told. Returns whether it was done. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const { title, next } = faultText[faultOf(error)];
    notify({ text: `${title}. ${next}`, tone: 'bad' });
    return false;
  }
}
