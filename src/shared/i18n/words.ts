import type { TFunction } from 'i18next'
import type { Format } from './format'

/** What sentences are made with: the texts of a language, and its numbers and dates. */
export interface Words {
  readonly t: TFunction
  readonly format: Format
}
