import type { Translate } from '../../platform/i18n/index.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Trouble } from './submit.ts'

/** Why a form came back: each field that is to be put right, or the refusal's sentence when no field is at fault. */
export function WhatWasWrong({ t, trouble }: { t: Translate; trouble: Trouble }) {
  if (trouble.errors.length > 0) return <ErrorSummary t={t} errors={trouble.errors} />
  if (trouble.sentence === '') return null
  return (
    <Notice tone="refused">
      <p>{trouble.sentence}</p>
    </Notice>
  )
}
