import { useEffect, useRef, useState } from 'react';
import { useCamera } from '../../../bridge/use-camera.ts';
import { Button, FaultNote, LinkButton, VisuallyHidden } from '../../../ui/index.ts';
import { useHeading } from '../../../ui/useHeading.ts';
import { type SaveStill, saveStill } from './actions.ts';
import css from './Page.module.css';
import { Glow } from './parts/Glow.tsx';
import { Readout, Waiting } from './parts/Readout.tsx';
import { Shutter } from './parts/Shutter.tsx';
import { Tools } from './parts/Tools.tsx';
import { Warnings } from './parts/Warnings.tsx';
import { text } from './text.ts';
import { useCalmPalette } from './useCalmPalette.ts';
import { useFreeze } from './useFreeze.ts';
import { useLive } from './useLive.ts';
import { useTorch } from './useTorch.ts';

interface Props {
  /** How a frozen picture is kept. */
  readonly save?: SaveStill;
  readonly params?: unknown;
}

/** The live camera: the aura colour of what it sees, again and again, until it is frozen. */
export default function LivePage({ save = saveStill }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const heading = useHeading(text.title);
  const { stream, fault, lost, facing, cameras, retry, turn } = useCamera();
  const { torch, toggle } = useTorch(stream);
  const still = useFreeze(video, save);
  const [playing, setPlaying] = useState(false);
  const { canvas, frozen } = still;
  const live = useLive({ video, still: canvas, stream: playing ? stream : null, frozen });
  const { view, models } = live;
  const reading = view?.reading ?? null;
  const palette = useCalmPalette(reading);
  const covered = !frozen && view?.covered === true;

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    setPlaying(false);
    element.srcObject = stream;
    // Refused where the page lost the right to play; the picture comes with the next touch.
    if (stream) element.play().catch(() => undefined);
  }, [stream]);

  const broken = frozen ? null : (fault ?? live.fault);
  const waiting = covered ? text.covered : playing ? text.looking : text.starting;
  const again = fault ? retry : live.retry;
  return (
    <div className={css.page} data-broken={broken !== null}>
      <VisuallyHidden>
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
        </h1>
      </VisuallyHidden>
      <div className={css.view} data-mirrored={facing === 'user'}>
        {/* A camera preview has no words to caption. */}
        <video
          ref={video}
          className={css.picture}
          aria-label={text.preview}
          autoPlay
          muted
          playsInline
          onLoadedData={() => setPlaying(true)}
        />
        <canvas
          ref={canvas}
          className={css.picture}
          role="img"
          aria-label={text.frozenPreview}
          hidden={!frozen}
        />
        {reading && !broken && !covered && <Glow palette={palette} />}
      </div>
      <div className={css.top}>
        <Tools
          torch={frozen ? null : torch}
          onTorch={toggle}
          onTurn={cameras > 1 && !frozen && !broken ? turn : undefined}
        />
        {view && !broken && !frozen && <Warnings warnings={view.warnings} />}
      </div>
      <div className={css.bottom}>
        {broken ? (
          <FaultNote
            fault={broken}
            detail={fault && lost ? text.lost : undefined}
            action={
              <>
                <LinkButton href="/portraits" variant="primary">
                  {text.choose}
                </LinkButton>
                <Button onClick={again}>{text.retry}</Button>
              </>
            }
          />
        ) : (
          <>
            {reading && view && models && !covered ? (
              <Readout reading={reading} palette={palette} models={models} face={view.face} />
            ) : (
              <Waiting words={waiting} />
            )}
            <Shutter
              ready={playing && reading !== null && !covered}
              frozen={frozen}
              saving={still.saving}
              savedAt={still.saved && `/aura/${still.saved}`}
              onFreeze={still.freeze}
              onResume={still.resume}
              onSave={still.save}
            />
          </>
        )}
      </div>
      <VisuallyHidden>
        <span role="status">{reading && !broken ? text.spoken(reading.primary) : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
