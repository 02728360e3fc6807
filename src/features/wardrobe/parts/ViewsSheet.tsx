import { ChartPie, CopyCheck, ScanSearch, Share } from 'lucide-react';
import { Sheet } from '../../../ui/index.ts';
import { text } from '../text.ts';
import { Row, Rows } from './Rows.tsx';

const words = text.views;

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The other pages of the wardrobe. */
export function ViewsSheet({ open, onOpenChange }: Props) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={words.title}>
      <Rows>
        <Row icon={ChartPie} title={words.stats} line={words.statsLine} href="/wardrobe/stats" />
        <Row icon={CopyCheck} title={words.alike} line={words.alikeLine} href="/wardrobe/alike" />
        <Row icon={ScanSearch} title={words.own} line={words.ownLine} href="/wardrobe/own" />
        <Row
          icon={Share}
          title={words.transfer}
          line={words.transferLine}
          href="/wardrobe/transfer"
        />
      </Rows>
    </Sheet>
  );
}
