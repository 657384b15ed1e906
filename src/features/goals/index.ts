/** The door of goals: what the groups of a place have agreed to strive for. */
export { answerGoals } from './answer-goals.ts'
export { GOAL_KINDS, type Goal, type GoalKind, MOST_GOALS, MOST_LEVELS } from './domain/tree.ts'
export { endServing } from './end-serving.ts'
export {
  type AnswerOfGroup,
  type AnswerRow,
  type GoalVersion,
  listAnswersOfGroup,
  listGoalVersions,
} from './history/store.ts'
export {
  countServingNone,
  findGoalsInForce,
  type GoalInForce,
  type GoalsInForce,
  listServingNone,
  type ServesNone,
  type ServingNone,
} from './in-force/store.ts'
export { mayAnswerGoals, mayKeepGoals } from './policy.ts'
export { proposeGoals } from './propose-goals.ts'
export { goalReactions } from './reactions.ts'
export { serveGoal } from './serve-goal.ts'
export { listChoices, listServices, type ServiceRow } from './serving/store.ts'
export { writeGoals } from './write-goals.ts'
