import { listPeople, mayManageRoles, type PeoplePage } from '../../features/people/index.ts'
import { isId } from '../../kernel/ids.ts'
import { refusalPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Form } from '../ui/form.tsx'
import { Time } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { day } from '../undertaking/wording.ts'
import { bodiesToday, namesOfScopes } from './scopes.ts'

const DONE = { given: 'people.roles.given', ended: 'people.roles.ended' } as const

const COLUMNS = ['people.name', 'people.role', 'people.scope', 'people.since', 'people.roles.end'] as const

/** Those who hold roles, for administrators. Residents are in no list. */
export async function peoplePage(c: Page): Promise<Response> {
  return (await turnedAway(c, mayManageRoles(c.get('visit').actor), 'people.roles.forbidden')) ?? showPeople(c)
}

async function showPeople(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const after = c.req.query('efter')
  const listed = await listPeople(site.world.db, actor, after !== undefined && isId(after) ? after : null)
  if (!listed.ok) return refusalPage(c, listed)
  const { people, next } = listed.value
  const grants = people.flatMap((it) => it.grants)
  const nameOf = await namesOfScopes(visit, grants, await bodiesToday(visit))
  const done = c.req.query('klart')
  return page(
    c,
    { title: t('people.title'), personal: true },
    <div class="flow">
      {done === 'given' || done === 'ended' ? (
        <Notice tone="received">
          <p>{t(DONE[done])}</p>
        </Notice>
      ) : null}
      <PageHead title={t('people.title')} lead={t('people.lead')} />
      <p>
        <ButtonLink href={`/${language}/personer/ny`}>{t('people.grant')}</ButtonLink>
      </p>
      <PeopleTable visit={visit} people={people} nameOf={nameOf} />
      {next === null ? null : (
        <p>
          <a href={`/${language}/personer?efter=${next}`} rel="next">
            {t('ui.pagination.next')}
          </a>
        </p>
      )}
    </div>,
  )
}

interface TableProps {
  visit: Visit
  people: PeoplePage['people']
  nameOf: (scope: string | null) => string
}

/** A row for each role, so that each can be ended; a person's name stands in every one of theirs. */
function PeopleTable({ visit: { t, language }, people, nameOf }: TableProps) {
  return (
    <DataTable
      folds
      caption={t('people.table')}
      columns={COLUMNS.map((key) => ({ label: t(key) }))}
      rows={people.flatMap((person) => {
        const name = person.displayName ?? person.address
        return person.grants.map((grant) => [
          <>
            <bdi>{name}</bdi>
            <br />
            <bdi dir="ltr" class="soft small">
              {person.address}
            </bdi>
            <br />
            <a href={`/${language}/personer/${person.person}/lamna-over`} class="small">
              {t('handover-things.link')}
              <span class="unseen">{`: ${name}`}</span>
            </a>
          </>,
          t(`people.role.${grant.role}`),
          nameOf(grant.scope),
          <Time at={day(language, grant.since)} />,
          <Form t={t} action={`/${language}/personer/roller/${grant.id}/avsluta`}>
            <input type="hidden" name="person" value={person.person} />
            <Button weight="tertiary">
              {t('people.roles.end')}
              <span class="unseen">{`: ${name}, ${t(`people.role.${grant.role}`)}, ${nameOf(grant.scope)}`}</span>
            </Button>
          </Form>,
        ])
      })}
    />
  )
}
