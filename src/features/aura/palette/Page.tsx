import { Palette } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import {
  Button,
  Choice,
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { type ReadPerson, readPerson } from './actions.ts';
import { entriesOf } from './entries.ts';
import css from './Page.module.css';
import { HowSheet } from './parts/HowSheet.tsx';
import { Reading } from './parts/Reading.tsx';
import { Result } from './parts/Result.tsx';
import { text } from './text.ts';
import { usePalette } from './usePalette.ts';

/** So many people stand side by side to be chosen. */
const MOST_PEOPLE = 4;

/** The personal palette: season, swatches and reasons, from the photos that were read for colour. */
export default function PalettePage() {
  return <PaletteView read={readPerson} />;
}

/** The page, with the way a photo is read for colour: tests give their own. */
export function PaletteView({ read }: { readonly read: ReadPerson }) {
  const state = usePalette(read);
  const [params, setParams] = useSearchParams();
  const [how, setHow] = useState(false);
  const { album, fault, retry } = state;
  const people = album?.people.slice(0, MOST_PEOPLE) ?? [];
  const { who, entries } = entriesOf(album?.entries ?? [], people, params.get('person'));
  const known = entries.filter((entry) => entry.person !== undefined);
  const names = people.map(({ id, name }, i) => ({
    value: id,
    label: name ?? text.somebody(i + 1),
  }));
  return (
    <Page title={text.title} back="/aura" width="wide" lead={text.lead}>
      {fault && <FaultNote fault={fault} action={<Button onClick={retry}>{text.retry}</Button>} />}
      {!album && !fault && <Waiting />}
      {album && album.entries.length === 0 && (
        <EmptyState
          icon={Palette}
          title={text.noneTitle}
          text={text.noneText}
          action={
            <LinkButton href="/portraits" variant="primary">
              {text.noneAction}
            </LinkButton>
          }
        />
      )}
      {album && entries.length > 0 && (
        <>
          {who && names.length > 1 && (
            <Choice
              label={text.whose}
              value={who.id}
              options={names}
              onChange={(person) => setParams({ person }, { replace: true })}
            />
          )}
          <Reading entries={entries} state={state} />
          {known.length > 0 && <Result key={who?.id} entries={known} />}
          <Button variant="quiet" className={css.how} onClick={() => setHow(true)}>
            {text.how.button}
          </Button>
          <HowSheet open={how} onOpenChange={setHow} />
        </>
      )}
    </Page>
  );
}

/** The shape of what will be here. */
function Waiting() {
  return (
    <>
      <VisuallyHidden>
        <span role="status">{text.loading}</span>
      </VisuallyHidden>
      <Skeleton height={200} radius={20} />
      <Skeleton height={360} radius={20} />
    </>
  );
}
