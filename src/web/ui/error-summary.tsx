import type { Translate } from '../../platform/i18n/index.ts'

export interface FieldError {
  /** The field's `name`; `Field` gives its control the id `field-<name>`. */
  readonly name: string
  readonly message: string
}

/**
 * Everything that has to be put right, at the top of the page, each a link to its field. It takes focus when a script runs
 * (client/main.ts); without one, the page's title says that something is wrong.
 */
export function ErrorSummary({ t, errors }: { t: Translate; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <section class="ds-error-summary" tabindex={-1} aria-labelledby="errors-title" data-focus-first>
      <h2 id="errors-title">{t('ui.error-summary.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li>
            <a href={`#${fieldId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The id of the control of the field called `name`: one rule, so that errors find their fields. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`
}
