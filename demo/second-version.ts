import { bundledModels, CRITERION_KINDS, importModel } from '../src/features/models/index.ts'
import { ADMINISTRATOR } from './people.ts'
import type { Town } from './town.ts'

/** What the second version of the summer street's model says instead of the first, word for word. */
const CHANGES = [
  ["version: '1.0'", "version: '1.1'"],
  ['params: { minimumJudges: 5, residentsAmongJudges: 3 }', 'params: { minimumJudges: 8, residentsAmongJudges: 5 }'],
] as const

/** The municipality writes a second version of a model (R15): more people are to judge. Returns the version's id. */
export async function importSecondVersion(town: Town): Promise<string> {
  const first = (await bundledModels()).find(({ file }) => file.endsWith('sommargata.yaml'))?.text ?? ''
  const source = CHANGES.reduce((text, [before, after]) => {
    // A change that finds nothing, or too much, would make another version than the one that is told of.
    if (text.split(before).length !== 2) throw new Error(`models/sommargata.yaml doesn't say “${before}” once`)
    return text.replace(before, after)
  }, first)
  const administrator = await town.person(ADMINISTRATOR.address)
  return (await town.perform(importModel(new Set(CRITERION_KINDS)), administrator, { source })).id
}
