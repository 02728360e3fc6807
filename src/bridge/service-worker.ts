/** Registers the service worker: the shell works offline from then on. */
import { trustedScript } from './trusted.ts';

/** Registers in the built app only; where it cannot, Aura works online and the status says so. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(trustedScript('/sw.js'), { updateViaCache: 'none' });
  } catch (error) {
    console.warn('Aura cannot work offline here:', error);
  }
}

/**
 * Where the host sends no isolation headers, the service worker adds them from the next load on.
 * Reloads once, as soon as it has taken over, so that the first visit has threads too.
 */
export function reloadOnceIsolated(): void {
  if (window.crossOriginIsolated || !('serviceWorker' in navigator)) return;
  const KEY = 'aura-reloaded-for-isolation';
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (sessionStorage.getItem(KEY)) return;
    sessionStorage.setItem(KEY, '1');
    window.location.reload();
  });
}
