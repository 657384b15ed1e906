import type { EffortPage, Stage } from '../../../features/efforts/index.ts'
import { formatDate } from '../../../platform/i18n/index.ts'
import type { Visit } from '../../frame/visit.ts'
import type { Tone } from '../../ui/status-tag.tsx'

const TONES: Readonly<Record<Stage, Tone>> = {
  idea: 'waits',
  planned: 'quiet',
  ongoing: 'can',
  ended: 'done',
  withdrawn: 'quiet',
}

export function stageTone(stage: Stage): Tone {
  return TONES[stage]
}

/** Where an effort is on its way, as a sentence with its day. */
export function stageSentence(
  { t, language }: Pick<Visit, 't' | 'language'>,
  stage: Stage,
  { begins, ends }: Pick<EffortPage, 'begins' | 'ends'>,
): string {
  if (stage === 'planned') return t('effort.next.planned', { date: formatDate(language, begins) })
  if (stage === 'ended' || (stage === 'ongoing' && ends !== null)) {
    return t(`effort.next.${stage}`, { date: formatDate(language, ends ?? begins) })
  }
  if (stage === 'ongoing') return t('effort.next.open')
  return stage === 'idea' ? t('effort.next.idea') : t('effort.next.withdrawn')
}
