import { Download, Table } from 'lucide-react';
import { useState } from 'react';
import { Button, Card, FaultNote, Skeleton, Switch } from '../../../../ui/index.ts';
import css from '../Page.module.css';
import type { Size } from '../size.ts';
import { text } from '../text.ts';

const words = text.out;

interface Props {
  readonly size: Size | undefined;
  readonly busy: boolean;
  readonly onPack: (originals: boolean) => void;
  readonly onTable: () => void;
}

/** What there is to export, with or without the photos. */
export function ExportCard({ size, busy, onPack, onTable }: Props) {
  const [originals, setOriginals] = useState(true);
  return (
    <Card title={words.title}>
      <p className={css.what}>{words.what}</p>
      {!size && <Skeleton height={156} radius={14} />}
      {size && 'fault' in size && <FaultNote fault={size.fault} detail={words.failed} />}
      {size && 'garments' in size && size.garments === 0 && <p>{words.nothing}</p>}
      {size && 'garments' in size && size.garments > 0 && (
        <>
          <p className={css.size}>{words.size(size.garments, size.photos)}</p>
          <Switch
            label={words.originals}
            hint={words.originalsHint(size.bytes)}
            checked={originals}
            onChange={setOriginals}
          />
          <div className={css.acts}>
            <Button variant="primary" icon={Download} busy={busy} onClick={() => onPack(originals)}>
              {words.pack}
            </Button>
            <Button icon={Table} busy={busy} onClick={onTable}>
              {words.table}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
