/** Test photos inside browser tests. */
import { commands } from 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    photo: (name: string) => Promise<string>;
    runInNode: (id: string, input: string) => Promise<string>;
    spoil: (start: string) => Promise<void>;
    heal: (start: string) => Promise<void>;
  }
}

/** A test photo as a file. */
export async function testPhoto(name: string): Promise<File> {
  const bytes = Uint8Array.from(atob(await commands.photo(name)), (c) => c.charCodeAt(0));
  return new File([bytes], name, { type: 'image/jpeg' });
}

/** What onnxruntime-node makes of an input [1,3,side,side]. */
export async function runInNode(id: string, input: Float32Array): Promise<Float32Array> {
  let binary = '';
  for (const byte of new Uint8Array(input.buffer, input.byteOffset, input.byteLength))
    binary += String.fromCharCode(byte);
  const answer = atob(await commands.runInNode(id, btoa(binary)));
  return new Float32Array(Uint8Array.from(answer, (c) => c.charCodeAt(0)).buffer);
}
