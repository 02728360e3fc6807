import { expect, test } from 'vitest';
import { blankState, type ModelPhase, type ModelState, summarise } from './models.ts';

const roles = { detection: 'finder', embedding: 'embedder' };
const runtime = { webgl2: true };

function state(id: string, phase: ModelPhase, latencyMs: number | null = null): ModelState {
  return { ...blankState(id, 1), phase, latencyMs };
}

function summary(finder: ModelPhase, embedder: ModelPhase, mood: ModelPhase = 'ready') {
  return summarise(
    [state('finder', finder, 20), state('embedder', embedder, 30), state('mood', mood)],
    roles,
    runtime,
  );
}

test('all ready is healthy; latencies add up', () => {
  const s = summary('ready', 'ready');
  expect(s.status).toBe('healthy');
  expect(s.details).toEqual({
    faceDetection: 'healthy',
    faceEmbedding: 'healthy',
    overall: 'healthy',
  });
  expect(s.latencyMs).toBe(50);
  expect(s.recommendations).toEqual({ shouldUseRealML: true, fallbackMode: false });
});

test('a failed embedding degrades, and detection stays healthy', () => {
  const s = summary('ready', 'failed');
  expect(s.details).toEqual({
    faceDetection: 'healthy',
    faceEmbedding: 'unhealthy',
    overall: 'degraded',
  });
  expect(s.recommendations).toEqual({ shouldUseRealML: true, fallbackMode: true });
});

test('a failed expression degrades only the whole', () => {
  const s = summary('ready', 'ready', 'failed');
  expect(s.status).toBe('degraded');
  expect(s.details.faceEmbedding).toBe('healthy');
});

test('a failed detection is unhealthy, and so is a device without WebGL2', () => {
  expect(summary('failed', 'ready').status).toBe('unhealthy');
  expect(summary('failed', 'ready').recommendations.shouldUseRealML).toBe(false);
  const none = summarise([state('finder', 'ready'), state('embedder', 'ready')], roles, {
    webgl2: false,
  });
  expect(none.details.faceDetection).toBe('unhealthy');
});

test('models not fetched yet degrade, without fallback', () => {
  const s = summary('absent', 'absent', 'absent');
  expect(s.status).toBe('degraded');
  expect(s.recommendations.fallbackMode).toBe(false);
});
