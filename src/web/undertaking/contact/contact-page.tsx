import { listDutiesOfUndertaking } from '../../../features/duties/index.ts'
import { listHolders, type RoleHolder } from '../../../features/people/index.ts'
import { assignContactPerson, findUndertaking, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { type Fields, orNull, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Time } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { roomAddress, undertakingAddress } from '../addresses.ts'
import { keptAs, roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Who answers for the first meeting and what follows (R26); for those who lead the board's work, who is to. */
export const contactPage: PageOfUndertaking = (c, undertaking) => show(c, undertaking, {})

/** Names the contact person. When somebody else was named meanwhile, the page says who (409). */
export const takeContact: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { language } = c.get('visit')
  return submit(
    c,
    assignContactPerson,
    { undertaking: undertaking.id, person: fields.person, before: orNull(fields.before) },
    {
      done: () => `${roomAddress(language, undertaking.number, 'contact')}?sparad=utsedd`,
      again: async (trouble) => show(c, undertaking, fields, trouble),
    },
  )
}

async function show(c: Page, found: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  // Whoever comes second is told who was named: the page was loaded before they were.
  const undertaking = trouble.status === 409 ? ((await findUndertaking(site.world.db, found.number)) ?? found) : found
  const names = undertaking.endedAt === null && undertakingPolicy.mayAssignContact(actor, undertaking)
  const [duties, holders] = await Promise.all([
    listDutiesOfUndertaking(site.world.db, undertaking.id),
    names ? listHolders(site.world.db, 'contact-person', undertaking.board) : [],
  ])
  const due = duties.find(({ kind }) => kind === 'assign-contact')?.due
  return roomPage(c, {
    ...{ undertaking, room: 'contact', lead: t('contact.lead'), trouble },
    ...(names && { personal: true, scripts: ['submit-once'] as const }),
    saved: c.req.query('sparad') === 'utsedd' ? { sentence: t('contact.saved'), form: [] } : null,
    children: (
      <>
        {undertaking.contactPerson === null ? (
          <Notice tone="waits" title={t('contact.nobody')}>
            <p>
              {t('contact.nobody-then', { board: undertaking.boardName })}{' '}
              {due === undefined ? null : (
                <>
                  {t('contact.due')} <Time at={day(language, due)} />
                </>
              )}
            </p>
          </Notice>
        ) : (
          <SummaryList
            t={t}
            rows={[
              { label: t('undertaking.room.contact'), value: undertaking.contactName ?? t('contact.unnamed') },
              {
                label: t('contact.meet'),
                value: (
                  <a href={undertakingAddress(language, undertaking.number, 'meetings')}>{t('contact.meet.see')}</a>
                ),
              },
            ]}
          />
        )}
        {names ? <Choose c={c} undertaking={undertaking} holders={holders} fields={fields} trouble={trouble} /> : null}
      </>
    ),
  })
}

interface ChooseProps {
  c: Page
  undertaking: Undertaking
  holders: readonly RoleHolder[]
  fields: Fields
  trouble: Trouble
}

/** Those who hold the role for the board: everybody else would be refused. */
function Choose({ c, undertaking, holders, fields, trouble }: ChooseProps) {
  const { t, language } = c.get('visit')
  const { contactPerson, number } = undertaking
  return (
    <section class="flow" aria-labelledby="choose">
      <h2 id="choose">{t(contactPerson === null ? 'contact.name' : 'contact.replace')}</h2>
      {holders.length === 0 ? (
        <p>{t('contact.no-holders', { board: undertaking.boardName })}</p>
      ) : (
        <Form t={t} action={roomAddress(language, number, 'contact')} keep={keptAs(number, 'contact', [])}>
          <input type="hidden" name="before" value={contactPerson ?? ''} />
          <ChoiceField
            t={t}
            kind="radio"
            name="person"
            label={t('contact.question')}
            choices={holders.map(({ person, displayName }) => ({
              value: person,
              label: displayName ?? t('contact.unnamed'),
              hint: person === contactPerson ? t('contact.now') : undefined,
            }))}
            chosen={[fields.person ?? contactPerson ?? '']}
            error={trouble.of('person')}
          />
          <SendButton t={t}>{t('contact.send')}</SendButton>
        </Form>
      )}
    </section>
  )
}
