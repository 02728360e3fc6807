import { Shirt } from 'lucide-react';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { AddFiles } from '../../../ui/AddFiles.tsx';
import { EmptyState, LinkButton } from '../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Empty.module.css';
import { useAddClothes } from './useAddClothes.ts';

/** No garment yet: what will be here, and the ways in. */
export function Empty() {
  const add = useAddClothes();
  const take = useCallback((files: File[]) => void add(files), [add]);
  return (
    <EmptyState
      icon={Shirt}
      title={text.empty.title}
      text={text.empty.text}
      action={
        <>
          <AddFiles variant="primary" label={text.add.choose} onFiles={take} />
          <LinkButton href="/wardrobe/capture">{text.add.camera}</LinkButton>
          <Link href="/wardrobe/transfer" className={css.file}>
            {text.empty.file}
          </Link>
        </>
      }
    />
  );
}
