/** The door of forms of collaboration: how the parties work together, and who has confirmed it. */
export { confirmForm } from './confirm-form.ts'
export { FORM_KINDS, type FormKind } from './domain/form-of-collaboration.ts'
export { formEvidence } from './evidence.ts'
export * as formPolicy from './policy.ts'
export { proposeForm } from './propose-form.ts'
export { type CollaborationForm, findForm, listForms, loadFormFacts } from './store.ts'
