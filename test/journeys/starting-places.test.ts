import { describe, expect, it, vi } from 'vitest'
import { journey } from '../support/journey.ts'
import type { Visitor, VisitorOptions } from '../support/visitor.ts'
import { beginAtOnce, chooseArea, goOn, sayTheLeast, sayWhat, send } from './steps/starting.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

async function toPlace(options: VisitorOptions): Promise<Visitor> {
  const group = await town.visitor(options)
  await beginAtOnce(group)
  await sayWhat(group)
  await group.choose(group.t('scale.place'))
  await goOn(group)
  return group
}

async function toExtent(options: VisitorOptions, area = 'Kirseberg'): Promise<Visitor> {
  const group = await town.visitor(options)
  await beginAtOnce(group)
  await sayWhat(group)
  await chooseArea(group, area)
  return group
}

const isChosen = (visitor: Visitor, name: string) => visitor.page.getByRole('radio', { name, exact: true }).isChecked()

describe('Where something is', () => {
  it.for([true, false])('is pressed on the map, and then marked in the list (scripts: %s)', async (javaScript) => {
    const group = await toPlace({ javaScript })
    const map = group.page.getByRole('group', { name: group.t('start.where.map') })
    await group.leads(() => map.getByRole('link', { name: 'Husie', exact: true }).click())
    expect(await isChosen(group, 'Husie')).toBe(true)
    await goOn(group)
    expect(await group.main()).toContain(group.t('start.extent.whole', { place: 'Husie' }))
  })

  it('is searched for by name, also with the dots forgotten; what nobody is called gets a word about what to do', async () => {
    const group = await toPlace({ javaScript: false })
    const { t, page } = group
    await group.write(t('start.where.search'), 'rosengard')
    await group.press(t('start.where.show'))
    expect(await page.getByRole('radio').count()).toBe(1)
    await group.write(t('start.where.search'), 'Atlantis')
    await group.press(t('start.where.show'))
    expect(await group.main()).toContain(t('start.where.none'))
    await goOn(group, 422)
    expect(await group.main()).toContain(t('undertaking.start.place'))
  })

  it('may be a smaller place that has a name', async () => {
    const group = await toExtent({}, 'Lindängen')
    await group.choose('Gården Eken (påhittad)')
    await goOn(group)
    await sayTheLeast(group)
    const { number } = await send(group)
    await group.open(`/sv/utvecklingsarbeten/${number}`)
    expect(await group.main()).toContain('Gården Eken (påhittad)')
  })

  it('is drawn by pressing on the map: what crosses itself can’t be closed, and what is closed is what is meant', async () => {
    const group = await toExtent({})
    const { t, page } = group
    await group.choose(t('start.extent.drawn'))
    const sheet = page.getByRole('application', { name: t('ui.draw.map') })
    const close = page.getByRole('button', { name: t('ui.draw.close') })
    const box = (await sheet.boundingBox()) ?? { width: 0, height: 0 }
    const middle = { x: box.width / 2, y: box.height / 2 }
    const press = (x: number, y: number) => sheet.click({ position: { x: middle.x + x, y: middle.y + y } })
    // Nearer first: some houses are smaller than a finger on a map of the area.
    for (let times = 0; times < 3; times++) await page.getByRole('button', { name: t('ui.draw.nearer') }).click()
    for (const [x, y] of [
      [-40, -30],
      [40, 30],
      [40, -30],
      [-40, 30],
    ] as const)
      await press(x, y)
    await page.getByText(t('ui.draw.crosses')).waitFor()
    expect(await close.isDisabled()).toBe(true)
    await page.getByRole('button', { name: t('ui.draw.clear') }).click()
    for (const [x, y] of [
      [-40, -30],
      [40, -30],
      [40, 30],
      [-40, 30],
    ] as const)
      await press(x, y)
    await close.click()
    await page.getByText(t('ui.draw.closed')).waitFor()
    await goOn(group)
    await sayTheLeast(group)
    await send(group)
  })

  it('asks for a public reason when it is as large as a neighbourhood', async () => {
    const group = await toExtent({ javaScript: false })
    const { t } = group
    await group.choose(t('start.extent.whole', { place: 'Kirseberg' }))
    await goOn(group)
    expect(await group.heading()).toBe(t('start.larger'))
    await goOn(group, 422)
    await group.write(t('start.larger'), 'Gatan går genom hela området, och alla använder den.')
    await goOn(group)
    await sayTheLeast(group)
    const { number } = await send(group)
    const anybody = await town.visitor()
    await anybody.open(`/sv/utvecklingsarbeten/${number}`)
    expect(await anybody.main()).toContain('Gatan går genom hela området, och alla använder den.')
  })

  it('may be a whole area, or the whole municipality, which asks for no boundary', async () => {
    const group = await town.visitor({ javaScript: false })
    const { t } = group
    await beginAtOnce(group)
    await sayWhat(group)
    await group.choose(t('scale.area'))
    await goOn(group)
    await group.choose('Oxie')
    await goOn(group)
    expect(await group.heading()).toBe(t('start.who'))
    await group.open('/sv/starta/storlek')
    await group.choose(t('scale.city'))
    await goOn(group)
    await sayTheLeast(group)
    const { number } = await send(group)
    await group.open(`/sv/utvecklingsarbeten/${number}`)
    expect(await group.main()).toContain(t('scale.city'))
  })
})
