import { whoInWords } from '../../features/gates/index.ts'
import { formatDate, say } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import type { GateCriterion } from '../ui/gate-list.tsx'
import { isUndertakingRoom, undertakingAddress } from './addresses.ts'
import type { WholeUndertaking } from './load-undertaking.ts'
import { modelText } from './wording.ts'

const STATES = { met: 'met', warned: 'met', excepted: 'exception', 'not-met': 'missing' } as const

/** The gate's criteria, each with its evidence, what is missing, who can do it, and where. */
export function gateRows({ language }: Visit, { undertaking, standing }: WholeUndertaking): GateCriterion[] {
  return standing.criteria.map(({ criterion, state, evidence, exception }) => {
    const title = modelText(criterion.text, language)
    const missing = [...evidence.missing.map((sentence) => say(language, sentence))].join(' ')
    const links = evidence.links.flatMap(({ to, label }) =>
      isUndertakingRoom(to)
        ? [{ label: say(language, { key: label }), href: undertakingAddress(language, undertaking.number, to) }]
        : [],
    )
    return {
      id: `criterion-${criterion.id}`,
      title: title.text,
      state: STATES[state],
      evidence:
        exception === null ? say(language, evidence.found) : <Exception language={language} exception={exception} />,
      missing: missing === '' ? undefined : missing,
      who: state === 'not-met' ? evidence.who.map((who) => say(language, whoInWords(who))).join(', ') : undefined,
      links: [
        ...links,
        ...(criterion.kind === 'named-answer' || state === 'not-met'
          ? [criterionLink(language, undertaking.number, criterion.id)]
          : []),
      ],
    }
  })
}

/** A criterion's own page: its answers and exceptions, and the forms for those who may give them. */
function criterionLink(language: Visit['language'], number: number, criterion: string) {
  return {
    label: say(language, { key: 'gate.criterion' }),
    href: `${undertakingAddress(language, number, 'gate')}/${criterion}`,
  }
}

interface ExceptionProps {
  language: Visit['language']
  exception: NonNullable<WholeUndertaking['standing']['criteria'][number]['exception']>
}

/** An exception is named, reasoned and public. */
function Exception({ language, exception }: ExceptionProps) {
  const { name, at, reason, language: written } = exception
  return (
    <>
      {say(language, { key: 'gate.excepted', values: { name, date: formatDate(language, at) } })}{' '}
      <ForeignText text={reason} language={written} />
    </>
  )
}
