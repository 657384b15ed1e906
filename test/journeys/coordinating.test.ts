import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OFFICERS } from '../../demo/people.ts'
import { addDays, dateIn } from '../../src/platform/calendar/index.ts'
import { journey } from '../support/journey.ts'
import { tabTo } from '../support/keyboard.ts'
import type { Visitor } from '../support/visitor.ts'
import { signInByMail } from './steps/sign-in.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

/** Lying, in points: 420 by 297 mm. */
const A3 = { width: 1190.6, height: 841.9 }
const HERE = '/sv/platser/lindangen'

async function officer(address: string, options: object): Promise<Visitor> {
  const visitor = await town.visitor(options)
  await visitor.open('/sv/logga-in')
  await signInByMail(visitor, town.server, address)
  return visitor
}

/** The part of the page under a heading. */
const part = ({ page }: Visitor, name: string): Locator => page.getByRole('region', { name, exact: true })

describe('The area coordinator (J4)', () => {
  let coordinator: Visitor
  beforeEach(async () => {
    coordinator = await officer(OFFICERS.areaCoordinator.address, { width: 1280 })
  })

  it('sees all that goes on in Lindängen, where it meets, what it serves and how often people are asked; and who decided', async () => {
    const { t } = coordinator
    await coordinator.open(HERE)
    expect(await coordinator.heading()).toBe('Lindängen')
    const goesOn = part(coordinator, t('place.goes-on'))
    // Across departments, and beside them those who aren't the municipality's.
    for (const words of ['Gatubelysning, etapp 2', 'Läsprojekt på biblioteket', 'Stambyte på Ekgårdarna (påhittat)'])
      expect(await goesOn.getByRole('link', { name: words }).count()).toBeGreaterThan(0)
    expect(await goesOn.textContent()).toContain('Utanför kommunen')
    expect(await coordinator.page.getByRole('main').locator('aside, .aside').locator('svg').count()).toBeGreaterThan(0)

    const meets = part(coordinator, t('place.meet'))
    expect(await meets.textContent()).toMatch(/Enheten för områdesutveckling skulle ha svarat|Väntar på svar från/)
    expect(await meets.getByText(t('place.meet.answer.coordinate')).count()).toBeGreaterThan(0)

    const asked = part(coordinator, t('meter.heading'))
    expect(await asked.textContent()).toMatch(/Det här kvartalet frågas de som bor här \d+ gånger/)
    const goals = part(coordinator, t('place.goals'))
    expect(await goals.textContent()).toMatch(/\d+ insatser bidrar inte till något av målen/)

    const decisions = part(coordinator, t('place.decisions'))
    await coordinator.follow(t('place.decisions.all'), decisions)
    const decision = coordinator.page.getByRole('main').getByRole('listitem').filter({ hasText: 'samordna' }).first()
    await coordinator.leads(() => decision.getByRole('link').click())
    expect(await coordinator.main()).toContain(t('overlap.sides'))
    expect(await coordinator.main()).toContain(t('overlap.answer.coordinate'))
  })

  it('answers an overlap that waits: who sees to it and until when; and the place’s page says so', async () => {
    const { t, page } = coordinator
    await coordinator.open(`${HERE}/overlapp?visa=waiting`)
    await coordinator.follow(new RegExp(`^${t('overlap.see')}\\s*: Trygghetsmätning i söder`))
    await coordinator.choose(new RegExp(`^${t('overlap.answer.join')}`))
    await coordinator.write(t('overlap.reason'), 'Båda frågar samma hushåll om kvällarna.')
    await coordinator.write(t('overlap.who'), 'Områdesteamet (påhittat)')
    await coordinator.press(t('overlap.send'), 422)
    await page.getByLabel(t('overlap.until')).fill('2099-06-01')
    await coordinator.press(t('overlap.send'))
    expect(await coordinator.main()).toContain(t('overlap.saved'))
    await coordinator.follow(t('overlap.joined.say'))
    expect(await page.getByRole('combobox', { name: t('effort-relation.other') }).inputValue()).not.toBe('')
    await coordinator.choose(t('effort-relation.kind.part-of'))
    await coordinator.press(t('effort-relation.send'))

    await coordinator.open(HERE)
    const said = part(coordinator, t('place.meet')).getByText('Båda frågar samma hushåll om kvällarna.')
    await coordinator.page.evaluate(() => {
      for (const it of document.querySelectorAll('details')) it.open = true
    })
    expect(await said.count()).toBe(1)
    expect(await coordinator.main()).toContain('Områdesteamet (påhittat) ser till det, till 1 juni 2099.')
  })
})

describe('Lindängen’s page', () => {
  it('in Arabic, on a phone without scripts, is walked through by keyboard, and so is its calendar', async () => {
    const reader = await town.visitor({ language: 'ar', javaScript: false })
    const { t, page } = reader
    await reader.open('/ar/platser/lindangen')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await tabTo(
      reader,
      page
        .getByRole('main')
        .getByRole('link', { name: t('place.meet') })
        .first(),
    )
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#meet')
    await tabTo(reader, page.getByRole('link', { name: t('overlaps.all') }).first())
    const calendar = page.getByRole('link', { name: t('calendar.link'), exact: true })
    await tabTo(reader, calendar)
    await reader.leads(() => page.keyboard.press('Enter'))
    expect(reader.address()).toBe('/ar/platser/lindangen/kalender')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it('is printed for the wall on two sheets of A3 at most, with all that matters', async () => {
    const reader = await town.visitor({ width: 1280 })
    const { t, page } = reader
    await reader.open(HERE)
    await page.emulateMedia({ media: 'print' })
    for (const name of ['place.goes-on', 'place.meet', 'meter.heading', 'place.goals', 'place.decisions'] as const)
      expect(await part(reader, t(name)).isVisible(), t(name)).toBe(true)
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sizes = [...sheets.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...points]) =>
      points.map(Number),
    )
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.length).toBeLessThanOrEqual(2)
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - A3.width)).toBeLessThan(2)
      expect(Math.abs(height - A3.height)).toBeLessThan(2)
    }
  })
})

