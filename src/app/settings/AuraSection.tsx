import { useId } from 'react';
import { auraModeFor, classifierStanding } from '../../core/aura/mode.ts';
import { AURA_MODES } from '../../core/aura/types.ts';
import { loadConfig } from '../../data/config.ts';
import { Badge, Card } from '../../ui/index.ts';
import { useSettings } from '../useSettings.ts';
import css from './AuraSection.module.css';
import { CohortField } from './CohortField.tsx';
import { keep } from './keep.ts';
import { settingsText } from './text.ts';
import { useLoaded } from './useLoaded.ts';

const CHOICES = ['auto', ...AURA_MODES] as const;
/** The choices in which the classifier takes part: they stand open where its flag is on. */
const NEEDS_FLAG = { auto: false, heuristic: false, ml: true, blended: true } as const;
// A stable function: `useLoaded` reads again when it is another.
const config = () => loadConfig();

/** Who reads aura colours, each in a plain sentence, and the way into a cohort. */
export function AuraSection() {
  const name = useId();
  const settings = useSettings();
  const { value: flags, reload } = useLoaded(config);
  const chosen = settings?.auraMode ?? 'auto';
  const standing = settings && flags && classifierStanding(settings, flags);
  const closed = standing && !standing.on;
  const automatic = settings && auraModeFor({ ...settings, auraMode: 'auto' }, flags);
  return (
    <Card title={settingsText.aura}>
      <fieldset className={css.choices}>
        <legend className={css.legend}>{settingsText.auraMode}</legend>
        {CHOICES.map((value) => (
          <label key={value} className={css.choice}>
            <input
              type="radio"
              className={css.radio}
              name={name}
              checked={value === chosen}
              disabled={!settings || (NEEDS_FLAG[value] && !standing?.on)}
              aria-labelledby={`${name}-${value}-name`}
              aria-describedby={
                closed && NEEDS_FLAG[value] ? `${name}-${value} ${name}-closed` : `${name}-${value}`
              }
              onChange={() => keep('auraMode', value)}
            />
            <span id={`${name}-${value}-name`}>{settingsText.auraModes[value]}</span>
            {value === 'auto' && automatic && flags && (
              <Badge>{settingsText.auraNow(settingsText.auraModes[automatic])}</Badge>
            )}
            <span id={`${name}-${value}`} className={css.hint}>
              {settingsText.auraModeHints[value]}
            </span>
          </label>
        ))}
      </fieldset>
      {closed && (
        <p id={`${name}-closed`} className={css.closed}>
          {settingsText.auraClosed[standing.reason === 'disabled' ? 'disabled' : 'outside']}{' '}
          {NEEDS_FLAG[chosen] && settingsText.auraWaits}
        </p>
      )}
      {settings && (
        <CohortField settings={settings} flag={flags?.flags.ml_enabled} onRetry={reload} />
      )}
    </Card>
  );
}
