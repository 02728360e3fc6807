/** Trusted types for the page: its own worker's address, and nothing else. */
interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | null = null;

/** The address as trusted types want it; throws for an address of another origin. */
export function trustedScript(url: string): string {
  const factory = (window as unknown as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy('aura', {
    createScriptURL(address) {
      if (new URL(address, window.location.href).origin !== window.location.origin)
        throw new TypeError('only own scripts are trusted');
      return address;
    },
  });
  return policy.createScriptURL(url);
}
