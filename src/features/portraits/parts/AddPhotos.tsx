import { useCallback } from 'react';
import { AddFiles } from '../../../ui/AddFiles.tsx';
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
export function AddPhotos({ label = text.add.button, ...rest }: Props) {
  const add = useAddPhotos();
  const take = useCallback((files: File[]) => void add(files), [add]);
  return <AddFiles label={label} onFiles={take} {...rest} />;
}
