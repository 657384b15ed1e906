import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { PhaseTrack } from './phase-track.tsx'

const track = String(
  <PhaseTrack
    t={translator('sv')}
    phases={[
      { name: 'Idé', state: 'done', date: { iso: '2026-03-12', text: '12 mars' } },
      { name: 'Problemet', state: 'current' },
      { name: 'Förslag', state: 'coming' },
    ]}
  />,
)

describe('The phase track', () => {
  it('is a list in order, with one step that is the current one', () => {
    expect(track).toMatch(/^<ol class="phase-track" aria-label="Faser">/)
    expect(track.match(/aria-current="step"/g)).toHaveLength(1)
    expect(track).toMatch(/<li data-state="current" aria-current="step">.*<strong>Problemet<\/strong>/)
  })

  it('says each state in words, not by colour alone', () => {
    expect(track).toContain('klar <time datetime="2026-03-12">12 mars</time>')
    expect(track).toContain('pågår')
    expect(track).toContain('<span class="unseen">kommer sedan</span>')
  })
})
