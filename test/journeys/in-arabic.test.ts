import { expect, it, vi } from 'vitest'
import { journey } from '../support/journey.ts'
import { signInByMail } from './steps/sign-in.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

it('A resident who reads Arabic, with a phone and no scripts, comes from her place to say that a description is right (J1)', async () => {
  const resident = await town.visitor({ language: 'ar', javaScript: false })
  const { t, page } = resident
  await resident.open('/ar/platser/lindangen')
  expect(await resident.heading()).toBe('Lindängen')
  await resident.follow('En lekplats som håller')
  expect(await resident.heading()).toBe('En lekplats som håller')
  const undertaking = resident.address()
  await resident.follow(new RegExp(`^${t('problem.title')}`))
  expect(resident.address()).toBe(`${undertaking}/problem`)
  // Swedish words on her page are marked as such: read out and set as Swedish.
  const words = page.getByRole('main').getByRole('blockquote').first()
  expect(
    await words.evaluate((it) => [it.closest('[lang]')?.getAttribute('lang'), getComputedStyle(it).direction]),
  ).toEqual(['sv', 'ltr'])

  await resident.follow(t('problem.say.confirms'))
  expect(await resident.heading()).toBe(t('problem.ask.confirms'))
  await resident.press(t('problem.send.confirms'))
  expect(await resident.heading()).toBe(t('problem.who'))
  await resident.choose(t('problem.who.resident'))
  await resident.press(t('problem.who.go-on'))
  await signInByMail(resident, town.server, 'lasaren@journeys.medverka.example')
  expect(await resident.heading()).toBe(t('problem.ask.confirms'))
  await resident.press(t('problem.send.confirms'))
  expect(await resident.heading()).toBe(t('problem.thanks'))
  expect(await resident.main()).toContain(t('problem.thanks.confirms'))
  expect(await resident.main()).toContain(t('problem.thanks.counts'))
})
