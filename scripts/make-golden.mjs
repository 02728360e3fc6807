/**
 * Makes models/golden.json: what onnxruntime-node makes of the golden face, a vector an embedding
 * model, four decimals. Run after adding or changing an embedding model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { runnerImport } from 'vite';

const load = async (/** @type {string} */ path) => (await runnerImport(path)).module;
const { goldenFace } = await load('./models/golden.ts');
const { hashedName, modelById } = await load('./models/catalog.ts');
const { encodeFace, decodeEmbedding, FACE_EMBEDDING } = await load('./models/face-embedding.ts');
const { encodeSface, decodeSface, SFACE } = await load('./models/face-embedding-sface.ts');

const jobs = [
  { ...FACE_EMBEDDING, encode: encodeFace, decode: decodeEmbedding },
  { ...SFACE, encode: encodeSface, decode: decodeSface },
];
/** @type {Record<string, number[]>} */
const golden = {};
for (const job of jobs) {
  const bytes = readFileSync(`models/weights/${hashedName(modelById(job.id).files[0])}`);
  const session = await InferenceSession.create(bytes, { logSeverityLevel: 3 });
  const input = new Tensor('float32', job.encode(goldenFace()), [...job.dims]);
  const result = await session.run({ [session.inputNames[0] ?? '']: input });
  const vector = job.decode(result[session.outputNames[0] ?? '']?.data);
  golden[job.id] = Array.from(vector, (/** @type {number} */ x) => Math.round(x * 1e4) / 1e4);
}
writeFileSync('models/golden.json', `${JSON.stringify(golden)}\n`);
console.log(
  Object.entries(golden)
    .map(([id, v]) => `${id}: ${v.length}`)
    .join(', '),
);
