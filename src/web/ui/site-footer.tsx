import type { Frame } from './frame.ts'
import { kept } from './kept.ts'

const PAGES = ['accessibility', 'about', 'glossary', 'privacy'] as const

export function SiteFooter({ frame }: { frame: Frame }) {
  return <>{kept(['footer', frame.language], () => footer(frame))}</>
}

function footer(frame: Frame) {
  return (
    <footer class="site-footer">
      <nav class="band" aria-label={frame.t('ui.layout.about-site')}>
        <ul>
          {PAGES.map((page) => (
            <li>
              <a href={frame.links[page]}>{frame.t(`ui.layout.${page}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
