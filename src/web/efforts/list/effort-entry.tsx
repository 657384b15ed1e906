import { type RegisteredEffort, stageOf } from '../../../features/efforts/index.ts'
import { groupOf } from '../../actor-groups.ts'
import type { Visit } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { ActorName } from '../../ui/actor-mark.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { periodInWords } from '../../undertaking/wording.ts'
import { askingDays } from '../asking/asking-words.ts'
import { stageTone } from '../page/effort-words.ts'

interface EntryProps {
  visit: Visit
  effort: RegisteredEffort
  today: string
}

/** An effort in the register's list. */
export function EffortEntry({ visit: { t, language }, effort, today }: EntryProps) {
  const { id, title, number, placeName, placeSlug, asksFrom, asksUntil } = effort
  const stage = stageOf(effort, today)
  return (
    <li>
      <h2>
        <a href={effortAddress(language, id)}>
          <ForeignText text={title} language={effort.language} />
        </a>
      </h2>
      <div class="facts">
        <Whose t={t} effort={effort} />
        <a href={placeAddress(language, placeSlug)}>{placeName}</a>
        <span>{periodInWords(t, language, effort)}</span>
        {stage === 'ongoing' || stage === 'planned' ? null : (
          <StatusTag tone={stageTone(stage)} label={t(`effort.stage.${stage}`)} />
        )}
        {number === null ? null : <span>{t('efforts.is-undertaking')}</span>}
        {asksFrom === null || asksUntil === null || asksUntil < today ? null : (
          <span>
            {t('efforts.asks', { period: askingDays({ t, language }, { begins: asksFrom, ends: asksUntil }) })}
          </span>
        )}
      </div>
    </li>
  )
}

/** Whose it is: an undertaking belongs to those who started it, before the board that answers for it. */
function Whose({ t, effort: { number, kind, ownerName } }: { t: Visit['t']; effort: RegisteredEffort }) {
  if (kind === null) return <span>{ownerName}</span>
  if (number === null) return <ActorName t={t} group={groupOf(kind)} name={ownerName ?? undefined} />
  return (
    <>
      <ActorName t={t} group={groupOf(kind)} name={t(`actor.${kind}`)} />
      <span>{ownerName}</span>
    </>
  )
}
