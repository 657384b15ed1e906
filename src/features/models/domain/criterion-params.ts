import { z } from 'zod'
import { ROLES } from '../../../kernel/actor.ts'
import { says } from './says.ts'
import { textSchema } from './text.ts'

/** A number that a model may leave to Medverka (left out: `normal`), or that its sources don't tell (`unknown`). */
const count = (least: number, most: number, normal: number, about: { description: string }) =>
  z
    .union([z.int().min(least).max(most), z.literal('unknown')])
    .default(normal)
    .meta(about)

/** Parameters of the kinds of criteria that need none. */
export const noParams = z.strictObject({}).prefault({})

export const contactParams = z
  .strictObject({
    contactWithinWorkingDays: count(
      1,
      250,
      5,
      says('Arbetsdagar till kontaktperson', 'Working days to a contact person'),
    ),
    meetingWithinWorkingDays: count(1, 250, 20, says('Arbetsdagar till första möte', 'Working days to first meeting')),
  })
  .prefault({})

export const shapedParams = z
  .strictObject({
    minimumResidents: count(1, 10_000, 5, says('Minst så många olika boende', 'At least so many different residents')),
    openDays: count(0, 365, 14, says('Öppen minst så många dagar', 'Open at least so many days')),
    answeredProposals: count(
      0,
      1000,
      1,
      says('Besvarade ändringsförslag från boende', "Residents' answered proposals"),
    ),
  })
  .prefault({})

export const mixParams = z
  .strictObject({
    tolerance: z
      .union([z.number().min(0).max(1), z.literal('unknown')])
      .default(0.2)
      .meta(says('Tillåten skillnad i andel, 0–1', 'Allowed difference in share, 0–1')),
    warnsOnly: z.boolean().default(true).meta(says('Varnar bara, stoppar inte', "Only warns, doesn't stop")),
  })
  .prefault({})

export const addedValueParams = z
  .strictObject({
    minimumJudges: count(1, 1000, 3, says('Minst så många bedömare', 'At least so many judges')),
    residentsAmongJudges: count(0, 1000, 1, says('Minst så många boende bland dem', 'Residents among them, at least')),
  })
  .prefault({})

export const namedAnswerParams = z.strictObject({
  question: textSchema.meta(says('Frågan', 'The question')),
  by: z.array(z.enum(ROLES)).min(1).meta(says('Vilka roller som får svara', 'Which roles may answer')),
})
