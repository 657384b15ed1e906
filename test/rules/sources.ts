import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectFolder } from '../../src/platform/project-folder.ts'

export const root = projectFolder()

/** A file that a rule judges: its path from the project's folder, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** The files under these folders whose names end in one of `endings`, in order of path. */
export function sourcesIn(folders: readonly string[], endings: readonly string[] = ['.ts', '.tsx']): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        ),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isTest = ({ path }: Source): boolean => /\.test\.tsx?$/.test(path)

/** What the product is made of: no tests, nothing generated. */
export const productSources = (): Source[] =>
  sourcesIn(['src', 'demo']).filter((source) => !isTest(source) && !source.path.endsWith('/tables.ts'))

const parsed = new Map<string, ts.SourceFile>()

export function parse({ path, text }: Source): ts.SourceFile {
  const key = `${path}\n${text}`
  let file = parsed.get(key)
  if (file === undefined) {
    file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    parsed.set(key, file)
  }
  return file
}

/** Every node of the file, outer ones first. */
export function* nodesOf(source: Source): Generator<ts.Node> {
  yield* under(parse(source))
}

function* under(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* under(child)
}

/** `src/x.ts:12`, for findings. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${parse(source).getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** What a file imports, with how: `import type` and `typeof import()` don't count. */
export function importsOf(source: Source): { from: string; names: string[]; typeOnly: boolean; node: ts.Node }[] {
  return parse(source)
    .statements.filter((node) => ts.isImportDeclaration(node))
    .map((node) => {
      const { importClause, moduleSpecifier } = node
      const bindings = importClause?.namedBindings
      const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.filter((it) => !it.isTypeOnly) : []
      const others = importClause?.name || (bindings && ts.isNamespaceImport(bindings)) ? ['*'] : []
      const names = [...others, ...named.map((it) => (it.propertyName ?? it.name).text)]
      const typeOnly =
        importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (importClause !== undefined && names.length === 0)
      return { from: (moduleSpecifier as ts.StringLiteral).text, names, typeOnly, node }
    })
}
