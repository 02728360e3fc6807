import { FolderPlus } from 'lucide-react';
import { IconButton } from '../../../ui/index.ts';
import { canPickFolder, openFolderPicker } from '../picker.ts';
import { text } from '../text.ts';
import { useAddPhotos } from './useAddPhotos.ts';

/** Takes a whole folder of photos, where the browser can hand one over. */
export function AddFolder() {
  const add = useAddPhotos();
  if (!canPickFolder()) return null;
  return (
    <IconButton
      icon={FolderPlus}
      label={text.add.folder}
      onClick={() => openFolderPicker((files) => void add(files.filter(isShown)))}
    />
  );
}

/** Folders carry files of the system's own, whose names begin with a dot. */
function isShown(file: File): boolean {
  return !file.name.startsWith('.');
}
