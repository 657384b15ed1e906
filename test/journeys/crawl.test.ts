import { describe, expect, it, vi } from 'vitest'
import { LANGUAGES } from '../../src/platform/i18n/index.ts'
import { journey } from '../support/journey.ts'
import { crawl } from './steps/crawl.ts'
import { firstVisit } from './steps/first-visit.ts'

vi.setConfig({ testTimeout: 180_000 })
const town = journey()

describe('What the front page leads to, link by link, in a demonstration town full of things', () => {
  // English is read from left to right in Latin letters, as Swedish is: its pages are looked at in test/sweeps.
  it.for(['sv', 'ar'] as const)('is sound, a page of each kind (%s)', async (language) => {
    const visitor = await town.visitor({ language })
    const { pages, faults } = await crawl(visitor, town.server.address, language)
    expect(faults, faults.join('\n')).toEqual([])
    // Fewer would mean that links have gone, and that nobody looked.
    expect(pages.length).toBeGreaterThan(40)
  })
})

describe('A first visit costs little', () => {
  const first = ['', 'utvecklingsarbeten', 'utvecklingsarbeten/8', 'platser/lindangen']
  it.for(first)('/%s: less than 100 kB, of which less than 10 kB scripts', async (path) => {
    for (const language of LANGUAGES) {
      const { page } = await town.visitor({ language })
      const { all, scripts } = await firstVisit(page, `/${language}/${path}`)
      expect(all, `${language}: ${all} bytes`).toBeLessThan(100_000)
      expect(scripts, `${language}: ${scripts} bytes of scripts`).toBeLessThan(10_000)
    }
  })
})
