import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** More of the same, unfolded on request, without a script; printed open. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: string
  children?: Child
  open?: boolean | undefined
}) {
  return (
    <details class="disclosure" open={open}>
      <summary>
        {summary}
        <Icon of="down" />
      </summary>
      {children}
    </details>
  )
}
