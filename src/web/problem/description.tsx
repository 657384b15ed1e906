import type { ProblemPage } from '../../features/problems/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Time } from '../ui/moment.tsx'
import { Quoted } from '../ui/paragraphs.tsx'
import { day } from '../undertaking/wording.ts'

interface DescriptionProps {
  visit: Visit
  problem: ProblemPage
}

/** The newest description in its own language, with who shaped it. */
export function Description({ visit: { t, language }, problem }: DescriptionProps) {
  const { text, shapedBy, version, writtenAs, writtenAt } = problem
  return (
    <>
      <Quoted text={text} language={problem.language} large />
      <div class="facts">
        <span>{t('problem.shaped-by', { count: shapedBy })}</span>
        <span>{t('problem.version', { version })}</span>
        <span>
          {t(`problem.written-by.${writtenAs}`)} <Time at={day(language, writtenAt)} />
        </span>
      </div>
    </>
  )
}
