/** Files that can be kept with a case. What can run on a computer is not among them. */
export const fileKinds = [
  'png',
  'jpg',
  'webp',
  'gif',
  'pdf',
  'txt',
  'docx',
  'xlsx',
  'odt',
  'ods',
  'mp3',
  'm4a',
  'ogg',
] as const
export type AttachmentKind = (typeof fileKinds)[number]

const startsWith = (bytes: Uint8Array, signature: string, at = 0): boolean =>
  Array.from(signature).every((character, index) => bytes[at + index] === character.charCodeAt(0))

/** What the first bytes say that a file is; the name of a file says nothing. */
const signatures: readonly {
  readonly kind: AttachmentKind
  readonly fits: (bytes: Uint8Array) => boolean
}[] = [
  { kind: 'png', fits: (bytes) => startsWith(bytes, '\u0089PNG\r\n\u001a\n') },
  { kind: 'jpg', fits: (bytes) => startsWith(bytes, '\u00ff\u00d8\u00ff') },
  { kind: 'gif', fits: (bytes) => startsWith(bytes, 'GIF8') },
  { kind: 'webp', fits: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) },
  { kind: 'pdf', fits: (bytes) => startsWith(bytes, '%PDF-') },
  {
    kind: 'mp3',
    fits: (bytes) => startsWith(bytes, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2),
  },
  { kind: 'm4a', fits: (bytes) => startsWith(bytes, 'ftyp', 4) },
  { kind: 'ogg', fits: (bytes) => startsWith(bytes, 'OggS') },
]

/** Documents that are archives inside: the archive is told by its bytes, the kind of document by its name. */
const documents: readonly AttachmentKind[] = ['docx', 'xlsx', 'odt', 'ods']

/** The kind of a file by its content; null for one that cannot be kept: empty, unknown, or a program. */
export function kindOfFile(bytes: Uint8Array, name: string): AttachmentKind | null {
  if (bytes.length === 0) return null
  const known = signatures.find(({ fits }) => fits(bytes))
  if (known) return known.kind
  const suffix = name.toLowerCase().split('.').at(-1) ?? ''
  if (startsWith(bytes, 'PK\u0003\u0004'))
    return carriesProgram(bytes) ? null : (documents.find((kind) => kind === suffix) ?? null)
  return suffix === 'txt' && isText(bytes) ? 'txt' : null
}

/** Names of what carries a program in a document: macros, old or new, controls, packed objects, scripts. */
const programNames =
  /vba(?:Project|Data)|macrosheets\/|activeX\/|embeddings\/oleObject|Basic\/\S{1,80}\.x(?:ml|lb|ba)|Scripts\//i

/** Whether a document holds a program: the names of what an archive holds stand in it as they are. */
function carriesProgram(bytes: Uint8Array): boolean {
  return programNames.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // Old Windows text is text too, as long as no byte of it is a control character.
    return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
  }
}
