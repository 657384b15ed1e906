import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type NoticeTone = 'received' | 'tells' | 'waits' | 'refused'

const ICONS: Readonly<Record<NoticeTone, IconName>> = {
  received: 'tick',
  tells: 'info',
  waits: 'clock',
  refused: 'stop',
}

interface NoticeProps {
  tone?: NoticeTone | undefined
  title?: string | undefined
  children?: Child
}

/** Something to know before reading on: what was received, what waits, or a refusal with its reason (principle 8). */
export function Notice({ tone = 'tells', title, children }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={tone === 'tells' ? undefined : 'status'}>
      <Icon of={ICONS[tone]} />
      <div>
        {title === undefined ? null : <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}
