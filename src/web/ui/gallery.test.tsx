import { describe, expect, it } from 'vitest'
import type { Language } from '../../platform/i18n/index.ts'
import { frameFor } from './gallery/frame.ts'
import { PlacePage } from './gallery/place-page.tsx'
import { FieldsPage, QuestionPage } from './gallery/question-page.tsx'
import { UndertakingPage } from './gallery/undertaking-page.tsx'

const PAGES = { UndertakingPage, PlacePage, QuestionPage, FieldsPage }

async function rendered(page: keyof typeof PAGES, language: Language): Promise<string> {
  const Page = PAGES[page]
  return String(await (<Page frame={frameFor(language)} />))
}

const ALL = (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((page) => [
  [page, 'sv'] as const,
  [page, 'ar'] as const,
])

describe.each(ALL)('The gallery page %s in %s', (name, language) => {
  it('has one main heading, and no heading that skips a level', async () => {
    const levels = [...(await rendered(name, language)).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const skips = levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1 && at > 0)
    expect(skips).toEqual([])
  })

  it('has no id twice, and every reference leads to an id that is there', async () => {
    const page = await rendered(name, language)
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...page.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(
      ([, list = '']) => list.split(' '),
    )
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('holds nothing inline that the content security policy stops', async () => {
    const page = await rendered(name, language)
    expect(page).not.toMatch(/\sstyle=/)
    expect(page).not.toMatch(/<style/)
    expect(page).not.toMatch(/\son[a-z]+=/)
    expect(page).not.toMatch(/javascript:/)
  })

  it('holds nothing that was left out by mistake', async () => {
    expect(await rendered(name, language)).not.toMatch(/undefined|NaN|\[object |>null<|"null"/)
  })
})
