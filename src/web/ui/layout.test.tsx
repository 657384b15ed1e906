import { describe, expect, it } from 'vitest'
import { frameFor } from './gallery/frame.ts'
import { Layout } from './layout.tsx'

async function rendered(language: 'sv' | 'ar'): Promise<string> {
  return String(
    await (
      <Layout frame={frameFor(language)} title="Platser" room="places" scripts={['keep-words']}>
        <p>Innehåll</p>
      </Layout>
    ),
  )
}

describe('The layout', () => {
  it('is a whole document in the language and the direction of the page', async () => {
    expect(await rendered('sv')).toMatch(/^<!doctype html><html lang="sv" dir="ltr">/)
    expect(await rendered('ar')).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/)
  })

  it('leads to the content first, and the target of that link can take focus', async () => {
    const page = await rendered('sv')
    expect(page.match(/<a [^>]*href="([^"]+)"/)?.[1]).toBe('#main')
    expect(page).toContain('<main id="main" class="site-main band" tabindex="-1">')
  })

  it('marks the room that the page belongs to, and the language it is in', async () => {
    const page = await rendered('sv')
    expect(page.match(/<a href="\/platser" aria-current="true">/g)).toHaveLength(2)
    expect(page).toMatch(/<a href="\?sprak=sv" lang="sv" hreflang="sv" aria-current="true">Svenska<\/a>/)
    expect(page).toMatch(/<a href="\?sprak=ar" lang="ar" hreflang="ar">العربية<\/a>/)
  })

  it('holds no inline script and no inline style, which the content security policy would stop', async () => {
    const page = await rendered('sv')
    expect(page).not.toMatch(/\sstyle=/)
    expect(page).not.toMatch(/\son[a-z]+=/)
    for (const script of page.match(/<script[^>]*>[^<]*/g) ?? [])
      expect(script).toMatch(/^<script type="module" src="\/assets\/[^"]+">$/)
  })

  it('says on every page of a demonstration that it is one', async () => {
    expect(await rendered('sv')).toContain('Det här är en demonstration')
    const real = String(await (<Layout frame={{ ...frameFor('sv'), demo: false }} title="Platser" />))
    expect(real).not.toContain('demonstration')
  })

  it('prints the address of a public page at its foot, so that paper leads back', async () => {
    expect(await rendered('sv')).toContain('Den här sidan finns på https://medverka.example/sv/sida')
  })

  it('keeps a personal page out of search engines, and prints its address on no paper', async () => {
    const page = String(await (<Layout frame={frameFor('sv')} title="Ditt kvitto" personal />))
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toContain('medverka.example')
  })
})
