import { createAdministrator } from '../features/people/index.ts'
import { SYSTEM } from '../kernel/actor.ts'
import type { Language } from '../platform/i18n/index.ts'
import type { World } from '../platform/world.ts'
import { languagesOf, type Output, say, sayRefusal } from './output.ts'

export interface AdminCreateArgs {
  readonly address: string
  /** Shown beside what they do; the part before @ when left out. */
  readonly name?: string | undefined
  /** Swedish and English when left out. */
  readonly lang?: Language | undefined
}

/** `medverka admin create ADDRESS`: the first administrator. Exit code 0: is one; 2: the address can't be one. */
export async function adminCreate(
  { address, name, lang }: AdminCreateArgs,
  { output, world }: { output: Output; world: World },
): Promise<number> {
  const languages = languagesOf(lang)
  const input = { address, displayName: name ?? address.split('@')[0], ...(lang ? { language: lang } : {}) }
  const result = await world.perform(createAdministrator, SYSTEM, input)
  if (!result.ok) {
    sayRefusal(output.err, languages, result)
    return 2
  }
  say(output.out, languages, result.value.give ? 'cli.admin.created' : 'cli.admin.already', { address })
  return 0
}
