/** The door of goals: what the groups of a place have agreed to strive for. */
export {
  countServingNone,
  findGoalsInForce,
  type GoalInForce,
  type GoalsInForce,
  type ServingNone,
} from './in-force/store.ts'
