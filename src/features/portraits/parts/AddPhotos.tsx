import { ImagePlus } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { Button, IconButton } from '../../../ui/index.ts';
import { openPicker, readyPicker } from '../picker.ts';
import { text } from '../text.ts';
import { useAddPhotos } from './useAddPhotos.ts';

interface Props {
  readonly label?: string | undefined;
  readonly variant?: 'primary' | 'secondary' | undefined;
  readonly block?: boolean | undefined;
  /** An icon alone, for beside the shutter. */
  readonly small?: boolean | undefined;
}

/** Opens the system's picker and takes what comes back. */
export function AddPhotos({ label = text.add.button, variant, block, small }: Props) {
  const add = useAddPhotos();
  const take = useCallback((files: File[]) => void add(files), [add]);
  useEffect(() => readyPicker(take), [take]);
  const open = () => openPicker(take);
  return small ? (
    <IconButton icon={ImagePlus} label={label} onClick={open} />
  ) : (
    <Button icon={ImagePlus} variant={variant} block={block} onClick={open}>
      {label}
    </Button>
  );
}
