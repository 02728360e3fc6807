/** Tells this tab and all others that something stored has changed. Topics only, never contents. */
export type Topic =
  | 'photos'
  | 'vectors'
  | 'people'
  | 'ratings'
  | 'vibes'
  | 'artifacts'
  | 'garments'
  | 'jobs'
  | 'job-items'
  | 'settings'
  | 'diagnostics';

const CHANNEL = 'aura-changes';
const TOPICS: ReadonlySet<string> = new Set<Topic>([
  'photos',
  'vectors',
  'people',
  'ratings',
  'vibes',
  'artifacts',
  'garments',
  'jobs',
  'job-items',
  'settings',
  'diagnostics',
]);

const listeners = new Map<Topic, Set<() => void>>();
let channel: BroadcastChannel | null = null;

/** Calls `listener` after each change of a topic, in whichever tab. Returns the way to stop. */
export function onChange(topic: Topic, listener: () => void): () => void {
  open();
  const set = listeners.get(topic) ?? new Set();
  listeners.set(topic, set.add(listener));
  return () => {
    set.delete(listener);
    if ([...listeners.values()].every((each) => each.size === 0)) close();
  };
}

/** Says that a topic has changed. Never throws: what was stored is stored. */
export function announce(...topics: readonly Topic[]): void {
  for (const topic of topics) {
    notify(topic);
    post(topic);
  }
}

function notify(topic: Topic): void {
  for (const listener of [...(listeners.get(topic) ?? [])]) {
    try {
      listener();
    } catch (error) {
      console.error('a listener failed', topic, error);
    }
  }
}

function post(topic: Topic): void {
  if (typeof BroadcastChannel === 'undefined') return;
  try {
    const borrowed = channel ?? new BroadcastChannel(CHANNEL);
    borrowed.postMessage(topic);
    if (borrowed !== channel) borrowed.close();
  } catch (error) {
    console.error('other tabs were not told', topic, error);
  }
}

function open(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string' && TOPICS.has(event.data)) notify(event.data as Topic);
  };
}

function close(): void {
  channel?.close();
  channel = null;
}
