import { getSettings } from '../../../data/settings.ts';
import { Page, Skeleton } from '../../../ui/index.ts';
import { useAlbum } from '../album/store.ts';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { Sections } from '../parts/Sections.tsx';
import { useLive } from '../parts/useLive.ts';
import { useRenewals } from '../renew/useRenewals.ts';
import css from './Page.module.css';
import { GatesCard } from './parts/GatesCard.tsx';
import { ModelCard } from './parts/ModelCard.tsx';
import { PeopleCard } from './parts/PeopleCard.tsx';
import { Renewals } from './parts/Renewals.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { text } from './text.ts';

/** How strict the gates are, who counts as one person, and which model compares faces. */
export default function OptionsPage() {
  const { value: settings } = useLive(['settings'], getSettings);
  const { album, fault, busy } = useAlbum();
  const renewals = useRenewals() ?? [];
  const model = settings?.embeddingModel ?? '';
  return (
    <Page title={text.title} width="wide" lead={text.lead}>
      <Sections />
      {fault && <AlbumFault fault={fault} />}
      <Renewals renewals={renewals} />
      {album && <Waiting album={album} renewals={renewals} />}
      {!settings && (
        <div className={css.columns} aria-hidden="true">
          <Skeleton height={480} radius={20} />
          <Skeleton height={240} radius={20} />
        </div>
      )}
      {settings && (
        <div className={css.columns}>
          <GatesCard album={album} stored={settings.gates} />
          <div className={css.column}>
            <PeopleCard
              key={model}
              album={album}
              busy={busy}
              model={model}
              stored={settings.peopleThresholds[model]}
            />
            <ModelCard model={model} />
          </div>
        </div>
      )}
    </Page>
  );
}
