import type { Child } from 'hono/jsx'

/** A thing of its own beside the main matter: a heading and a few lines. */
export function Card({ title, children, id }: { title: string; children?: Child; id?: string | undefined }) {
  return (
    <section class="ds-card" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

interface EntryProps {
  title: string
  /** The language of the title, when somebody wrote it in another than the page's. */
  language?: string | undefined
  href: string
  children?: Child
  /** Tags, place, days. */
  facts?: Child
  /** The level of its heading under the page's. */
  level?: 2 | 3 | undefined
}

/** A list of things that each have a page. */
export function Entries({ children }: { children?: Child }) {
  return <ul class="entries">{children}</ul>
}

export function Entry({ title, language, href, children, facts, level = 2 }: EntryProps) {
  const link = (
    <a href={href} lang={language} dir={language === undefined ? undefined : 'auto'}>
      {title}
    </a>
  )
  return (
    <li>
      {level === 2 ? <h2>{link}</h2> : <h3>{link}</h3>}
      {children ? <p>{children}</p> : null}
      {facts ? <div class="facts">{facts}</div> : null}
    </li>
  )
}
