import type { VersionEntry } from '../../features/problems/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Time } from '../ui/moment.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { day } from '../undertaking/wording.ts'
import { problemAddress } from './addresses.ts'

interface VersionListProps {
  visit: Visit
  number: number
  /** Newest first. */
  versions: readonly VersionEntry[]
}

/** Every version with what its writer says has changed, and whether residents were asked anew. */
export function VersionList({ visit: { t, language }, number, versions }: VersionListProps) {
  return (
    <ul class="entries">
      {versions.map((it) => (
        <li>
          <h3>{t('problem.version', { version: it.version })}</h3>
          {it.changeNote === '' ? null : (
            <p>
              <ForeignText text={it.changeNote} language={it.language} />
            </p>
          )}
          <div class="facts">
            <StatusTag label={t(kindOf(it))} />
            <span>
              {t(`problem.written-by.${it.writtenAs}`)} <Time at={day(language, it.writtenAt)} />
            </span>
            {it.version === 1 ? null : (
              <a href={`${problemAddress(language, number, 'versioner')}?fran=${it.version - 1}&till=${it.version}`}>
                {t('problem.versions.see-change')}
                <span class="unseen">{`: ${t('problem.version', { version: it.version })}`}</span>
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function kindOf({ version, substantive }: VersionEntry) {
  if (version === 1) return 'problem.version.first'
  return substantive ? 'problem.version.substantive' : 'problem.version.editorial'
}
