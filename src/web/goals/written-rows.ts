import { type Goal, MOST_GOALS, MOST_LEVELS } from '../../features/goals/index.ts'
import type { Fields } from '../frame/form.ts'

/** A row of the form: its number there, and what stands in it. */
export interface WrittenRow {
  readonly at: number
  readonly key: string
  readonly level: number
  readonly kind: string
  readonly text: string
  readonly indicator: string
}

/** Rows beyond what may be written: who writes too many is told so, and keeps them. */
const MOST_ROWS = MOST_GOALS + 20

/** How many rows a form has: those that were sent, one at least to write in. */
export function rowsIn(fields: Fields): number {
  const rows = Number(fields.rows)
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, MOST_ROWS) : 1
}

/** The rows that something is written in. */
export function writtenRows(fields: Fields): WrittenRow[] {
  return Array.from({ length: rowsIn(fields) }, (_, at) => ({
    ...{ at, key: fields[`key-${at}`] ?? '', kind: fields[`kind-${at}`] || 'goal' },
    level: Math.min(MOST_LEVELS, Math.max(1, Math.trunc(Number(fields[`level-${at}`])) || 1)),
    ...{ text: (fields[`text-${at}`] ?? '').trim(), indicator: fields[`indicator-${at}`] ?? '' },
  })).filter(({ text }) => text !== '')
}

/** Rows as the use case takes them: each is part of the nearest one above it that stands higher. */
export function goalsOf(rows: readonly WrittenRow[]) {
  return rows.map(({ key, kind, text, indicator, level }, at) => {
    const above = rows.slice(0, at).findLastIndex((it) => it.level < level)
    return { key, kind, text, indicator, parent: above === -1 ? null : above }
  })
}

/** A tree as the form's fields, with `more` empty rows after it. */
export function fieldsOfGoals(goals: readonly Goal[], more: number): Fields {
  const levelOf = (goal: Goal): number => {
    const parent = goals.find(({ key }) => key === goal.parent)
    return parent === undefined ? 1 : levelOf(parent) + 1
  }
  const rows = goals.flatMap((goal, at) => [
    [`key-${at}`, goal.key],
    [`level-${at}`, String(levelOf(goal))],
    [`kind-${at}`, goal.kind],
    [`text-${at}`, goal.text],
    [`indicator-${at}`, goal.indicator],
  ])
  return { ...Object.fromEntries(rows), rows: String(goals.length + more) }
}
