import { create } from 'zustand';
import { modelActions } from '../../bridge/models.ts';
import { type FaultError, toFaultError } from '../../core/fault.ts';
import type { ModelState } from '../../core/models.ts';

export type ModelAction = keyof typeof modelActions;

interface Work {
  readonly running: ModelAction | null;
  readonly controller: AbortController | null;
  readonly fault: FaultError | null;
}

const IDLE: Work = { running: null, controller: null, fault: null };

/** What is under way for each model. It outlives the page: a download goes on when one leaves. */
const useWork = create<Readonly<Record<string, Work>>>(() => ({}));

type Done = (state: ModelState) => void;

export interface ModelActionState {
  /** What is under way for this model; null when nothing is. */
  readonly running: ModelAction | null;
  /** The last failure that was not the person's own cancel. */
  readonly fault: FaultError | null;
  /** Starts an action, unless one is under way; `done` gets the model's state when it has succeeded. */
  readonly run: (action: ModelAction, done?: Done) => void;
  readonly cancel: () => void;
}

/** One action at a time on one model, and the way to stop it. */
export function useModelAction(id: string): ModelActionState {
  const { running, fault, controller } = useWork((all) => all[id] ?? IDLE);
  return {
    running,
    fault,
    run: (action, done) => start(id, action, done),
    cancel: () => controller?.abort(),
  };
}

function start(id: string, action: ModelAction, done: Done | undefined): void {
  if (useWork.getState()[id]?.running) return;
  const controller = new AbortController();
  useWork.setState({ [id]: { running: action, controller, fault: null } });
  let fault: FaultError | null = null;
  modelActions[action](id, controller.signal)
    .then((state) => done?.(state))
    .catch((error: unknown) => {
      const found = toFaultError(error);
      if (found.fault !== 'aborted') fault = found;
    })
    .finally(() => useWork.setState({ [id]: { ...IDLE, fault } }));
}
