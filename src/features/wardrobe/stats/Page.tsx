import { ChartNoAxesColumn } from 'lucide-react';
import { useState } from 'react';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { dressCodeCounts, seasonCounts } from '../../../core/wardrobe/stats/kinds.ts';
import { listGarments } from '../../../data/garments.ts';
import {
  Button,
  Card,
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
  Switch,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { DRESS_CODE } from '../garment/text.ts';
import { useLive } from '../useLive.ts';
import { seasonName } from '../words.ts';
import css from './Page.module.css';
import { ColoursCard } from './parts/Colours.tsx';
import { Columns } from './parts/Columns.tsx';
import { KindsCard } from './parts/Kinds.tsx';
import { SpendCard } from './parts/Spend.tsx';
import { text } from './text.ts';

/** The wardrobe as a whole: its colours, kinds, formality, seasons, and what it cost. */
export default function StatsPage() {
  const [turn, setTurn] = useState(0);
  const { value, fault } = useLive(['garments'], listGarments, String(turn));
  return (
    <Page title={text.title} back="/wardrobe" width="wide">
      {fault && (
        <FaultNote
          fault={fault}
          action={<Button onClick={() => setTurn(turn + 1)}>{text.retry}</Button>}
        />
      )}
      {!value && !fault && (
        <>
          <VisuallyHidden>
            <span role="status">{text.loading}</span>
          </VisuallyHidden>
          <Skeleton height={220} radius={20} />
          <Skeleton height={420} radius={20} />
        </>
      )}
      {value && <Stats all={value} />}
    </Page>
  );
}

function Stats({ all }: { readonly all: readonly GarmentRecord[] }) {
  const [withArchived, setWithArchived] = useState(false);
  const away = all.filter(({ archivedAt }) => archivedAt !== null).length;
  const garments = withArchived ? all : all.filter(({ archivedAt }) => archivedAt === null);
  const toggle = away > 0 && (
    <Switch
      label={text.archived}
      hint={text.archivedHint(away)}
      checked={withArchived}
      onChange={setWithArchived}
    />
  );
  if (garments.length === 0)
    return (
      <>
        {toggle}
        <EmptyState
          icon={ChartNoAxesColumn}
          title={away > 0 ? text.empty.away : text.empty.title}
          text={away > 0 ? text.empty.awayText : text.empty.text}
          action={<LinkButton href="/wardrobe">{text.empty.toWardrobe}</LinkButton>}
        />
      </>
    );
  return (
    <>
      <p>{text.garments(garments.length)}</p>
      {toggle}
      <div className={css.grid}>
        <div className={css.wide}>
          <ColoursCard garments={garments} />
        </div>
        <div className={css.wide}>
          <KindsCard garments={garments} />
        </div>
        <Card title={text.formality.title}>
          <Columns
            label={text.formality.title}
            columns={dressCodeCounts(garments).map(({ code, count }) => ({
              key: code,
              label: DRESS_CODE[code],
              value: count,
              shown: String(count),
            }))}
          />
          <p className={css.note}>{text.formality.note}</p>
        </Card>
        <Card title={text.seasons.title}>
          <Columns
            label={text.seasons.title}
            columns={seasonCounts(garments).map(({ season, count }) => ({
              key: season,
              label: seasonName(season),
              value: count,
              shown: String(count),
            }))}
          />
          <p className={css.note}>{text.seasons.note}</p>
        </Card>
        <div className={css.wide}>
          <SpendCard garments={garments} />
        </div>
      </div>
    </>
  );
}
