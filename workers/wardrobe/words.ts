/** Words in the garments' space: MiniLM's embedding of a text, projected. */
import type { Tokenizer } from '@huggingface/tokenizers';
import { GARMENT, unit } from '../../models/garment.ts';
import { decodeText, TEXT } from '../../models/text-embedding.ts';
import type { Embedding } from '../../src/core/types.ts';
import { onnxSession } from '../onnx-session.ts';
import type { OnnxModel, TokenModel } from '../runtime/onnx.ts';
import { type Loaded, session, timed } from '../sessions.ts';

/** MiniLM and the tokenizer that reads for it. */
export interface TextModel {
  readonly model: TokenModel;
  readonly tokenizer: Tokenizer;
}

/** MiniLM with its tokenizer, loaded once. Throws what weights and the runtime throw. */
export function textModel(signal: AbortSignal): Promise<Loaded<TextModel>> {
  const runtime = () => import('../runtime/onnx.ts');
  return session(
    TEXT.id,
    async ([bytes, tokens]) => {
      const { Tokenizer } = await import('@huggingface/tokenizers');
      const definition = JSON.parse(new TextDecoder().decode(tokens)) as object;
      const tokenizer = new Tokenizer(definition, {});
      const model = await (await runtime()).loadTokenOnnx(bytes!);
      return {
        value: { model, tokenizer },
        backend: 'wasm',
        backendReason: 'its operations are for onnxruntime',
        close: () => model.release(),
      };
    },
    signal,
    async () => (await runtime()).startOnnx(),
  );
}

const projection = (signal: AbortSignal): Promise<Loaded<OnnxModel>> =>
  onnxSession('garment-words', signal);

/** What MiniLM makes of a text: 384 numbers, of length 1. */
export async function vectorOf(
  { model, tokenizer }: TextModel,
  text: string,
): Promise<Float32Array> {
  const { ids, attention_mask } = tokenizer.encode(text.toLowerCase());
  // The tokenizer's file asks for padding, which the mean over words must not see.
  const words = ids.filter((_, i) => attention_mask[i] === 1).slice(0, TEXT.longest);
  return decodeText(await model.run(words));
}

/** The place of a text among garments. Throws what weights and runtimes throw. */
export async function embedText(text: string, signal: AbortSignal): Promise<Embedding> {
  const [{ value: read }, { value: project }] = await Promise.all([
    textModel(signal),
    projection(signal),
  ]);
  const { value } = await timed(TEXT.id, `${text.length} letters`, async () => {
    const data = await vectorOf(read, text);
    return project.run({ data, dims: [1, TEXT.size] });
  });
  return { model: GARMENT.id, vector: unit(value) };
}
