import {
  listParties,
  loadUndertakingFacts,
  type PartyRow,
  undertakingPolicy,
} from '../../../features/undertakings/index.ts'
import { holdsLink } from '../../../kernel/actor.ts'
import type { Visit } from '../../frame/visit.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'
import { MixSection } from './mix-section.tsx'
import { PartyName, partyName } from './party-name.tsx'

/** Who takes part: the parties, who started it (R23), and those engaged beside who lives and works there (R25). */
export const partiesPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const [parties, facts] = await Promise.all([
    listParties(site.world.db, undertaking.id),
    loadUndertakingFacts(site.world.db, undertaking.id),
  ])
  const adds = undertaking.endedAt === null && undertakingPolicy.mayAddParty(actor, undertaking)
  const held = parties.find((it) => holdsLink(actor, 'party', it.id))
  const to = (...parts: string[]) => roomAddress(language, undertaking.number, 'parties', ...parts)
  return roomPage(c, {
    ...{
      undertaking,
      room: 'parties',
      lead: t('party.lead', { kind: t(`party.started.${undertaking.initiatorKind}`) }),
    },
    saved: c.req.query('sparad') === 'lamnade' ? { sentence: t('party.saved.left'), form: ['ny'] } : null,
    children: (
      <>
        {held === undefined ? null : (
          <Notice>
            <p>
              {t('party.held', { party: partyName(t, held) })} <a href={to(held.id)}>{t('party.held.see')}</a>
            </p>
          </Notice>
        )}
        <section class="flow" aria-labelledby="parties">
          <h2 id="parties">{t('party.all', { count: parties.length })}</h2>
          <ul class="entries">
            {parties.map((party) => (
              <Party visit={visit} party={party} manage={adds && !party.initiated ? to(party.id) : null} />
            ))}
          </ul>
          {adds ? (
            <p>
              <ButtonLink href={to('ny')}>{t('party.add')}</ButtonLink>
            </p>
          ) : null}
        </section>
        <MixSection visit={visit} facts={facts} />
      </>
    ),
  })
}

interface PartyProps {
  visit: Visit
  party: PartyRow
  /** Where it is looked after, for those who may. */
  manage: string | null
}

function Party({ visit: { t, language }, party, manage }: PartyProps) {
  return (
    <li>
      <h3>
        <PartyName t={t} party={party} />
      </h3>
      <div class="facts">
        <span>{t(`actor.${party.kind}`)}</span>
        {party.initiated ? <StatusTag label={t('party.started-it')} /> : null}
        <span>
          {t('party.since')} <Time at={day(language, party.joinedAt)} />
        </span>
        {manage === null ? null : (
          <a href={manage}>
            {t('party.manage')}
            <span class="unseen">{`: ${party.name}`}</span>
          </a>
        )}
      </div>
    </li>
  )
}
