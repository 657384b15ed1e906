/** The door of values: what an undertaking is worth, and who thinks so. */
export { type Judgement, judged, VERDICTS, type Verdict } from './domain/judgement.ts'
export { valueEvidence } from './evidence.ts'
export { judgeValue } from './judge-value.ts'
export * as valuePolicy from './policy.ts'
export { stateValue } from './state-value.ts'
export { type AddedValue, findAddedValue, type JudgementRow, listAddedValues, listJudgements } from './store.ts'
