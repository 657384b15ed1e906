import type { ReviewDocument } from '../../features/models/index.ts'
import { formatDate, type MessageKey, type MessageValues, translate } from '../../platform/i18n/index.ts'
import type { ToWrite } from './to-write.ts'
import { wrapped } from './wrapped.ts'

type Objection = ReviewDocument['objections'][number]['objections'][number]
type Place = ReviewDocument['needs'][number]['place']
type Say = (key: MessageKey, values?: MessageValues) => string

/** As many places as a reader follows by hand; the others are in the JSON. */
const MOST_PLACES = 6

/** A review to be read in a terminal: stance, objections by number, what can't be judged, needs. */
export function reviewAsText({ file, document }: Pick<ToWrite, 'file' | 'document'>): string {
  const { language, model } = document
  const say: Say = (key, values) => translate(language, key, values)
  const title = say('models.review.cli.title', { model: model.title, id: model.id, version: model.version })
  const lines = [
    ...[title, '='.repeat([...title].length)],
    ...heading(say('models.review.cli.stances')),
    ...stances(document, say),
    ...heading(say('models.review.cli.objections')),
    ...(document.objections.length === 0 ? wrapped(say('models.review.cli.no-objections'), '  ') : []),
    ...document.objections.flatMap(({ title, objections }, at) => [
      ...wrapped(`${at + 1}. ${title}`, '  ', '     '),
      ...objections.flatMap((it, of) => [
        ...objection(it, `${at + 1}.${of + 1}`, say, file),
        ...(objections[of + 1]?.rule === it.rule ? [] : [...principle(it, document, say), '']),
      ]),
    ]),
    ...unjudged(document, say, file),
    ...needs(document, say, file),
  ]
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trimEnd()
}

const heading = (text: string) => ['', text, '-'.repeat([...text].length)]

function numbersOf({ objections }: ReviewDocument): ReadonlyMap<string, string> {
  return new Map(
    objections.flatMap(({ objections: its }, at) => its.map(({ id }, of) => [id, `${at + 1}.${of + 1}`] as const)),
  )
}

function stances(document: ReviewDocument, say: Say): string[] {
  const numbers = numbersOf(document)
  const listed = (ids: readonly string[]) => ids.map((id) => numbers.get(id) ?? id).join(', ')
  if (document.stances.length === 0) return wrapped(say('models.review.cli.no-stance'), '  ')
  return document.stances.flatMap(({ text, verdict, reasons, besides }) => {
    const why: MessageKey = verdict === 'not-suited' ? 'models.review.cli.reasons' : 'models.review.cli.conditions'
    return [
      ...wrapped(`• ${text}`, '  ', '    '),
      ...(reasons.length === 0 ? [] : wrapped(say(why, { numbers: listed(reasons) }), '    ')),
      ...(besides.length === 0 ? [] : wrapped(say('models.review.cli.besides', { numbers: listed(besides) }), '    ')),
    ]
  })
}

function objection(it: Objection, number: string, say: Say, file: string): string[] {
  const sameNodes = it.causes.map(({ path }) => path).join() === it.mend.map(({ path }) => path).join()
  return [
    ...wrapped(`${number} ${it.text}`, '     ', '         '),
    ...wrapped(say('models.review.cli.resolution', { resolution: it.resolution }), '         '),
    ...places(say('models.review.cli.causes'), it.causes, file, say),
    ...(sameNodes ? [] : places(say('models.review.cli.mend'), it.mend, file, say)),
  ]
}

/** The rule behind one or more objections: told once. */
function principle({ principle, consequence, ground }: Objection, { language }: ReviewDocument, say: Say): string[] {
  const { words, caseNumber, date } = ground
  return [
    ...wrapped(say('models.review.cli.principle', { principle }), '     '),
    ...wrapped(say('models.review.cli.consequence', { consequence }), '     '),
    ...wrapped(say('models.review.cli.ground', { words, caseNumber, date: formatDate(language, date) }), '     '),
  ]
}

/** `models/x.yaml:12:5 claims[0].scales`, which terminals turn into a link to the line. */
function places(label: string, found: readonly Place[], file: string, say: Say, indent = '         '): string[] {
  const shown = found
    .slice(0, MOST_PLACES)
    .map(({ path, line, column }) => `${indent}  ${file}:${line}:${column} ${path}`)
  const more = found.length - shown.length
  return [
    ...(label === '' ? [] : [`${indent}${label}`]),
    ...shown,
    ...(more > 0 ? [`${indent}  ${say('models.review.cli.more', { count: more })}`] : []),
  ]
}

function unjudged(document: ReviewDocument, say: Say, file: string): string[] {
  if (document.unjudged.length === 0) return []
  return [
    ...heading(say('models.review.cli.unjudged')),
    ...document.unjudged.flatMap((it) => [
      ...wrapped(`• ${it.wanted}`, '  ', '    '),
      ...places('', it.places.slice(0, 1), file, say, '  '),
    ]),
  ]
}

function needs(document: ReviewDocument, say: Say, file: string): string[] {
  if (document.needs.length === 0) return []
  return [
    ...heading(say('models.review.cli.needs')),
    ...document.needs.flatMap(({ text, outcome, steps, criteria, notCounted }) => [
      ...wrapped(`• ${say(`models.review.cli.need.${outcome}`, { need: text })}`, '  ', '    '),
      ...places('', [...steps, ...criteria], file, say, '  '),
      ...notCounted.flatMap(({ place, why }) => [
        ...wrapped(say('models.review.cli.not-counted', { why }), '    '),
        ...places('', [place], file, say, '  '),
      ]),
    ]),
  ]
}
