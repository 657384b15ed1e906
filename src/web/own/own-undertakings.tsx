import { mayRevokeLinks } from '../../features/people/index.ts'
import type { OwnUndertaking } from '../../features/undertakings/index.ts'
import type { HeldLink } from '../../kernel/actor.ts'
import type { Visit } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Entries, Entry } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Time } from '../ui/moment.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import { replaceAddress } from './held-link.ts'

interface UndertakingsProps {
  visit: Visit
  undertakings: readonly OwnUndertaking[]
}

/** What one has started or belongs to a party of; with the way to a new link where an old one may be in wrong hands. */
export function UndertakingsSection({ visit, undertakings }: UndertakingsProps) {
  const { t, language } = visit
  return (
    <section class="flow" aria-labelledby="own-undertakings">
      <h2 id="own-undertakings">{t('own.undertakings')}</h2>
      {undertakings.length === 0 ? (
        <Empty title={t('own.undertakings.none')}>
          <p>
            <ButtonLink href={`/${language}/starta`} weight="secondary">
              {t('undertakings.start')}
            </ButtonLink>
          </p>
        </Empty>
      ) : (
        <Entries>
          {undertakings.map((it) => (
            <OwnEntry visit={visit} undertaking={it} />
          ))}
        </Entries>
      )}
    </section>
  )
}

function OwnEntry({ visit, undertaking }: { visit: Visit; undertaking: OwnUndertaking }) {
  const { t, language, actor } = visit
  const { id, number, title, placeName, startedAt, endedAt, initiated, parties } = undertaking
  const held: HeldLink[] = [
    { purpose: 'initiator' as const, subject: id },
    ...parties.map((party) => ({ purpose: 'party' as const, subject: party.id })),
  ].filter((link) => mayRevokeLinks(actor, link))
  return (
    <Entry
      level={3}
      title={title}
      language={undertaking.language}
      href={undertakingAddress(language, number)}
      facts={
        <>
          {endedAt === null ? null : <StatusTag tone="done" label={t('undertakings.ended')} />}
          <span>{placeName}</span>
          <span>
            {t('undertakings.started')} <Time at={day(language, startedAt)} />
          </span>
        </>
      }
    >
      {initiated ? t('own.undertakings.started') : null}
      {parties.map((party) => (
        <>
          {' '}
          {t('own.undertakings.party')} <bdi>{party.name}</bdi>.
        </>
      ))}
      {held.map((link) => (
        <>
          {' '}
          <a href={replaceAddress(language, link)}>
            {t('own.link.replace')}
            <span class="unseen">{`: ${title}`}</span>
          </a>
        </>
      ))}
    </Entry>
  )
}
