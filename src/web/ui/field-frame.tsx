import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { fieldId } from './error-summary.tsx'

export interface FieldTexts {
  label: string
  hint?: Child
  error?: string | undefined
  /** Says "frivilligt" after the label. What must be filled in is not marked: most is (klarspråk). */
  optional?: boolean | undefined
  /** The one question of the page: the label is then its heading. */
  question?: boolean | undefined
}

export interface ControlAttributes {
  id: string
  name: string
  'aria-invalid': 'true' | undefined
  'aria-describedby': string | undefined
}

interface FieldFrameProps extends FieldTexts {
  t: Translate
  name: string
  children: (attributes: ControlAttributes) => Child
}

/** Label, hint, error, and the control between them, tied together by ids (WCAG 1.3.1, 3.3.1). */
export function FieldFrame({ t, name, label, hint, error, optional, question, children }: FieldFrameProps) {
  const id = fieldId(name)
  const named = (
    <label class="ds-label" for={id} data-question={question ? '' : undefined}>
      {label}
      <OptionalMark t={t} optional={optional} />
    </label>
  )
  return (
    <div class="ds-field">
      {question ? <h1 data-question="">{named}</h1> : named}
      <Hint id={id} hint={hint} />
      <FieldErrorMessage t={t} id={id} error={error} />
      {children({
        id,
        name,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': described(id, hint, error),
      })}
    </div>
  )
}

export function OptionalMark({ t, optional }: { t: Translate; optional: boolean | undefined }) {
  return optional ? <span class="optional">{` (${t('ui.field.optional')})`}</span> : null
}

export function Hint({ id, hint }: { id: string; hint: Child }) {
  return hint ? (
    <div id={`${id}-hint`} data-field="description">
      {hint}
    </div>
  ) : null
}

export function FieldErrorMessage({ t, id, error }: { t: Translate; id: string; error: string | undefined }) {
  return error ? (
    <p id={`${id}-error`} class="ds-validation-message" data-field="validation">
      <span class="unseen">{`${t('ui.field.error')} `}</span>
      {error}
    </p>
  ) : null
}

/** The ids that tell more about a control, the error first; nothing when there is nothing. */
export function described(id: string, hint: Child, error: string | undefined): string | undefined {
  const ids = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
