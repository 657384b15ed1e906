import { type OccasionToRegister, problemPolicy } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { meetingsAddress } from '../meetings/addresses.ts'
import { Card } from '../ui/card.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import { problemAddress } from './addresses.ts'

interface WritersCardProps {
  visit: Visit
  undertaking: UndertakingPage
  /** Occasions at which residents can have spoken about the text; null for whoever registers nothing. */
  occasions: readonly OccasionToRegister[] | null
}

/** For those who write the description and register what was said; for others, how else one can be heard. */
export function WritersCard({ visit, undertaking, occasions }: WritersCardProps) {
  const { t, language, actor } = visit
  const to = (...parts: readonly string[]) => problemAddress(language, undertaking.number, ...parts)
  const ended = undertaking.endedAt !== null
  if (ended || !problemPolicy.mayDescribe(actor, undertaking)) {
    return (
      <Card title={t('problem.other-ways')}>
        <p>{t('problem.other-ways.occasion')}</p>
        <p>
          <a href={undertakingAddress(language, undertaking.number, 'meetings')}>{t('problem.other-ways.meetings')}</a>
        </p>
      </Card>
    )
  }
  return (
    <>
      <Card title={t('problem.writers')}>
        <p>{t('problem.writers.lead')}</p>
        <p>
          <a href={to('skriv')}>{t('problem.write')}</a>
        </p>
      </Card>
      {occasions === null ? null : (
        <Card title={t('problem.register')}>
          <p>{t(occasions.length === 0 ? 'problem.register.none' : 'problem.register.lead')}</p>
          <ul class="links">
            {occasions.map((it) => (
              <li>
                <a href={to('traff', it.id)}>{occasionName(visit, it)}</a>
                <br />
                <span class="soft">
                  {t('problem.register.so-far', { registered: it.registered, residents: it.residents })}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a href={meetingsAddress(language, undertaking.number, 'traff')}>{t('problem.register.occasion')}</a>
          </p>
        </Card>
      )}
    </>
  )
}

/** "Gårdsträff, 3 mars 2026". */
export function occasionName({ t, language }: Visit, it: Pick<OccasionToRegister, 'kind' | 'name' | 'heldOn'>): string {
  const name = it.kind === 'first' ? t('meeting.first') : it.name
  return `${name}, ${day(language, it.heldOn).text}`
}
