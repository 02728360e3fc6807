/** The little of culori that the tests compare with; it ships without types. */
declare module 'culori' {
  interface Color {
    readonly mode: string;
    readonly [channel: string]: number | string | undefined;
  }
  export function converter(mode: string): (color: string | Color) => Color;
  export function differenceCiede2000(): (a: Color, b: Color) => number;
  export function formatHex(color: Color): string;
  export function toGamut(mode: string, via: string): (color: Color) => Color;
  export function wcagContrast(a: string, b: string): number;
}
