/**
 * Live frames, one small one at a time. The colour engine reads every frame; the face, the
 * person's parts and the classifier are asked when the pacing says so, and serve until the next time.
 * Without any model a frame is still read, by rule and as a whole.
 */
import { blendReading } from '../../src/core/aura/blend-reading.ts';
import { type AuraRegions, readAura } from '../../src/core/aura/engine.ts';
import {
  type FoundFace,
  followFace,
  type HeldFace,
  landmarkBox,
  moveParts,
} from '../../src/core/aura/live/face.ts';
import {
  FRAME_SIDE,
  type LiveFrame,
  type LiveModel,
  type LiveTimes,
} from '../../src/core/aura/live/frame.ts';
import {
  isCut,
  type LiveStage,
  noteStage,
  planFrame,
  type StageRuns,
} from '../../src/core/aura/live/pacing.ts';
import { frameStats } from '../../src/core/aura/live/stats.ts';
import type { PartMap } from '../../src/core/aura/part-map.ts';
import type { AuraDetectionMode } from '../../src/core/aura/types.ts';
import type { Box, Pixels } from '../../src/core/types.ts';
import { heardBy } from './classify.ts';
import { type LiveSlot, STILL_WAIT_MS } from './live-slot.ts';

/** One frame: as a canvas for models, and as pixels. */
export interface LivePicture {
  readonly canvas: OffscreenCanvas;
  readonly pixels: Pixels;
}

/** What a classifier needs to cut the person out: see `cutOut`. */
export interface ReadPicture extends LivePicture {
  readonly regions: AuraRegions;
  readonly illuminant: readonly [number, number, number];
}

/** What the slow stages ask; a stage without a tool does not run. */
export interface LiveTools {
  readonly face?: LiveSlot<(picture: LivePicture) => readonly FoundFace[]>;
  readonly parts?: LiveSlot<(picture: LivePicture) => Promise<PartMap>>;
  /** Probabilities in schema order, asked where parts are known; null where they show no person. */
  readonly classify?: LiveSlot<(picture: ReadPicture) => Promise<readonly number[] | null>>;
}

/** A slow stage as one frame finds it: `run` is null where its model is not there. */
interface Stage {
  readonly name: LiveStage;
  readonly state: LiveModel;
  readonly run: ((picture: ReadPicture) => Promise<void>) | null;
  fail(error: unknown, now: number): void;
}

const NO_TIMES: LiveTimes = {
  pixels: 0,
  stats: 0,
  face: 0,
  parts: 0,
  engine: 0,
  classify: 0,
  total: 0,
};

/** One stream of frames and what they have told so far. */
export class LiveStream {
  readonly #tools: LiveTools;
  readonly #mode: AuraDetectionMode;
  readonly #canvas = new OffscreenCanvas(1, 1);
  #runs: StageRuns = {};
  #face: HeldFace | null = null;
  #parts: { readonly map: PartMap; readonly face: Box | null } | null = null;
  #classifier: readonly number[] | null = null;

  constructor(tools: LiveTools, mode: AuraDetectionMode = 'heuristic') {
    this.#tools = tools;
    this.#mode = mode;
  }

