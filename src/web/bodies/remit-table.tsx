import type { RemitRuleInWords } from '../../features/bodies/index.ts'
import type { Visit } from '../frame/visit.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Time } from '../ui/moment.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import { bodyAddress } from './addresses.ts'
import { themeName } from './theme-name.ts'

interface RemitTableProps {
  visit: Visit
  rules: readonly RemitRuleInWords[]
  caption: string
  /** With the name of the board; left out on a board's own page. */
  board: boolean
}

/** Remit rules as a table: for what, where, by which document, from when to when (R3). */
export function RemitTable({ visit, rules, caption, board }: RemitTableProps) {
  const { t, language } = visit
  const columns = ['what', 'where', 'source', 'from', 'until'] as const
  return (
    <DataTable
      caption={caption}
      columns={[...(board ? [{ label: t('remit.board') }] : []), ...columns.map((it) => ({ label: t(`remit.${it}`) }))]}
      rows={rules.map((rule) => [
        ...(board ? [<a href={bodyAddress(language, rule.boardSlug)}>{rule.board}</a>] : []),
        whatOf(visit, rule),
        <Where visit={visit} rule={rule} />,
        <>
          <bdi>{rule.source}</bdi>
          {', '}
          <Time at={day(language, rule.sourceDate)} />
        </>,
        <Time at={day(language, rule.validFrom)} />,
        rule.validUntil === null ? t('remit.further') : <Time at={day(language, rule.validUntil)} />,
      ])}
      folds
    />
  )
}

function whatOf({ t }: Visit, { scale, theme }: RemitRuleInWords): string {
  const parts = [
    ...(theme === null ? [] : [t('remit.theme', { theme: themeName(theme) })]),
    ...(scale === null ? [] : [t(`scale.${scale}`)]),
  ]
  return parts.length === 0 ? t('remit.all') : parts.join(' · ')
}

function Where({ visit: { t, language }, rule }: { visit: Visit; rule: RemitRuleInWords }) {
  if (rule.place === null || rule.placeSlug === null) return <>{t('remit.everywhere')}</>
  return <a href={placeAddress(language, rule.placeSlug)}>{rule.place}</a>
}
