import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { Button } from './button.tsx'

interface FilterBarProps {
  t: Translate
  action: string
  /** The fields: `TextField`, `SelectField`. Their names are the address's parameters. */
  children?: Child
  /** What the button says, when it does more than show what was asked for. */
  send?: string | undefined
  /** The address without filters, when some are on. */
  clear?: string | undefined
  /** How many were found, as a sentence. */
  result?: string | undefined
}

/** A form that asks by address, so that what was found can be sent to somebody. */
export function FilterBar({ t, action, children, send, clear, result }: FilterBarProps) {
  return (
    <search>
      <form class="filter-bar" action={action} method="get">
        {children}
        <Button weight="secondary">{send ?? t('ui.filter.apply')}</Button>
        {clear === undefined ? null : (
          <a class="ds-button" data-variant="tertiary" href={clear}>
            {t('ui.filter.clear')}
          </a>
        )}
      </form>
      {result === undefined ? null : <p class="filter-result">{result}</p>}
    </search>
  )
}
