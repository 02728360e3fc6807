/** Endings of photos that some systems hand over without a type. */
const ENDINGS = /\.(jpe?g|png|webp|avif|gif|bmp|heic|heif|tiff?)$/i;

/** What the picker accepts; HEIC by its endings too, since many systems do not know its type. */
export const ACCEPT = 'image/*,.heic,.heif';

/**
 * Whether a file from a drop or a paste may be a photo. A file that says nothing about itself is
 * let through: its bytes decide later.
 */
export function mayBePhoto(file: { readonly type: string; readonly name: string }): boolean {
  if (file.type.startsWith('image/')) return true;
  if (ENDINGS.test(file.name)) return true;
  return file.type === '' && !file.name.includes('.');
}

/** A name for a photo that came without one, from the moment it came: 'photo-2026-11-21-0830.jpg'. */
export function nameFor(name: string, at: Date): string {
  if (name !== '' && name !== 'image.png') return name;
  const stamp = at.toISOString().slice(0, 16).replace('T', '-').replace(':', '');
  return `photo-${stamp}${name === 'image.png' ? '.png' : '.jpg'}`;
}
