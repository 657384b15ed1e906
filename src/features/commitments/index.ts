/** The door of commitments: who does what, by when, and which unit stands behind it. */
export { isAnchored, isLate } from './domain/commitment.ts'
export {
  type CommitmentInPlace,
  type CommittedMoney,
  listCommitmentsIn,
  sumCommitted,
} from './in-place/store.ts'
