import type { HappenedInPlace } from '../../../features/undertakings/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { ForeignText } from '../../ui/foreign-text.tsx'
import type { HistoryEvent } from '../../ui/history-list.tsx'
import { placeAddress, type UndertakingRoom, undertakingAddress } from '../../undertaking/addresses.ts'
import { historySentence, isMilestone } from '../../undertaking/history-sentences.ts'
import { day } from '../../undertaking/wording.ts'
import type { Reading } from '../reading.ts'

/** Where under an undertaking something that was decided stands. */
const ROOMS: Readonly<Record<string, UndertakingRoom>> = {
  'gate.passed': 'gate',
  'exception.granted': 'gate',
  'criterion.answered': 'gate',
  'handover.closed': 'responsibility',
  'handover.opened': 'responsibility',
  'responsibility.derived': 'responsibility',
  'scope.changed': 'scope',
  'model.upgraded': 'model',
}

/** The page of what happened, and for a decision the decision's own (R12). */
function happenedHref(language: Language, it: HappenedInPlace): string {
  const [kind = ''] = it.type.split('.')
  const overlap = it.data.overlap
  if (kind === 'overlap' && it.effort !== null && typeof overlap === 'string')
    return `/${language}/insatser/${it.effort}/overlapp/${overlap}`
  if (it.number !== null) return undertakingAddress(language, it.number, ROOMS[it.type])
  if (it.group !== null) return `/${language}/grupper/${it.group}`
  if (it.commitment !== null) return `/${language}/ataganden/${it.commitment}`
  if (kind === 'goals' || kind === 'goal') return `${placeAddress(language, it.placeSlug)}/mal`
  return it.effort === null ? placeAddress(language, it.placeSlug) : `/${language}/insatser/${it.effort}`
}

/** What happened as a line of a list: to what, what, and where when that isn't the place one reads about. */
export function happenedEvent(visit: Reading, here: string, it: HappenedInPlace): HistoryEvent {
  const { t, language } = visit
  const sentence = historySentence(t, it)
  return {
    at: day(language, it.at),
    milestone: isMilestone(it),
    sentence: (
      <>
        <a href={happenedHref(language, it)}>
          {it.title === null ? sentence : <ForeignText text={it.title} language={it.language ?? undefined} />}
        </a>
        {it.title === null ? null : ` ${sentence}`}
        {it.placeSlug === here ? null : (
          <span class="soft">
            {' '}
            <bdi>{it.placeName}</bdi>
          </span>
        )}
      </>
    ),
  }
}
