import type { Translate } from '../../platform/i18n/index.ts'

interface PaginationProps {
  t: Translate
  /** The page shown, from 1. */
  page: number
  pages: number
  /** The address of a page, with the filters kept. */
  hrefOf: (page: number) => string
}

/** First, last, and those around the page shown. Nothing when there is one page only. */
export function Pagination({ t, page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label={t('ui.pagination.label')}>
      <ul class="pages">
        {page > 1 ? (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              {t('ui.pagination.previous')}
            </a>
          </li>
        ) : null}
        {shownPages(page, pages).map((it) => (
          <li>
            {it === 'gap' ? (
              <span aria-hidden="true">…</span>
            ) : (
              <PageLink t={t} page={it} shown={page} hrefOf={hrefOf} />
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              {t('ui.pagination.next')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

function PageLink({
  t,
  page,
  shown,
  hrefOf,
}: {
  t: Translate
  page: number
  shown: number
  hrefOf: (page: number) => string
}) {
  return (
    <a
      href={hrefOf(page)}
      aria-label={t('ui.pagination.page', { page })}
      aria-current={page === shown ? 'page' : undefined}
    >
      {page}
    </a>
  )
}

/** Which numbers are shown: never more than seven places, so that they fit on a phone in two rows. */
export function shownPages(page: number, pages: number): readonly (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((it) => it >= 1 && it <= pages)
  const numbers = [...new Set(wanted)].sort((one, other) => one - other)
  return numbers.flatMap((it, at) => {
    const before = numbers[at - 1]
    if (before === undefined || it - before === 1) return [it]
    return it - before === 2 ? [it - 1, it] : ['gap' as const, it]
  })
}
