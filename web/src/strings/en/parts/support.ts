/** What the browser lacks that the engine needs. */
export const support = {
  noWebAssembly:
    'The figures need WebAssembly, which this browser does not offer or has switched off (private or “lockdown” modes do that). The text of the lesson is complete without them.',
  noSimd:
    'The figures need WebAssembly SIMD, which this browser lacks. Firefox 89, Chrome or Edge 91, Safari 16.4 and everything newer have it.',
};
