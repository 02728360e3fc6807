/** Every component of the kit on one page: what the tests look at. No part of the app. */
import { Camera, Image, Sun, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  AuraMesh,
  Badge,
  Bar,
  Button,
  Card,
  Chip,
  Choice,
  ConfirmDialog,
  EmptyState,
  FaultNote,
  IconButton,
  LinkButton,
  notify,
  Page,
  ProgressCard,
  QuickBadge,
  Sheet,
  SimulatedBadge,
  Skeleton,
  Swatches,
  Switch,
  Toaster,
  UiProvider,
  ValenceBar,
  VisuallyHidden,
} from './index.ts';

const PALETTE = ['#5c458f', '#bd86cd', '#b0cff3', '#eee3cf'] as const;
const SIZES = [
  { value: 's', label: 'Small' },
  { value: 'm', label: 'Medium' },
  { value: 'l', label: 'Large' },
] as const;

export default function KitSampler() {
  return (
    <UiProvider>
      <Page
        title="The kit"
        over="Saturday, 21 November"
        back="/"
        lead="Every component once."
        aside={<Chip icon={Sun}>On device</Chip>}
      >
        <AuraMesh palette={PALETTE}>
          <p>Your aura today</p>
          <h2>Violet</h2>
          <Swatches colors={PALETTE} label="Palette" />
        </AuraMesh>
        <Figures />
        <Presses />
        <Inputs />
        <FaultNote fault="quota" detail="photo.jpg" action={<Button>Free space</Button>} />
        <Card title="Waiting">
          <Skeleton width="60%" />
          <Skeleton height={80} radius={14} />
        </Card>
        <EmptyState
          icon={Image}
          title="No photos yet"
          text="Choose one and it is read here."
          action={<LinkButton href="/capture">Take a photo</LinkButton>}
        />
      </Page>
      <Toaster />
    </UiProvider>
  );
}

function Figures() {
  return (
    <>
      <Card title="Best of 41" aside="8.7">
        <Bar label="Sharpness" value={0.94} />
        <Bar label="Light" value={0.42} text="dim" tone="warn" note="Face a window." />
        <ValenceBar label="Expression" value={-0.4} text="a little unpleasant" />
        <p>
          <Badge>face-landmarker</Badge> <Badge tone="good">Matches</Badge>{' '}
          <Badge tone="warn">Fair</Badge> <Badge tone="bad">Failed</Badge> <SimulatedBadge />{' '}
          <QuickBadge />
        </p>
        <p>
          <Chip tone="good">Good</Chip> <Chip tone="warn">Fair</Chip> <Chip tone="bad">Poor</Chip>
        </p>
      </Card>
      <ProgressCard
        title="Reading 50 photos"
        done={31}
        total={50}
        note="3 need a look"
        onPause={() => undefined}
        onCancel={() => undefined}
      />
      <Card href="/portraits">
        A card that is a link <VisuallyHidden>to Portraits</VisuallyHidden>
      </Card>
    </>
  );
}

function Presses() {
  const [sheet, setSheet] = useState(false);
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState(true);
  return (
    <Card title="Presses">
      <Button variant="primary" icon={Camera} block onClick={() => setSheet(true)}>
        Open sheet
      </Button>
      <Button onClick={() => notify({ text: 'Photo deleted', action: undo })}>Say something</Button>
      <Button variant="quiet">Quiet</Button>
      <Button variant="danger" icon={Trash2} onClick={() => setAsking(true)}>
        Delete
      </Button>
      <Button busy>Busy</Button>
      <Button disabled>Disabled</Button>
      <IconButton icon={Trash2} label="Delete this" />
      <p>
        <Chip selected={chosen} onClick={() => setChosen(!chosen)}>
          All 128
        </Chip>
      </p>
      <Sheet open={sheet} onOpenChange={setSheet} title="A sheet">
        <p>Held by the keyboard.</p>
        <Button>Inside</Button>
      </Sheet>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Delete?"
        text="This cannot be undone."
        confirm="Delete it"
        danger
        onConfirm={() => notify({ text: 'Deleted', tone: 'good' })}
      />
    </Card>
  );
}

const undo = { label: 'Undo', run: () => notify({ text: 'Brought back', tone: 'good' }) } as const;

function Inputs() {
  const [on, setOn] = useState(false);
  const [size, setSize] = useState<(typeof SIZES)[number]['value']>('m');
  return (
    <Card title="Inputs">
      <Switch label="Simulated mode" hint="For demos." checked={on} onChange={setOn} />
      <Choice label="Size" value={size} options={SIZES} onChange={setSize} hint="Arrows move." />
    </Card>
  );
}
