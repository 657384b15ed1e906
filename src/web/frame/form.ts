import type { Page } from './visit.ts'

/** What a browser sent, by field; a field that came several times keeps its last. */
export type Fields = Readonly<Record<string, string>>

/** Beyond this a post is refused whole: the longest field is some thousand characters. */
export const LARGEST_POST = 3 * 1024 * 1024

/** Reads a posted form. Files have no place in any form here. */
export async function readFields(c: Page): Promise<Fields> {
  const body = await c.req.parseBody()
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') fields[name] = value
  }
  return fields
}

/** The field, or null when it is empty: for inputs that take null as "not given". */
export function orNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text
}
