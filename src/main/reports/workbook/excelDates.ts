/** Number of a civil date (`YYYY-MM-DD`) in Excel, or null when it is not one. */
export function excelDay(date: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  if (year === undefined) return null
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569
}

/** Number of a day or of a moment to the minute in Excel; null when it is none. */
export function excelMoment(value: string): number | null {
  const day = excelDay(value.slice(0, 10))
  const time = /^T(\d\d):(\d\d)/.exec(value.slice(10))
  if (day === null || !time) return day
  return day + (Number(time[1]) * 60 + Number(time[2])) / 1440
}
