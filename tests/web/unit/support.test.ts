import { expect, it } from 'vitest';
import { missingSupport } from '../../../web/src/engine/support.ts';

it('finds WebAssembly with SIMD here', () => {
  expect(missingSupport()).toBeNull();
});

it('names what is missing', () => {
  expect(missingSupport({})).toBe('noWebAssembly');
  const scalar = { validate: () => false } as unknown as typeof WebAssembly;
  expect(missingSupport({ WebAssembly: scalar })).toBe('noSimd');
});
