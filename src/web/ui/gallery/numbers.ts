import type { Judgement } from '../judgement-table.tsx'
import type { MixShare } from '../mix-chart.tsx'

export const MIX: readonly MixShare[] = [
  { group: 'residents', count: 31, share: 0.72, shareHere: 0.82 },
  { group: 'associations', count: 6, share: 0.14, shareHere: 0.09 },
  { group: 'owners', count: null, share: null, shareHere: 0.06 },
  { group: 'city', count: 5, share: 0.12, shareHere: null },
]

export const JUDGEMENTS: readonly Judgement[] = [
  {
    who: 'Boende',
    group: 'residents',
    answers: [
      { text: 'Barnen i de fyra trapphusen', language: 'sv' },
      { text: 'Vi vågar vara ute på kvällen', language: 'sv' },
      { text: 'De som parkerar där i dag', language: 'sv' },
    ],
  },
  {
    who: 'Boende',
    group: 'residents',
    answers: [{ text: 'للأطفال وللمسنين', language: 'ar' }, { text: 'مكان نجلس فيه معًا', language: 'ar' }, undefined],
  },
  {
    who: 'Fastighetsägare',
    group: 'owners',
    answers: [
      { text: 'Hyresgästerna', language: 'sv' },
      { text: 'Mindre skadegörelse', language: 'sv' },
      { text: 'Ingen', language: 'sv' },
    ],
  },
]
