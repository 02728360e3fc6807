import { expect, it } from 'vitest';
import { mayBePhoto, nameFor } from './files.ts';

it('lets photos through, by type or by ending, and leaves others out', () => {
  expect(mayBePhoto({ type: 'image/avif', name: 'x' })).toBe(true);
  expect(mayBePhoto({ type: '', name: 'IMG_1.HEIC' })).toBe(true);
  expect(mayBePhoto({ type: 'application/octet-stream', name: 'a.jpeg' })).toBe(true);
  expect(mayBePhoto({ type: '', name: 'blob' })).toBe(true);
  expect(mayBePhoto({ type: 'text/plain', name: 'notes.txt' })).toBe(false);
  expect(mayBePhoto({ type: 'application/pdf', name: 'a.pdf' })).toBe(false);
});

it('names what came without a name, and keeps the names it gets', () => {
  const at = new Date('2026-11-21T08:30:00Z');
  expect(nameFor('a.jpg', at)).toBe('a.jpg');
  expect(nameFor('', at)).toBe('photo-2026-11-21-0830.jpg');
  expect(nameFor('image.png', at)).toBe('photo-2026-11-21-0830.png');
});
