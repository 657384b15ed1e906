import type { Role } from '../../../kernel/actor.ts'
import type { Sentence } from '../../../platform/i18n/index.ts'
import type { Circle } from './evidence.ts'

/** What a circle or role is called within a sentence: "de som bor här", "kontaktpersonen". */
export function whoInWords(who: Circle): Sentence {
  return { key: `gates.who.${who}` }
}

/** What somebody in a role is called within a sentence. */
export function roleInWords(role: Role): Sentence {
  return whoInWords(role)
}
