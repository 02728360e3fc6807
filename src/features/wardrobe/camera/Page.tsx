import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { takeStill } from '../../../bridge/still.ts';
import { useCamera } from '../../../bridge/use-camera.ts';
import { AddFiles } from '../../../ui/AddFiles.tsx';
import { CameraScreen } from '../../../ui/CameraScreen.tsx';
import { useAddClothes } from '../parts/useAddClothes.ts';
import { text } from '../text.ts';
import { Guide } from './Guide.tsx';

const words = text.camera;

/** The camera for clothes: one garment after another; each is read while the next is laid out. */
export default function CapturePage() {
  const camera = useCamera('environment');
  const add = useAddClothes();
  const [, navigate] = useLocation();
  const [taken, setTaken] = useState(0);
  const shoot = async (video: HTMLVideoElement, stream: MediaStream) => {
    if (await add([await takeStill(video, stream)])) setTaken((n) => n + 1);
  };
  const choose = useCallback(
    (files: File[]) => void add(files).then((begun) => begun && navigate('/wardrobe')),
    [add, navigate],
  );
  return (
    <CameraScreen
      camera={camera}
      words={taken > 0 ? { ...words, stays: words.taken(taken) } : words}
      back="/wardrobe"
      onShoot={shoot}
      guide={<Guide />}
      choose={(place) =>
        place === 'fault' ? (
          <AddFiles label={words.choose} onFiles={choose} variant="primary" />
        ) : (
          <AddFiles label={words.choose} onFiles={choose} small />
        )
      }
    />
  );
}
