import { expect, it } from 'vitest';
import { missingSupport } from '../../../web/src/engine/support.ts';

it('finds WebAssembly with SIMD here', () => {
  expect(missingSupport()).toBeNull();
});

it('says what is missing', () => {
  expect(missingSupport({})).toContain('WebAssembly');
  const scalar = { validate: () => false } as unknown as typeof WebAssembly;
  expect(missingSupport({ WebAssembly: scalar })).toContain('SIMD');
});
