import { type Ground, RULES, type Rule } from './review-types.ts'
import { saying } from './saying.ts'

/** The requirements that each rule stands on, and the statement that they were drawn from. */
const REQUIREMENTS: Readonly<Record<Rule, readonly string[]>> = {
  'purpose-is-clear': ['R1', 'R2', 'R5'],
  'remit-fits-the-ambition': ['R3', 'R4'],
  'route-fits-the-actors': ['R23', 'R25'],
  'every-need-is-met': ['R6', 'R7', 'R8', 'R9'],
  'reuse-before-new': ['R10'],
  'residents-from-the-start': ['R21', 'R22', 'R24'],
  'with-not-for': ['R30'],
  anchored: ['R13'],
  'followed-up': ['R17', 'R18'],
}

/** The executive board's statement on *Modell för samverkansstöd*. */
const STATEMENT = { caseNumber: 'STK-2020-1205', date: '2020-11-17' }

export const GROUNDS = Object.fromEntries(
  RULES.map((rule) => [
    rule,
    { ...STATEMENT, words: saying(`models.review.ground.${rule}`), requirements: REQUIREMENTS[rule] },
  ]),
) as Readonly<Record<Rule, Ground>>
