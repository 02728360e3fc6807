import { expect, test } from 'vitest';
import { alignFace } from '../../src/core/face/alignment.ts';
import { similarity } from '../../src/core/vector-index.ts';
import { runInNode, testPhoto } from '../../src/testing/photos.ts';
import { pixelsOf } from '../pixels.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { detectFaces } from './detect.ts';
import { codecOf, embeddingModel, embedFace } from './embedding.ts';
import { faceTasks } from './landmarker.ts';

allowOwnScripts();
const never = new AbortController().signal;

test.each(['face-embedding', 'face-embedding-sface'])(
  '%s in the browser equals the same file under onnxruntime-node, to a cosine of 0.9999',
  async (model) => {
    const bitmap = await createImageBitmap(await testPhoto('emily-1.jpg'));
    const { value: tasks } = await faceTasks(never);
    const [face] = await detectFaces(tasks, bitmap, 'test');
    const pixels = pixelsOf(bitmap);
    const { value: network } = await embeddingModel(never, model);
    const { embedding: here, quality } = await embedFace(network, model, pixels, face!.landmarks);
    const codec = codecOf(model);
    const input = codec.encode(alignFace(pixels, face!.landmarks));
    const vector = codec.decode(await runInNode(model, input));
    expect(similarity(here, { model, vector })).toBeGreaterThan(0.9999);
    expect(Math.hypot(...here.vector)).toBeCloseTo(1, 5);
    expect(quality).toBeGreaterThan(0.6);
    expect(quality).toBeLessThanOrEqual(1);
  },
);
