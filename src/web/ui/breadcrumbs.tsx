import type { Translate } from '../../platform/i18n/index.ts'

interface BreadcrumbsProps {
  t: Translate
  /** From the widest to the nearest; the last one is the page itself and has no address. */
  trail: readonly {
    label: string
    href?: string | undefined
    /** The language of a label that somebody wrote. */
    language?: string | undefined
  }[]
}

export function Breadcrumbs({ t, trail }: BreadcrumbsProps) {
  return (
    <nav class="ds-breadcrumbs breadcrumbs" aria-label={t('ui.breadcrumbs.label')}>
      <ol>
        {trail.map(({ label, href, language }) => (
          <li>
            {href === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a href={href} lang={language} dir={language === undefined ? undefined : 'auto'}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
