import { LANGUAGE_NAMES } from '../../platform/i18n/index.ts'
import type { Frame, Room } from './frame.ts'
import { Icon } from './icon.tsx'
import { kept } from './kept.ts'

const ROOMS = ['places', 'undertakings', 'models'] as const

interface HeaderProps {
  frame: Frame
  room: Room | undefined
}

/** The same on every page but for the other languages' addresses, which are this page's own. */
export function SiteHeader({ frame, room }: HeaderProps) {
  const { language, municipality, demo, account } = frame
  const key = [language, municipality, demo, room, account?.kind, account?.href]
  return (
    <header class="site-header">
      {demo ? (
        <div class="demonstration">
          <p class="band">{frame.t('ui.layout.demonstration')}</p>
        </div>
      ) : null}
      <div class="band">
        {kept(['header', ...key], () => (
          <>
            <Wordmark frame={frame} />
            <nav class="site-nav site-nav-wide" aria-label={frame.t('ui.layout.navigation')}>
              <ul>
                <Rooms frame={frame} room={room} />
              </ul>
            </nav>
          </>
        ))}
        <div class="site-tools">
          <Languages frame={frame} />
          {kept(['tools', ...key], () => (
            <Tools frame={frame} room={room} />
          ))}
        </div>
      </div>
    </header>
  )
}

function Tools({ frame, room }: HeaderProps) {
  const { t, account } = frame
  return (
    <>
      {account === undefined ? null : (
        <a class="account account-wide" href={account.href}>
          {t(`ui.layout.${account.kind}`)}
        </a>
      )}
      <Menu frame={frame} room={room} />
    </>
  )
}

function Wordmark({ frame }: { frame: Frame }) {
  const mark = frame.demo ? ` · ${frame.t('ui.layout.demo')}` : ''
  return (
    <a class="wordmark" href={frame.links.home}>
      <b>
        <span>Med</span>verka
      </b>
      <small>{`${frame.municipality}${mark}`}</small>
    </a>
  )
}

function Rooms({ frame, room }: HeaderProps) {
  return (
    <>
      {ROOMS.map((it) => (
        <li>
          <a href={frame.links[it]} aria-current={it === room ? 'true' : undefined}>
            {frame.t(`ui.layout.${it}`)}
          </a>
        </li>
      ))}
    </>
  )
}

/** On a phone the same links behind one word, opened without a script; only one of the two menus is ever shown or read. */
function Menu({ frame, room }: HeaderProps) {
  const { t, account } = frame
  return (
    <details class="menu">
      <summary>
        {t('ui.layout.menu')}
        <Icon of="down" />
      </summary>
      <nav class="site-nav" aria-label={t('ui.layout.navigation')}>
        <ul>
          <Rooms frame={frame} room={room} />
          {account === undefined ? null : (
            <li>
              <a href={account.href}>{t(`ui.layout.${account.kind}`)}</a>
            </li>
          )}
        </ul>
      </nav>
    </details>
  )
}

function Languages({ frame }: { frame: Frame }) {
  return (
    <nav class="languages" aria-label={frame.t('ui.layout.languages')}>
      <ul>
        {frame.languages.map(({ language, href }) => (
          <li>
            <a
              href={href}
              lang={language}
              hreflang={language}
              aria-current={language === frame.language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
