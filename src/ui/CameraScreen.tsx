import { SwitchCamera, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Fault } from '../core/fault.ts';
import { Button } from './Button.tsx';
import styles from './CameraScreen.module.css';
import { FaultNote } from './FaultNote.tsx';
import { notify } from './toast.tsx';
import { useHeading } from './useHeading.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** The camera as the bridge's `useCamera` gives it. */
export interface CameraSource {
  readonly stream: MediaStream | null;
  readonly fault: Fault | null;
  readonly facing: 'user' | 'environment';
  readonly cameras: number;
  readonly retry: () => void;
  readonly turn: () => void;
}

export interface CameraWords {
  readonly title: string;
  readonly shutter: string;
  readonly turnFront: string;
  readonly turnBack: string;
  readonly back: string;
  readonly starting: string;
  readonly preview: string;
  readonly stays: string;
  readonly stillFailed: string;
  readonly retry: string;
}

interface Props {
  readonly camera: CameraSource;
  readonly words: CameraWords;
  /** Where the cross leads. */
  readonly back: string;
  /** Takes the still and does with it what is to be done; a rejection is told as a still that failed. */
  readonly onShoot: (video: HTMLVideoElement, stream: MediaStream) => Promise<void>;
  /** The other way to a photo, beside the shutter or in place of a camera that does not open. */
  readonly choose: (place: 'side' | 'fault') => ReactNode;
  /** Lies over the picture while it is live: lines to lay things along. */
  readonly guide?: ReactNode;
}

/** The camera: one still at a time. */
export function CameraScreen({ camera, words, back, onShoot, choose, guide }: Props) {
  const { stream, fault, facing, cameras, retry, turn } = camera;
  const video = useRef<HTMLVideoElement>(null);
  const heading = useHeading(words.title);
  const [live, setLive] = useState(false);
  const [busy, setBusy] = useState(false);

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
      await onShoot(video.current, stream);
    } catch {
      notify({ text: words.stillFailed, tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.page}>
      <VisuallyHidden>
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
      </VisuallyHidden>
      <Link href={back} className={styles.close} aria-label={words.back} title={words.back}>
        <X size={22} strokeWidth={1.75} aria-hidden="true" />
      </Link>
      <div className={styles.view}>
        {fault ? (
          <div className={styles.fault}>
            <FaultNote
              fault={fault}
              action={
                <>
                  {choose('fault')}
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
              className={styles.video}
              data-mirrored={facing === 'user'}
              aria-label={words.preview}
              autoPlay
              muted
              playsInline
              onLoadedData={() => setLive(true)}
            />
            {live && guide}
            <p className={styles.note} role="status">
              {live ? words.stays : words.starting}
            </p>
          </>
        )}
      </div>
      <div className={styles.controls}>
        <div className={styles.side}>{!fault && choose('side')}</div>
        <button
          type="button"
          className={styles.shutter}
          aria-label={words.shutter}
          aria-busy={busy || undefined}
          disabled={!live || fault !== null}
          onClick={() => void shoot()}
        />
        <div className={styles.side}>
          {cameras > 1 && !fault && (
            <button
              type="button"
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
