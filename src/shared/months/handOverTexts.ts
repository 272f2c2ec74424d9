import type { Language } from '../i18n/languages'

interface HandOverTexts {
  /** Name of the folder: month and business follow. */
  readonly folder: string
  readonly sheetFile: string
  readonly reportFile: string
  readonly registerFile: string
  readonly backupFolder: string
  readonly backupFile: string
  readonly contentsFile: string
  readonly title: string
  readonly signed: string
  readonly written: string
  readonly seal: string
  readonly files: string
  readonly about: readonly string[]
}

/** What is written into the folder of a month: in the language of the business, whoever reads it. */
export const handOverTexts: Readonly<Record<Language, HandOverTexts>> = {
  es: {
    folder: 'Libreta',
    sheetFile: 'Hoja de cierre',
    reportFile: 'Informe del mes',
    registerFile: 'Registro de casos',
    backupFolder: 'Copia de seguridad',
    backupFile: 'libreta',
    contentsFile: 'Contenido',
    title: 'Cierre de {month} · {business}',
    signed: 'Firmado por {person} el {date}',
    written: 'Escrito el {at}',
    seal: 'Sello de las cifras (SHA-256): {seal}',
    files: 'Archivos, su tamaño en bytes y su huella SHA-256:',
    about: [
      'La huella dice si un archivo es el que se escribió: si se calcula de nuevo y sale igual, no ha cambiado.',
      'En Windows: certutil -hashfile "archivo" SHA256 · En Mac y Linux: shasum -a 256 "archivo"',
      'La copia de seguridad se abrió y se comprobó después de escribirla.',
    ],
  },
  en: {
    folder: 'Libreta',
    sheetFile: 'Closing sheet',
    reportFile: 'Report of the month',
    registerFile: 'Register of cases',
    backupFolder: 'Backup',
    backupFile: 'libreta',
    contentsFile: 'Contents',
    title: 'Closing of {month} · {business}',
    signed: 'Signed by {person} on {date}',
    written: 'Written on {at}',
    seal: 'Seal of the figures (SHA-256): {seal}',
    files: 'Files, their size in bytes and their SHA-256 fingerprint:',
    about: [
      'The fingerprint tells whether a file is the one that was written: computed again and the same, it has not changed.',
      'On Windows: certutil -hashfile "file" SHA256 · On Mac and Linux: shasum -a 256 "file"',
      'The backup was opened and checked after it was written.',
    ],
  },
}

/** What the text of the contents says. */
export interface HandedContents {
  readonly month: string
  readonly businessName: string
  readonly person: string
  readonly signedOn: string
  readonly at: string
  readonly seal: string
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

/** The list of what is in the folder, plain text that a person can read and check. */
export function contentsText(contents: HandedContents, language: Language): string {
  const words = handOverTexts[language]
  const fill = (text: string, values: Readonly<Record<string, string>>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const { month, businessName: business, person, signedOn: date, at, seal, files } = contents
  const lines = [
    fill(words.title, { month, business }),
    fill(words.signed, { person, date }),
    fill(words.written, { at: at.replace('T', ' ') }),
    fill(words.seal, { seal }),
    '',
    words.files,
    '',
    ...files.flatMap(({ name, bytes, sha256 }) => [name, `  ${bytes}  ${sha256}`]),
    '',
    ...words.about,
  ]
  // The mark tells old editors that it is UTF-8, and they end lines as Windows does.
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
