import { FolderPlus, ImagePlus, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { Button, IconButton } from './Button.tsx';
import { canPickFolder, openFolderPicker, openPicker, readyPicker } from './picker.ts';

interface Props {
  readonly label: string;
  /** Gets what was chosen; must keep its identity from render to render. */
  readonly onFiles: (files: File[]) => void;
  readonly icon?: LucideIcon | undefined;
  readonly variant?: 'primary' | 'secondary' | undefined;
  readonly block?: boolean | undefined;
  /** An icon alone, for beside the shutter. */
  readonly small?: boolean | undefined;
}

/** Opens the system's picker and hands over what comes back. */
export function AddFiles({ label, onFiles, icon = ImagePlus, variant, block, small }: Props) {
  useEffect(() => readyPicker(onFiles), [onFiles]);
  const open = () => openPicker(onFiles);
  return small ? (
    <IconButton icon={icon} label={label} onClick={open} />
  ) : (
    <Button icon={icon} variant={variant} block={block} onClick={open}>
      {label}
    </Button>
  );
}

/** Takes a whole folder of photos, where the browser can hand one over. */
export function AddFolder({ label, onFiles }: Pick<Props, 'label' | 'onFiles'>) {
  if (!canPickFolder()) return null;
  return (
    <IconButton
      icon={FolderPlus}
      label={label}
      onClick={() => openFolderPicker((files) => onFiles(files.filter(isShown)))}
    />
  );
}

/** Folders carry files of the system's own, whose names begin with a dot. */
function isShown(file: File): boolean {
  return !file.name.startsWith('.');
}
