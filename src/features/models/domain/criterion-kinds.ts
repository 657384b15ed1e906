import { z } from 'zod'
import { ROLES } from '../../../kernel/actor.ts'
import { idSchema, idsSchema } from './atoms.ts'
import {
  addedValueParams,
  contactParams,
  mixParams,
  namedAnswerParams,
  noParams,
  shapedParams,
} from './criterion-params.ts'
import { known } from './known.ts'
import { says } from './says.ts'
import { titleSchema } from './text.ts'

/** Who may grant an exception; the exception itself is named, reasoned and public. */
export const exceptionsSchema = known(z.strictObject({ by: z.array(z.enum(ROLES)).min(1) })).meta({
  id: 'Exceptions',
  ...says('Vilka roller som får besluta om undantag', 'Which roles may grant an exception'),
})

const criterion = <K extends string, P extends z.ZodType>(kind: K, params: P, sv: string, en: string) =>
  z
    .strictObject({
      id: idSchema,
      kind: z.literal(kind),
      text: titleSchema.meta(says('Vad som ska vara uppfyllt', 'What has to be met')),
      params,
      answers: known(idsSchema).meta(says('Vilka behov (id) som kravet svarar mot', 'Which needs (ids) it answers')),
      requires: known(idsSchema).meta(
        says('Stegen (id) vars resultat kravet kräver', 'The steps (ids) whose outcome it demands'),
      ),
      exceptions: exceptionsSchema.optional(),
    })
    .meta(says(sv, en))

/** What a gate can demand. Each kind is executed by whoever offers evidence for it (`gates`). */
export const criterionSchema = z
  .discriminatedUnion('kind', [
    criterion('purpose-stated', noParams, 'Syfte, ambition och avgränsning är uttalade', 'R1: purpose stated'),
    criterion('scopes-agree', noParams, 'Det som sägs om skala och syfte går ihop', 'R5: statements of scope agree'),
    criterion('responsible-board', noParams, 'En nämnd ansvarar', 'R3: one responsible board'),
    criterion('contact-and-first-meeting', contactParams, 'Kontaktperson och första möte', 'R26: first meeting held'),
    criterion('residents-shaped-problem', shapedParams, 'Boende har format problembeskrivningen', 'R22: shaped'),
    criterion('mix-matches-place', mixParams, 'De som medverkar liknar dem som bor och verkar där', 'R25: the mix'),
    criterion('added-value-judged', addedValueParams, 'Mervärdet är bedömt av flera', 'R27: added value judged'),
    criterion('form-confirmed', noParams, 'Parterna har bekräftat samverkansformen', 'R38: form confirmed'),
    criterion('relations-stated', noParams, 'Förhållandet till andra program är uttalat', 'R6: relations stated'),
    criterion('overlaps-answered', noParams, 'Varje överlapp är besvarat', 'R8: every overlap answered'),
    criterion(
      'agreements-made',
      noParams,
      'Varje överlapp har en överenskommelse',
      'R9: every overlap has an agreement',
    ),
    criterion('named-answer', namedAnswerParams, 'En namngiven person svarar ja, med skäl', 'Answered by name'),
  ])
  .meta({ id: 'Criterion' })

/** Every kind of criterion that the format has, in the order above. */
export const CRITERION_KINDS = criterionSchema.options.map((option) => option.shape.kind.value)
