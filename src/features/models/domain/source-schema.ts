import { z } from 'zod'
import { dateSchema, idSchema, scalesSchema, sourceRefSchema, urlSchema } from './atoms.ts'
import { known } from './known.ts'
import { says } from './says.ts'
import { textSchema, titleSchema } from './text.ts'
import { AMBITIONS, NEED_KINDS } from './words.ts'

export const sourceSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    date: known(dateSchema),
    caseNumber: known(z.string().min(1).max(60)).meta(says('Diarienummer', 'Case number')),
    url: known(urlSchema),
    via: idSchema
      .optional()
      .meta(says('Källan (id) som vi har läst om den i', 'The source (id) through which we know it')),
  })
  .meta({ id: 'Source' })

/** What one of the model's own documents says about its scales; documents may contradict each other. */
export const claimSchema = z
  .strictObject({
    source: idSchema,
    scales: known(scalesSchema).meta(says('Skalor som dokumentet säger att modellen klarar', 'Scales that it claims')),
    text: textSchema.meta(says('Dokumentets egna ord', "The document's own words")),
  })
  .meta({ id: 'Claim' })

export const ambitionSchema = z.strictObject({ kind: z.enum(AMBITIONS), text: textSchema, source: sourceRefSchema })

export const needSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(NEED_KINDS).meta(says('coordination: samordning av det som pågår', 'coordination: of what goes on')),
    text: textSchema,
    source: sourceRefSchema,
    answer: known(textSchema).meta(says('Hur modellen säger att behovet möts', 'How the model says that it is met')),
  })
  .meta({ id: 'Need' })
