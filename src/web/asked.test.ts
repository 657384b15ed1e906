import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { addressWith, askedPage, askedWords } from './asked.ts'
import type { Env } from './frame/visit.ts'

async function asked(query: string): Promise<{ words: string; page: number }> {
  const app = new Hono<Env>()
  app.get('/', (c) => c.json({ words: askedWords(c, 'sok', 20), page: askedPage(c, 50) }))
  return (await app.request(`/?${query}`)).json()
}

describe('What an address asks for', () => {
  it('is words as people write them', async () => {
    expect((await asked('sok=%20M%C3%B6llev%C3%A5ngen%20')).words).toBe('Möllevången')
    // The same letters as some keyboards send them: o and a mark.
    expect((await asked('sok=Mo%CC%88llan')).words).toBe('Möllan')
  })

  it('is harmless, whatever it is', async () => {
    expect((await asked('sok=a%00b%0Ac')).words).toBe('a b c')
    expect((await asked(`sok=${'x'.repeat(5000)}`)).words).toHaveLength(20)
    expect((await asked('')).words).toBe('')
  })

  it.each([
    ['3', 3],
    ['0', 1],
    ['-4', 1],
    ['9999', 50],
    ['1e9', 1],
    ['1;drop', 1],
    ['99999999999999999999', 1],
    ['', 1],
  ])('is a page that there may be: %s is %i', async (page, expected) => {
    expect((await asked(`sida=${page}`)).page).toBe(expected)
  })

  it('makes an address again, without what is empty', () => {
    expect(addressWith('/sv/platser', { sok: 'Möllan & co', sida: '' })).toBe('/sv/platser?sok=M%C3%B6llan+%26+co')
    expect(addressWith('/sv/platser', { sok: '' })).toBe('/sv/platser')
  })
})
