import type { Translate } from '../../platform/i18n/index.ts'
import { FieldFrame, type FieldTexts } from './field-frame.tsx'

interface ControlProps extends FieldTexts {
  t: Translate
  name: string
  value?: string | undefined
}

interface TextFieldProps extends ControlProps {
  type?: 'text' | 'email' | 'tel' | 'search' | 'date' | 'time' | 'number' | undefined
  /** What browsers may fill in, such as `name` or `email` (WCAG 1.3.5). */
  autocomplete?: string | undefined
  inputmode?: 'numeric' | 'decimal' | undefined
  maxlength?: number | undefined
  min?: string | undefined
  max?: string | undefined
  /** A short answer, such as a code or a date, gets a short field. */
  short?: boolean | undefined
}

/** One line. Free text finds its own direction; dates and numbers keep the page's. */
export function TextField({
  type = 'text',
  short,
  autocomplete,
  inputmode,
  maxlength,
  min,
  max,
  ...field
}: TextFieldProps) {
  const free = type === 'text' || type === 'search'
  return (
    <FieldFrame {...field}>
      {(attributes) => (
        <input
          {...attributes}
          class="ds-input"
          type={type}
          value={field.value}
          dir={free ? 'auto' : undefined}
          data-width={short || type === 'date' || type === 'time' ? 'short' : undefined}
          autocomplete={autocomplete}
          inputmode={inputmode}
          maxlength={maxlength}
          min={min}
          max={max}
        />
      )}
    </FieldFrame>
  )
}

interface TextAreaFieldProps extends ControlProps {
  rows?: number | undefined
  maxlength?: number | undefined
}

/** Several lines, in whatever language the person writes. */
export function TextAreaField({ rows = 5, maxlength, ...field }: TextAreaFieldProps) {
  return (
    <FieldFrame {...field}>
      {(attributes) => (
        <textarea {...attributes} class="ds-input" rows={rows} maxlength={maxlength} dir="auto">
          {field.value}
        </textarea>
      )}
    </FieldFrame>
  )
}

interface SelectFieldProps extends ControlProps {
  options: readonly { value: string; label: string }[]
  /** The first, empty choice; `null` for none. */
  empty?: string | null | undefined
}

export function SelectField({ options, empty, ...field }: SelectFieldProps) {
  return (
    <FieldFrame {...field}>
      {(attributes) => (
        <select {...attributes} class="ds-input">
          {empty === null ? null : <option value="">{empty ?? field.t('ui.field.choose')}</option>}
          {options.map(({ value, label }) => (
            <option value={value} selected={value === field.value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
