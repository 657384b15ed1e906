import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { fieldId } from './error-summary.tsx'
import { described, FieldErrorMessage, type FieldTexts, Hint, OptionalMark } from './field-frame.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  /** A field that only this choice asks for: stands under it, always there (no script needed). */
  readonly following?: Child
}

interface ChoiceFieldProps extends FieldTexts {
  t: Translate
  name: string
  /** One of the choices, or several. */
  kind: 'radio' | 'checkbox'
  choices: readonly Choice[]
  chosen?: readonly string[] | undefined
}

/** A question with answers to press; each answer is a whole row of at least 44 px. */
export function ChoiceField({ t, name, kind, choices, chosen = [], ...texts }: ChoiceFieldProps) {
  const { label, hint, error, optional, question } = texts
  const id = fieldId(name)
  const legend = (
    <>
      {label}
      <OptionalMark t={t} optional={optional} />
    </>
  )
  return (
    <fieldset class="ds-fieldset" aria-describedby={described(id, hint, error)}>
      <legend class="ds-label" data-question={question ? '' : undefined}>
        {question ? <h1>{legend}</h1> : legend}
      </legend>
      <Hint id={id} hint={hint} />
      <FieldErrorMessage t={t} id={id} error={error} />
      <div class="choices">
        {choices.map((choice, at) => (
          <ChoiceRow
            id={at === 0 ? id : `${id}-${at + 1}`}
            name={name}
            kind={kind}
            choice={choice}
            checked={chosen.includes(choice.value)}
            invalid={error !== undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface ChoiceRowProps {
  id: string
  name: string
  kind: 'radio' | 'checkbox'
  choice: Choice
  checked: boolean
  invalid: boolean
}

function ChoiceRow({ id, name, kind, choice, checked, invalid }: ChoiceRowProps) {
  return (
    <div>
      <div class="ds-field choice">
        <input
          class="ds-input"
          type={kind}
          id={id}
          name={name}
          value={choice.value}
          checked={checked}
          aria-invalid={invalid ? 'true' : undefined}
          aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
        />
        <label class="ds-label" for={id}>
          {choice.label}
        </label>
        {choice.hint === undefined ? null : (
          <div id={`${id}-hint`} data-field="description">
            {choice.hint}
          </div>
        )}
      </div>
      {choice.following ? <div class="choice-following">{choice.following}</div> : null}
    </div>
  )
}

interface ConsentFieldProps {
  t: Translate
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  checked?: boolean | undefined
}

/** One box to tick. */
export function CheckField({ t, name, label, hint, error, checked = false }: ConsentFieldProps) {
  const id = fieldId(name)
  return (
    <div>
      <FieldErrorMessage t={t} id={id} error={error} />
      <ChoiceRow
        id={id}
        name={name}
        kind="checkbox"
        choice={{ value: 'yes', label, hint }}
        checked={checked}
        invalid={error !== undefined}
      />
    </div>
  )
}
