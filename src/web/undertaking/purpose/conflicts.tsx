import type { ListedConflict, Side } from '../../../features/undertakings/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { areaInWords } from '../wording.ts'

/** The noun of contradictions below the purpose. */
export const CONFLICTS_NOUN = 'motsagelser'

interface ConflictsProps {
  visit: Visit
  number: number
  conflicts: readonly ListedConflict[]
  /** The actor may say why they agree. */
  may: boolean
}

/** What contradicts each other in an undertaking's own words (R5): side by side, and why not when that has been said. */
export function ScopeConflicts({ visit, number, conflicts, may }: ConflictsProps) {
  const { t, language } = visit
  if (conflicts.length === 0) return null
  const open = conflicts.some(({ settled }) => settled === null)
  return (
    <section class="flow" aria-labelledby={CONFLICTS_NOUN}>
      <h2 id={CONFLICTS_NOUN}>{t(open ? 'scope-conflict.title' : 'scope-conflict.settled')}</h2>
      {open && may ? <p>{t('scope-conflict.lead')}</p> : null}
      {conflicts.map((conflict) => (
        <>
          <h3>{t(`scope-conflict.kind.${conflict.kind}`)}</h3>
          <BothSides visit={visit} conflict={conflict} />
          {conflict.settled === null ? null : (
            <>
              {open ? <p class="soft">{t('scope-conflict.settled')}</p> : null}
              <Paragraphs text={conflict.settled.reason} language={conflict.settled.language} />
            </>
          )}
          {conflict.settled === null && may ? (
            <p>
              <ButtonLink
                weight="secondary"
                href={roomAddress(language, number, 'purpose', CONFLICTS_NOUN, conflict.digest)}
              >
                {t('scope-conflict.settle')}
                <span class="unseen">{`: ${t(`scope-conflict.kind.${conflict.kind}`)}`}</span>
              </ButtonLink>
            </p>
          ) : null}
        </>
      ))}
    </section>
  )
}

/** Two quotes, each with where it stands. */
export function BothSides({ visit, conflict }: { visit: Visit; conflict: ListedConflict }) {
  const { t } = visit
  return (
    <dl class="both-sides">
      {[conflict.one, conflict.other].map((side) => (
        <div>
          <dt>{t(`scope-conflict.where.${side.where}`)}</dt>
          <dd>
            <Quote visit={visit} side={side} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Quote({ visit: { t, language }, side }: { visit: Visit; side: Side }) {
  if (side.where === 'scale') return <>{t(`scale.${scaleOf(side.quote)}`)}</>
  if (side.where === 'area') return <>{areaInWords(t, language, Number(side.quote))}</>
  return (
    <q>
      <ForeignText text={side.quote} language={side.language} />
    </q>
  )
}

function scaleOf(code: string): 'place' | 'area' | 'city' {
  return code === 'area' || code === 'city' ? code : 'place'
}
