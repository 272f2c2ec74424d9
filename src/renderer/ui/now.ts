const two = (number: number) => String(number).padStart(2, '0')

/** The moment on this computer's clock, 'YYYY-MM-DDTHH:mm'. */
export function thisMinute(): string {
  const now = new Date()
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`
}
