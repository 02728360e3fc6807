import { Palette } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import {
  Button,
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { type ReadPerson, readPerson } from './actions.ts';
import { whose } from './entries.ts';
import css from './Page.module.css';
import { HowSheet } from './parts/HowSheet.tsx';
import { Reading } from './parts/Reading.tsx';
import { Result } from './parts/Result.tsx';
import { Whose } from './parts/Whose.tsx';
import { text } from './text.ts';
import { usePalette } from './usePalette.ts';

/** So many people can be chosen from. */
const MOST_PEOPLE = 12;

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
  const who = whose(people, params.get('person'));
  const entries = who?.entries ?? [];
  const known = entries.filter((entry) => entry.person !== undefined);
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
      {album && who && (
        <>
          {people.length > 1 && (
            <Whose
              people={people}
              selected={who.id}
              hint={album.toldApart ? undefined : text.notToldApart}
              onSelect={(person) => setParams({ person }, { replace: true })}
            />
          )}
          <Reading entries={entries} state={state} />
          {known.length > 0 && <Result key={who.id} entries={known} />}
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
