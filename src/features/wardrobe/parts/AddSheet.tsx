import { Camera, FileInput, FolderPlus, ImagePlus } from 'lucide-react';
import { useState } from 'react';
import type { PhotoSort } from '../../../core/wardrobe/types.ts';
import { Choice, Sheet } from '../../../ui/index.ts';
import { canPickFolder, openFolderPicker, openPicker } from '../../../ui/picker.ts';
import { text } from '../text.ts';
import { Row, Rows } from './Rows.tsx';
import { useAddClothes } from './useAddClothes.ts';

const words = text.add;
const SORTS = ['auto', 'single', 'worn'] as const;

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The ways in, and what the photos show. */
export function AddSheet({ open, onOpenChange }: Props) {
  const [sort, setSort] = useState<PhotoSort | 'auto'>('auto');
  const add = useAddClothes();
  const take = (files: File[]) => void add(files.filter(isShown), sort);
  const begin = (pick: (take: (files: File[]) => void) => void) => {
    onOpenChange(false);
    pick(take);
  };
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={words.title}>
      <Rows>
        <Row
          icon={ImagePlus}
          title={words.choose}
          line={words.chooseLine}
          onPress={() => begin(openPicker)}
        />
        <Row icon={Camera} title={words.camera} line={words.cameraLine} href="/wardrobe/capture" />
        {canPickFolder() && (
          <Row
            icon={FolderPlus}
            title={words.folder}
            line={words.folderLine}
            onPress={() => begin(openFolderPicker)}
          />
        )}
        <Row icon={FileInput} title={words.file} line={words.fileLine} href="/wardrobe/transfer" />
      </Rows>
      <Choice
        label={words.shows}
        hint={words.showsHint}
        value={sort}
        options={SORTS.map((value) => ({ value, label: words.sort[value] }))}
        onChange={setSort}
      />
    </Sheet>
  );
}

/** Folders carry files of the system's own, whose names begin with a dot. */
function isShown(file: File): boolean {
  return !file.name.startsWith('.');
}
