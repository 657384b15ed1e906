import { finding, type Judge } from '../finding.ts'

const WANTED = [
  ['no-baseline', 'baseline'],
  ['no-indicators', 'indicators'],
  ['no-times', 'times'],
  ['no-decision-rule', 'decisionRule'],
] as const

/** Objects when there is no baseline, indicator, time or decision rule: a way of working that can't be tested (R17, R18). */
export const followedUp: Judge = ({ model }) =>
  WANTED.flatMap(([code, field]) =>
    model.followUp[field] === 'none' ? [finding(code, { causes: [['followUp', field]] })] : [],
  )
