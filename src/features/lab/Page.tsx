import { ChevronRight } from 'lucide-react';
import { NEEDED_TESTERS } from '../../core/lab/golive.ts';
import { Card, FaultNote, Page, Skeleton } from '../../ui/index.ts';
import { countLab } from './counts.ts';
import css from './Page.module.css';
import { useStored } from './parts/useStored.ts';
import { text } from './text.ts';

const { pages } = text;

/** The Lab's pages, each with what it holds now. */
export default function LabPage() {
  const { value, fault } = useStored(countLab);
  const rows = [
    { href: '/lab/review', ...pages.review, count: value && pages.review.count(value.reviews) },
    {
      href: '/lab/captures',
      ...pages.captures,
      count: value && pages.captures.count(value.captures),
    },
    {
      href: '/lab/analytics',
      ...pages.analytics,
      count: value && pages.analytics.count(value.readings),
    },
    {
      href: '/lab/go-live',
      ...pages.golive,
      count: value && pages.golive.count(value.testers, NEEDED_TESTERS),
    },
    { href: '/lab/runs', ...pages.runs },
  ];
  return (
    <Page title={text.title} width="wide" lead={text.lead}>
      {fault && <FaultNote fault={fault} />}
      <ul className={css.list}>
        {rows.map(({ href, title, line, count }) => (
          <li key={href}>
            <Card
              href={href}
              title={title}
              aside={<ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" />}
              className={css.card}
            >
              <p className={css.line}>{line}</p>
              <div className={css.count}>
                {count ?? (fault ? null : <Skeleton width={96} height={20} radius={6} />)}
              </div>
            </Card>
          </li>
        ))}
      </ul>
      <p className={css.later}>{text.later}</p>
    </Page>
  );
}
