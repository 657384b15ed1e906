import { defineConfig } from 'vitest/config'

/**
 * One suite: rules, pure rules of the domain, use cases on a real database, scripts, journeys in a real browser.
 * Two workers, for two cores; each file in a process of its own, since tests start servers and kill them.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.mjs', 'bench/**/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A forgotten .only would pass for a whole suite.
    allowOnly: false,
    passWithNoTests: false,
  },
})
