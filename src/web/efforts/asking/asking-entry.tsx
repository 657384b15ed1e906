import type { AskingOfEffort } from '../../../features/efforts/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { askedGroups, askingDays, howManyAnswered, within } from './asking-words.ts'

interface AskingProps {
  visit: Visit
  asking: AskingOfEffort
}

/** One asking in an effort's list, with what came of it. */
export function AskingEntry({ visit, asking, may, today }: AskingProps & { may: boolean; today: string }) {
  const { t, language } = visit
  const here = effortAddress(language, asking.effort, 'fragor', asking.id)
  return (
    <li>
      <h3>
        <a href={here}>
          <ForeignText text={asking.what} language={asking.language} />
        </a>
      </h3>
      <AskingFacts visit={visit} asking={asking} />
      {may && !asking.isCancelled ? (
        <p class="actions">
          {asking.begins <= today ? (
            <a href={`${here}/resultat`} aria-label={t('asking.results.tell-of', { what: asking.what })}>
              {t('asking.results.tell')}
            </a>
          ) : null}
          <a href={`${here}/andra`} aria-label={t('asking.change-of', { what: asking.what })}>
            {t('asking.change')}
          </a>
        </p>
      ) : null}
    </li>
  )
}

/** All that is told of an asking, but what it asks. */
export function AskingFacts({ visit, asking }: AskingProps) {
  const { t, language } = visit
  const { joinedTo, reason, results, resultsLink } = asking
  const answered = howManyAnswered(visit, asking)
  return (
    <>
      <div class="facts">
        {asking.isCancelled ? <StatusTag label={t('asking.cancelled')} /> : null}
        <span>{t(`meter.way.${asking.way}`)}</span>
        <span>{askingDays(visit, asking)}</span>
        <a href={placeAddress(language, asking.placeSlug)}>{asking.placeName}</a>
        {asking.whereAt === null ? null : (
          <span>
            <ForeignText text={asking.whereAt} language={asking.language} />
          </span>
        )}
        <span>{askedGroups(visit, asking)}</span>
      </div>
      {joinedTo === null ? null : (
        <p>
          <a href={effortAddress(language, joinedTo.effort)}>
            {t('asking.joined-to', {
              what: within(language, joinedTo.what),
              effort: within(language, joinedTo.effortTitle),
            })}
          </a>
        </p>
      )}
      {reason === null ? null : (
        <p>
          {t('asking.anyway')} <ForeignText text={reason} language={asking.language} />
        </p>
      )}
      {answered === null ? null : (
        <p>
          <strong>{answered}</strong>
        </p>
      )}
      {results === null ? null : <Paragraphs text={results} language={asking.language} />}
      {resultsLink === null ? null : (
        <p>
          <a
            href={resultsLink}
            rel="noreferrer nofollow ugc"
            aria-label={t('asking.results.link-of', { what: asking.what })}
          >
            {t('asking.results.link')}
          </a>
        </p>
      )}
    </>
  )
}
