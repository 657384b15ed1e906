import type { StatementKind } from '../../../features/undertakings/index.ts'

/** The nouns by which statements are addressed below the purpose. */
export const STATEMENT_NOUNS = {
  purpose: 'syfte',
  ambition: 'ambition',
  delimitation: 'avgransning',
} as const satisfies Record<StatementKind, string>

export function statementNamed(noun: string | undefined): StatementKind | undefined {
  return (Object.keys(STATEMENT_NOUNS) as StatementKind[]).find((kind) => STATEMENT_NOUNS[kind] === noun)
}
