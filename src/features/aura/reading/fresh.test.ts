import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../../../models/catalog.ts';
import { AURA_RULES } from '../../../core/aura/engine.ts';
import type { AuraBlend, ColorCluster } from '../../../core/aura/types.ts';
import type { MadeBy } from '../../../core/types.ts';
import { isCurrent, missingParts } from './fresh.ts';

const parts = CATALOG.find(({ role }) => role === 'person-parts')!;
const made = (over: Partial<MadeBy>): MadeBy => ({
  role: AURA_RULES.role,
  model: 'aura-rules',
  version: AURA_RULES.version,
  backend: 'rule',
  ms: 1,
  ...over,
});
const segmented = made({
  role: 'person-parts',
  model: parts.id,
  version: parts.version,
  backend: 'mediapipe-cpu',
});
const blend = (over: Partial<AuraBlend> = {}): AuraBlend => ({
  mode: 'heuristic',
  outcome: 'engine-only',
  engine: [],
  classifier: null,
  ...over,
});

describe('a stored reading', () => {
  it('is current when it is full, of this mode, and by what is here', () => {
    expect(isCurrent({ blend: blend(), by: [segmented, made({})] }, 'heuristic')).toBe(true);
  });

  it('is not when it is the quick one, or of another mode', () => {
    expect(isCurrent({ by: [made({})] }, 'heuristic')).toBe(false);
    expect(isCurrent({ blend: blend(), by: [made({})] }, 'blended')).toBe(false);
    const both = { blend: blend({ mode: 'blended' }), by: [made({})] };
    expect(isCurrent(both, 'blended')).toBe(true);
    expect(isCurrent(both, 'ml')).toBe(false);
  });

  it('is not when the rule or a model is of another version', () => {
    const old = [made({ version: '0' }), { ...segmented, version: 'older' }];
    for (const each of old)
      expect(isCurrent({ blend: blend(), by: [made({}), each] }, 'heuristic')).toBe(false);
  });

  it('stays when it names a model that this version does not know', () => {
    const gone = { ...segmented, model: 'gone', version: '9' };
    expect(isCurrent({ blend: blend(), by: [gone, made({})] }, 'heuristic')).toBe(true);
  });

  it('says what it lacks: parts that could not be had, a classifier that was asked', () => {
    const cluster = (part: ColorCluster['part']): ColorCluster => ({
      color: { l: 0.5, c: 0.1, h: 20 },
      hex: '#804040',
      area: 1,
      part,
    });
    const lacking = (reading: Partial<Parameters<typeof missingParts>[0]>) =>
      missingParts({ by: [], clusters: [cluster('clothes')], ...reading });
    expect(lacking({ by: [made({})] })).toEqual([]);
    expect(lacking({ blend: blend(), by: [segmented, made({})] })).toEqual([]);
    expect(lacking({ blend: blend(), by: [made({})] })).toEqual(['parts']);
    const asked = blend({ mode: 'blended' });
    expect(lacking({ blend: asked, by: [segmented] })).toEqual(['classifier']);
    const heard = blend({ mode: 'blended', outcome: 'agree', classifier: [1] });
    expect(lacking({ blend: heard, by: [segmented] })).toEqual([]);
    expect(lacking({ blend: asked })).toEqual(['parts', 'classifier']);
    expect(lacking({ blend: asked, by: [segmented], doubts: ['dark'] })).toEqual([]);
    const nobody = [cluster('frame')];
    expect(lacking({ blend: asked, by: [segmented], clusters: nobody })).toEqual([]);
  });
});
