import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { resumeImports } from './actions.ts';
import AlikePage from './alike/Page.tsx';
import BestPage from './best/Page.tsx';
import PortraitsCard from './card.tsx';
import OptionsPage from './options/Page.tsx';
import PortraitsPage from './Page.tsx';
import PeoplePage from './people/Page.tsx';
import { emptyAlbum } from './people/testing-album.ts';
import { resumeRenewals } from './renew/actions.ts';
import TastePage from './taste/Page.tsx';
import VibesPage from './vibes/Page.tsx';

vi.mock('./actions.ts', { spy: true });
vi.mock('./renew/actions.ts', { spy: true });

beforeEach(emptyAlbum);
afterEach(() => {
  cleanUp();
  vi.clearAllMocks();
});

const PAGES: Readonly<Record<string, ComponentType>> = {
  Today: PortraitsCard,
  Portraits: PortraitsPage,
  Best: BestPage,
  People: PeoplePage,
  Vibes: VibesPage,
  Alike: AlikePage,
  Taste: TastePage,
  Options: OptionsPage,
};

for (const [name, Page] of Object.entries(PAGES))
  it(`what an earlier visit left unfinished goes on, if ${name} is opened first`, async () => {
    render(<Page />);
    await expect.poll(() => vi.mocked(resumeRenewals).mock.calls.length).toBeGreaterThan(0);
    expect(resumeImports).toHaveBeenCalled();
  });
