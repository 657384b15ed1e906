import type { OwnStand } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { day } from '../undertaking/wording.ts'
import { saidAddress, sayingAddress } from './addresses.ts'
import type { OwnWords } from './own-words.ts'

interface StandProps {
  visit: Visit
  undertaking: UndertakingPage
  /** What a person has said about this text. */
  stand: OwnStand | undefined
  words: OwnWords
}

/** The three things one can say, with what one has said already and may change. */
export function Stand({ visit, undertaking, stand, words }: StandProps) {
  const { t, language } = visit
  const to = (saying: Parameters<typeof sayingAddress>[2]) => sayingAddress(language, undertaking.number, saying)
  const unsent = words.proposes !== '' ? 'proposes' : words.objects !== '' ? 'objects' : null
  return (
    <section class="happens-now" data-tone="rest" aria-labelledby="your-say">
      <h2 id="your-say">{t('problem.say')}</h2>
      {stand === undefined ? <p>{t('problem.say.lead')}</p> : <Said visit={visit} stand={stand} />}
      {unsent === null ? null : (
        <p>
          {t('problem.say.unsent')} <a href={to(unsent)}>{t('problem.say.go-on')}</a>
        </p>
      )}
      {words.sent === null || words.sent.kind === 'confirms' ? null : (
        <p>
          <a href={saidAddress(language, undertaking.number, words.sent.id)}>{t('problem.say.sent')}</a>
        </p>
      )}
      <div class="actions">
        {stand?.kind === 'confirms' ? null : <ButtonLink href={to('confirms')}>{t('problem.say.confirms')}</ButtonLink>}
        <ButtonLink weight="secondary" href={to('proposes')}>
          {t('problem.say.proposes')}
        </ButtonLink>
        <ButtonLink weight="secondary" href={to('objects')}>
          {t(stand?.kind === 'objects' ? 'problem.say.objects-again' : 'problem.say.objects')}
        </ButtonLink>
      </div>
    </section>
  )
}

function Said({ visit: { t, language }, stand }: { visit: Visit; stand: OwnStand }) {
  const { text: date } = day(language, stand.saidAt)
  return (
    <>
      <p>
        <strong>{t(`problem.stand.${stand.kind}`, { date })}</strong> {t('problem.stand.may-change')}
      </p>
      {stand.text === '' ? null : (
        <p>
          <ForeignText text={stand.text} language={stand.language} />
        </p>
      )}
    </>
  )
}
