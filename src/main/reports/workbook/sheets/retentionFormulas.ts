/** Cells of a period, or the addresses of a column of them in one row. */
export interface PeriodCells {
  /** First day. */
  readonly start: string
  /** Last day, which still belongs to it. */
  readonly end: string
  readonly customersAtStart: string
  readonly customersAtEnd: string
  readonly newCustomers: string
  readonly acquisitionSpend: string
  readonly retentionSpend: string
  readonly margin: string
  readonly kept: string
  readonly lost: string
  readonly churn: string
  readonly acquisitionCost: string
  readonly keepingCost: string
}

/** What follows from the figures of a period, as formulas (domain.md §1.24, K5); what is not known gives nothing. */
export function retentionFormulas(at: PeriodCells) {
  const from = (cells: readonly string[], formula: string) =>
    `IF(OR(${cells.map((cell) => `${cell}=""`).join(',')}),"",${formula})`
  const share = (part: string, whole: string) => `IF(N(${whole})=0,"",${part}/${whole})`
  const years = `(${at.end}+1-${at.start})/365.25`
  return {
    kept: `${at.customersAtEnd}-${at.newCustomers}`,
    lost: `${at.customersAtStart}-${at.kept}`,
    retention: share(at.kept, at.customersAtStart),
    churn: share(at.lost, at.customersAtStart),
    acquisitionCost: from([at.acquisitionSpend], share(at.acquisitionSpend, at.newCustomers)),
    keepingCost: from([at.retentionSpend], share(at.retentionSpend, at.kept)),
    ratio: from([at.acquisitionCost, at.keepingCost], share(at.acquisitionCost, at.keepingCost)),
    lostMargin: from([at.margin], `${at.lost}*${at.margin}`),
    replacement: from([at.acquisitionCost], `${at.lost}*${at.acquisitionCost}`),
    // A calendar year is a year, whether it is a leap year or not.
    years: `IF(${at.lost}=0,"",${at.customersAtStart}/${at.lost}*IF(ABS(${years}-1)<0.01,1,${years}))`,
  } as const
}
