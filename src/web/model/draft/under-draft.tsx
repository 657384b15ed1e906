import { findDraft, type ModelDraft, mayDraftModels } from '../../../features/models/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import type { Page, Visit } from '../../frame/visit.ts'
import { turnedAway } from '../../officers-only.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { catalogueAddress } from '../addresses.ts'
import { draftAddress, draftsAddress } from './addresses.ts'

export type PageOfDraft = (c: Page, draft: ModelDraft) => Response | Promise<Response>

/** A page of one of the reader's own drafts. Somebody else's isn't there (404); who isn't signed in is asked to. */
export function ofDraft(show: PageOfDraft): (c: Page) => Promise<Response> {
  return async (c) => {
    const { site, actor } = c.get('visit')
    const away = turnedAway(c, actor.kind === 'person', 'models.draft.forbidden')
    if (away !== null) return away
    const draft = await findDraft(site.world.db, actor, c.req.param('draft') ?? '')
    return draft === undefined ? errorPage(c, 404, 'models.draft.missing') : show(c, draft)
  }
}

/** Who may not write drafts is told why. Null: they may. */
export function notTheirs(c: Page): Response | Promise<Response> | null {
  return turnedAway(c, mayDraftModels(c.get('visit').actor), 'models.draft.forbidden')
}

/** What a draft is called: as its text says, or that it says nothing. */
export function nameOfDraft({ t }: Visit, { title }: { readonly title: string | null }): string {
  return title ?? t('draft.nameless')
}

/** The way to a draft, or to `page` under it. */
export function DraftTrail({ visit, draft, page }: { visit: Visit; draft: ModelDraft; page?: string }) {
  const { t, language } = visit
  const name = nameOfDraft(visit, draft)
  return (
    <Breadcrumbs
      t={t}
      trail={[
        { label: t('models.title'), href: catalogueAddress(language) },
        { label: t('draft.own'), href: draftsAddress(language) },
        ...(page === undefined
          ? [{ label: name }]
          : [{ label: name, href: draftAddress(language, draft.id) }, { label: page }]),
      ]}
    />
  )
}
