import { ACTOR_KINDS } from '../../domain/words.ts'
import { readYaml } from '../../domain/yaml-text.ts'

/** What the form beside the text shows: the fields that officers change most, as words, by the names of their controls. */
export interface DraftFields {
  readonly values: Readonly<Record<string, string>>
  /** Phases with an id of their own, in order; the form has a part for each. */
  readonly phases: readonly DraftPhase[]
  /** How many more there are, that can be changed in the text only. */
  readonly phasesLeftOut: number
}

export interface DraftPhase {
  readonly id: string
  readonly title: string
}

/** A form of more phases than this is read by nobody. */
const MOST_PHASES = 30

/** The form's fields, as the text has them; what is missing or of another kind is ''. Undefined when it can't be read. */
export function fieldsOfText(text: string): DraftFields | undefined {
  const read = readYaml(text)
  if (!read.ok || !isMapping(read.yaml.value)) return undefined
  const model = read.yaml.value
  const all = Array.isArray(model.phases) ? model.phases : []
  const phases = phasesWithId(all).slice(0, MOST_PHASES)
  return {
    values: {
      title: swedish(model.title),
      version: wordOf(model.version),
      status: wordOf(model.status),
      ...saidAs('purpose', model.purpose),
      ...saidAs('whenToUse', model.whenToUse),
      'ideaFixed.phase': isMapping(model.ideaFixed) ? wordOf(model.ideaFixed.phase) : wordOf(model.ideaFixed),
      'ideaFixed.at': isMapping(model.ideaFixed) ? wordOf(model.ideaFixed.at) : '',
      ...Object.assign({}, ...phases.map(({ id, phase }) => phaseValues(id, phase))),
    },
    phases: phases.map(({ id, phase }) => ({ id, title: swedish(phase.title) })),
    phasesLeftOut: all.length - phases.length,
  }
}

/** Phases whose id nobody else has: only they can be found again after the text has been changed. */
export function phasesWithId(phases: unknown): readonly { id: string; at: number; phase: Mapping }[] {
  if (!Array.isArray(phases)) return []
  const named = phases.flatMap((phase: unknown, at) => {
    const id = isMapping(phase) ? wordOf(phase.id) : ''
    return isMapping(phase) && /^[a-z0-9-]{1,60}$/.test(id) ? [{ id, at, phase }] : []
  })
  const times = new Map<string, number>()
  for (const { id } of named) times.set(id, (times.get(id) ?? 0) + 1)
  return named.filter(({ id }) => times.get(id) === 1)
}

function phaseValues(id: string, phase: Mapping): Record<string, string> {
  const participation = isMapping(phase.participation) ? phase.participation : {}
  const perKind = ACTOR_KINDS.flatMap((kind) => {
    const of = isMapping(participation[kind]) ? participation[kind] : {}
    return [
      [`phase.${id}.${kind}.level`, wordOf(of.level)],
      [`phase.${id}.${kind}.holds`, heldIn(of.holds)],
    ]
  })
  return { [`phase.${id}.title`]: swedish(phase.title), ...Object.fromEntries(perKind) }
}

/** A text, and beside it whether the model says it, says that there is none, or is silent. */
function saidAs(name: string, field: unknown): Record<string, string> {
  const silent = field === 'none' || field === 'unknown'
  return { [name]: silent ? '' : swedish(field), [`${name}.says`]: silent ? field : 'text' }
}

/** `seats,votes` in that order, or the word that stands there. */
function heldIn(holds: unknown): string {
  if (!Array.isArray(holds)) return wordOf(holds)
  return ['seats', 'votes'].filter((it) => holds.includes(it)).join(',')
}

function swedish(field: unknown): string {
  return isMapping(field) ? wordOf(field.sv).trim() : ''
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export type Mapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
