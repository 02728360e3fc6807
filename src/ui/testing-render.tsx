/** For browser tests of components: puts one on the page, and takes it away again. */
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import './base.css';

let mounted: { readonly root: Root; readonly host: HTMLElement } | null = null;

/** Renders into a fresh host, in place of what was there; the host is the main landmark unless told. */
export function render(what: ReactNode, tag: 'main' | 'div' = 'main'): void {
  cleanUp();
  const host = document.createElement(tag);
  document.body.append(host);
  const root = createRoot(host);
  mounted = { root, host };
  flushSync(() => root.render(what));
}

/** Takes away what was rendered last. */
export function cleanUp(): void {
  mounted?.root.unmount();
  mounted?.host.remove();
  mounted = null;
}

/** What axe finds wrong with the whole document, as short lines; empty when nothing. */
export async function violations(): Promise<string[]> {
  // The entrance of a page is an animation, and half-way through it nothing has its colour.
  await Promise.all(
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations === 1)
      .map((animation) => animation.finished.catch(() => undefined)),
  );
  const found = await axe.run(document);
  return found.violations.map(
    (v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
