import type { Child } from 'hono/jsx'

/** Nothing here yet: said plainly, with what can be done about it. */
export function Empty({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  )
}
