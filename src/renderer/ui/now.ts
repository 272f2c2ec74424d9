const two = (number: number) => String(number).padStart(2, '0')

/** The moment on this computer's clock, 'YYYY-MM-DDTHH:mm'. */
export function thisMinute(): string {
  const now = new Date()
  return `${dayOf(now)}T${two(now.getHours())}:${two(now.getMinutes())}`
}

/** The day on this computer's clock, 'YYYY-MM-DD'. */
export function today(): string {
  return dayOf(new Date())
}

function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
