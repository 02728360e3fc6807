import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { ACCEPT } from '../../../core/import/files.ts';
import { Button, IconButton } from '../../../ui/index.ts';
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
  const input = useRef<HTMLInputElement>(null);
  const add = useAddPhotos();
  const open = () => input.current?.click();
  return (
    <>
      {small ? (
        <IconButton icon={ImagePlus} label={label} onClick={open} />
      ) : (
        <Button icon={ImagePlus} variant={variant} block={block} onClick={open}>
          {label}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        multiple
        hidden
        data-testid="picker"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ''; // the same file may be chosen again
          if (files.length > 0) void add(files);
        }}
      />
    </>
  );
}
