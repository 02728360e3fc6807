/**
 * Takes the pictures of the README and the manifest from the built app: `node scripts/screenshots.mjs`.
 * The photos in them are drawn here, so that nobody's photo is in the repository.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium, SOFTWARE_GL_ARGS } from './chromium.mjs';
import { drawPortrait, drawScene } from './screenshots/draw.mjs';
import { startServer } from './serve.mjs';

const OUT = 'public/screenshots';
mkdirSync(OUT, { recursive: true });
const server = await startServer({ port: 0, log: () => {} });
const browser = await chromium.launch({
  executablePath: findChromium() ?? '/usr/bin/chromium',
  args: [...CHROMIUM_ARGS, ...SOFTWARE_GL_ARGS],
});
const context = await browser.newContext({
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  reducedMotion: 'reduce',
});
const page = await context.newPage();

/** @param {string} name @param {string} base64 */
const upload = (name, base64) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(base64, 'base64'),
});

/** @param {{ name: string, mimeType: string, buffer: Buffer }[]} files */
async function add(files) {
  await page.goto(`${server.url}/portraits`);
  await page.locator('[data-testid=picker]').first().setInputFiles(files);
}

await page.goto(server.url);
const scenes = [];
for (const [i, hue] of [18, 265, 150].entries())
  scenes.push(upload(`scene-${i}.jpg`, await page.evaluate(drawScene, hue)));
await add(scenes);
await page.getByText(/^3 photos\./).waitFor({ timeout: 120_000 });
await add([upload('portrait.jpg', await page.evaluate(drawPortrait, 275))]);
await page.getByRole('heading', { name: /turned out|good enough|another try/i }).waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: `${OUT}/reading-narrow.png` });
await page.goto(server.url);
await page.waitForTimeout(1500);
await page.screenshot({ path: `${OUT}/today-narrow.png` });

await page.setViewportSize({ width: 1280, height: 800 });
await page.waitForTimeout(1000);
await page.screenshot({ path: `${OUT}/today-wide.png`, scale: 'css' });
await browser.close();
await server.close();
