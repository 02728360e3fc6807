import type { Fault } from '../../../core/fault.ts';
import { Button, FaultNote } from '../../../ui/index.ts';
import { retryAlbum } from '../album/store.ts';
import { text } from '../text.ts';

/** Says why the album could not be made, and makes it again when asked. */
export function AlbumFault({ fault }: { readonly fault: Fault }) {
  return (
    <FaultNote
      fault={fault}
      detail={text.person.albumFailed}
      action={<Button onClick={retryAlbum}>{text.person.again}</Button>}
    />
  );
}
