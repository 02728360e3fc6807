import { useMemo, useState } from 'react';
import {
  type GateThresholds,
  PRESET_THRESHOLDS,
  presetOf,
  withThreshold,
} from '../../../../core/gates/thresholds.ts';
import { GATE_IDS } from '../../../../core/portrait/facts.ts';
import { Card, Choice } from '../../../../ui/index.ts';
import type { Album } from '../../album/types.ts';
import { GATE_WORDS, thresholdWords } from '../../text-gates.ts';
import { keepGates } from '../actions.ts';
import { countGates } from '../counts.ts';
import { text } from '../text.ts';
import { useDraft } from '../useDraft.ts';
import css from './GatesCard.module.css';
import { Slider } from './Slider.tsx';

const words = text.gates;
const MODES = ['standard', 'relaxed', 'custom'] as const;
type Mode = (typeof MODES)[number];
const OPTIONS = MODES.map((value) => ({ value, label: words.preset[value] }));
const STEP = 0.05;

/** The quality gates: a preset or lines of one's own, and what they do to the faces that are here. */
export function GatesCard({ album, stored }: { album: Album | undefined; stored: GateThresholds }) {
  const [gates, choose] = useDraft(stored, keepGates);
  const preset = presetOf(gates);
  // Custom stays chosen while its lines happen to be those of a preset, and comes back as it was.
  const [custom, setCustom] = useState(preset === 'custom' ? gates : null);
  const [own, setOwn] = useState(preset === 'custom');
  const mode: Mode = own ? 'custom' : preset;
  const counts = useMemo(() => countGates(album?.faces.values() ?? [], gates), [album, gates]);

  const onMode = (next: Mode) => {
    setOwn(next === 'custom');
    if (next !== 'custom') choose(PRESET_THRESHOLDS[next]);
    else if (custom) choose(custom);
  };
  const onGate = (next: GateThresholds) => {
    setOwn(true);
    setCustom(next);
    choose(next);
  };

  return (
    <Card title={words.title} aside={<output>{words.passing(counts.passed, counts.total)}</output>}>
      <p className={css.lead}>{words.lead}</p>
      <Choice
        label={words.presets}
        value={mode}
        options={OPTIONS}
        onChange={onMode}
        hint={words.hint[mode]}
      />
      <div className={css.gates}>
        {GATE_IDS.map((id) => {
          const { name, what } = GATE_WORDS[id];
          const stopped = counts.stopped[id];
          const shown = thresholdWords(gates[id]);
          return (
            <Slider
              key={id}
              label={name}
              value={gates[id]}
              min={0}
              max={1}
              step={STEP}
              shown={shown}
              spoken={words.value(shown, stopped)}
              onChange={(value) => onGate(withThreshold(gates, id, rounded(value)))}
              note={
                <>
                  <span>{what}</span>
                  {counts.total > 0 && <span className={css.stops}>{words.stops(stopped)}</span>}
                </>
              }
            />
          );
        })}
      </div>
    </Card>
  );
}

/** Without the dust of binary fractions, so that a value equals the preset's. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
