import { takeStill } from '../../bridge/still.ts';
import { useCamera } from '../../bridge/use-camera.ts';
import { CameraScreen } from '../../ui/CameraScreen.tsx';
import { AddPhotos } from './parts/AddPhotos.tsx';
import { useAddPhotos } from './parts/useAddPhotos.ts';
import { text } from './text.ts';

const words = text.camera;

/** The camera: one still at a time, which leads to its page. */
export default function CapturePage() {
  const camera = useCamera();
  const add = useAddPhotos();
  return (
    <CameraScreen
      camera={camera}
      words={words}
      back="/portraits"
      onShoot={async (video, stream) => void (await add([await takeStill(video, stream)]))}
      choose={(place) =>
        place === 'fault' ? (
          <AddPhotos label={words.choose} variant="primary" />
        ) : (
          <AddPhotos label={words.choose} small />
        )
      }
    />
  );
}
