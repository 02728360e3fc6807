/** Isolation headers for hosts that cannot send any: without them there are no threads. */
const ISOLATION: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

/** The response with isolation headers where it lacks them; unchanged where it has them. */
export function isolate(response: Response): Response {
  if (response.status === 0 || response.headers.has('cross-origin-embedder-policy'))
    return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION)) headers.set(name, value);
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}