describe('A department’s officer (J5)', () => {
  it('is told that the library asked the same families, reads what 214 said, and joins instead; without scripts', async () => {
    const asker = await officer(OFFICERS.officerStreets.address, { javaScript: false })
    const { t, page, write } = asker
    const today = dateIn(town.server.clock.now())
    const meter = async () => {
      await page.goto(`${HERE}/fragor`)
      return (await page.getByRole('table').allTextContents()).join(' ')
    }
    const before = await meter()

    await asker.open('/sv/insatser')
    await asker.follow(t('effort.register'))
    await page.getByLabel(t('efforts.where')).fill('Lindängen')
    await asker.press(t('start.continue'))
    await write(t('effort.title'), 'Gångväg till skolan, trygghetsåtgärder')
    await asker.pick(t('effort.owner'), 'Fastighets- och gatukontoret')
    await page.getByLabel(t('effort.begins'), { exact: true }).fill(addDays(today, 120))
    await page.getByLabel(new RegExp(`^${t('effort.ends')}`)).fill(addDays(today, 240))
    await write(new RegExp(`^${t('effort.themes')}`), 'trygghet')
    await asker.choose(t('meter.group.families'))
    await asker.press(t('effort.register.send'))
    expect(await asker.main()).toContain(t('effort.saved.meets'))
    const effort = asker.address().split('?')[0] ?? ''

    await asker.follow(t('asking.new'))
    await write(t('asking.what'), 'Vad gör vägen till skolan trygg?')
    await asker.choose(t('meter.way.dialogue'))
    await asker.choose(t('meter.group.families'))
    await page.getByLabel(t('asking.begins'), { exact: true }).fill(addDays(today, 150))
    await asker.press(t('asking.continue'))

    expect(await asker.heading()).toBe(t('asking.before.title'))
    const library = part(asker, t('asking.before.same')).getByRole('listitem').filter({ hasText: 'Områdesbiblioteken' })
    expect(await library.first().textContent()).toContain('214')
    expect(await library.first().textContent()).toContain(
      'Det viktigaste är öppet efter klockan 18 och en trygg väg hem.',
    )
    await asker.press(t('asking.before.send'), 422)
    await page.getByRole('radio', { name: /Vad behöver ni för att komma till biblioteket\?/ }).check()
    await asker.press(t('asking.before.send'))
    expect(asker.address().split(/[?#]/)[0]).toBe(effort)
    expect(await asker.main()).toContain(t('effort.saved.joined'))
    expect(await asker.main()).toContain(
      t('asking.joined-to', {
        what: 'Vad behöver ni för att komma till biblioteket?',
        effort: 'Läsprojekt på biblioteket',
      }),
    )
    // Nobody is asked more often for it.
    expect(await meter()).toBe(before)
  })

  it('has an idea until what it meets is answered; then it is decided (R8)', async () => {
    const asker = await officer(OFFICERS.officerStreets.address, { width: 1280 })
    const { t, page } = asker
    const today = dateIn(town.server.clock.now())
    await asker.open('/sv/platser/hyllie/insats')
    await asker.write(t('effort.title'), 'Nya cykelställ vid torget')
    await asker.pick(t('effort.owner'), 'Fastighets- och gatukontoret')
    await page.getByLabel(t('effort.begins'), { exact: true }).fill(today)
    await page.getByLabel(new RegExp(`^${t('effort.ends')}`)).fill(addDays(today, 20))
    await asker.write(new RegExp(`^${t('effort.themes')}`), 'bebyggelse')
    await asker.choose(t('meter.group.companies'))
    await asker.press(t('effort.register.send'))
    expect(await asker.main()).toContain(t('effort.saved.meets'))
    expect(await asker.main()).toContain(t('effort.stage.idea'))
    const effort = asker.address().split('?')[0] ?? ''

    await vi.waitUntil(async () => {
      await page.goto(`${effort}/overlapp`)
      return (await page.getByRole('main').getByRole('heading', { level: 2 }).count()) > 1
    }, 20_000)
    await asker.open(`${effort}/overlapp`)
    await asker.press(t('overlaps.decide.send'), 409)
    expect(await asker.main()).toContain(t('coordination.decide.unanswered'))
    const answer = page.getByRole('main').getByRole('link', { name: new RegExp(`^${t('overlap.answer')}\\s*: `) })
    for (let left = await answer.count(); left > 0; left = await answer.count()) {
      await asker.leads(() => answer.first().click())
      await asker.choose(new RegExp(`^${t('overlap.answer.keep-apart')}`))
      await asker.write(t('overlap.reason'), 'Cykelställen står färdiga på en dag.')
      await asker.press(t('overlap.send'))
    }
    await asker.press(t('overlaps.decide.send'))
    expect(asker.address().split('?')[0]).toBe(effort)
    expect(await asker.main()).toContain(t('effort.saved.decided'))
  })
})
