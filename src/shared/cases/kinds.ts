/** What a customer says by themselves: petición, queja, reclamo, sugerencia, felicitación (domain.md §1.12). */
export const caseKinds = ['petition', 'complaint', 'claim', 'suggestion', 'compliment'] as const
export type CaseKind = (typeof caseKinds)[number]

/** Complaints and claims are what the complaint figures count (domain.md §1.12). */
export function isDissatisfaction(kind: CaseKind): boolean {
  return kind === 'complaint' || kind === 'claim'
}

/** The questions that help to tell the kinds apart, in the order in which they decide (domain.md §1.12). */
export const kindQuestions = [
  { question: 'remedy', kind: 'claim' },
  { question: 'treatment', kind: 'complaint' },
  { question: 'proposal', kind: 'suggestion' },
  { question: 'thanks', kind: 'compliment' },
  { question: 'asks', kind: 'petition' },
] as const satisfies readonly { readonly question: string; readonly kind: CaseKind }[]
