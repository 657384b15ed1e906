import {
  leave,
  listParties,
  type PartyRow,
  renewLink,
  undertakingPolicy,
} from '../../../features/undertakings/index.ts'
import { holdsLink } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { submit } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Time } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'
import { keepPartyLink } from './party-link.ts'
import { partyName } from './party-name.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]
type PageOfParty = (c: Page, undertaking: Undertaking, party: PartyRow) => Response | Promise<Response>

/** Finds the party that the address names among those who take part; without one the answer is 404. */
export function ofParty(show: PageOfParty): PageOfUndertaking {
  return async (c, undertaking) => {
    const parties = await listParties(c.get('visit').site.world.db, undertaking.id)
    const party = parties.find(({ id }) => id === c.req.param('party'))
    return party === undefined ? errorPage(c, 404, 'undertaking.party.missing') : show(c, undertaking, party)
  }
}

/** One party: since when, how it leaves, and another private link when the first is lost. */
export const partyPage: PageOfParty = (c, undertaking, party) => {
  const { t, language, actor } = c.get('visit')
  const adds = undertaking.endedAt === null && undertakingPolicy.mayAddParty(actor, undertaking)
  const leaves = !party.initiated && (adds || holdsLink(actor, 'party', party.id))
  const to = (part: string) => roomAddress(language, undertaking.number, 'parties', party.id, part)
  const rows = [
    { label: t('party.kind'), value: t(`actor.${party.kind}`) },
    { label: t('party.since'), value: <Time at={day(language, party.joinedAt)} /> },
  ]
  return roomPage(c, {
    ...{ undertaking, room: 'parties', title: partyName(t, party), scripts: ['submit-once'] },
    children: (
      <>
        {c.req.query('sparad') === 'fanns' ? (
          <Notice>
            <p>{t('party.was-there')}</p>
          </Notice>
        ) : null}
        <SummaryList t={t} rows={rows} />
        {adds && !party.initiated ? (
          <section class="flow" aria-labelledby="link">
            <h2 id="link">{t('party.link')}</h2>
            <p>{t('party.link.renew.why')}</p>
            <Form t={t} action={to('lank')}>
              <SendButton t={t} weight="secondary">
                {t('party.link.renew')}
              </SendButton>
            </Form>
          </section>
        ) : null}
        {leaves ? (
          <section class="flow" aria-labelledby="leave">
            <h2 id="leave">{t('party.leave')}</h2>
            <p>{t('party.leave.then')}</p>
            <Form t={t} action={to('lamna')}>
              <SendButton t={t} weight="secondary">
                {t('party.leave.send', { party: partyName(t, party) })}
              </SendButton>
            </Form>
          </section>
        ) : null}
      </>
    ),
  })
}

/** The party leaves. Pressed twice it has left: it is no longer among those who take part, and that is as was asked. */
export const takeLeave: PageOfUndertaking = (c, undertaking) => {
  const party = c.req.param('party') ?? ''
  if (!isId(party)) return errorPage(c, 404, 'undertaking.party.missing')
  const done = () => `${roomAddress(c.get('visit').language, undertaking.number, 'parties')}?sparad=lamnade`
  return submit(c, leave, { party }, { done })
}

/** Gives another private link; the earlier ends. */
export const takeRenewal: PageOfParty = (c, undertaking, party) =>
  submit(
    c,
    renewLink,
    { party: party.id },
    {
      done: ({ link }) => {
        if (link.issued !== null) keepPartyLink(c, party.id, link.issued)
        return roomAddress(c.get('visit').language, undertaking.number, 'parties', party.id, 'lank')
      },
    },
  )
