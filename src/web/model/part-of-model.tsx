import type { CollaborationModel, Path } from '../../features/models/index.ts'
import { ACTOR_KINDS, type ActorKind, criteriaOf, stepsOf } from '../../features/models/index.ts'
import type { MessageKey } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { modelText } from '../undertaking/wording.ts'

/** A part of a model as its page shows it: where on the page (`#…`), and what it is called. */
interface PartOfModel {
  readonly anchor: string
  readonly name: string
}

/** The line of a text that a path leads to. */
export type LineOf = (path: Path) => number

interface PartsProps {
  visit: Visit
  model: CollaborationModel
  paths: readonly Path[]
  at?: string | undefined
  /** Links lead to lines of the text that stands in the reader's editor, where scripts run (client/live-review.ts). */
  lineOf?: LineOf | undefined
}

/** Each of a model's fields: the section of its page, and the section's name. */
const SECTIONS: Readonly<Record<string, readonly [string, MessageKey]>> = {
  purpose: ['when', 'model.part.purpose'],
  whenToUse: ['when', 'model.when'],
  ambition: ['claims', 'model.part.ambition'],
  claims: ['claims', 'model.claims'],
  needs: ['needs', 'model.needs'],
  responsible: ['responsible', 'model.responsible'],
  initiators: ['initiators', 'model.initiators'],
  ideaFixed: ['participation', 'model.part.idea-fixed'],
  phases: ['phases', 'model.phases'],
  furtherPhases: ['phases', 'model.phases'],
  bodies: ['bodies', 'model.bodies'],
  followUp: ['follow-up', 'model.follow-up'],
  sources: ['sources', 'model.sources'],
}

/** Links to the parts that some paths lead to, each once. `at`: the model's page, when they stand on another. */
export function PartsOfModel({ visit, model, paths, at = '', lineOf }: PartsProps) {
  const parts = new Map(paths.map((path) => ({ ...partOfModel(visit, model, path), path })).map((it) => [it.name, it]))
  return (
    <ul class="links">
      {[...parts.values()].map(({ anchor, name, path }) => (
        <li>
          {lineOf === undefined ? (
            <a href={`${at}#${anchor}`}>{name}</a>
          ) : (
            <a href="#field-text" data-line={lineOf(path)}>
              {visit.t('model.part.line', { name, line: lineOf(path) })}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where a path of a review leads: the nearest part of the page, by the names that readers see. */
function partOfModel(visit: Visit, model: CollaborationModel, path: Path): PartOfModel {
  const { t } = visit
  const [field, at, ...rest] = path
  if (field === 'phases' && typeof at === 'number') return partOfPhase(visit, model, at, rest)
  const [anchor, key] = SECTIONS[String(field)] ?? ['when', 'model.part.purpose']
  if (field === 'initiators' && isActor(at)) return { anchor, name: `${t(key)} ${t(`actor.${at}`)}` }
  if (field === 'needs' && typeof at === 'number' && Array.isArray(model.needs)) {
    const need = model.needs[at]
    if (need !== undefined) return { anchor, name: modelText(need.text, visit.language).text }
  }
  return { anchor, name: t(key) }
}

function partOfPhase(visit: Visit, model: CollaborationModel, at: number, rest: Path): PartOfModel {
  const { t, language } = visit
  const phase = model.phases[at]
  if (phase === undefined) return { anchor: 'phases', name: t('model.phases') }
  const phaseTitle = modelText(phase.title, language).text
  const anchor = `fas-${phase.id}`
  const [field, one, two] = rest
  const within = (what: string) => ({ anchor, name: t('model.part.in-phase', { phase: phaseTitle, what }) })
  if (field === 'steps') {
    const step = stepsOf(phase)[Number(one)]
    return within(step === undefined ? t('model.part.steps') : modelText(step.title, language).text)
  }
  if (field === 'gate') {
    const criterion = criteriaOf(phase)[Number(two)]
    return within(criterion === undefined ? t('model.part.gate') : modelText(criterion.text, language).text)
  }
  if (field === 'participation')
    return {
      anchor: 'participation',
      name: within(isActor(one) ? t(`actor.${one}`) : t('model.part.participation')).name,
    }
  return { anchor, name: phaseTitle }
}

function isActor(part: unknown): part is ActorKind {
  return ACTOR_KINDS.some((kind) => kind === part)
}
