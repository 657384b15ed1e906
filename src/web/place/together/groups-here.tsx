import { ForeignText } from '../../ui/foreign-text.tsx'
import { Term } from '../../ui/term.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import type { WholePlace } from '../load-place.ts'
import type { Reading } from '../reading.ts'

/** Groups, networks and bodies of the place, with what they are for and what they may decide (R10, R12). */
export function GroupsHere({ visit, whole: { place, groups } }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const href = `${placeAddress(language, place.slug)}/grupper`
  const total = groups[0]?.total ?? 0
  return (
    <section class="flow" aria-labelledby="groups">
      <h2 id="groups">
        <Term language={language} term="grupp">
          {t('place.groups')}
        </Term>
      </h2>
      {total === 0 ? <p>{t('place.groups.none')}</p> : null}
      {total === 0 ? null : (
        <ul class="lines">
          {groups.map(({ slug, name, purpose, language: written, calledBy, meets }) => (
            <li>
              <a href={`/${language}/grupper/${slug}`}>
                <ForeignText text={name} language={written} />
              </a>
              <p class="brief">
                <ForeignText text={purpose} language={written} />
              </p>
              {calledBy === null && meets === '' ? null : (
                <p class="soft small">
                  <bdi>{[calledBy, meets].filter((it) => it !== null && it !== '').join(' · ')}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={href}>{t('place.groups.all', { count: total })}</a>
      </p>
    </section>
  )
}
