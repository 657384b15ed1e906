import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { directionOf } from '../../platform/i18n/index.ts'
import type { ClientModule } from '../assets.ts'
import type { Frame, Room } from './frame.ts'
import { PAPER } from './paper.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

interface LayoutProps {
  frame: Frame
  /** What the page is, without the product's name. */
  title: string
  description?: string | undefined
  /** The room of the site that the page belongs to. */
  room?: Room | undefined
  /** Small scripts that make this page better. The page is whole without them. */
  scripts?: readonly ClientModule[] | undefined
  /** A page that is for one person only: kept out of search engines; its address is not printed. */
  personal?: boolean | undefined
  /** After a refused form: browsers and screen readers read the title first. */
  hasErrors?: boolean | undefined
  children?: Child
}

/** A whole page: head, header, the page's own matter, footer (C1, C2). Rendered with its doctype. */
export function Layout({ frame, title, description, room, scripts, personal, hasErrors, children }: LayoutProps) {
  const { t, language, assets } = frame
  const heading = hasErrors ? `${t('ui.field.error')} ${title}` : title
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${heading} – Medverka ${frame.municipality}`}</title>
        {description === undefined ? null : <meta name="description" content={description} />}
        {personal ? <meta name="robots" content="noindex" /> : null}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
        <link rel="preload" href={assets.face} as="font" type="font/woff2" crossorigin="" />
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {personal ? null : frame.languages.map((it) => <link rel="alternate" hreflang={it.language} href={it.href} />)}
        <script type="module" src={assets.scripts.main} />
        {scripts?.map((module) => (
          <script type="module" src={assets.scripts[module]} />
        ))}
      </head>
      <body>
        <div class="page">
          <a class="skip" href="#main">
            {t('ui.layout.skip')}
          </a>
          <SiteHeader frame={frame} room={room} />
          <main id="main" class="site-main band" tabindex={-1}>
            {children}
            {frame.address === undefined || personal ? null : (
              <p class="on-paper">{t('ui.layout.on-paper', { address: frame.address })}</p>
            )}
          </main>
          <SiteFooter frame={frame} />
        </div>
      </body>
    </html>
  )
  return html`<!doctype html>${page}`
}
