import { kept } from './kept.ts'

/** Drawn here, not taken from the face: it lacks arrows and ticks, and a system's own would differ from phone to phone. */
const PATHS = {
  tick: 'M4.5 12.5l5 5L19.5 7',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  exception: 'M12 3.5l9 16.5H3zM12 10v4.5M12 17.2v.3',
  down: 'M5 9l7 7 7-7',
  info: 'M12 3.5a8.5 8.5 0 1 0 .01 0zM12 11v5.5M12 7.5v.3',
  clock: 'M12 3.5a8.5 8.5 0 1 0 .01 0zM12 7.5V12l3 2.5',
  stop: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 7.5V13M12 16.2v.3',
  external: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5',
} as const

export type IconName = keyof typeof PATHS

/** A sign in the size of the text beside it. Without `name` it is hidden from screen readers: the words say it. */
export function Icon({ of, name }: { of: IconName; name?: string | undefined }) {
  return name === undefined ? kept(['icon', of], () => icon(of, name)) : icon(of, name)
}

function icon(of: IconName, name: string | undefined) {
  const mirrored = of === 'arrow' || of === 'external'
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      role={name === undefined ? undefined : 'img'}
      aria-label={name}
      aria-hidden={name === undefined ? 'true' : undefined}
      data-mirrored={mirrored ? '' : undefined}
    >
      <path
        d={PATHS[of]}
        fill="none"
        stroke="currentColor"
        stroke-width="2.25"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
