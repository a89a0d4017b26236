import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{data,preload,main,renderer,docs,hostile}/**/*.test.{ts,tsx}'],
    pool: 'threads',
    testTimeout: 30_000,
    // What a running program comes to sooner or later may take a while on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
