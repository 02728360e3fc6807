/** What made a reading of clothes, and what failed on the way. */
import { type Fault, faultOf } from '../../src/core/fault.ts';
import type { MadeBy } from '../../src/core/types.ts';
import { madeBy } from '../made-by.ts';

/** Collects what made a reading, and which parts failed; a failed part gives null. */
export class Makers {
  readonly by: MadeBy[] = [];
  readonly faults: Record<string, Fault> = {};

  /** Runs a part; what stops the whole reading goes through. */
  async part<T extends { ms: number }>(
    id: string,
    role: string,
    work: () => Promise<T>,
  ): Promise<T | null> {
    try {
      const result = await work();
      this.add(madeBy(id, result.ms));
      return result;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'aborted' || fault === 'worker-died') throw error;
      this.faults[role] = fault;
      return null;
    }
  }

  /** Notes who made a part, with all the time that it took for the photo. */
  add(made: MadeBy): void {
    const known = this.by.findIndex(({ model }) => model === made.model);
    if (known < 0) this.by.push(made);
    else this.by[known] = { ...made, ms: made.ms + this.by[known]!.ms };
  }
}
