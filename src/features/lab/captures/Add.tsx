import { useState } from 'react';
import { hasConsent } from '../../../data/captures.ts';
import { listPhotos } from '../../../data/photos.ts';
import { Button, FaultNote, LinkButton, Page, Skeleton } from '../../../ui/index.ts';
import { useStored } from '../parts/useStored.ts';
import { text as lab } from '../text.ts';
import { ChoosePhoto } from './parts/ChoosePhoto.tsx';
import { Editor } from './parts/Editor.tsx';
import { QuickNote } from './parts/QuickNote.tsx';
import { text } from './text.ts';

async function load() {
  const [agreed, photos] = await Promise.all([hasConsent(), listPhotos()]);
  return { agreed, photos: photos.filter(({ simulated }) => !simulated) };
}

/** Giving one of the photos: which one, then in what light and with what label. */
export default function AddCapture() {
  const { value, fault, again } = useStored(load);
  const [chosen, setChosen] = useState<string>();
  const photo = value?.photos.find(({ id }) => id === chosen);
  return (
    <Page title={text.addTitle} back="/lab/captures" width="wide">
      {fault && (
        <FaultNote
          fault={fault}
          action={<Button onClick={() => void again()}>{lab.retry}</Button>}
        />
      )}
      {!value && !fault && <Skeleton height={420} radius={20} />}
      {value && !value.agreed && (
        <>
          <p>{text.noConsent}</p>
          <p>
            <LinkButton href="/lab/captures" variant="primary">
              {text.toConsent}
            </LinkButton>
          </p>
        </>
      )}
      {value?.agreed && !photo && <ChoosePhoto photos={value.photos} onChoose={setChosen} />}
      {value?.agreed && photo && (
        <>
          <QuickNote key={`note ${photo.id}`} photoId={photo.id} />
          <Editor key={photo.id} photo={photo} onBack={() => setChosen(undefined)} />
        </>
      )}
    </Page>
  );
}