  /**
   * Reads a frame, at 320 px at most; one after the other. The caller owns the bitmap. A model that is
   * not there yet, or fails, is named in `models` and costs its own part only. A `still` is the only frame
   * of its stream: it waits a few seconds for models on their way, and every stage runs on it.
   */
  async read(bitmap: ImageBitmap, still = false): Promise<LiveFrame> {
    const started = performance.now();
    const ms: Record<keyof LiveTimes, number> = { ...NO_TIMES };
    const timed = <T>(name: keyof LiveTimes, work: () => T): T => {
      const at = performance.now();
      const value = work();
      ms[name] = performance.now() - at;
      return value;
    };
    const picture = timed('pixels', () => this.#draw(bitmap));
    // The face of the frame before is near enough for its brightness.
    const known = this.#face && landmarkBox(this.#face.box);
    const stats = timed('stats', () => frameStats(picture.pixels, known));
    this.#forgetAfterCut(stats.glance);
    const stages = await this.#stages(started, still ? STILL_WAIT_MS : 0);
    const ready = new Set(stages.filter(({ run }) => run !== null).map(({ name }) => name));
    // The classifier looks at parts: without any, and none coming with this frame, it has nothing to look at.
    if (!this.#parts && !(still && ready.has('parts'))) ready.delete('classify');
    const planned = planFrame(this.#runs, stats.glance, started, ready, still);
    const ran: LiveStage[] = [];
    const runStage = async (wanted: LiveStage, seen: ReadPicture) => {
      const stage = stages.find(({ name }) => name === wanted);
      if (!stage?.run || !planned.includes(wanted)) return;
      ran.push(wanted);
      const at = performance.now();
      await stage.run(seen).catch((error: unknown) => stage.fail(error, at));
      ms[wanted] = performance.now() - at;
      this.#runs = noteStage(this.#runs, wanted, stats.glance, started, ms[wanted]);
    };
    const unread: ReadPicture = { ...picture, regions: {}, illuminant: [1, 1, 1] };
    await runStage('face', unread);
    await runStage('parts', unread);
    const face = this.#face && landmarkBox(this.#face.box);
    const parts = this.#partsNow();
    const regions = regionsOf(face, parts);
    const engine = timed('engine', () => readAura(picture.pixels, regions));
    // Where colours cannot be told the classifier would guess from the same poor picture.
    if (engine.doubts?.length) this.#classifier = null;
    else if (this.#parts)
      await runStage('classify', { ...picture, regions, illuminant: engine.illuminant });
    const stateOf = (name: LiveStage) => stages.find((stage) => stage.name === name)?.state;
    const { blend, ...answer } = blendReading(engine, this.#classifier, this.#mode);
    ms.total = performance.now() - started;
    return {
      ...answer,
      mode: blend.mode,
      outcome: blend.outcome,
      classifier: blend.classifier,
      stats,
      face,
      withParts: parts !== null,
      models: { face: stateOf('face') ?? 'off', parts: stateOf('parts') ?? 'off' },
      ran,
      ms,
    };
  }

  /** What was found in another picture is worse than nothing. */
  #forgetAfterCut(glance: readonly number[]): void {
    if (isCut(this.#runs.parts, glance)) this.#parts = null;
    if (isCut(this.#runs.classify, glance)) this.#classifier = null;
  }

  #draw(bitmap: ImageBitmap): LivePicture {
    const canvas = this.#canvas;
    // Some browsers send the frame as large as the camera gives it, whatever they were asked for.
    const scale = Math.min(1, FRAME_SIDE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return { canvas, pixels: { width, height, data } };
  }

  #stages(now: number, waitMs: number): Promise<Stage[]> {
    const { face, parts, classify } = this.#tools;
    return Promise.all([
      stageOf('face', face, now, waitMs, async (find, picture) => {
        this.#face = followFace(this.#face, find(picture), now);
      }),
      stageOf('parts', parts, now, waitMs, async (segment, picture) => {
        this.#parts = { map: await segment(picture), face: this.#face?.box ?? null };
      }),
      stageOf('classify', classify, now, waitMs, async (ask, picture) => {
        const said = await ask(picture);
        this.#classifier = said && heardBy(this.#mode, said);
      }),
    ]);
  }

  /** The parts as they lie now: moved along with the face where both looks found one. */
  #partsNow(): PartMap | null {
    if (!this.#parts) return null;
    const { map, face } = this.#parts;
    return face && this.#face ? moveParts(map, face, this.#face.box) : map;
  }
}

async function stageOf<T>(
  name: LiveStage,
  slot: LiveSlot<T> | undefined,
  now: number,
  waitMs: number,
  use: (tool: T, picture: ReadPicture) => Promise<void>,
): Promise<Stage> {
  if (!slot) return { name, state: 'off', run: null, fail: () => {} };
  const { value, state } = await slot.peek(now, waitMs);
  const run = value === null ? null : (picture: ReadPicture) => use(value, picture);
  return { name, state, run, fail: slot.fail };
}

/** What the engine is told of the person; with neither it reads the frame as a whole. */
function regionsOf(face: Box | null, parts: PartMap | null): AuraRegions {
  return { ...(face && { faceBox: face }), ...(parts && { parts }) };
}
