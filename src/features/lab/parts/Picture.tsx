import { ImageOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { cx } from '../../../ui/index.ts';
import css from './Picture.module.css';

interface Props {
  /** Gives the picture, null when there is none; asked once for each `id`. */
  readonly load: () => Promise<Blob | null>;
  readonly id: string;
  readonly className?: string | undefined;
}

/** A square picture that keeps its place while it loads. Decoration: what it shows is said beside it. */
export function Picture({ load, id, className }: Props) {
  const [shown, setShown] = useState<{ readonly id: string; readonly url: string | null }>();
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let gone = false;
    let url: string | null = null;
    latest.current().then(
      (blob) => {
        if (gone) return;
        url = blob && URL.createObjectURL(blob);
        setShown({ id, url });
      },
      () => !gone && setShown({ id, url: null }),
    );
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [id]);
  const url = shown?.id === id ? shown.url : undefined;
  return (
    <span className={cx(css.frame, className)}>
      {url && (
        <img
          className={css.image}
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setShown({ id, url: null })}
        />
      )}
      {url === null && <ImageOff className={css.missing} size={22} aria-hidden="true" />}
    </span>
  );
}
