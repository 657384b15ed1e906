import { z } from 'zod'
import { byActor, idSchema, idsSchema, scalesSchema } from './atoms.ts'
import { criterionSchema, exceptionsSchema } from './criterion-kinds.ts'
import { known } from './known.ts'
import { says } from './says.ts'
import { textSchema, titleSchema } from './text.ts'
import { ACTOR_KINDS, BROUGHT_TOGETHER, LEVELS } from './words.ts'

const stepSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    text: textSchema.optional().meta(says('Hur det går till', 'How it is done')),
    who: known(z.array(z.enum(ACTOR_KINDS)).min(1)).meta(says('Vilka som gör det', 'Who does it')),
    scales: known(scalesSchema).meta(says('Skalor som steget är gjort för', 'The scales it is made for')),
    bringsTogether: known(z.array(z.enum(BROUGHT_TOGETHER)).min(1)).meta(
      says('Vad som redan finns som steget för samman', 'What exists already that it brings together'),
    ),
    outcome: known(textSchema).meta(says('Vad som kommer ut av steget', 'What comes out of it')),
    answers: known(idsSchema).meta(says('Vilka behov (id) som steget svarar mot', 'Which needs (ids) it answers')),
  })
  .meta({ id: 'Step' })

const participationSchema = z
  .strictObject({
    level: known(z.enum(LEVELS)).meta(says('Högsta delaktighetsnivå i fasen', 'Highest level of participation')),
    holds: known(z.array(z.enum(['seats', 'votes'])).min(1)).meta(says('Platser, röster', 'Seats, votes')),
  })
  .meta({ id: 'Participation' })

const gateSchema = z.strictObject({
  criteria: known(z.array(criterionSchema).min(1).max(2000)).meta(
    says('Krav som ska vara uppfyllda innan nästa fas', 'What has to be met before the next phase'),
  ),
  exceptions: exceptionsSchema.meta(
    says('Gäller de krav som inte själva säger annat', "Holds for criteria that don't say otherwise"),
  ),
})

export const phaseSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    text: textSchema.meta(says('Vad fasen är till för', 'What the phase is for')),
    replaces: idsSchema
      .optional()
      .meta(
        says(
          'Faser (id) i en tidigare version som blev den här',
          'Phases (ids) of an earlier version that became this',
        ),
      ),
    canBeInfluenced: textSchema
      .optional()
      .meta(says('Vad som går att påverka i fasen', 'What can be influenced in it')),
    steps: known(z.array(stepSchema).min(1).max(500)),
    participation: byActor(participationSchema).meta(says('Per slags aktör', 'Per kind of actor')),
    gate: gateSchema.meta(says('Grinden i fasens slut', "The gate at the phase's end")),
  })
  .meta({ id: 'Phase' })
