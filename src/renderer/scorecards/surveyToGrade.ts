import type { SurveySummary } from '#shared/surveys/surveys.contract'

/** The newest survey in which customers grade something and that has sheets; without one, the newest that there is. */
export function surveyToGrade(surveys: readonly SurveySummary[]): SurveySummary | undefined {
  const graded = surveys.filter(({ isGraded }) => isGraded)
  return (
    graded.find(({ sheetCount }) => sheetCount > 0) ??
    surveys.find(({ sheetCount }) => sheetCount > 0) ??
    surveys[0]
  )
}
