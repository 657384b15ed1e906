import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { REVIEW_RULES, type ReviewDocument } from '../../features/models/index.ts'
import { translate } from '../../platform/i18n/index.ts'
import type { ToWrite } from './to-write.ts'

type Place = ReviewDocument['needs'][number]['place']

/**
 * SARIF 2.1.0 (OASIS): how editors and code hosts show findings at lines. An objection is a failure; what can't be judged
 * is `open`, which the standard has for just that.
 */
export function reviewAsSarif({ file, document }: Pick<ToWrite, 'file' | 'document'>) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Medverka', rules: rules(document.language) } },
        language: document.language,
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri: uriOf(file) } }],
        results: [...objections(file, document), ...unjudged(file, document)],
      },
    ],
  }
}

function rules(language: ReviewDocument['language']) {
  return REVIEW_RULES.map((rule) => ({
    id: rule,
    name: translate(language, `models.review.rule.${rule}`),
    shortDescription: { text: translate(language, `models.review.principle.${rule}`) },
    fullDescription: { text: translate(language, `models.review.consequence.${rule}`) },
    help: { text: translate(language, `models.review.ground.${rule}`) },
    defaultConfiguration: { level: 'warning' },
  }))
}

function objections(file: string, document: ReviewDocument) {
  return document.objections.flatMap(({ title, objections }) =>
    objections.map(({ id, rule, text, resolution, causes, mend }) => ({
      ruleId: rule,
      ruleIndex: REVIEW_RULES.indexOf(rule),
      kind: 'fail',
      level: 'warning',
      message: { text: `${title}. ${text} ${resolution}` },
      ...located(file, [...causes, ...mend]),
      partialFingerprints: { 'objection/v1': id },
    })),
  )
}

function unjudged(file: string, document: ReviewDocument) {
  return document.unjudged.map(({ what, rules: [rule = REVIEW_RULES[0]], wanted, places }) => ({
    ruleId: rule,
    ruleIndex: REVIEW_RULES.indexOf(rule),
    kind: 'open',
    level: 'none',
    message: { text: `${translate(document.language, 'models.review.cli.unjudged')}: ${wanted}` },
    ...located(file, places),
    partialFingerprints: { 'unjudged/v1': `${what} ${places[0]?.path ?? ''}` },
  }))
}

/** Several `locations` would mean that all must be mended at once: the first is it, the others are related. */
function located(file: string, places: readonly Place[]) {
  const [first, ...others] = [...new Map(places.map((place) => [place.path, place])).values()]
  return {
    locations: first === undefined ? [] : [location(file, first)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((place, at) => ({
            id: at + 1,
            ...location(file, place),
            message: { text: place.path },
          })),
        }),
  }
}

function location(file: string, { path, line, column }: Place) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), index: 0 },
      region: { startLine: line, startColumn: column },
    },
    logicalLocations: [{ fullyQualifiedName: path }],
  }
}

/** Relative as it was given, so that a code host finds the file in its checkout. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
