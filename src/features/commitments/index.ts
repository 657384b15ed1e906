/** The door of commitments: who does what, by when, and which unit stands behind it. */
export { answerCommitment } from './answer-commitment.ts'
export { changeCommitment } from './change-commitment.ts'
export { isAnchored, isLate } from './domain/commitment.ts'
export { endCommitment } from './end-commitment.ts'
export {
  COMMITMENT_FILTERS,
  type CommitmentFilter,
  type CommitmentInPlace,
  type CommittedMoney,
  findCommitment,
  findCommitmentNames,
  listCommitmentsIn,
  listCommitmentsOfGroup,
  selectCommitmentsIn,
  sumCommitted,
} from './in-place/store.ts'
export { makeCommitment } from './make-commitment.ts'
export { mayAnswerFor, mayKeepCommitments, mayTellOf } from './policy.ts'
export { commitmentReactions } from './reactions.ts'
export { tellCommitment } from './tell-commitment.ts'
