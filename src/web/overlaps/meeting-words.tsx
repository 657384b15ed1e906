import { meetingInWords, type OverlapRow } from '../../features/coordination/index.ts'
import { type LieOfPlaces, lieOfPlaces } from '../../features/places/index.ts'
import { isMessageKey, say } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'

/** Names of places, for sentences about where efforts meet. */
export function placesOf({ site }: Visit): Promise<LieOfPlaces> {
  return lieOfPlaces(site.world.db)
}

/** How two efforts meet, as sentences in the reader's language. */
export function meetingSentences(
  { t, language }: Pick<Visit, 't' | 'language'>,
  parts: OverlapRow['parts'],
  places: LieOfPlaces,
): string[] {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const groupName = (code: string) => {
    const key = `meter.group.${code}`
    return isMessageKey(key) ? t(key).toLocaleLowerCase(language) : code
  }
  return meetingInWords(parts, {
    place: (id) => places.of(id)?.name ?? '',
    groups: (codes) => list.format(codes.map(groupName)),
    themes: (codes) => list.format(codes.map((code) => code.replaceAll('-', ' '))),
  }).map((sentence) => say(language, sentence))
}

/** The sentences as one paragraph; nothing when an earlier version found it. */
export function MeetingWords({
  visit,
  parts,
  places,
}: {
  visit: Pick<Visit, 't' | 'language'>
  parts: OverlapRow['parts']
  places: LieOfPlaces
}) {
  const sentences = meetingSentences(visit, parts, places)
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>
}
