/** Whether our HEIC decoder may be loaded. Apart from `decode.ts`, so that the shell stays small. */
let ask: () => Promise<boolean> = async () => true;

/** Told by the app at start, since the bridge knows no flags. */
export function decodeHeicIf(allowed: () => Promise<boolean>): void {
  ask = allowed;
}

/** Never rejects: who cannot say no says yes. */
export function mayDecodeHeic(): Promise<boolean> {
  return ask().catch(() => true);
}
