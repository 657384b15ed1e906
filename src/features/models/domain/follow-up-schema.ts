import { z } from 'zod'
import { idSchema } from './atoms.ts'
import { known } from './known.ts'
import { says } from './says.ts'
import { textSchema } from './text.ts'

const timeSchema = z.strictObject({
  from: idSchema.meta(says('Fasen (id) som det räknas från', 'The phase (id) that it is counted from')),
  months: z.int().min(0).max(600).meta(says('Månader från att fasen börjat', 'Months from its start')),
  text: textSchema.optional(),
})

/** How the way of working itself is tested (R17, R18): without it nobody can tell whether to go on. */
export const followUpSchema = z.strictObject({
  indicators: known(z.array(z.strictObject({ id: idSchema, text: textSchema })).min(1)),
  baseline: known(textSchema).meta(says('Utgångsläget: vad och när', 'The baseline: what and when')),
  times: known(z.array(timeSchema).min(1)).meta(says('När det följs upp', 'When it is followed up')),
  readers: known(z.array(textSchema).min(1)).meta(says('Vem som läser resultatet', 'Who reads the result')),
  decisionRule: known(textSchema).meta(
    says('Vad som avgör om arbetssättet ska fortsätta', 'What decides whether the way of working goes on'),
  ),
})
