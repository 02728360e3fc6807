import { Camera, ImagePlus, ShoppingBag } from 'lucide-react';
import { countGarments } from '../../../data/garments.ts';
import { DropTarget } from '../../../ui/DropTarget.tsx';
import { Button, EmptyState, FaultNote, LinkButton, Page, Skeleton } from '../../../ui/index.ts';
import { openPicker } from '../../../ui/picker.ts';
import { useLive } from '../useLive.ts';
import { hasCamera, openCamera } from './camera.ts';
import css from './Page.module.css';
import { Answer } from './parts/Answer.tsx';
import { Wanted } from './parts/Wanted.tsx';
import { Which } from './parts/Which.tsx';
import { text } from './text.ts';
import { useShop } from './useShop.ts';

/** 'Do I own something like this?', asked in a shop. The photo is read and not kept. */
export default function OwnPage() {
  const shop = useShop();
  const { value: count, fault: noStore } = useLive(['garments'], countGarments);
  const { file, garments, comparison, fault, chosen } = shop;
  const wanted = garments?.[chosen];
  const take = ([first]: readonly File[]) => first && shop.take(first);
  const buttons = (
    <div className={css.actions}>
      {hasCamera() && (
        <Button
          icon={Camera}
          variant={file ? 'secondary' : 'primary'}
          onClick={() => openCamera(shop.take)}
        >
          {text.camera}
        </Button>
      )}
      <Button
        icon={ImagePlus}
        variant={file || hasCamera() ? 'secondary' : 'primary'}
        onClick={() => openPicker(take)}
      >
        {file ? text.another : text.choose}
      </Button>
    </div>
  );
  if (noStore || count === 0)
    return (
      <Page title={text.title} back="/wardrobe" lead={text.lead}>
        {noStore ? (
          <FaultNote fault={noStore} />
        ) : (
          <EmptyState
            icon={ShoppingBag}
            title={text.empty.noGarments}
            text={text.empty.noGarmentsText}
            action={<LinkButton href="/wardrobe">{text.empty.toWardrobe}</LinkButton>}
          />
        )}
      </Page>
    );
  return (
    <Page title={text.title} back="/wardrobe" lead={text.lead}>
      <DropTarget title={text.drop} hint={text.dropHint} onFiles={take} />
      {!file && (
        <>
          <EmptyState
            icon={ShoppingBag}
            title={text.empty.title}
            text={text.empty.text}
            action={buttons}
          />
          {!hasCamera() && <p className={css.hint}>{text.pasteHint}</p>}
        </>
      )}
      {file && fault && (
        <FaultNote
          fault={fault}
          action={<Button onClick={() => shop.take(file)}>{text.retry}</Button>}
        />
      )}
      {file && !fault && (
        <>
          {garments?.length === 0 ? (
            <EmptyState icon={ShoppingBag} title={text.none.title} text={text.none.text} />
          ) : (
            <Wanted file={file} wanted={wanted} comparison={comparison} />
          )}
          {garments && garments.length > 1 && (
            <Which garments={garments} chosen={chosen} onChoose={shop.choose} />
          )}
          {wanted && comparison && <Answer wanted={wanted} comparison={comparison} />}
          {garments?.length !== 0 && !comparison && <Skeleton height={180} radius={14} />}
        </>
      )}
      {file && buttons}
    </Page>
  );
}
