import ts from 'typescript'
import { nodesOf, parse, type Source } from './sources.ts'

/** What the files at the top name: pages, API, commands, the demonstration town, and what wires the program. */
const TOP = /^(src\/(web|api|cli)\/|src\/[^/]+\.tsx?$|demo\/)/

/**
 * Every name that the program can come to, from the top downward: a declaration is reached when something that is reached
 * names it. By name alone, so it believes too much rather than too little; a door that hands a name on doesn't reach it.
 */
export function reachedNames(sources: readonly Source[]): ReadonlySet<string> {
  const reached = new Set(
    sources.filter(({ path }) => TOP.test(path)).flatMap((source) => identifiersIn(nodesOf(source))),
  )
  const waiting = sources.filter(({ path }) => !TOP.test(path)).flatMap(declarationsIn)
  for (let more = true; more; ) {
    more = false
    for (const declaration of waiting) {
      if (declaration.done || !declaration.names.some((name) => reached.has(name))) continue
      declaration.done = true
      more = true
      for (const name of declaration.uses) reached.add(name)
    }
  }
  return reached
}

interface Declaration {
  readonly names: readonly string[]
  readonly uses: readonly string[]
  done: boolean
}

function declarationsIn(source: Source): Declaration[] {
  return parse(source).statements.flatMap((statement) => {
    const names = declaredNames(statement)
    return names.length === 0 ? [] : [{ names, uses: identifiersIn(descendants(statement)), done: false }]
  })
}

export function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [statement.name?.text ?? 'default']
  return []
}

function identifiersIn(nodes: Iterable<ts.Node>): string[] {
  return [...nodes].filter((node) => ts.isIdentifier(node)).map((node) => node.text)
}

export function* descendants(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* descendants(child)
}
