/** The door of groups: networks, groups and bodies of places. */
export { GROUP_KINDS, type GroupKind, isPastTerm } from './domain/group.ts'
export { type Around, mayKeepGroups } from './policy.ts'
export { type GroupInPlace, listGroupsIn } from './reading/in-place.ts'
