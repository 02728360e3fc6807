import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG, modelById } from './catalog.ts';
import { EXPRESSION_AURA } from './expression-aura.ts';
import {
  EXPRESSION_GATE,
  type ExpressionCard,
  MOST_BYTES,
  whyNotReplace,
} from './expression-gate.ts';
import card from './trained/expression.card.json' with { type: 'json' };

const three = (value: number) => value.toFixed(3);

describe('our expression network', () => {
  it('is in the catalog alone, because its card shows that it wins', () => {
    const ids = CATALOG.filter(({ role }) => role === 'expression').map(({ id }) => id);
    expect(ids).toEqual([EXPRESSION_AURA.id]);
    expect(whyNotReplace(card)).toEqual([]);
  });

  it('is judged beside the versions of its peers that the bench runs', () => {
    const { devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(card.metrics.peers.map((peer) => peer.package)).toEqual([
      '@vladmandic/face-api',
      '@vladmandic/human',
    ]);
    for (const peer of card.metrics.peers) expect(devDependencies[peer.package]).toBe(peer.version);
  });

  it('has the figures of its card, and those of its peers, on the page of models', () => {
    const { measured } = modelById(EXPRESSION_AURA.id).card;
    const { accuracy, macroF1, n, peers } = card.metrics;
    for (const words of [n.toLocaleString('en-GB'), three(accuracy.value), three(macroF1.value)])
      expect(measured).toContain(words);
    for (const peer of peers) {
      const words = measured.slice(measured.indexOf(peer.package));
      expect(words).toContain(three(peer.accuracy.value));
      expect(words).toContain(three(peer.macroF1.value));
    }
  });
});

describe('the gate', () => {
  const [fetched, human] = card.metrics.peers;
  const given = (change: Partial<ExpressionCard['metrics']>): ExpressionCard => ({
    ...card,
    metrics: { ...card.metrics, ...change },
  });

  it('holds at its exact limits', () => {
    const at = (accuracy: number, macroF1: number) =>
      whyNotReplace(given({ accuracy: { value: accuracy }, macroF1: { value: macroF1 } }));
    const { accuracy, macroF1 } = EXPRESSION_GATE;
    expect(at(accuracy, macroF1)).toEqual([]);
    expect(at(accuracy - 1e-9, macroF1)).toHaveLength(1);
    expect(at(accuracy, macroF1 - 1e-9)).toHaveLength(1);
    expect(whyNotReplace({ ...card, bytes: MOST_BYTES })).toEqual([]);
    expect(whyNotReplace({ ...card, bytes: MOST_BYTES + 1 })).toHaveLength(1);
  });

  it('is not met by a net that only equals the fetched one, in either figure', () => {
    for (const key of ['accuracy', 'macroF1'] as const) {
      const peers = [{ ...fetched!, [key]: card.metrics[key] }, human!];
      expect(whyNotReplace(given({ peers }))).toEqual([
        `${key} ${card.metrics[key].value} does not beat @vladmandic/face-api`,
      ]);
    }
  });

  it('is not met without the fetched net beside it, on other tiles, or on another split', () => {
    expect(whyNotReplace(given({ peers: [] }))).toHaveLength(1);
    expect(whyNotReplace(given({ peers: [human!] }))).toHaveLength(1);
    expect(whyNotReplace(given({ peers: [{ ...fetched!, n: 100 }] }))).toHaveLength(1);
    expect(whyNotReplace(given({ split: 'train' }))).toHaveLength(1);
  });
});
