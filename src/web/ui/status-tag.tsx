import { Icon, type IconName } from './icon.tsx'

export type Tone = 'can' | 'waits' | 'late' | 'done' | 'quiet'

/** Each tone has its sign, so that colour is never alone. */
const ICONS: Readonly<Record<Tone, IconName | undefined>> = {
  can: 'arrow',
  waits: 'clock',
  late: 'stop',
  done: 'tick',
  quiet: undefined,
}

export function StatusTag({ tone = 'quiet', label }: { tone?: Tone; label: string }) {
  const icon = ICONS[tone]
  return (
    <span class="ds-tag" data-tone={tone}>
      {icon === undefined ? null : <Icon of={icon} />}
      {label}
    </span>
  )
}
