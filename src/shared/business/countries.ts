/** ISO 3166-1 codes of the countries offered first: where Spanish is the language of business, then the rest we know deadlines for. */
export const countries = [
  'AR',
  'BO',
  'BR',
  'CL',
  'CO',
  'CR',
  'CU',
  'DO',
  'EC',
  'ES',
  'GQ',
  'GT',
  'HN',
  'MX',
  'NI',
  'PA',
  'PE',
  'PR',
  'PT',
  'PY',
  'SV',
  'US',
  'UY',
  'VE',
] as const

/** The country of a language tag such as 'es-CO'; Spain where it names none that we offer. */
export function countryOfLocale(locale: string): string {
  const region = /[-_]([A-Z]{2})\b/.exec(locale)?.[1]
  return countries.find((country) => country === region) ?? 'ES'
}
