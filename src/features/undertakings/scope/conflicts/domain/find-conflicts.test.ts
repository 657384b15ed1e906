import { describe, expect, it } from 'vitest'
import { findConflicts, type StatedScope, type StatedText } from './find-conflicts.ts'

const text = (where: StatedText['where'], words: string, language = 'sv'): StatedText => ({
  where,
  text: words,
  language,
})

const scope = (texts: readonly StatedText[], over: Partial<StatedScope> = {}): StatedScope => ({
  ...{ texts, scale: 'place', areaM2: 10_000, claims: [] },
  ...over,
})

const told = (it: StatedScope) =>
  findConflicts(it).map(
    ({ kind, one, other }) => `${kind}: ${one.where} “${one.quote}” / ${other.where} “${other.quote}”`,
  )

describe('statements of one undertaking', () => {
  it('that name different scales stand side by side', () => {
    const texts = [
      text('purpose', 'Belysningen ska bytas i hela staden.'),
      text('delimitation', 'Arbetet är begränsat till torget.'),
    ]
    expect(told(scope(texts))).toEqual([
      'scale: purpose “Belysningen ska bytas i hela staden.” / delimitation “Arbetet är begränsat till torget.”',
    ])
  })

  it('are compared across languages', () => {
    const texts = [text('purpose', 'يشمل العمل المدينة كلها.', 'ar'), text('delimitation', 'Bara torget.')]
    expect(told(scope(texts))).toHaveLength(1)
  })

  it('that all name the undertaking’s scale contradict nothing', () => {
    const texts = [
      text('title', 'Ljus på Provgatan'),
      text('purpose', 'Gatan ska bli trygg.'),
      text('delimitation', 'Bara Provgatan.'),
    ]
    expect(told(scope(texts))).toEqual([])
    expect(told(scope([text('ambition', 'Hela stadsdelen ska bli trygg.')], { scale: 'area' }))).toEqual([])
  })

  it('that name another scale than the chosen one stand beside it', () => {
    const texts = [text('ambition', 'Hela stadsdelen ska bli trygg.')]
    expect(told(scope(texts))).toEqual(['scale: ambition “Hela stadsdelen ska bli trygg.” / scale “place”'])
    expect(told(scope([text('purpose', 'Arbetet görs oavsett skala.')]))).toHaveLength(1)
  })

  it.each([
    ['sv', 'Parkeringen ska rustas upp.', 'Arbetet omfattar inte parkeringen.', 1],
    ['sv', 'Parkeringen ska rustas upp.', 'Parkeringen ingår inte.', 1],
    ['sv', 'Bilar från parkeringen stör.', 'Parkeringen ingår inte.', 0],
    ['sv', 'Parkeringen ska inte röras.', 'Parkeringen ingår inte.', 0],
    ['sv', 'Lekplatsen ska rustas upp.', 'Parkeringen ingår inte.', 0],
    ['en', 'The fountain will run again.', 'The work does not include the fountain.', 1],
    ['en', 'We meet at the fountain.', 'The work does not include the fountain.', 0],
  ])('%s: “%s” beside “%s” %d', (language, ambition, delimitation, count) => {
    const texts = [text('ambition', ambition, language), text('delimitation', delimitation, language)]
    expect(findConflicts(scope(texts)).map(({ kind }) => kind)).toEqual(Array(count).fill('excluded'))
  })

  it.each([
    ['Ett område på 1 hektar.', 0],
    ['Ungefär 12 000 m².', 0],
    ['2,5 ha.', 0],
    ['Ett område på 2 km².', 1],
    ['Bara 100 kvadratmeter.', 1],
    ['1.000 m2 vid torget', 1],
    ['Från 2024 till 2026.', 0],
    ['0 ha', 0],
  ])('a delimitation of a hectare that says “%s”: %d', (words, count) => {
    expect(findConflicts(scope([text('delimitation', words)])).map(({ kind }) => kind)).toEqual(
      Array(count).fill('size'),
    )
  })

  it('under a model that is for other scales alone stand beside what it says', () => {
    const claim = { scales: ['area', 'city'] as const, text: 'Modellen är för områden och staden.', language: 'sv' }
    expect(told(scope([], { claims: [claim] }))).toEqual([
      'model: model “Modellen är för områden och staden.” / scale “place”',
    ])
    expect(told(scope([], { claims: [claim, { ...claim, scales: ['place'] }] }))).toEqual([])
  })

  it('have a digest that changes with either quote, and with nothing else', () => {
    const [first] = findConflicts(scope([text('ambition', 'Hela stadsdelen ska bli trygg.')]))
    const [same] = findConflicts(scope([text('title', 'Ljus'), text('ambition', 'Hela stadsdelen ska bli trygg. Nu.')]))
    const [other] = findConflicts(scope([text('ambition', 'Hela stadsdelen ska bli ljus.')]))
    expect(first?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(same?.digest).toBe(first?.digest)
    expect(other?.digest).not.toBe(first?.digest)
  })
})
