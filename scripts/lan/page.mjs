/** The page that a phone opens first: the authority's certificate, the steps, the way to the app. */
import { svgQr } from './qr.mjs';

/** The page's style: the tokens of the app, light and dark. */
export const STYLE = `:root { color-scheme: light dark; --paper: #faf7f2; --surface: #fff; --ink: #1d1b18;
  --quiet: #6e6860; --line: #e9e3d9; --accent: oklch(0.55 0.17 285); --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #141210; --surface: #1e1b18; --ink: #f4efe7;
  --quiet: #a49c91; --line: #2e2a25; --accent: oklch(0.72 0.14 285); --on-accent: #141210; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 32px 20px; display: grid; gap: 20px; }
h1 { font: 600 32px/1.15 Georgia, serif; margin: 0; }
h2 { font: 600 20px/1.3 Georgia, serif; margin: 0 0 8px; }
p { margin: 0; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 20px; padding: 20px; }
ol { margin: 0; padding-left: 24px; display: grid; gap: 8px; }
a.button { display: flex; align-items: center; justify-content: center; min-height: 48px; margin-top: 12px;
  padding: 8px 20px; border-radius: 999px; background: var(--accent); color: var(--on-accent);
  font-weight: 600; text-decoration: none; }
a.button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: 14px; }
.qr { display: block; width: 100%; max-width: 240px; margin: 12px auto 0; border-radius: 12px; }
code { font-size: 12px; overflow-wrap: anywhere; }
`;

/** What to do on Android, in order. */
export const ANDROID = [
  'Tap "Get the certificate" above and keep the file. If the phone says that it belongs into the settings, that is right: go on.',
  'Open Settings, search for "CA certificate", and choose "Install a certificate", then "CA certificate".',
  'Tap "Install anyway" and choose aura-ca.crt from the downloads.',
  'Come back here and open Aura in Chrome. In its menu, choose "Install app".',
];

/** What to do on an iPhone or iPad, in order. */
export const IOS = [
  'Open this page in Safari, tap "Get the certificate" above, then "Allow".',
  'Open Settings. At the top, tap "Profile Downloaded", then "Install".',
  'In Settings, go to General, About, Certificate Trust Settings, and turn on the switch beside Aura.',
  'Come back here and open Aura in Safari. Tap Share, then "Add to Home Screen".',
];

/** Text for HTML. @param {string} text */
export function plain(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** @param {string} title @param {string[]} steps */
function card(title, steps) {
  const items = steps.map((step) => `<li>${plain(step)}</li>`).join('\n');
  return `<section><h2>${title}</h2>\n<ol>\n${items}\n</ol></section>`;
}

/**
 * @param {{ appUrl: string, setupUrl: string, fingerprint: string }} options `appUrl` is the app's
 *   https address, `setupUrl` that of this very page, for the code that another phone scans
 * @returns {string} HTML
 */
export function setupPage({ appUrl, setupUrl, fingerprint }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aura on this phone</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>Aura on this phone</h1>
<p>Phones install an app only over a connection they trust. So this computer made a certificate of its own. Install it once, and Aura opens like any other app.</p>
<section>
<h2>1. The certificate</h2>
<p>It is good for addresses of your own network only.</p>
<a class="button" href="/aura-ca.crt">Get the certificate</a>
</section>
${card('2. On Android', ANDROID)}
${card('2. On iPhone and iPad', IOS)}
<section>
<h2>3. Aura</h2>
<p>Both devices stay on the same Wi-Fi for this step. After that, Aura works without it.</p>
<a class="button" href="${plain(appUrl)}">Open Aura</a>
</section>
<section>
<h2>Another phone</h2>
<p>Scan this code with it, or open <code>${plain(setupUrl)}</code> there.</p>
${svgQr(setupUrl, 'QR code of the address of this page')}
</section>
<p class="quiet">The computer shows the same fingerprint; compare the two if the network is not your own: <code>${plain(fingerprint)}</code></p>
<p class="quiet">No longer in use? Remove the certificate in the same settings.</p>
</main>
</body>
</html>
`;
}
