export { performCounted } from './counted.ts'
export type { MailAddress } from './domain/address.ts'
export type { Draft, DraftFields } from './domain/draft.ts'
export { findDraft, findReceipt, listDrafts, markSubmitted } from './drafts/find-draft.ts'
export { openReceipt, type Receipt, sealReceipt } from './drafts/receipt.ts'
export { saveDraft } from './drafts/save-draft.ts'
export { mailAddress } from './form.ts'
export { endLinks, type IssuedLink, issueLink } from './links/issue-link.ts'
export { openCode } from './links/open-code.ts'
export { openLink } from './links/open-link.ts'
export { revokeLinks } from './links/revoke-links.ts'
export { chooseLanguage } from './persons/choose-language.ts'
export { erasePerson } from './persons/erase-person.ts'
export { exportPerson, type PersonExport } from './persons/export-person.ts'
export { findPeople, findPeopleByPseudonym } from './persons/find-people.ts'
export type { KnownPerson } from './persons/store.ts'
export {
  mayAskForCode,
  mayChooseLanguage,
  mayExportOrErase,
  mayManageRoles,
  mayRevokeLinks,
} from './policy.ts'
export { peopleTasks } from './retention.ts'
export { createAdministrator } from './roles/create-administrator.ts'
export { endGrant } from './roles/end-grant.ts'
export { grantRole } from './roles/grant-role.ts'
export { listHolders, listPeople, type PeoplePage } from './roles/list-people.ts'
export type { RoleHolder } from './roles/store.ts'
export { type FoundSession, findSession, refreshSession } from './sessions/find-session.ts'
export { signOut } from './sessions/sign-out.ts'
export { type StartedSession, startSession } from './sessions/start-session.ts'
export { askForCode } from './sign-in/ask-for-code.ts'
export { confirmCode, type SignedIn } from './sign-in/confirm-code.ts'
