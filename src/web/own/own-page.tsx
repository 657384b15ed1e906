import { workbenchOf } from '../../features/duties/index.ts'
import { listStatements } from '../../features/models/index.ts'
import {
  findPeople,
  type KnownPerson,
  listDrafts,
  mayExportOrErase,
  mayManageRoles,
} from '../../features/people/index.ts'
import { listOwnUndertakings } from '../../features/undertakings/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { signInAddress } from '../sign-in/onward.ts'
import { StatementsSection } from '../statement/own-statements.tsx'
import { ButtonLink, SendButton } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { DraftsSection } from './drafts.tsx'
import { LanguageSection } from './language.tsx'
import { UndertakingsSection } from './own-undertakings.tsx'

/**
 * What this browser, or this person, has here: undertakings that they started or belong to, words not sent, language, and
 * what one may ask of one's own data (C3). Also without an account: then it is what the browser remembers.
 */
export async function ownPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const { db } = site.world
  const session = actor.kind === 'system' ? null : actor.session
  const [person, undertakings, drafts, statements] = await Promise.all([
    actor.kind === 'person' ? findPeople(db, [actor.person]).then((found) => found.get(actor.person)) : undefined,
    listOwnUndertakings(db, actor),
    session === null ? [] : listDrafts(db, session),
    listStatements(db, actor),
  ])
  return page(
    c,
    { title: t('ui.layout.own-pages'), personal: true, scripts: ['submit-once'] },
    <div class="flow">
      <PageHead title={t('ui.layout.own-pages')} lead={<WhoIsHere visit={visit} person={person} />} />
      {workbenchOf(actor) !== null ? (
        <ul class="links">
          <li>
            <a href={`/${language}/arbetsbord`}>{t('own.workbench')}</a>
          </li>
          <li>
            <a href={`/${language}/mina-sidor/lamna-over`}>{t('handover-things.own')}</a>
          </li>
          {mayManageRoles(actor) ? (
            <li>
              <a href={`/${language}/personer`}>{t('people.title')}</a>
            </li>
          ) : null}
        </ul>
      ) : null}
      {actor.kind === 'person' ? null : <WithoutAccount visit={visit} />}
      <UndertakingsSection visit={visit} undertakings={undertakings} />
      {drafts.length === 0 ? null : <DraftsSection visit={visit} drafts={drafts} />}
      <StatementsSection visit={visit} statements={statements} />
      <LanguageSection visit={visit} chosen={person?.language ?? language} />
      {person !== undefined && mayExportOrErase(actor, person.id) ? <OwnData visit={visit} /> : null}
      {session === null ? null : <Leaving visit={visit} />}
    </div>,
  )
}

function WhoIsHere({ visit: { t, actor }, person }: { visit: Visit; person: KnownPerson | undefined }) {
  if (person === undefined) {
    const remembers = actor.kind === 'visitor' && actor.session !== null
    return <>{remembers ? t('own.lead.browser') : t('own.lead.nothing')}</>
  }
  return (
    <>
      {t('own.lead.person')} <bdi dir="ltr">{person.address}</bdi>
      {person.displayName === null ? null : (
        <>
          {' ('}
          <bdi>{person.displayName}</bdi>
          {')'}
        </>
      )}
    </>
  )
}

/** Two ways to find one's own again in this browser. */
function WithoutAccount({ visit: { t, language } }: { visit: Visit }) {
  return (
    <div class="actions">
      <ButtonLink href={signInAddress(language)}>{t('ui.layout.sign-in')}</ButtonLink>
      <a href={`/${language}/kod`}>{t('sign-in.have-code')}</a>
    </div>
  )
}

/** One's own export and erasure (GDPR articles 15, 17 and 20). */
function OwnData({ visit: { t, language } }: { visit: Visit }) {
  const base = `/${language}/mina-sidor`
  return (
    <section class="flow" aria-labelledby="own-data">
      <h2 id="own-data">{t('own.data')}</h2>
      <p>
        {t('own.data.lead')} <a href={`/${language}/integritet`}>{t('ui.layout.privacy')}</a>
      </p>
      <div class="actions">
        <Form t={t} action={`${base}/uppgifter`}>
          <SendButton t={t} weight="secondary">
            {t('own.data.export')}
          </SendButton>
        </Form>
        <a href={`${base}/radera`}>{t('own.erase')}</a>
      </div>
    </section>
  )
}

function Leaving({ visit: { t, language, actor } }: { visit: Visit }) {
  return (
    <section class="flow" aria-labelledby="leaving">
      <h2 id="leaving">{t('sign-out.title')}</h2>
      <p>{t('sign-out.lead')}</p>
      <Form t={t} action={`/${language}/logga-ut`}>
        <SendButton t={t} weight="secondary">
          {actor.kind === 'person' ? t('sign-out.do') : t('sign-out.forget')}
        </SendButton>
      </Form>
    </section>
  )
}
