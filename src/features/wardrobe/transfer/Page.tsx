import { FolderInput } from 'lucide-react';
import { DropTarget } from '../../../ui/DropTarget.tsx';
import { Button, Card, Page, ProgressCard, percent } from '../../../ui/index.ts';
import css from './Page.module.css';
import { ExportCard } from './parts/ExportCard.tsx';
import { Outcome } from './parts/Outcome.tsx';
import { pickArchive } from './pick.ts';
import { useSize } from './size.ts';
import { text } from './text.ts';
import { useTransfer } from './useTransfer.ts';

/** The whole wardrobe out as plain files, and back in. */
export default function TransferPage() {
  const size = useSize();
  const { running, ended, pack, table, take, cancel, dismiss } = useTransfer();
  const busy = running !== null;
  const drop = ([file]: File[]) => {
    if (file) void take(file);
  };
  return (
    <Page title={text.title} back="/wardrobe" lead={text.lead}>
      {running && (
        <ProgressCard
          title={running.what === 'out' ? text.out.packing : text.take.taking}
          done={running.done}
          total={running.total}
          text={percent(running.total > 0 ? running.done / running.total : 0)}
          note={text.take.stay}
          onCancel={cancel}
        />
      )}
      {ended && <Outcome ended={ended} onDismiss={dismiss} />}
      <ExportCard
        size={size}
        busy={busy}
        onPack={(originals) => void pack(originals)}
        onTable={() => void table()}
      />
      <Card title={text.take.title}>
        <p className={css.what}>{text.take.what}</p>
        <p className={css.what}>{text.take.table}</p>
        <div className={css.acts}>
          <Button
            icon={FolderInput}
            busy={busy}
            onClick={() => pickArchive((file) => void take(file))}
          >
            {text.take.choose}
          </Button>
        </div>
      </Card>
      <DropTarget title={text.take.drop} hint={text.take.dropHint} onFiles={drop} />
    </Page>
  );
}
