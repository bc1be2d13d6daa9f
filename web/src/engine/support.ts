/**
 * What the browser must offer for the engine to run. A missing piece is a message for the reader, never
 * a blank figure: the lesson's text goes on without it.
 */
/** What is missing, by its name among the strings. */
export type Missing = 'noWebAssembly' | 'noSimd';

/** The smallest module that uses a 128-bit vector: (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt). */
const SIMD_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/** Why the engine cannot run here, or null when it can. */
export function missingSupport(
  scope: { WebAssembly?: typeof WebAssembly } = globalThis,
): Missing | null {
  if (typeof scope.WebAssembly !== 'object') {
    return 'noWebAssembly';
  }
  if (!scope.WebAssembly.validate(SIMD_MODULE)) {
    return 'noSimd';
  }
  return null;
}
