import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'

type Weight = 'primary' | 'secondary' | 'tertiary'

interface ButtonProps {
  children?: Child
  weight?: Weight | undefined
  name?: string | undefined
  value?: string | undefined
  /** Another address than the form's own, for a second way out of the same form. */
  formaction?: string | undefined
}

/** Sends the form. One primary on a page. */
export function Button({ children, weight = 'primary', name, value, formaction }: ButtonProps) {
  return (
    <button class="ds-button" type="submit" data-variant={weight} name={name} value={value} formaction={formaction}>
      {children}
    </button>
  )
}

/** Sends the form, and says so while it does (page script `submit-once`). */
export function SendButton({ t, ...button }: ButtonProps & { t: Translate }) {
  return (
    <submit-once busy={t('ui.submit-once.sending')}>
      <Button {...button} />
    </submit-once>
  )
}

interface ButtonLinkProps {
  children?: Child
  href: string
  weight?: Weight | undefined
}

/** Goes somewhere, with a button's weight. */
export function ButtonLink({ children, href, weight = 'primary' }: ButtonLinkProps) {
  return (
    <a class="ds-button" data-variant={weight} href={href}>
      {children}
    </a>
  )
}
