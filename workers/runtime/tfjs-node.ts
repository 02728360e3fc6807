/**
 * tfjs for scripts in Node, on the CPU backend. Imported in one go: whoever runs a script through
 * Vite closes the door behind it, and a backend could not be loaded later.
 */
import { switchTf, tf } from './tfjs.ts';
import './tfjs/tfjs-cpu.ts';

/** Makes the CPU backend the current one. */
export async function startTfInNode(): Promise<void> {
  tf.enableProdMode();
  switchTf('cpu');
  await tf.ready();
}
