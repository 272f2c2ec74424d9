/** The key of a question of a survey among the indicators: `question:<surveyId>:<questionKey>`. */
export function questionIndicatorKey(surveyId: number, questionKey: string): string {
  return `question:${surveyId}:${questionKey}`
}

/** The question that such a key names; null where it names something else. */
export function parseQuestionKey(
  key: string,
): { readonly surveyId: number; readonly questionKey: string } | null {
  const [, surveyId, questionKey] = /^question:(\d{1,9}):([A-Za-z0-9_-]{1,40})$/.exec(key) ?? []
  return surveyId === undefined || questionKey === undefined
    ? null
    : { surveyId: Number(surveyId), questionKey }
}
