/** How clear faces are to each model that has embedded them: what the embedding gate judges. */
import type { FaceFacts } from '../../core/portrait/facts.ts';
import { decodeRecord } from '../codec.ts';
import { readTx } from '../transact.ts';

type Clarity = NonNullable<FaceFacts['clarity']>;

/** The faces with the embedding gate of `model`, null where it has not embedded a face. */
export async function asSeenBy(
  model: string,
  faces: readonly FaceFacts[],
): Promise<readonly FaceFacts[]> {
  const whole = await withClarity(faces);
  return whole.map((face) =>
    face.simulated
      ? face
      : { ...face, gates: { ...face.gates, embedding: face.clarity?.[model] ?? null } },
  );
}

/**
 * The faces, each with its clarity by model. Records of earlier versions kept one value, of the model
 * that embedded the face last; that of the model that read it lies beside the portrait still.
 */
export async function withClarity(faces: readonly FaceFacts[]): Promise<readonly FaceFacts[]> {
  const old = new Set(faces.filter((face) => !face.clarity && !face.simulated).map((f) => f.id));
  if (old.size === 0) return faces;
  const models = await modelsOf(old);
  const several = [...old].filter((id) => (models.get(id)?.length ?? 0) > 1);
  const own = await ownClarity(several);
  return faces.map((face) => {
    if (!old.has(face.id)) return face;
    const { embedding } = face.gates;
    const last: Clarity =
      embedding === null
        ? {}
        : Object.fromEntries((models.get(face.id) ?? []).map((model) => [model, embedding]));
    return { ...face, clarity: { ...last, ...own.get(face.id) } };
  });
}

/** Which models have embedded these faces. */
async function modelsOf(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string[]>> {
  const keys = await readTx(['vectors'], (tx) => tx.objectStore('vectors').getAllKeys());
  const models = new Map<string, string[]>();
  for (const [owner, model] of keys)
    if (ids.has(owner)) models.set(owner, [...(models.get(owner) ?? []), model]);
  return models;
}

/** What the models that read these faces told; nothing for a face that was read without one. */
async function ownClarity(ids: readonly string[]): Promise<ReadonlyMap<string, Clarity>> {
  const rows = await readTx(['portraits'], (tx) =>
    Promise.all(ids.map((id) => tx.objectStore('portraits').get(id))),
  );
  const found = rows.map(async (row): Promise<[string, Clarity][]> => {
    if (!row) return [];
    const { embeddingModel, gates } = await decodeRecord(row.body);
    if (embeddingModel === null || gates.embedding === null) return [];
    return [[row.id, { [embeddingModel]: gates.embedding }]];
  });
  return new Map((await Promise.all(found)).flat());
}
