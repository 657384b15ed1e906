import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { HappensNow } from './happens-now.tsx'

const due = { iso: '2026-04-28', text: '28 april' }

describe('What happens now', () => {
  it('says what, by when, who answers, which board and why, and the one thing to do', () => {
    const box = String(
      <HappensNow
        t={translator('sv')}
        what="Boende läser problembeskrivningen."
        due={due}
        answers="Kontaktperson"
        board={{ name: 'Tekniska nämnden', why: '/regel' }}
        action={{ label: 'Läs', href: '/las' }}
      />,
    )
    expect(box).toContain('<strong>Senast <time datetime="2026-04-28">28 april</time>.</strong>')
    expect(box).toContain('<dt>Ansvarig</dt><dd>Kontaktperson</dd>')
    expect(box).toContain('<a href="/regel" aria-label="Varför är Tekniska nämnden ansvarig?">varför?</a>')
    expect(box.match(/class="ds-button"/g)).toHaveLength(1)
  })

  it('says in each language that a day has passed, with the day where the language wants it', () => {
    const late = (language: 'sv' | 'ar') =>
      String(<HappensNow t={translator(language)} what="…" due={due} tone="late" />)
    expect(late('sv')).toContain('Skulle ha varit klart <time datetime="2026-04-28">28 april</time>.')
    expect(late('ar')).toContain('كان الموعد النهائي <time datetime="2026-04-28">28 april</time>.')
    expect(late('sv')).toContain('data-tone="late"')
  })

  it('leaves out what nobody has said', () => {
    const box = String(<HappensNow t={translator('sv')} what="Inget väntar." tone="rest" />)
    expect(box).not.toMatch(/<dl>|<time|ds-button/)
  })
})
