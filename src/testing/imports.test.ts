/** Holds the table of who may import whom, by reading every import of every source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

const OURS = ['src', 'workers', 'models'];

/** A file's room, as the table names them. */
function roomOf(path: string): string {
  const feature = /^src\/features\/([^/]+)\//.exec(path);
  if (feature) return `feature:${feature[1]}`;
  if (/^src\/sw(-\w+)?\.ts$/.test(path)) return 'sw';
  if (/^src\/[^/]+$/.test(path)) return 'app';
  const part = /^src\/([^/]+)\//.exec(path)?.[1];
  if (part) return part;
  return path.split('/')[0] ?? '';
}

interface Rule {
  readonly ours: readonly string[];
  readonly packages: readonly RegExp[];
}

const FEATURE: Rule = {
  ours: ['core', 'data', 'bridge', 'ui', 'models'],
  packages: [
    /^react$/,
    /^react\//,
    /^wouter/,
    /^virtua$/,
    /^lucide-react/,
    /^@base-ui/,
    /^comlink$/,
  ],
};
const RULES: Readonly<Record<string, Rule>> = {
  core: { ours: [], packages: [/^protobufjs\/minimal/] },
  models: { ours: ['core'], packages: [] },
  workers: {
    ours: ['core', 'models'],
    packages: [
      /^onnxruntime-web/,
      /^@mediapipe\//,
      /^@tensorflow\//,
      /^comlink$/,
      /^libheif-js/,
      /^@huggingface\/tokenizers$/,
      /^protobufjs\/minimal/,
    ],
  },
  data: { ours: ['core'], packages: [/^idb$/] },
  bridge: {
    ours: ['core'],
    packages: [
      /^react$/,
      /^comlink$/,
      /^image-dimensions$/,
      /^exifr/,
      /^fflate$/,
      /^@mediapipe\/.+\.wasm\?url$/,
    ],
  },
  ui: {
    ours: ['core'],
    packages: [/^react/, /^wouter/, /^lucide-react/, /^@base-ui/, /^@fontsource/],
  },
  sw: { ours: ['sw', 'core'], packages: [/^workbox-/] },
};

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (e) =>
        e.isFile() &&
        /\.tsx?$/.test(e.name) &&
        !/\.test\.tsx?$|\.d\.ts$|^testing-|^kit-sampler/.test(e.name),
    )
    .map((e) => posix.join(e.parentPath.replaceAll('\\', '/'), e.name));
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(path: string): Import[] {
  const code = readFileSync(path, 'utf8');
  const found: Import[] = [];
  const statement =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+\.ts)['"]/g;
  for (const m of code.matchAll(statement)) {
    const to = m[3] ?? m[4] ?? m[5] ?? '';
    const worker = m[5] !== undefined;
    found.push({ from: path, to, typeOnly: m[2] !== undefined || worker });
  }
  return found;
}

/** Why an import breaks the table, or null. */
function breach({ from, to, typeOnly }: Import): string | null {
  const room = roomOf(from);
  if (room === 'app' || room === 'testing') return null;
  const rule = room.startsWith('feature:') ? FEATURE : RULES[room];
  if (!rule) return `${from}: no rule for "${room}"`;
  if (!to.startsWith('.'))
    return typeOnly || rule.packages.some((p) => p.test(to)) ? null : `${from} imports ${to}`;
  if (/\.(css|json|svg|woff2)(\?.*)?$/.test(to)) return null;
  const target = posix.join(dirname(from), to.split('?')[0] ?? to);
  const targetRoom = roomOf(target);
  if (targetRoom === room || rule.ours.includes(targetRoom)) return null;
  if (room === 'bridge' && targetRoom === 'workers' && (typeOnly || /\?worker&url$/.test(to)))
    return null;
  return `${from} (${room}) imports ${target} (${targetRoom})`;
}

const all = OURS.flatMap(filesOf);

test('every import keeps to the table', () => {
  expect(all.length).toBeGreaterThan(40);
  expect(all.flatMap(importsOf).map(breach).filter(Boolean)).toEqual([]);
});

test('a breach is noticed', () => {
  const bad: Import[] = [
    { from: 'src/core/x.ts', to: 'idb', typeOnly: false },
    { from: 'src/features/a/x.ts', to: '../b/y.ts', typeOnly: false },
    { from: 'src/data/x.ts', to: '../bridge/y.ts', typeOnly: false },
    { from: 'src/bridge/x.ts', to: '../../workers/y.ts', typeOnly: false },
    { from: 'workers/x.ts', to: 'idb', typeOnly: false },
  ];
  expect(bad.map(breach).filter(Boolean)).toHaveLength(bad.length);
});

test('each runtime library is imported in one place', () => {
  const libraries = /^(onnxruntime-web|@mediapipe\/|@tensorflow\/|libheif-js)/;
  const outside = all
    .flatMap(importsOf)
    .filter((i) => libraries.test(i.to) && !i.from.startsWith('workers/runtime/'))
    .filter((i) => !/\.wasm\?url$/.test(i.to)) // The address of a file, and no code.
    .map((i) => i.from);
  expect(outside).toEqual([]);
});

test('IndexedDB is opened in src/data only', () => {
  const users = all.filter(
    (path) => join(path).startsWith('workers') && /indexedDB/.test(readFileSync(path, 'utf8')),
  );
  expect(users).toEqual([]);
});
