import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { decodePhoto } from '../../../../bridge/decode.ts';
import type { Box } from '../../../../core/types.ts';
import { getGarmentFile } from '../../../../data/garments.ts';
import { Skeleton } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './PhotoCanvas.module.css';

interface Props {
  readonly photoId: string;
  /** Of the garment, 0..1 of the photo. */
  readonly box: Box;
  readonly alt: string;
}

/**
 * The photo a garment was cut from, with a frame round it. Drawn rather than shown as an image, for
 * browsers decode more kinds of photo with our help than alone.
 */
export function PhotoCanvas({ photoId, box, alt }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    setFailed(false);
    draw(photoId, stop.signal, (bitmap) => {
      const element = canvas.current;
      if (!element) return;
      element.width = bitmap.width;
      element.height = bitmap.height;
      element.getContext('2d')?.drawImage(bitmap, 0, 0);
      setSize({ width: bitmap.width, height: bitmap.height });
    }).catch(() => {
      if (!stop.signal.aborted) setFailed(true);
    });
    return () => stop.abort();
  }, [photoId]);
  if (failed) return <p className={css.none}>{text.picture.noPhoto}</p>;
  const ratio = size ? size.width / size.height : 0.75;
  const style: Record<string, number> = { '--ratio': ratio };
  const place: CSSProperties = {
    left: `${box.x * 100}%`,
    top: `${box.y * 100}%`,
    width: `${box.width * 100}%`,
    height: `${box.height * 100}%`,
  };
  return (
    <div className={css.photo} style={style as CSSProperties}>
      <canvas ref={canvas} className={css.canvas} role="img" aria-label={alt} hidden={!size} />
      {size ? <div className={css.box} style={place} /> : <Skeleton height="100%" radius={14} />}
    </div>
  );
}

async function draw(
  photoId: string,
  signal: AbortSignal,
  take: (bitmap: ImageBitmap) => void,
): Promise<void> {
  const file = await getGarmentFile(photoId);
  if (!file) throw new RangeError('the photo is not there');
  const { bitmap } = await decodePhoto(file, signal);
  try {
    if (!signal.aborted) take(bitmap);
  } finally {
    bitmap.close();
  }
}
