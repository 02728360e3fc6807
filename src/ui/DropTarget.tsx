import { Images } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import css from './DropTarget.module.css';

interface Props {
  readonly title: string;
  /** What becomes of them. */
  readonly hint: string;
  readonly onFiles: (files: File[]) => void;
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** While this is shown, photos may be dropped anywhere on the page, or pasted. */
export function DropTarget({ title, hint, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    // Every element that is crossed enters and leaves: only the balance says whether we are over.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragover', hover);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragover', hover);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);

  if (!over) return null;
  return (
    <div className={css.target} data-testid="drop-target">
      <div className={css.inner}>
        <Images size={32} strokeWidth={1.5} aria-hidden="true" />
        <p className={css.title}>{title}</p>
        <p>{hint}</p>
      </div>
    </div>
  );
}
