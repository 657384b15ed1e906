import type { PartyRow } from '../../../features/undertakings/index.ts'
import { originOfSite } from '../../frame/own-address.ts'
import type { Page } from '../../frame/visit.ts'
import { LinkToKeep } from '../../link/link-to-keep.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { WordsReceived } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { roomAddress } from '../addresses.ts'
import { keptAs, roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { readPartyLink } from './party-link.ts'
import { partyName } from './party-name.tsx'

/** A party's private link and code, to be handed to it: shown to whoever just got them, for some minutes. */
export function partyLinkPage(c: Page, undertaking: Parameters<PageOfUndertaking>[1], party: PartyRow) {
  const { t, language } = c.get('visit')
  const link = readPartyLink(c, party.id)
  const name = partyName(t, party)
  return roomPage(c, {
    ...{ undertaking, room: 'parties', title: t('party.link.title', { party: name }), personal: true },
    scripts: ['keep-words'],
    children: (
      <>
        <WordsReceived keep={keptAs(undertaking.number, 'parties', ['ny'])} />
        {link === null ? (
          <Notice>
            <p>{t('party.link.gone')}</p>
          </Notice>
        ) : (
          <>
            <p>{t('party.link.hand-over', { party: name })}</p>
            <LinkToKeep t={t} link={link} origin={originOfSite(c)} />
          </>
        )}
        <p>
          <ButtonLink href={roomAddress(language, undertaking.number, 'parties')} weight="secondary">
            {t('party.to-all')}
          </ButtonLink>
        </p>
      </>
    ),
  })
}
