import { expect, it, vi } from 'vitest'
import { OFFICERS } from '../../demo/people.ts'
import { journey } from '../support/journey.ts'
import type { Visitor } from '../support/visitor.ts'
import { signInByMail } from './steps/sign-in.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

const BENCHES = ['G-1', 'Bänkar på Lindängen', 'Lindängen', '1/5 2030', '12 500,50']
const LIGHTS = ['G-2', 'Ljus i gångtunneln', 'Lindängen', 'Q3 2030', '1,5 mkr']

/** As Excel saves it in Sweden: semicolons, and letters by Windows' own table. */
const list = (...rows: readonly (readonly string[])[]) => ({
  name: 'projekt.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [['Projektnr', 'Projektnamn', 'Område', 'Start', 'Budget'], ...rows].map((row) => `${row.join(';')}\r\n`).join(''),
    'latin1',
  ),
})

/** Sends the file that is chosen; the import's address. */
async function send(officer: Visitor, file: ReturnType<typeof list>): Promise<string> {
  await officer.page.locator('input[type=file]').setInputFiles(file)
  await officer.press(officer.t('import.upload.do'))
  return officer.address()
}

/** Without scripts a page asks again by itself while there is something to wait for; then it stands still. */
async function settled(officer: Visitor, address: string): Promise<string> {
  await vi.waitUntil(async () => (await officer.page.request.get(address)).headers().refresh === undefined, {
    timeout: 30_000,
    interval: 100,
  })
  await officer.open(address)
  return officer.main()
}

it('A coordinator on a phone, without scripts, mends a list, takes it in, and brings it again when it has changed', async () => {
  const officer = await town.visitor({ width: 360, javaScript: false })
  const { t, page } = officer
  await officer.open('/sv/logga-in')
  await signInByMail(officer, town.server, OFFICERS.coordinatorStreets.address)
  await officer.open('/sv/insatser/fran-fil')
  await officer.follow(t('import.source.new'))
  await officer.write(t('import.source.name'), 'Gatukontorets projektlista')
  await officer.pick(t('import.source.owner'), 'Tekniska nämnden')
  await officer.press(t('import.source.save'))
  const source = officer.address()

  const first = await send(officer, list(BENCHES.with(3, 'våren'), LIGHTS))
  await officer.follow(t('import.mapping.title'))
  expect(await page.locator('select[name=key]').inputValue()).toBe('Projektnr')
  expect(await page.locator('select[name=place]').inputValue()).toBe('Område')
  await officer.press(t('import.mapping.do'))
  const faults = await settled(officer, first)
  expect(faults).toContain(t('import.row.season', { word: 'våren' }))
  expect(faults).toContain(BENCHES[1])
  expect(await page.getByRole('button', { name: t('import.apply.do'), exact: true }).count()).toBe(0)
  await officer.press(t('import.discard'))

  await officer.open(source)
  const mended = await send(officer, list(BENCHES, LIGHTS))
  expect(await settled(officer, mended)).toContain(t('import.apply.what', { news: 2, changed: 0, same: 0 }))
  await officer.press(t('import.apply.do'))
  expect(await settled(officer, mended)).toContain(t('import.applied', { news: 2, changed: 0, same: 0 }))

  await officer.follow(t('import.again'))
  const later = await send(officer, list(BENCHES.with(4, '15 000')))
  const asked = await settled(officer, `${later}?visa=gone`)
  expect(asked).toContain(t('import.apply.unanswered', { count: 1 }))
  await officer.choose(t('import.gone.withdraw'))
  await officer.write(t('import.gone.reason'), 'Tunneln byggs om senare.')
  await officer.press(t('import.gone.do'))
  await officer.open(`${later}?visa=changed`)
  expect(await officer.main()).toMatch(/15 ?000/)
  await officer.press(t('import.apply.do'))
  expect(await settled(officer, later)).toContain(t('import.applied', { news: 0, changed: 1, same: 0 }))

  await officer.open(`/sv/insatser?ord=${encodeURIComponent('Ljus i gångtunneln')}&tid=tillbakadragen`)
  await officer.follow('Ljus i gångtunneln')
  expect(await officer.main()).toContain('Tunneln byggs om senare.')
  await officer.open(later.replace('/sv/', '/ar/'))
})
