import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import type { GarmentReading } from '../../../core/wardrobe/types.ts';
import { type Comparison, compare, readShopPhoto } from './compare.ts';

export interface Shop {
  /** What was handed in; null before that. */
  readonly file: Blob | null;
  /** The garments in it; undefined while it is read. */
  readonly garments: readonly GarmentReading<Blob>[] | undefined;
  /** Which of them is meant. */
  readonly chosen: number;
  /** Undefined while it is compared. */
  readonly comparison: Comparison | undefined;
  readonly fault: Fault | null;
}

const NOTHING: Shop = {
  file: null,
  garments: undefined,
  chosen: 0,
  comparison: undefined,
  fault: null,
};

interface Acts {
  readonly take: (file: Blob) => void;
  readonly choose: (index: number) => void;
}

/** A photo from a shop while this page is open: read, compared, and gone with it. */
export function useShop(): Shop & Acts {
  const [shop, setShop] = useState(NOTHING);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const begin = useCallback(() => {
    stop.current?.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    const change = (over: Partial<Shop>) => {
      if (!signal.aborted) setShop((old) => ({ ...old, ...over }));
    };
    return { signal, change };
  }, []);

  const take = useCallback(
    async (file: Blob) => {
      const { signal, change } = begin();
      setShop({ ...NOTHING, file });
      try {
        const garments = await readShopPhoto(file, signal);
        change({ garments });
        if (garments[0]) change({ comparison: await compare(garments[0], signal) });
      } catch (error) {
        change({ fault: faultOf(error) });
      }
    },
    [begin],
  );

  const choose = useCallback(
    async (index: number) => {
      const wanted = shop.garments?.[index];
      if (!wanted) return;
      const { signal, change } = begin();
      change({ chosen: index, comparison: undefined, fault: null });
      try {
        change({ comparison: await compare(wanted, signal) });
      } catch (error) {
        change({ fault: faultOf(error) });
      }
    },
    [begin, shop.garments],
  );

  return { ...shop, take: (file) => void take(file), choose: (index) => void choose(index) };
}
