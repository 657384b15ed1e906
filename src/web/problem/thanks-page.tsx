import { say } from '../../platform/i18n/index.ts'
import { page } from '../frame/respond.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { day } from '../undertaking/wording.ts'
import { problemAddress, SAYINGS, type Saying, saidAddress } from './addresses.ts'
import { answersDue } from './due-days.ts'
import { findOwnSaid } from './own-words.ts'
import { keptAs } from './say-page.tsx'
import { standingOf } from './standing-of.ts'

/** The receipt: what was received, whether it counts, what happens next, who does it and by when. For its sender alone. */
export const thanksPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, language } = visit
  const sent = await findOwnSaid(c, undertaking.id, c.req.query('om') ?? '')
  if (sent === undefined) return c.redirect(problemAddress(language, undertaking.number), 302)
  const [standing, due] = await Promise.all([standingOf(visit, undertaking), answersDue(visit, undertaking.id)])
  const { residents, enough } = standing.judged
  const values = { residents, minimum: standing.terms.minimum, wanting: standing.facts.wantingChange }
  const answerDue = due.get(sent.id)
  const answers = undertaking.contactName ?? undertaking.boardName
  return page(
    c,
    { title: t('problem.thanks'), room: 'undertakings', personal: true, scripts: ['keep-words'] },
    <div class="flow question">
      {(Object.keys(SAYINGS) as Saying[]).map((saying) => (
        <WordsReceived keep={keptAs(undertaking.number, saying)} />
      ))}
      <PageHead title={t('problem.thanks')} />
      <Notice tone="received" title={t(`problem.thanks.${sent.kind}`)}>
        <p>{t(sent.counts ? 'problem.thanks.counts' : 'problem.thanks.heard')}</p>
      </Notice>
      <h2>{t('problem.thanks.then')}</h2>
      {sent.kind === 'confirms' ? (
        <p>{say(language, { key: enough ? 'gate.problem.found-enough' : 'gate.problem.found', values })}</p>
      ) : (
        <>
          <p>
            {answerDue === undefined
              ? t('problem.thanks.answers', { answers })
              : t('problem.thanks.answers-by', { answers, date: day(language, answerDue).text })}
          </p>
          <p>
            <a href={saidAddress(language, undertaking.number, sent.id)}>{t('problem.thanks.see')}</a>
          </p>
        </>
      )}
      <p>
        <ButtonLink href={problemAddress(language, undertaking.number)}>{t('problem.back')}</ButtonLink>
      </p>
    </div>,
  )
}
