import { describe, expect, it, vi } from 'vitest'
import { crashAndReload } from '../support/crash.ts'
import { journey } from '../support/journey.ts'
import type { Visitor } from '../support/visitor.ts'
import { beginAtOnce, chooseArea, goOn, sayWhat, WORDS } from './steps/starting.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

const summary = (visitor: Visitor) => visitor.page.getByRole('textbox', { name: visitor.t('start.what') })
const title = (visitor: Visitor) => visitor.page.getByRole('textbox', { name: visitor.t('start.title') })

describe('Words that somebody has written when starting something', () => {
  it.for([true, false])(
    'stay when something is missing, which is said where it is (scripts: %s)',
    async (javaScript) => {
      const group = await town.visitor({ javaScript })
      const { t, page } = group
      await beginAtOnce(group)
      await summary(group).fill(WORDS.summary)
      await goOn(group, 422)
      expect(await page.title()).toMatch(new RegExp(`^${t('ui.field.error')}`))
      expect(await summary(group).inputValue()).toBe(WORDS.summary)
      expect(await title(group).getAttribute('aria-invalid')).toBe('true')
      const faults = page.getByRole('region', { name: t('ui.error-summary.title', { count: 1 }) })
      if (javaScript) expect(await faults.evaluate((it) => it === document.activeElement)).toBe(true)
      await faults.getByRole('link', { name: t('form.required') }).click()
      expect(new URL(page.url()).hash).toBe('#field-title')
      await page.keyboard.type(WORDS.title)
      await goOn(group)
      expect(await group.heading()).toBe(t('start.size'))
    },
  )

  it.for([true, false])(
    'stay when going back by the page or the browser, and after a reload (scripts: %s)',
    async (javaScript) => {
      const group = await town.visitor({ javaScript })
      const { t, page } = group
      await beginAtOnce(group)
      await sayWhat(group)
      await chooseArea(group, 'Kirseberg')
      await group.follow(t('start.back'))
      expect(await page.getByRole('radio', { name: 'Kirseberg', exact: true }).isChecked()).toBe(true)
      await group.follow(t('start.back'))
      expect(await page.getByRole('radio', { name: t('scale.place'), exact: true }).isChecked()).toBe(true)
      await group.leads(() => page.goBack())
      await group.leads(() => page.reload())
      expect(await page.getByRole('radio', { name: 'Kirseberg', exact: true }).isChecked()).toBe(true)
      await group.open('/sv/starta')
      await group.follow(t('start.intro.go-on'))
      expect([await summary(group).inputValue(), await title(group).inputValue()]).toEqual([WORDS.summary, WORDS.title])
    },
  )

  it('stay in the tab, unsent, when the network is gone or the page was left by mistake; and are let go when they are received', async () => {
    const group = await town.visitor()
    const { t, page } = group
    await beginAtOnce(group)
    await summary(group).fill(WORDS.summary)
    await title(group).fill(WORDS.title)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: t('start.continue') }).click()
    await page.waitForURL('chrome-error://**').catch(() => undefined)
    await page.context().setOffline(false)
    await group.open('/sv/')
    await group.open('/sv/starta/vad')
    expect([await summary(group).inputValue(), await title(group).inputValue()]).toEqual([WORDS.summary, WORDS.title])
    await page.getByRole('status').getByText(t('ui.keep-words.restored')).waitFor()
    await goOn(group)
    await group.open('/sv/starta/vad')
    expect(await page.getByRole('status').count()).toBe(0)
  })

  it('stay when the browser’s page crashes', async () => {
    const group = await town.visitor()
    await beginAtOnce(group)
    await summary(group).fill(WORDS.summary)
    const ask = await crashAndReload(group.page)
    await vi.waitUntil(async () => (await ask(`document.querySelector('textarea')?.value`)) === WORDS.summary, 5000)
  })
})
