import { AddFolder as AddFolderFiles } from '../../../ui/AddFiles.tsx';
import { text } from '../text.ts';
import { useAddPhotos } from './useAddPhotos.ts';

/** Takes a whole folder of photos, where the browser can hand one over. */
export function AddFolder() {
  const add = useAddPhotos();
  return <AddFolderFiles label={text.add.folder} onFiles={(files) => void add(files)} />;
}
