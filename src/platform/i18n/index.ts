export {
  directionOf,
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  languageAskedFor,
} from './language.ts'
export {
  formatDate,
  formatMonth,
  formatNumber,
  formatTime,
  isMessageKey,
  type MessageKey,
  type MessageValues,
  type Translate,
  translate,
  translator,
} from './messages.ts'
export { type Sentence, type SentenceValue, say } from './sentence.ts'
