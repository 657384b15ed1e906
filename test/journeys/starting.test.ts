import { describe, expect, it, vi } from 'vitest'
import { journey } from '../support/journey.ts'
import type { VisitorOptions } from '../support/visitor.ts'
import { begin, chooseArea, chooseAround, sayTheRest, sayWhat, send, WORDS } from './steps/starting.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

describe('A stairwell’s group starts something on a phone, without an account', () => {
  const ways: readonly [string, VisitorOptions][] = [
    ['in Swedish', { language: 'sv' }],
    ['without JavaScript', { language: 'sv', javaScript: false }],
    ['in Arabic, from right to left', { language: 'ar' }],
    ['in English, with dark colours', { language: 'en', dark: true }],
  ]
  it.for(ways)('%s: from the front page to a receipt whose link opens elsewhere', async ([, options]) => {
    const group = await town.visitor(options)
    const { t } = group
    await begin(group, options.language)
    await sayWhat(group)
    await chooseArea(group, 'Kirseberg')
    await chooseAround(group, 'D3', 50)
    await sayTheRest(group)
    const check = await group.main()
    for (const words of Object.values(WORDS)) expect(check).toContain(words)
    expect(check).toContain(t('start.check.around', { place: 'Kirseberg', metres: 50 }))
    const { link, number } = await send(group)
    await group.follow(t('start.receipt.see'))
    expect(group.address()).toBe(`/${options.language}/utvecklingsarbeten/${number}`)
    expect(await group.heading()).toBe(WORDS.title)

    const elsewhere = await town.visitor({ ...options, width: 1280 })
    await elsewhere.open(link)
    expect(elsewhere.address()).not.toContain(link)
    expect(await elsewhere.main()).toContain(WORDS.title)
  })
})
