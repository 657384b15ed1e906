import { describe, expect, it, vi } from 'vitest'
import { journey } from '../support/journey.ts'
import { tabTo } from '../support/keyboard.ts'
import type { Visitor } from '../support/visitor.ts'
import { WORDS } from './steps/starting.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

describe('Somebody who uses the keyboard only', () => {
  it('skips to what the page is about', async () => {
    const somebody = await town.visitor({ width: 1280 })
    const { t, page } = somebody
    await somebody.open('/sv/utvecklingsarbeten')
    await tabTo(somebody, page.getByRole('link', { name: t('ui.layout.skip') }))
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  it('opens and closes the phone’s menu', async () => {
    const somebody = await town.visitor()
    const { t, page } = somebody
    await somebody.open('/sv/')
    const menu = page.locator('summary').filter({ hasText: t('ui.layout.menu') })
    await tabTo(somebody, menu)
    await page.keyboard.press('Enter')
    const places = page
      .getByRole('navigation', { name: t('ui.layout.navigation') })
      .getByRole('link', { name: t('ui.layout.places') })
    await tabTo(somebody, places)
    await page.keyboard.press('Escape')
    expect(await places.isVisible()).toBe(false)
    expect(await menu.evaluate((it) => it === document.activeElement)).toBe(true)
  })

  it('starts something, from the front page to the receipt, with a boundary drawn by arrow keys', async () => {
    const somebody = await town.visitor({ width: 1280, motion: true })
    const { t, page } = somebody
    const enter = (goal: Parameters<typeof tabTo>[1], status?: number) =>
      tabTo(somebody, goal).then(() => somebody.leads(() => page.keyboard.press('Enter'), status))
    const goOn = () => enter(page.getByRole('button', { name: t('start.continue') }))
    await somebody.open('/sv/')
    await enter(page.getByRole('main').getByRole('link', { name: t('undertakings.start'), exact: true }))
    await enter(page.getByRole('link', { name: t('start.intro.begin') }))
    await type(somebody, t('start.what'), WORDS.summary)
    await type(somebody, t('start.title'), WORDS.title)
    await goOn()
    await mark(somebody, t('scale.place'))
    await goOn()
    await mark(somebody, 'Kirseberg')
    await goOn()
    await mark(somebody, t('start.extent.drawn'))
    await draw(somebody)
    await goOn()
    await mark(somebody, t('start.who.resident'))
    await goOn()
    await goOn()
    await tabTo(somebody, page.getByRole('checkbox', { name: t('start.meeting.interpreter-yes') }))
    await page.keyboard.press('Space')
    await goOn()
    await mark(somebody, t('start.meets.coordinate'))
    await enter(page.getByRole('button', { name: t('start.send') }))
    expect(await somebody.heading()).toBe(t('start.receipt'))
  })
})

async function type(somebody: Visitor, label: string, words: string): Promise<void> {
  await tabTo(somebody, somebody.page.getByRole('textbox', { name: label }))
  await somebody.page.keyboard.type(words)
}

/** Tab comes to the group of answers; the arrows go through them. */
async function mark({ page, ...somebody }: Visitor, name: string): Promise<void> {
  const answer = page.getByRole('radio', { name, exact: true })
  await tabTo({ page, ...somebody }, page.getByRole('radio').first())
  for (let presses = 0; !(await answer.isChecked()); presses++) {
    if (presses > 60) throw new Error(`The arrows don't lead to ${name}`)
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  }
}

/** A square around the middle of the map, small enough for some houses. */
async function draw(somebody: Visitor): Promise<void> {
  const { t, page } = somebody
  await tabTo(somebody, page.getByRole('application', { name: t('ui.draw.map') }))
  const keys = ['+++', '→→Enter', '↑↑Enter', '←←Enter', '↓↓Enter']
  const names: Readonly<Record<string, string>> = {
    '→': 'ArrowRight',
    '↑': 'ArrowUp',
    '←': 'ArrowLeft',
    '↓': 'ArrowDown',
  }
  for (const press of keys.flatMap((it) => it.match(/Enter|./gu) ?? []))
    await page.keyboard.press(names[press] ?? press)
  await tabTo(somebody, page.getByRole('button', { name: t('ui.draw.close') }))
  await page.keyboard.press('Enter')
  await page.getByText(t('ui.draw.closed')).waitFor()
}
