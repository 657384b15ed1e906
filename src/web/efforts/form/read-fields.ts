import type { Fields } from '../../frame/form.ts'
import type { Page } from '../../frame/visit.ts'

/** Reads a posted form in which some fields are ticked several times: theirs are joined by commas, the rest keep their last. */
export async function readTicked(c: Page, ticked: readonly string[]): Promise<Fields> {
  const body = await c.req.parseBody({ all: true })
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    const texts = [value].flat().filter((it) => typeof it === 'string')
    const text = ticked.includes(name) ? texts.join(',') : texts.at(-1)
    if (text !== undefined) fields[name] = text
  }
  return fields
}

/** What was ticked, as a list. */
export function ticks(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((it) => it !== '')
}
