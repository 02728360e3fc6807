import { Camera, Palette, ScanFace } from 'lucide-react';
import { Door } from '../../parts/Door.tsx';
import { text } from '../text.ts';
import css from './Links.module.css';

/** Where to go from here. */
export function Links({ photoId }: { readonly photoId: string }) {
  return (
    <nav className={css.links} aria-label={text.more}>
      <Door href="/aura/palette" icon={Palette} title={text.toPalette} text={text.toPaletteText} />
      <Door href="/aura/live" icon={Camera} title={text.toLive} text={text.toLiveText} />
      <Door
        href={`/portraits/${photoId}`}
        icon={ScanFace}
        title={text.toPortrait}
        text={text.toPortraitText}
      />
    </nav>
  );
}
