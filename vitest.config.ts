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

/** Puts something in a module's place, which nobody else may meet. */
const REPLACING = 'src/features/people/links/issue-link.test.ts'
/** Rooms and their pages: each file has a database of its own, and nothing else is kept between them. */
const ROOMS = ['src/features/**/*.test.ts', 'src/kernel/**/*.test.ts', 'src/web/**/*.test.{ts,tsx}']
/** The others: what stands outside the rooms, and what replaces. */
const OTHERS = [
  'src/!(features|kernel|web)/**/*.test.ts',
  'src/*.test.ts',
  'test/**/*.test.ts',
  'scripts/**/*.test.mjs',
  'bench/**/*.test.ts',
  REPLACING,
]

/**
 * One suite: rules, pure rules of the domain, use cases on a real database, scripts, journeys in a real browser.
 * Three workers, for two cores: browsers, mail and killed processes are waited for half of the time. Each file in a process of its own,
 * since tests start servers and kill them.
 */
export default defineConfig({
  test: {
    projects: [
      // They share a process, which saves starting it and reading the program three hundred times.
      { extends: true, test: { name: 'rooms', include: ROOMS, exclude: [REPLACING], isolate: false } },
      { extends: true, test: { name: 'whole', include: OTHERS } },
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
