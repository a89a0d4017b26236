import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{data,preload,main,renderer,docs,hostile}/**/*.test.{ts,tsx}'],
    pool: 'threads',
    // The window's client hears events as browsers do, and the Node of the tests can do so too when asked.
    execArgv: ['--experimental-eventsource'],
    testTimeout: 30_000,
    // What a running program comes to sooner or later may take a while on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
