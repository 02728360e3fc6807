/** Test photos inside browser tests. */
import { commands } from 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    photo: (name: string) => Promise<string>;
  }
}

/** A test photo as a file. */
export async function testPhoto(name: string): Promise<File> {
  const bytes = Uint8Array.from(atob(await commands.photo(name)), (c) => c.charCodeAt(0));
  return new File([bytes], name, { type: 'image/jpeg' });
}
