import type { GoLivePoint } from '../../../../core/lab/golive.ts';
import { Chip } from '../../../../ui/index.ts';
import { text } from '../text.ts';

interface Props {
  readonly open: readonly GoLivePoint[];
  /** Share of devices that the flag reaches, 0..100. */
  readonly percent: number;
}

/** What the whole checklist comes to. */
export function Verdict({ open, percent }: Props) {
  const onlyFlag = open.length === 1 && open[0] === 'flag';
  const early = open.length > 0 && !open.includes('flag');
  return (
    <>
      <p>
        {open.length === 0 ? (
          <Chip tone="good">{text.live(percent)}</Chip>
        ) : (
          <Chip tone={onlyFlag ? 'good' : 'warn'}>
            {onlyFlag ? text.ready : text.notReady(open.length)}
          </Chip>
        )}
      </p>
      {early && <p>{text.early}</p>}
    </>
  );
}
