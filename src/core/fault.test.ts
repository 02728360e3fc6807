import { expect, test } from 'vitest';
import { errorRate } from './diagnostics.ts';
import {
  FAULTS,
  FaultError,
  faultOf,
  isTransient,
  messageOf,
  throwIfAborted,
  toFaultError,
} from './fault.ts';

test('a fault keeps its name through what comlink keeps: name and message', () => {
  for (const fault of FAULTS) {
    const sent = new FaultError(fault, 'why');
    expect(faultOf({ name: sent.name, message: sent.message })).toBe(fault);
  }
});

test('what platforms throw is understood', () => {
  expect(faultOf(new DOMException('', 'QuotaExceededError'))).toBe('quota');
  expect(faultOf(new DOMException('', 'AbortError'))).toBe('aborted');
  expect(faultOf(new DOMException('', 'NotReadableError'))).toBe('camera-busy');
  expect(faultOf(new RangeError('Array buffer allocation failed'))).toBe('out-of-memory');
  expect(faultOf(null)).toBe('internal');
  expect(faultOf('text')).toBe('internal');
});

test('any thrown value becomes a fault error, and a fault error stays itself', () => {
  const fault = new FaultError('quota');
  expect(toFaultError(fault)).toBe(fault);
  expect(toFaultError({ message: 'odd' })).toMatchObject({ name: 'internal', message: 'odd' });
  expect(messageOf(7)).toBe('7');
});

test('a damaged photo is not worth a retry; a lost network is', () => {
  expect(isTransient('bad-image')).toBe(false);
  expect(isTransient('offline')).toBe(true);
  expect(isTransient('worker-died')).toBe(true);
});

test('a fired signal throws, a quiet one does not', () => {
  expect(() => throwIfAborted({ aborted: true })).toThrow();
  expect(() => throwIfAborted({ aborted: false })).not.toThrow();
});

test('the error rate counts runs and errors, of one model or of all', () => {
  const timestamp = '2026-01-01T00:00:00Z';
  const run = { kind: 'run', model: 'a', ms: 1, imageSize: '', timestamp } as const;
  const error = {
    kind: 'error',
    type: 'x',
    model: 'b',
    error: '',
    imageSize: '',
    timestamp,
  } as const;
  expect(errorRate([])).toBe(0);
  expect(errorRate([run, run, run, error])).toBe(0.25);
  expect(errorRate([run, error], 'b')).toBe(1);
});
