import { Link } from 'wouter';
import { CATALOG } from '../../../../../models/catalog.ts';
import { defaultThreshold } from '../../../../core/people/thresholds.ts';
import { getSettings } from '../../../../data/settings.ts';
import { Card } from '../../../../ui/index.ts';
import { useLive } from '../../parts/useLive.ts';
import { text } from '../text.ts';
import css from './ToldApart.module.css';

const words = text.told;

/** Which model told people apart, and from which likeness up. */
export function ToldApart({ model }: { model: string }) {
  const { value: settings } = useLive(['settings'], getSettings);
  const entry = CATALOG.find(({ id }) => id === model);
  const threshold = settings?.peopleThresholds[model] ?? defaultThreshold(model);
  return (
    <Card title={words.title}>
      <p className={css.text}>
        <strong>{entry ? words.by(entry.title, entry.version) : model}</strong>{' '}
        {words.text(threshold.toFixed(2))}
      </p>
      <Link href="/portraits/options" className={css.link}>
        {words.options}
      </Link>
    </Card>
  );
}
