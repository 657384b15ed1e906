import type { Translate } from '../../platform/i18n/index.ts'
import { Notice } from '../ui/notice.tsx'

interface LinkToKeepProps {
  t: Translate
  /** The private link's secret and its short code: on a page for their holder alone, and shown only now. */
  link: { readonly token: string; readonly code: string }
  /** Where we are reached, without a path. */
  origin: string
}

/** A private link and its short code, to be kept before the page is left. */
export function LinkToKeep({ t, link, origin }: LinkToKeepProps) {
  return (
    <Notice tone="received" title={t('start.receipt.keep')}>
      <dl class="summary-list">
        <div>
          <dt>{t('start.receipt.link')}</dt>
          <dd dir="ltr">
            <a href={`/l/${link.token}`}>{`${origin}/l/${link.token}`}</a>
          </dd>
        </div>
        <div>
          <dt>{t('start.receipt.code')}</dt>
          <dd dir="ltr">
            <strong>{link.code}</strong>
          </dd>
        </div>
      </dl>
      <p>{t('start.receipt.secret')}</p>
    </Notice>
  )
}
