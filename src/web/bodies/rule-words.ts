import { type RemitRuleInWords, remitReason, remitSource } from '../../features/bodies/index.ts'
import { type Language, say } from '../../platform/i18n/index.ts'

/** What a rule gives its board, as a sentence. A theme is told by its code, with spaces: it is a name of the town's own. */
export function ruleReason(language: Language, rule: RemitRuleInWords): string {
  return say(language, remitReason({ ...rule, theme: rule.theme === null ? null : themeName(rule.theme) }))
}

/** Where that is written, and since when it holds. */
export function ruleSource(language: Language, rule: RemitRuleInWords): string {
  return say(language, remitSource(rule))
}

export function themeName(theme: string): string {
  return theme.replaceAll('-', ' ')
}
