import { z } from 'zod'
import { byActor, idSchema, scalesSchema } from './atoms.ts'
import { known } from './known.ts'
import { says } from './says.ts'
import { textSchema, titleSchema } from './text.ts'
import { DEMANDS, ORGANISATION_LEVELS } from './words.ts'

const anchoringSchema = z.strictObject({
  political: known(textSchema),
  strategic: known(textSchema),
  tactical: known(textSchema),
  operative: known(textSchema),
})

export const responsibleSchema = z
  .strictObject({
    body: idSchema.meta(says('Organets id i kommunens register', "The body's id in the municipality's register")),
    name: titleSchema,
    anchoring: anchoringSchema.meta(says('Förankring i linjen, per nivå', 'Anchoring in the line, per level')),
  })
  .meta({ id: 'Responsible' })

const demandSchema = z.strictObject({ kind: z.enum(DEMANDS), text: textSchema.optional() })

export const initiatorSchema = z
  .strictObject({
    scales: known(scalesSchema).meta(says('I vilka skalor', 'At which scales')),
    demands: known(z.array(demandSchema).min(1)).meta(says('Vad som krävs av dem', 'What is demanded of them')),
  })
  .meta({ id: 'Initiator' })

const seatCount = known(z.int().min(1).max(1000))

export const bodySchema = z
  .strictObject({
    id: idSchema,
    name: titleSchema,
    level: known(z.enum(ORGANISATION_LEVELS)),
    scales: known(scalesSchema),
    seats: byActor(z.strictObject({ seats: seatCount, votes: seatCount }).meta({ id: 'Seats' })),
    asksFirst: known(z.array(textSchema).min(1)).meta(
      says('Befintliga grupper som tillfrågas först', 'Existing groups that are asked first'),
    ),
  })
  .meta({ id: 'Body' })
