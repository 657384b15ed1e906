import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { CRITERION_KINDS, importModel } from '../../../features/models/index.ts'
import { findUndertakingInForce } from '../../../features/undertakings/index.ts'
import { SYSTEM } from '../../../kernel/actor.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
let next = ''
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
  const text = readFileSync(new URL('../../../../models/medverka.yaml', import.meta.url), 'utf8')
  const source = text
    .replace(/^version: .*/m, "version: '1.2'")
    .replace('        - id: relations\n', '        - id: relations-to-others\n')
  const imported = await pages.app.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source })
  if (!imported.ok) throw new Error(JSON.stringify(imported))
  next = imported.value.id
})
afterAll(() => pages.app.drop())

const page = (browser = pages.stranger) => browser.get(at('modell'))

describe('The model that the work follows', () => {
  it('is told with its version, and what another would change, before anybody chooses it (R15)', async () => {
    const text = textOf((await page()).body)
    expect(text).toContain('Medverka, version 1.1')
    expect(text.toLowerCase()).toContain('version 1.2')
    expect(text).toContain('Förhållandet till andra program och uppdrag är uttalat')
    expect((await page()).body).not.toContain('name="reason"')
  })

  it('is changed with a reason, by those who lead the phases', async () => {
    const fields = hiddenFields((await page(pages.contact)).body)
    expect(fields).toMatchObject({ version: next, phase: 'problem' })
    for (const browser of [pages.stranger, pages.initiator])
      expect((await browser.post(at('modell'), { ...fields, reason: 'Nej.' })).status).toBe(403)
    const silent = await pages.contact.post(at('modell'), { ...fields, reason: ' ' })
    expect(silent.status).toBe(422)
    expect((await pages.contact.post(at('modell'), { ...fields, reason: 'Bättre krav.' })).status).toBe(303)
    expect(await findUndertakingInForce(pages.app.world.db, pages.work.id)).toMatchObject({ modelVersion: next })
    const again = await pages.contact.post(at('modell'), { ...fields, reason: 'Bättre krav.' })
    expect(again.status).toBe(409)
    expect(textOf(again.body)).toContain('Arbetet följer redan den versionen.')
  })
})
