/** Why an answer is not there (domain.md §0.1 C4). */
export const missingCodes = ['na', 'blank', 'multi', 'range', 'illegible', 'skipped'] as const
export type MissingCode = (typeof missingCodes)[number]
