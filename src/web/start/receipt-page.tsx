import { findReceipt, openReceipt } from '../../features/people/index.ts'
import { findUndertaking, isInitiator } from '../../features/undertakings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { originOfSite } from '../frame/own-address.ts'
import { page } from '../frame/respond.tsx'
import { sessionToken } from '../frame/session.ts'
import type { Page } from '../frame/visit.ts'
import { LinkToKeep } from '../link/link-to-keep.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { STEPS } from './steps.ts'

/**
 * The receipt, for the browser that started it: private link and short code, until it signs in or the draft is forgotten.
 * Whoever may not see it is told that there is no such page.
 */
export async function receiptPage(c: Page): Promise<Response> {
  const { t, site, language, actor } = c.get('visit')
  const undertaking = await findUndertaking(site.world.db, Number(c.req.param('number')))
  if (
    undertaking === undefined ||
    actor.kind === 'system' ||
    actor.session === null ||
    !isInitiator(actor, undertaking)
  ) {
    return errorPage(c, 404, 'error.missing')
  }
  const sent = await findReceipt(site.world.db, actor.session, undertaking.id)
  const sealed = sent?.fields.receipt
  const receipt = typeof sealed === 'string' ? openReceipt(sessionToken(c), sealed) : null
  const here = undertakingAddress(language, undertaking.number)
  return page(
    c,
    { title: t('start.receipt'), room: 'undertakings', personal: true, scripts: ['keep-words'] },
    <div class="flow question">
      <PageHead title={t('start.receipt')} lead={t('start.receipt.lead', { number: undertaking.number })} />
      {STEPS.map((step) => (
        <WordsReceived keep={`start-${step}`} />
      ))}
      {receipt === null ? (
        <Notice>{t('start.receipt.gone')}</Notice>
      ) : (
        <LinkToKeep t={t} link={receipt} origin={originOfSite(c)} />
      )}
      <h2>{t('start.intro.then')}</h2>
      <p>{undertaking.contactPerson === null ? t('start.receipt.then.contact') : t('start.receipt.then.times')}</p>
      <p>
        <ButtonLink href={here}>{t('start.receipt.see')}</ButtonLink>
      </p>
    </div>,
  )
}
