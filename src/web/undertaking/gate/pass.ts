import { passGate } from '../../../features/undertakings/index.ts'
import { evidenceOf } from '../../frame/evidence.ts'
import { readFields } from '../../frame/form.ts'
import { submit } from '../../frame/submit.ts'
import { undertakingAddress } from '../addresses.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { showGate } from './gate-page.tsx'

/** Passes the gate; when it has closed meanwhile, the page says what is missing. */
export const pass: PageOfUndertaking = async (c, undertaking) => {
  const { language } = c.get('visit')
  const { phase } = await readFields(c)
  return submit(
    c,
    evidenceOf(c, passGate),
    { undertaking: undertaking.id, phase },
    {
      done: () => undertakingAddress(language, undertaking.number),
      again: (trouble) => showGate(c, undertaking, trouble),
    },
  )
}
