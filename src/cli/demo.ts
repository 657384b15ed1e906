import { fillDemo } from '../../demo/fill-demo.ts'
import type { Language } from '../platform/i18n/index.ts'
import type { World } from '../platform/world.ts'
import { languagesOf, type Output, say } from './output.ts'

/** `medverka demo`: fills an empty database with the seeded town. Exit code 0: it is filled; 2: there is something in it. */
export async function demo(
  { lang }: { readonly lang?: Language | undefined },
  { output, world }: { output: Output; world: World },
): Promise<number> {
  const filled = await fillDemo(world.db, world.now())
  if (filled) say(output.out, languagesOf(lang), 'cli.demo.filled', {})
  else say(output.err, languagesOf(lang), 'cli.demo.not-empty', {})
  return filled ? 0 : 2
}
