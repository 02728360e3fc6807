import { Page } from '../../../ui/index.ts';
import { Sections } from '../parts/Sections.tsx';

export default function ThisPage() {
  return (
    <Page title="…" width="wide">
      <Sections />
    </Page>
  );
}
