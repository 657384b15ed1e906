import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { declaredNames, descendants, reachedNames } from './reach.ts'
import { isTest, parse, type Source, sourcesIn } from './sources.ts'

interface FoundUseCase {
  readonly path: string
  readonly name: string
}

const callsUseCase = (node: ts.Node) => ts.isCallExpression(node) && node.expression.getText() === 'useCase'

/** Every `useCase(…)` of the rooms, by the name that it has. */
function useCasesIn(sources: readonly Source[]): FoundUseCase[] {
  return sources
    .filter((source) => source.path.startsWith('src/features/') && !isTest(source))
    .flatMap((source) =>
      parse(source).statements.flatMap((statement) =>
        [...descendants(statement)]
          .filter(callsUseCase)
          .map(() => ({ path: source.path, name: declaredNames(statement)[0] ?? 'nameless' })),
      ),
    )
}

/** Use cases without a test beside them, together in a file, or that nothing comes to. */
function faultsOf(sources: readonly Source[]): string[] {
  const paths = new Set(sources.map(({ path }) => path))
  const reached = reachedNames(sources.filter((source) => !isTest(source)))
  const found = useCasesIn(sources)
  return found.flatMap(({ path, name }) => [
    ...(paths.has(path.replace(/\.ts$/, '.test.ts')) ? [] : [`${path} has no test beside it`]),
    ...(found.filter((other) => other.path === path).length === 1 ? [] : [`${path} holds more than one use case`]),
    ...(reached.has(name)
      ? []
      : [`${name} (${path}) can't be come to from a page, the API, a command, a job or the demonstration town`]),
  ])
}

describe('Every use case', () => {
  it('has a file and a test of its own, and can be come to', () => {
    const sources = sourcesIn(['src', 'demo'])
    expect(useCasesIn(sources).length).toBeGreaterThan(30)
    expect(faultsOf(sources)).toEqual([])
  })

  const path = 'src/features/undertakings/start-undertaking.ts'
  const useCase = { path, text: 'export const startUndertaking = useCase({ name: "undertakings.start" })' }
  const test = { path: path.replace('.ts', '.test.ts'), text: 'startUndertaking' }
  const door = {
    path: 'src/features/undertakings/index.ts',
    text: "export { startUndertaking } from './start-undertaking.ts'",
  }
  const page = { path: 'src/web/start/page.tsx', text: 'world.perform(startUndertaking, actor, form)' }
  const unreachable = expect.stringContaining("can't be come to")

  it('is sound with a test and a page', () => {
    expect(faultsOf([useCase, test, door, page])).toEqual([])
  })

  it('is found without a test', () => {
    expect(faultsOf([useCase, door, page])).toEqual([`${path} has no test beside it`])
  })

  it('is found when only its door and its test name it', () => {
    expect(faultsOf([useCase, test, door])).toEqual([unreachable])
  })

  it('is found when it shares its file', () => {
    const two = { path, text: `${useCase.text}\nexport const end = useCase<A, B, C>({})` }
    const ended = { ...page, text: `${page.text}; end` }
    expect(faultsOf([two, test, ended])).toEqual(Array(2).fill(`${path} holds more than one use case`))
  })

  it('is come to through a reaction that is wired', () => {
    const reaction = {
      path: 'src/features/undertakings/reactions.ts',
      text: 'const react = async (world) => world.perform(startUndertaking, SYSTEM, {})\nexport const undertakingReactions = [{ task: "x", run: react }]',
    }
    const wiring = { path: 'src/rooms.ts', text: 'export const reactions = [...undertakingReactions]' }
    expect(faultsOf([useCase, test, door, reaction, wiring])).toEqual([])
    expect(faultsOf([useCase, test, door, reaction])).toEqual([unreachable])
  })

  it('is seen when a function makes it', () => {
    const made = { path, text: 'export function startUndertaking(kinds) { return useCase<A, B, C>({}) }' }
    expect(faultsOf([made, test, door])).toEqual([unreachable])
    expect(faultsOf([made, test, door, page])).toEqual([])
  })
})
