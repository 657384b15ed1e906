import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../../platform/i18n/index.ts'
import { bundledModels } from '../../bundled.ts'
import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { CRITERION_KINDS } from '../../domain/criterion-kinds.ts'
import { parseModel } from '../../domain/parse-model.ts'
import { bundledContext } from '../../review/bundled-context.ts'
import type { ReviewContext } from '../../review/domain/context.ts'
import { review } from '../../review/domain/review.ts'
import { sayReview } from '../../review/say-review.ts'
import { blocksIn, bodyText } from './body-text.ts'
import { draftStatement } from './draft-statement.ts'
import type { Block } from './statement.ts'

const models = new Map<string, CollaborationModel>()
let context: ReviewContext
beforeAll(async () => {
  context = await bundledContext()
  for (const { file, text } of await bundledModels()) {
    const parsed = parseModel(text, new Set(CRITERION_KINDS))
    if (!parsed.ok) throw new Error(file)
    models.set(parsed.model.id, parsed.model)
  }
})

function model(id: string): CollaborationModel {
  const found = models.get(id)
  if (found === undefined) throw new Error(`No model ${id}`)
  return found
}

function drafted(it: CollaborationModel, language: 'sv' | 'en' | 'ar' = 'sv') {
  return draftStatement(it, review(it, context), language, '2026-03-02')
}
const headings = (blocks: readonly Block[], level: number) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))

describe('A statement drafted from a review', () => {
  it('has the four objections of the source as numbered points, under the headings of a statement', () => {
    const { title, blocks } = drafted(model('malmo-2019'))
    expect(title).toBe('Yttrande över Modell för samverkansstöd')
    expect(headings(blocks, 2)).toEqual([
      'Sammanfattning',
      'Vad yttrandet gäller',
      'Synpunkter på modellen',
      'Det som inte går att bedöma',
      'Källor',
    ])
    expect(headings(blocks, 3)).toEqual([
      '1. Modellens syfte är oklart',
      '2. Modellens samordningsfunktion är oklar',
      '3. De boende kommer in för sent i modellen',
      '4. Modellen signalerar att Malmö stad vill arbeta FÖR, snarare än MED, boende',
    ])
  })

  it('takes a stance per scale in conditional paragraphs, each with the board that should answer', () => {
    const text = bodyText(drafted(model('malmo-2019')).blocks)
    expect(text).toContain(
      'Om modellen ska användas för en plats (gata, torg eller kvarter) kan den fungera så som den är byggd. Tekniska nämnden bör ansvara för ett sådant arbete.',
    )
    expect(text).toMatch(
      /Om modellen ska användas för hela staden behöver den ändras först. Kommunstyrelsen bör .+ Villkoren är:\n\n- /,
    )
    expect(text).toMatch(
      /Om modellen ska användas för områden där .+ Lindängen, så passar den inte. Skälen står under punkt 1, 3 och 4. Kommunstyrelsen bör/,
    )
    expect(text).toContain('Det som sägs under punkt 2, 3 och 4 gäller modellen som sådan, var den än används.')
  })

  it('gives each objection its ground, its consequence and what would resolve it; each silence what is wanted', () => {
    const it = model('malmo-2019')
    const found = review(it, context)
    const text = bodyText(drafted(it).blocks)
    for (const { says, consequence, resolution, principle, ground } of found.objections.flatMap((h) => h.objections)) {
      for (const words of [says, consequence, resolution, principle, ground.words])
        expect(text).toContain(sayReview(words, 'sv'))
    }
    for (const { wanted } of found.unjudged) expect(text).toContain(`- ${sayReview(wanted, 'sv')}`)
    expect(text).toContain('- Tjänsteskrivelse från fastighets- och gatukontoret, diarienummer TN-2019-3825')
  })

  it('says that it is a draft, by what rules it was made and when', () => {
    expect(drafted(model('malmo-2019')).notice).toMatch(
      /^Utkast\. .+ 2 mars 2026 .+ Modell för samverkansstöd, version 1, efter 9 regler\./,
    )
  })

  it('says of a model without objections that there are none, and never so when something is untold', () => {
    const none = drafted(model('medverka'))
    expect(bodyText(none.blocks)).toContain('Det finns inget att invända mot modellen.')
    expect(headings(none.blocks, 3)).toEqual([])
    const untold = bodyText(drafted(model('sommargata')).blocks)
    expect(untold).not.toContain('inget att invända mot modellen.')
    expect(untold).toContain('Men en sak har inte gått att bedöma.')
  })

  it.each(LANGUAGES)('is whole, the same each time, and can be edited as text (%s)', (language) => {
    for (const it of models.values()) {
      const one = drafted(it, language)
      expect(drafted(it, language)).toEqual(one)
      expect(JSON.stringify(one)).not.toMatch(/undefined|\[object|NaN|null/)
      expect(blocksIn(bodyText(one.blocks))).toEqual(one.blocks)
    }
  })

  it('keeps what a model calls itself from becoming headings or lists of the statement', () => {
    const it = { ...model('medverka'), title: { sv: '# Rubrik\n- punkt' } }
    const { title, blocks } = drafted(it)
    expect(title).toBe('Yttrande över # Rubrik - punkt')
    expect(blocksIn(bodyText(blocks))).toEqual(blocks)
  })
})
