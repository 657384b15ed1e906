import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, so that no core waits at the end for the other's last long file. */
const LONGEST = [/journeys\/crawl/, /test\/sweeps\//, /test\/journeys\//, /test\/whole\//]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((it) => it.test(moduleId))
      return at === -1 ? LONGEST.length : at
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

const ALL = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.mjs', 'bench/**/*.test.ts']
const PURE = ['src/features/**/domain/**/*.test.ts', 'src/kernel/**/*.test.ts', 'src/web/ui/*.test.tsx']

/**
 * One suite: rules, pure rules of the domain, use cases on a real database, scripts, journeys in a real browser.
 * Three workers, for two cores: browsers, mail and killed processes are waited for half of the time. Each file in a process of its own,
 * since tests start servers and kill them.
 */
export default defineConfig({
  test: {
    projects: [
      // Pure rules and pieces of pages keep nothing between tests: they share a process, which saves a start each.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ALL, exclude: PURE } },
    ],
    globalSetup: 'test/support/global-setup.ts',
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    // A page's script answers when it can: three workers share two cores.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    // A forgotten .only would pass for a whole suite.
    allowOnly: false,
    passWithNoTests: false,
  },
})
