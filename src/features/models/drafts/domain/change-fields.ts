import { readYaml } from '../../domain/yaml-text.ts'
import { isMapping, type Mapping, phasesWithId } from './draft-fields.ts'
import { type Edit, editText } from './edit-text.ts'

export type Words = Readonly<Record<string, string>>

/** A text changed by the form; or that it couldn't be, with the names of the fields that found no place. */
export type ChangedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fields: readonly string[] }

/**
 * Puts into the text what somebody changed in the form: fields that differ from what the form showed them. The text may
 * have been changed at the same time: phases are found by their ids.
 * @param shown what stood in the form when the page was drawn; only its names are fields
 * @param sent what stands in it now
 */
export function changeFields(text: string, shown: Words, sent: Words): ChangedText {
  const names = Object.keys(shown).filter((name) => Object.hasOwn(sent, name))
  const changed = names.filter((name) => lines(sent[name] ?? '') !== shown[name])
  if (changed.length === 0) return { ok: true, text }
  const read = readYaml(text)
  if (!read.ok || !isMapping(read.yaml.value)) return { ok: false, fields: changed }
  const now = Object.fromEntries(names.map((name) => [name, lines(sent[name] ?? '')]))
  const model = read.yaml.value
  const edits = changed.map((name) => ({ name, edits: editsFor(name, now, { model, changed }) }))
  const lost = edits.flatMap(({ name, edits: found }) => (found === undefined ? [name] : []))
  if (lost.length > 0) return { ok: false, fields: lost }
  const all = edits.flatMap(({ edits: found }) => found ?? [])
  const edited = editText(text, [...new Map(all.map((edit) => [edit.path.join('.'), edit])).values()])
  return edited === undefined ? { ok: false, fields: changed } : { ok: true, text: edited }
}

interface Around {
  readonly model: Mapping
  readonly changed: readonly string[]
}

/** What a changed field means for the text; undefined when its phase isn't there any more. */
function editsFor(name: string, now: Words, around: Around): readonly Edit[] | undefined {
  const value = now[name] ?? ''
  const [field = '', id = '', ...rest] = name.split('.')
  if (field === 'title') return [{ path: ['title', 'sv'], value }]
  if (field === 'version' || field === 'status') return value === '' ? [] : [{ path: [field], value }]
  if (field === 'purpose' || field === 'whenToUse') return saidEdits(field, now, around)
  if (field === 'ideaFixed') return ideaEdits(now, around)
  return field === 'phase' ? phaseEdits(id, rest, value, around) : []
}

/** Words that were written count, whatever the choice beside them says; a choice that was made counts when none were. */
function saidEdits(field: string, now: Words, { model, changed }: Around): readonly Edit[] {
  const [text, says] = [now[field] ?? '', now[`${field}.says`] ?? '']
  const isWritten = changed.includes(field) && text !== ''
  if (!isWritten && (says === 'none' || says === 'unknown')) return [{ path: [field], value: says }]
  return isMapping(model[field]) ? [{ path: [field, 'sv'], value: text }] : [{ path: [field], value: { sv: text } }]
}

function ideaEdits(now: Words, { model }: Around): readonly Edit[] {
  const phase = now['ideaFixed.phase'] ?? ''
  if (phase === '') return []
  if (phase === 'none' || phase === 'unknown') return [{ path: ['ideaFixed'], value: phase }]
  const at = now['ideaFixed.at'] || 'start'
  if (!isMapping(model.ideaFixed)) return [{ path: ['ideaFixed'], value: { phase, at } }]
  return [
    { path: ['ideaFixed', 'phase'], value: phase },
    { path: ['ideaFixed', 'at'], value: at },
  ]
}

function phaseEdits(
  id: string,
  [kind = '', what]: readonly string[],
  value: string,
  { model }: Around,
): readonly Edit[] | undefined {
  const found = phasesWithId(model.phases).find((it) => it.id === id)
  if (found === undefined) return undefined
  if (kind === 'title') return [{ path: ['phases', found.at, 'title', 'sv'], value }]
  if (value === '') return []
  const path = ['phases', found.at, 'participation', kind, what ?? '']
  if (what === 'holds' && value !== 'none' && value !== 'unknown') return [{ path, value: value.split(',') }]
  return [{ path, value }]
}

/** As texts are kept: line breaks of one kind, no blanks around them. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
