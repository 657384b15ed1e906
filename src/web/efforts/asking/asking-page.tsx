import { type AskingOfEffort, type EffortPage, effortPolicy } from '../../../features/efforts/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { page } from '../../frame/respond.tsx'
import type { Page } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { AskingFacts } from './asking-entry.tsx'

type OfAsking = (c: Page, effort: EffortPage, asking: AskingOfEffort) => Response | Promise<Response>

/** A page about one of an effort's askings: 404 when there is none such. */
export function aboutAsking(show: OfAsking): (c: Page, effort: EffortPage) => Response | Promise<Response> {
  return (c, effort) => {
    const asking = effort.askings.find(({ id }) => id === c.req.param('asking'))
    return asking === undefined ? errorPage(c, 404, 'asking.missing') : show(c, effort, asking)
  }
}

/** One asking: what, whom, when, what came of it; and what those who act for the effort may do with it. */
export function askingPage(c: Page, effort: EffortPage, asking: AskingOfEffort): Response | Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor, site } = visit
  const here = effortAddress(language, effort.id, 'fragor', asking.id)
  const may = !asking.isCancelled && effortPolicy.mayActForEffort(actor, effort)
  const hasBegun = asking.begins <= dateIn(site.world.now())
  const trail = [
    { label: t('efforts.title'), href: `/${language}/insatser` },
    { label: effort.title, href: effortAddress(language, effort.id) },
    { label: asking.what },
  ]
  return page(
    c,
    { title: asking.what, room: 'places' },
    <div class="flow">
      <PageHead above={<Breadcrumbs t={t} trail={trail} />} title={asking.what} language={asking.language} />
      <AskingFacts visit={visit} asking={asking} />
      {may ? (
        <p class="actions">
          {hasBegun ? <ButtonLink href={`${here}/resultat`}>{t('asking.results.tell')}</ButtonLink> : null}
          <ButtonLink href={`${here}/andra`} weight="secondary">
            {t('asking.change')}
          </ButtonLink>
          {asking.joinedTo === null ? <a href={`${here}/ga-med`}>{t('asking.join.title')}</a> : null}
          {asking.answered === null && asking.results === null ? (
            <a href={`${here}/stall-in`}>{t('asking.cancel.title')}</a>
          ) : null}
        </p>
      ) : null}
    </div>,
  )
}
