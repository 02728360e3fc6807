/** Content types by the end of a file's name, and which of them are worth compressing. */
import { extname } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The content type of a file; bytes where nothing is known (task, onnx, tflite, bin). @param {string} path */
export function mimeType(path) {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether a type gets smaller when compressed: text, and WebAssembly. @param {string} type */
export function compressible(type) {
  return /^text\/|^application\/(json|manifest\+json|wasm)|^image\/svg/.test(type);
}
