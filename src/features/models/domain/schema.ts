import { z } from 'zod'
import { byActor, byScale, idSchema, versionSchema } from './atoms.ts'
import { followUpSchema } from './follow-up-schema.ts'
import { known } from './known.ts'
import { bodySchema, initiatorSchema, responsibleSchema } from './organisation-schema.ts'
import { phaseSchema } from './phase-schema.ts'
import { says } from './says.ts'
import { ambitionSchema, claimSchema, needSchema, sourceSchema } from './source-schema.ts'
import { textSchema, titleSchema } from './text.ts'
import { FORMAT, MOMENTS, STATUSES } from './words.ts'

/** The form of a model's file: the one source of truth. `models/collaboration-model.schema.json` is made from it. */
export const modelSchema = z
  .strictObject({
    format: z.literal(FORMAT).meta(says('Filformatets version', "The file format's version")),
    id: idSchema,
    version: versionSchema,
    title: titleSchema,
    status: z
      .enum(STATUSES)
      .meta(says('Bara on-trial och adopted kan användas', 'Only on-trial and adopted can be used')),
    publisher: z.strictObject({ name: titleSchema }).meta(says('Vem som ger ut modellen', 'Who publishes the model')),
    sources: z.array(sourceSchema).min(1).max(200).meta(says('Källor', 'Sources')),
    purpose: known(textSchema).meta(says('Vad modellen är till för', 'What the model is for')),
    whenToUse: known(textSchema).meta(says('När modellen ska tillämpas', 'When to apply the model')),
    ambition: known(ambitionSchema).meta(says('Ambition', 'Ambition')),
    claims: known(z.array(claimSchema).min(1).max(200)).meta(
      says('Skalor som modellens egna dokument anger', "Scales that the model's own documents claim"),
    ),
    needs: known(z.array(needSchema).min(1).max(500)).meta(says('Behov som den gjordes för', 'Needs it was made for')),
    responsible: byScale(known(responsibleSchema)).meta(
      says('Ansvarigt organ per skala', 'Responsible body per scale'),
    ),
    initiators: byActor(known(initiatorSchema)).meta(says('Vilka som får ta initiativ', 'Who may initiate')),
    ideaFixed: known(z.strictObject({ phase: idSchema, at: z.enum(MOMENTS) })).meta(
      says('När idén låses: fas (id) och när i den', 'When the idea is fixed: phase (id) and when in it'),
    ),
    phases: z.array(phaseSchema).min(1).max(500).meta(says('Faser i ordning', 'Phases in order')),
    furtherPhases: z
      .enum(['none', 'unknown'])
      .meta(says('unknown: källorna säger inte vad som följer sedan', "unknown: the sources don't tell what follows")),
    bodies: known(z.array(bodySchema).min(1).max(200)).meta(says('Organ som modellen inrättar', 'Bodies it sets up')),
    followUp: followUpSchema.meta(says('Uppföljning av arbetssättet', 'Follow-up of the way of working')),
  })
  .meta({ title: 'Samverkansmodell · Collaboration model' })
