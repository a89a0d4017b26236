import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{data,preload,main,renderer,docs}/**/*.test.{ts,tsx}'],
    pool: 'threads',
    testTimeout: 30_000,
  },
});
