/**
 * Floors and doors (ARCHITECTURE.md, "How the rooms stand on each other"). Run by test/rules/imports.test.ts, which also
 * plants violations to see that each rule can go red.
 */

/** The rooms, floor by floor from below: a room knows only rooms on floors below it, never one beside it. */
const ROOM_FLOORS = [
  ['places', 'people', 'models'],
  ['bodies', 'gates', 'duties', 'notifications'],
  ['efforts', 'groups'],
  ['coordination', 'commitments'],
  ['goals'],
  ['undertakings'],
  ['meetings', 'problems', 'values', 'collaboration-forms'],
]

const TEST = '\\.test\\.tsx?$'
const oneOf = (names) => `(${names.join('|')})`

/** Rooms on a room's own floor and above it are not for it to know. */
const roomOrder = ROOM_FLOORS.flatMap((floor, at) =>
  floor.map((room) => ({
    name: `room-order-${room}`,
    comment: `${room} stands on floor ${at + 1}: it knows only rooms below. What flows up is offered as evidence, measures or traces, or is a reaction.`,
    severity: 'error',
    from: { path: `^src/features/${room}/`, pathNot: TEST },
    to: {
      path: `^src/features/${oneOf(
        ROOM_FLOORS.slice(at)
          .flat()
          .filter((other) => other !== room),
      )}/`,
    },
  })),
)

const floors = [
  {
    name: 'kernel-knows-nobody',
    from: { path: '^src/kernel/', pathNot: TEST },
    to: { path: '^(src|demo|bench|test)/', pathNot: '^src/kernel/' },
  },
  {
    name: 'kernel-needs-no-library',
    from: { path: '^src/kernel/', pathNot: TEST },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
  },
  {
    name: 'platform-knows-only-the-kernel',
    from: { path: '^src/platform/', pathNot: TEST },
    to: { path: '^(src|demo|bench|test)/', pathNot: '^src/(kernel|platform)/' },
  },
  {
    name: 'features-know-nobody-above',
    from: { path: '^src/features/', pathNot: TEST },
    to: { path: '^(src|demo|bench|test)/', pathNot: '^src/(kernel|platform|features)/' },
  },
  {
    name: 'web-knows-nobody-beside-or-above',
    from: { path: '^src/web/', pathNot: TEST },
    to: { path: '^(src|demo|bench|test)/', pathNot: '^src/(kernel|platform|features|web)/' },
  },
  {
    name: 'api-knows-nobody-beside-or-above',
    from: { path: '^src/api/', pathNot: TEST },
    to: { path: '^(src|demo|bench|test)/', pathNot: '^src/(kernel|platform|features|api)/' },
  },
  {
    name: 'cli-composes-what-is-wired',
    comment: 'The command line may use the wiring (rooms.ts, app.ts) and the demonstration town, not pages.',
    from: { path: '^src/cli/', pathNot: TEST },
    to: {
      path: '^(src|demo|bench|test)/',
      pathNot: '^(src/(kernel|platform|features|cli)/|src/(app|rooms)\\.ts$|demo/)',
    },
  },
  {
    name: 'demo-uses-doors',
    from: { path: '^demo/', pathNot: TEST },
    comment: 'The demonstration town lives through the same wiring as everybody.',
    to: { path: '^(src|bench|test)/', pathNot: '^src/((kernel|platform|features)/|rooms\\.ts$)' },
  },
  {
    name: 'wiring-is-for-the-top',
    comment:
      'app.ts, rooms.ts, server.ts and main.ts put everything together: only each other, the command line, the demonstration town, measurements and tests use them.',
    from: { pathNot: `^(src/[^/]+\\.tsx?$|src/cli/|demo/|bench/|test/)|${TEST}` },
    to: { path: '^src/[^/]+\\.tsx?$' },
  },
]

const doors = [
  {
    name: 'rooms-have-one-door',
    comment: 'A room is entered through its index.ts.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/', pathNot: TEST },
    to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
  },
  {
    name: 'rooms-have-one-door-from-outside',
    severity: 'error',
    from: { path: '^(src|demo|bench)/', pathNot: ['^src/features/', TEST] },
    to: { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/index\\.ts$' },
  },
  {
    name: 'platform-rooms-have-one-door',
    comment: 'Of what lies in folders; inside the platform the neighbours may look.',
    severity: 'error',
    from: { path: '^(src|demo|bench)/', pathNot: ['^src/platform/', TEST] },
    to: { path: '^src/platform/[^/]+/', pathNot: '^src/platform/[^/]+/index\\.ts$' },
  },
]

const others = [
  {
    name: 'no-circles',
    comment: 'Types may know each other: they are gone when the program runs.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no-tests-in-the-product',
    severity: 'error',
    from: { path: '^(src|demo)/', pathNot: TEST },
    to: { path: `^test/|${TEST}` },
  },
  {
    name: 'no-development-libraries-in-the-product',
    comment: 'What runs in production is among the dependencies.',
    severity: 'error',
    from: { path: '^(src|demo)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
  },
]

module.exports = {
  ROOM_FLOORS,
  forbidden: [...floors.map((rule) => ({ severity: 'error', ...rule })), ...roomOrder, ...doors, ...others],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
