import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { modelsById } from '../../../../test/support/models.ts'
import { marksOf, objectionsOf, stancesIn } from '../../../../test/support/reviews.ts'
import { projectFolder } from '../../../platform/project-folder.ts'
import { bundledContext } from './bundled-context.ts'
import { GROUNDS } from './domain/grounds.ts'
import { review } from './domain/review.ts'
import { type Review, RULES } from './domain/review-types.ts'
import { sayReview } from './say-review.ts'

const reviews = new Map<string, Review>()
beforeAll(async () => {
  const context = await bundledContext()
  for (const [id, model] of await modelsById()) reviews.set(id, review(model, context))
})

function reviewOf(id: string): Review {
  const found = reviews.get(id)
  if (found === undefined) throw new Error(`no review of ${id}`)
  return found
}

const headingsOf = (id: string) => reviewOf(id).objections.map(({ title }) => sayReview(title, 'sv'))

const FOUR = [
  'Modellens syfte är oklart',
  'Modellens samordningsfunktion är oklar',
  'De boende kommer in för sent i modellen',
  'Modellen signalerar att Malmö stad vill arbeta FÖR, snarare än MED, boende',
]

const SOURCE = join(projectFolder(), '../shared/source/yttrande-STK-2020-1205.md')

describe('malmo-2019', () => {
  it('gets the statement’s four objections, under its headings and in its order, and no fifth', () => {
    expect(headingsOf('malmo-2019')).toEqual(FOUR)
  })

  it('gets the statement’s stance', () => {
    expect(stancesIn(reviewOf('malmo-2019'))).toEqual([
      'place suited tekniska-namnden',
      'area on-conditions kommunstyrelsen',
      'area #most-are-residents not-suited kommunstyrelsen',
      'city on-conditions kommunstyrelsen',
    ])
    const said = reviewOf('malmo-2019').stances.map(({ says }) => sayReview(says, 'sv'))
    expect(said[0]).toBe('Passar för en plats (gata, torg eller kvarter). Bör ligga under: Tekniska nämnden.')
    expect(said[2]).toContain(
      'Passar inte för områden där de flesta aktörerna är boende, som Rosengård eller Lindängen',
    )
    expect(said[3]).toContain('hela staden. Bör ligga under: Kommunstyrelsen.')
  })

  it('is objected to on the statement’s own grounds', () => {
    expect(marksOf(reviewOf('malmo-2019'))).toEqual([
      'purpose-is-clear.claims-differ@area,city',
      'purpose-is-clear.no-steps@area,city',
      'remit-fits-the-ambition.ambition-outside@city',
      'remit-fits-the-ambition.scale-outside@area,city',
      'route-fits-the-actors.majority-left-out@area#most-are-residents',
      'every-need-is-met.coordination-unmet',
      'residents-from-the-start.may-not-initiate',
      'residents-from-the-start.not-at-start',
      'residents-from-the-start.after-idea',
      'with-not-for.lower-level',
    ])
  })

  it('is not judged on what the statement doesn’t tell', () => {
    expect(reviewOf('malmo-2019').unjudged.map(({ what, paths }) => [what, paths.length])).toEqual([
      ...[
        ['anchoring', 4],
        ['anchoring', 4],
        ['anchoring', 4],
        ['initiators', 4],
        ['bodies', 1],
      ],
      ...[
        ['level', 4],
        ['holds', 7],
        ['level', 4],
        ['holds', 8],
        ['criteria', 1],
        ['further-phases', 1],
      ],
      ...[
        ['indicators', 1],
        ['baseline', 1],
        ['times', 1],
        ['decision-rule', 1],
      ],
    ])
  })

  it('gets headings that stand in the statement, word for word', ({ skip }) => {
    if (!existsSync(SOURCE)) skip('../shared is not here: the statement can’t be compared')
    const statement = readFileSync(SOURCE, 'utf8')
    for (const heading of headingsOf('malmo-2019')) expect(statement).toContain(`**${heading}.**`)
  })
})

describe('medverka', () => {
  it('answers the four: no objection, every scale suited, each need answered, and nothing left unsaid', () => {
    expect(marksOf(reviewOf('medverka'))).toEqual([])
    expect(stancesIn(reviewOf('medverka'))).toEqual([
      'place suited tekniska-namnden',
      'area suited kommunstyrelsen',
      'city suited kommunstyrelsen',
    ])
    expect(reviewOf('medverka').needs.map(({ outcome }) => outcome)).toEqual(Array(5).fill('answered'))
    expect(reviewOf('medverka').unjudged).toEqual([])
  })
})

describe('five-phase', () => {
  it('coordinates and is followed up, but begins with leaders and gives departments the votes', () => {
    expect(marksOf(reviewOf('five-phase'))).toEqual([
      'route-fits-the-actors.majority-left-out@area#most-are-residents',
      'residents-from-the-start.may-not-initiate',
      'residents-from-the-start.not-at-start',
      'with-not-for.lower-level',
      'with-not-for.without-votes',
    ])
    expect(reviewOf('five-phase').unjudged.map(({ what }) => what)).toEqual(['votes', 'votes', 'decision-rule'])
  })

  it('suits areas where most are residents on conditions: they form the idea, though they can’t begin', () => {
    expect(stancesIn(reviewOf('five-phase'))).toEqual([
      'area suited kommunstyrelsen',
      'area #most-are-residents on-conditions kommunstyrelsen',
    ])
  })

  it('names a plan that answers its need for coordination without demanding that anything is brought together', () => {
    const [need] = reviewOf('five-phase').needs
    expect(need).toMatchObject({ id: 'joint-steering', outcome: 'answered' })
    expect(need?.notCounted).toEqual([
      { path: ['phases', 3, 'gate', 'criteria', 3], why: { key: 'models.review.not-counted.no-step' } },
    ])
  })
})

describe('sommargata', () => {
  it('suits a street under the technical board; who else may begin is unjudged', () => {
    expect(marksOf(reviewOf('sommargata'))).toEqual([])
    expect(stancesIn(reviewOf('sommargata'))).toEqual(['place suited tekniska-namnden'])
    expect(reviewOf('sommargata').unjudged.map(({ paths }) => paths)).toEqual([
      [
        ['initiators', 'agency'],
        ['initiators', 'school'],
      ],
    ])
  })
})

describe('What a review says', () => {
  it('has a rule, a ground, a place and a way out for each objection, in every language', () => {
    for (const language of ['sv', 'en', 'ar'] as const) {
      for (const it of [...reviews.values()].flatMap(objectionsOf)) {
        for (const saying of [it.says, it.principle, it.consequence, it.resolution, it.ground.words])
          expect(sayReview(saying, language)).toMatch(language === 'ar' ? /[\u0600-\u06FF]/ : /^\S.*\S$/)
        expect(it.causes.length * it.mend.length * it.ground.requirements.length).toBeGreaterThan(0)
      }
    }
  })

  it('quotes the statement word for word', ({ skip }) => {
    if (!existsSync(SOURCE)) skip('../shared is not here: the statement can’t be compared')
    const statement = readFileSync(SOURCE, 'utf8').replaceAll(/[*\n]/g, ' ').replaceAll(/ +/g, ' ')
    for (const rule of RULES) expect(statement).toContain(sayReview(GROUNDS[rule].words, 'sv'))
  })
})
