import { beforeAll, describe, expect, it, vi } from 'vitest'
import { translate } from '../../src/platform/i18n/index.ts'
import { type Answer, textOf } from '../support/client.ts'
import { BAD_INPUTS } from './bad-words.ts'
import { type FormOf, findForms, ofEachKind, openTownForAll, type TownForAll } from './town-for-all.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

/** Nothing else may be answered to a form: done, or refused in words. */
const ANSWERS = [200, 303, 403, 404, 409, 413, 422, 429]
/** What can't be seen, or turns what can around. */
const UNSEEN = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069]/u
/** The hostile words, as a browser would take them for a page's own. */
const LIVE = /<script>alert|<img src=x/
/** Words that were sent, and what every address has: the log may hold none of them. */
const TELLTALE = /Rött|esrever|alert\(|drop table|passwd|ööö|Ett svar|@/

/** Where no form is left to show: a choice that no page offers. */
const refused = translate('sv', 'error.title.invalid')

describe('Every form in the seeded town', () => {
  let forms: FormOf[]
  beforeAll(async () => {
    const town = await openTownForAll()
    forms = ofEachKind(await findForms(town))
    await town.app.drop()
  })

  it('is found: some eighty kinds', () => {
    expect(forms.length).toBeGreaterThan(60)
  })

  it.for(BAD_INPUTS)(
    'answers $name in words, keeps nothing hostile, and logs nothing of it',
    async ({ fill, kept }) => {
      const town = await openTownForAll()
      const faults: string[] = []
      for (const form of forms) faults.push(...(await faultsWith(town, form, fill(form), kept)))
      const log = town.log.join('')
      faults.push(...town.log.filter((line) => line.includes('a page failed')))
      if (TELLTALE.test(log)) faults.push(`The log tells ${log.match(TELLTALE)?.[0]}`)
      for (const token of town.tokens.values()) if (log.includes(token)) faults.push('The log tells a secret')
      await town.app.drop()
      expect(faults, faults.join('\n')).toEqual([])
    },
  )
})

async function faultsWith(
  town: TownForAll,
  form: FormOf,
  sent: Readonly<Record<string, string>>,
  kept: string | undefined,
): Promise<string[]> {
  const client = town.as(form.role)
  const answer = await client.post(form.action, sent)
  const faults = faultsOf(answer)
  const writes = form.fields.some(({ kind }) => kind === 'textarea')
  if (kept && writes && [409, 422].includes(answer.status) && !answer.body.includes(kept))
    faults.push('loses the words')
  if (answer.location !== null) {
    const next = await client.get(answer.location)
    if (next.status >= 500) faults.push(`leads to ${answer.location}, which answers ${next.status}`)
    if (LIVE.test(next.body)) faults.push('keeps HTML as HTML')
    const unseen = textOf(next.body).match(UNSEEN)?.[0]
    if (unseen !== undefined) faults.push(`keeps ${JSON.stringify(unseen)}`)
  }
  return faults.map((fault) => `${form.action} as ${form.role}: ${fault}`)
}

function faultsOf({ status, headers, body }: Answer): string[] {
  // One's own data, to save.
  if (status === 200 && !headers.get('Content-Type')?.startsWith('text/html')) return []
  const faults: string[] = []
  if (!ANSWERS.includes(status)) faults.push(`answers ${status}`)
  if (status >= 400 && !/<h1[\s>]/.test(body)) faults.push(`answers ${status} without a page`)
  if (status === 422 && !body.includes('ds-error-summary') && !body.includes(refused))
    faults.push('does not say what was wrong')
  if (LIVE.test(body)) faults.push('takes HTML as HTML')
  return faults
}
