import { SwitchCamera, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useCamera } from '../../bridge/use-camera.ts';
import { Button, FaultNote, notify, VisuallyHidden } from '../../ui/index.ts';
import css from './Capture.module.css';
import { takeStill } from './camera.ts';
import { AddPhotos } from './parts/AddPhotos.tsx';
import { useAddPhotos } from './parts/useAddPhotos.ts';
import { useHeading } from './parts/useHeading.ts';
import { text } from './text.ts';

const words = text.camera;

/** The camera: one still at a time, which leads to its page. */
export default function CapturePage() {
  const video = useRef<HTMLVideoElement>(null);
  const { stream, fault, facing, cameras, retry, turn } = useCamera();
  const heading = useHeading(words.title);
  const [live, setLive] = useState(false);
  const [busy, setBusy] = useState(false);
  const add = useAddPhotos();

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    setLive(false);
    element.srcObject = stream;
    // Refused where the page lost the right to play; the frame appears with the next touch.
    if (stream) element.play().catch(() => undefined);
  }, [stream]);

  const shoot = async () => {
    if (!video.current || !stream || busy) return;
    setBusy(true);
    try {
      await add([await takeStill(video.current, stream)]);
    } catch {
      notify({ text: words.stillFailed, tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={css.page}>
      <VisuallyHidden>
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
      </VisuallyHidden>
      <Link href="/portraits" className={css.close} aria-label={words.back} title={words.back}>
        <X size={22} strokeWidth={1.75} aria-hidden="true" />
      </Link>
      <div className={css.view}>
        {fault ? (
          <div className={css.fault}>
            <FaultNote
              fault={fault}
              action={
                <>
                  <AddPhotos label={words.choose} variant="primary" />
                  <Button onClick={retry}>{words.retry}</Button>
                </>
              }
            />
          </div>
        ) : (
          <>
            {/* A camera preview has no words to caption. */}
            <video
              ref={video}
              className={css.video}
              data-mirrored={facing === 'user'}
              aria-label={words.preview}
              autoPlay
              muted
              playsInline
              onLoadedData={() => setLive(true)}
            />
            <p className={css.note} role="status">
              {live ? words.stays : words.starting}
            </p>
          </>
        )}
      </div>
      <div className={css.controls}>
        <div className={css.side}>{!fault && <AddPhotos label={words.choose} small />}</div>
        <button
          type="button"
          className={css.shutter}
          aria-label={words.shutter}
          aria-busy={busy || undefined}
          disabled={!live || fault !== null}
          onClick={() => void shoot()}
        />
        <div className={css.side}>
          {cameras > 1 && !fault && (
            <button
              type="button"
              className={css.turn}
              aria-label={facing === 'user' ? words.turnBack : words.turnFront}
              onClick={turn}
            >
              <SwitchCamera size={22} strokeWidth={1.75} aria-hidden="true" />
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
