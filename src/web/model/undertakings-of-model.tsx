import type { ModelVersion } from '../../features/models/index.ts'
import type { UndertakingCard } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { phaseName } from '../undertaking/wording.ts'
import { followersAddress } from './addresses.ts'

interface Props {
  visit: Visit
  version: ModelVersion
  newest: { readonly cards: readonly UndertakingCard[]; readonly total: number }
}

/** The newest undertakings that follow a version, each with how far it has come; all of them are a list away (R15). */
export function UndertakingsOfModel({ visit: { t, language }, version, newest: { cards, total } }: Props) {
  const { content } = version
  return (
    <Card title={t('model.undertakings')}>
      {total === 0 ? (
        <p>{t('model.undertakings.none')}</p>
      ) : (
        <>
          <p>{t('model.undertakings.of-total', { total })}</p>
          <ul class="plain flow">
            {cards.map((card) => (
              <li>
                <a href={undertakingAddress(language, card.number)}>
                  <ForeignText text={card.title} language={card.language} />
                </a>
                <br />
                <span class="soft small">
                  {card.endedAt !== null
                    ? t('model.undertakings.ended')
                    : t('model.undertakings.in-phase', {
                        number: content.phases.findIndex(({ id }) => id === card.phase) + 1,
                        total: content.phases.length,
                        phase: phaseName(content, card.phase, language),
                      })}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a href={followersAddress(language, version.model, version.version)}>
              {t('model.undertakings.all', { version: version.version })}
            </a>
          </p>
        </>
      )}
    </Card>
  )
}
