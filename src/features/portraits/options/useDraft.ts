import { useEffect, useRef, useState } from 'react';

/** A slider moves many times a second: kept when it has rested so long, milliseconds. */
const REST_MS = 300;

/**
 * A value that is shown at once and kept a moment later, or at once when the page is left. While the
 * page is open what was chosen here stands; when keeping it fails, what is stored shows again.
 * @param keep says whether it was kept; never rejects
 */
export function useDraft<T>(
  stored: T,
  keep: (value: T) => Promise<boolean>,
): readonly [value: T, choose: (value: T) => void] {
  const [draft, setDraft] = useState<{ readonly value: T }>();
  const due = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void }>(
    null,
  );
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(
    () => () => {
      if (!due.current) return;
      clearTimeout(due.current.timer);
      due.current.run();
    },
    [],
  );
  const choose = (value: T) => {
    const mine = { value };
    setDraft(mine);
    const run = () => {
      due.current = null;
      void latest.current(value).then((kept) => {
        if (!kept) setDraft((now) => (now === mine ? undefined : now));
      });
    };
    if (due.current) clearTimeout(due.current.timer);
    due.current = { timer: setTimeout(run, REST_MS), run };
  };
  return [draft ? draft.value : stored, choose];
}
