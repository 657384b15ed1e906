import type { Child } from 'hono/jsx'

interface PageHeadProps {
  /** Where one is, as `Breadcrumbs` or a short line. */
  above?: Child
  title: string
  /** The language of the title, when somebody wrote it in another than the page's. */
  language?: string | undefined
  lead?: Child
  /** Tags and dates under the lead. */
  facts?: Child
}

/** What the page is about, in the order one reads: where, what, in short. */
export function PageHead({ above, title, language, lead, facts }: PageHeadProps) {
  return (
    <header class="page-head">
      {above}
      <h1 lang={language} dir={language === undefined ? undefined : 'auto'}>
        {title}
      </h1>
      {lead ? <p class="lead">{lead}</p> : null}
      {facts ? <div class="facts">{facts}</div> : null}
    </header>
  )
}
