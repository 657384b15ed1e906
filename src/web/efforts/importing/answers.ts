import { answerGone, askToApply, stopImport } from '../../../features/efforts/index.ts'
import { type Fields, orNull, readFields } from '../../frame/form.ts'
import { submit } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { importAddress } from './addresses.ts'
import { importOf } from './found.ts'
import { showImport } from './import-page.tsx'

/** Stops an import, or throws it away. */
export async function stopPost(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const id = c.req.param('import') ?? ''
  return submit(c, stopImport, { import: id }, { done: () => importAddress(language, id) })
}

/** Takes it in, when nothing stands against it. */
export async function applyPost(c: Page): Promise<Response> {
  const found = await importOf(c)
  if ('away' in found) return found.away
  const { language } = c.get('visit')
  const { id } = found.run
  return submit(
    c,
    askToApply,
    { import: id },
    {
      done: () => importAddress(language, id),
      again: (trouble) => showImport(c, found.run, {}, trouble),
    },
  )
}

/** Answers what is to happen with efforts that are gone from the file: one, or all that are left. */
export async function gonePost(c: Page): Promise<Response> {
  const found = await importOf(c)
  if ('away' in found) return found.away
  const { language } = c.get('visit')
  const fields: Fields = await readFields(c)
  const { answer, reason } = fields
  const { id } = found.run
  return submit(
    c,
    answerGone,
    { import: id, row: orNull(fields.row), answer, reason },
    {
      done: () => importAddress(language, id, '?visa=gone'),
      again: (trouble) => showImport(c, found.run, fields, trouble),
    },
  )
}
