import { changeGroup, findGroup, type GroupPage, mayKeepGroups } from '../../features/groups/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { Notice } from '../ui/notice.tsx'
import { groupAddress } from './addresses.ts'
import { bodiesNow, fieldsOf, GroupFields, groupRaw, groupTrouble } from './group-fields.tsx'
import { keeperForm } from './keeper-form.tsx'
import { trailOf } from './register-page.tsx'

/** The group that an address names; undefined when there is none. */
export async function groupOf(c: Page): Promise<GroupPage | undefined> {
  return findGroup(c.get('visit').site.world.db, c.req.param('slug') ?? '')
}

/** Changes what is told about a group. */
export async function changeGroupPage(c: Page): Promise<Response> {
  const group = await groupOf(c)
  if (group === undefined) return errorPage(c, 404, 'group.missing')
  const may = mayKeepGroups(
    c.get('visit').actor,
    group.places.map(({ around }) => around),
  )
  return turnedAway(c, may, 'group.forbidden') ?? show(c, group, fieldsOf(group))
}

export async function sendChangeGroup(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const group = await groupOf(c)
  if (group === undefined) return errorPage(c, 404, 'group.missing')
  const fields = await readFields(c)
  const raw = await groupRaw(c, fields, group.places[0]?.id ?? '')
  return submit(
    c,
    changeGroup,
    { ...raw, group: group.id },
    {
      done: ({ slug }) => groupAddress(language, slug),
      again: async (trouble) => show(c, (await groupOf(c)) ?? group, fields, groupTrouble(trouble, fields)),
    },
  )
}

async function show(c: Page, group: GroupPage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const meanwhile = trouble.status === 409 && Number(fields.version) !== group.version
  return keeperForm(c, {
    title: t('group.change'),
    trail: [...trailOf(c, group.places[0] ?? { name: '', slug: '' }), here(c, group)],
    action: groupAddress(language, group.slug, 'andra'),
    send: t('group.change.send'),
    trouble,
    notice: meanwhile ? (
      <Notice title={t('group.changed-meanwhile.now')}>
        <p>
          <bdi>{group.name}</bdi>
          {' · '}
          <bdi>{group.purpose}</bdi>
        </p>
        <p>
          <a href={groupAddress(language, group.slug)}>{t('group.changed-meanwhile.see')}</a>
        </p>
      </Notice>
    ) : null,
    children: (
      <>
        {/* Somebody else's change is shown above: sent again, this one is meant. */}
        <input type="hidden" name="version" value={meanwhile ? String(group.version) : (fields.version ?? '')} />
        <GroupFields visit={visit} fields={fields} trouble={trouble} bodies={await bodiesNow(c)} />
      </>
    ),
  })
}

/** The group itself on the way to one of its forms. */
export function here(c: Page, group: Pick<GroupPage, 'name' | 'slug' | 'language'>) {
  return { label: group.name, href: groupAddress(c.get('visit').language, group.slug) }
}
