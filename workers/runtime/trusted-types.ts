/**
 * onnxruntime starts its threads with `new Worker(url)`, which trusted types forbid for plain
 * strings. The default policy lets script addresses of this origin through, and nothing else.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/** Installs the policy once; does nothing where the browser has no trusted types. */
export function allowOwnScripts(): void {
  const factory = (self as unknown as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createScriptURL(url) {
      const parsed = new URL(url, self.location.href);
      if (parsed.origin !== self.location.origin)
        throw new TypeError(`script of ${parsed.origin} refused`);
      return url;
    },
  });
}
