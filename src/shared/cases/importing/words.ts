import enCases from '../../i18n/en/cases.json'
import esCases from '../../i18n/es/cases.json'
import { folded } from '../../text/folded'
import { caseKinds } from '../kinds'
import { CaseChannel, Decision } from '../steps'
import type { CaseTarget } from './targets'

/** States that a list may say a case is in. One that was opened again is looked into again. */
export const importedStates = [
  'received',
  'acknowledged',
  'assessing',
  'investigating',
  'waitingCustomer',
  'responded',
  'resolved',
  'closed',
  'escalated',
  'void',
] as const
export type ImportedState = (typeof importedStates)[number]

/** Service elements (domain.md §1.13). */
const elements = ['CARA', 'REL', 'COR', 'RYC', 'INS', 'PROD', 'POST', 'INT'] as const

/** Targets whose cells are words of a short list, and what they can mean. */
export const meanings = {
  kind: caseKinds,
  channel: CaseChannel.options,
  severity: ['1', '2', '3'],
  element: elements,
  state: importedStates,
  decision: Decision.options,
} as const satisfies Partial<Record<CaseTarget, readonly string[]>>
export type WordTarget = keyof typeof meanings
export const wordTargets = Object.keys(meanings) as WordTarget[] // the keys of the record above

export const isWordTarget = (target: CaseTarget): target is WordTarget => target in meanings

/** A cell as words are compared: without accents, capitals and spaces that say nothing. */
export const plainWord = (cell: string): string => folded(cell).replace(/\s+/g, ' ').trim().slice(0, 80)

/** Words in Spanish, English and Portuguese by which lists say these things; a word may begin like this. */
const beginnings: { readonly [T in WordTarget]: Readonly<Partial<Record<string, readonly string[]>>> } = {
  kind: {
    petition: [
      'peticion',
      'pedido',
      'solicitud',
      'consulta',
      'request',
      'petition',
      'query',
      'question',
      'solicitacao',
    ],
    complaint: ['queja', 'complaint', 'queixa', 'disconformidad', 'q'],
    claim: ['reclam', 'claim', 'r'],
    suggestion: ['sugerencia', 'suggest', 'sugest', 'idea', 'mejora', 's'],
    compliment: ['felicit', 'compliment', 'agradec', 'elogio', 'thank', 'praise', 'gracias', 'f'],
  },
  channel: {
    inPerson: [
      'en persona',
      'presencial',
      'mostrador',
      'in person',
      'counter',
      'pessoal',
      'balcao',
      'tienda',
      'visita',
    ],
    box: ['buzon', 'box', 'caixa'],
    officialSheet: ['hoja', 'libro', 'official', 'livro'],
    phone: ['tel', 'llamada', 'phone', 'call', 'ligacao', 'fono'],
    message: ['mensaje', 'whats', 'sms', 'chat', 'message', 'mensagem', 'telegram'],
    email: ['correo', 'email', 'e-mail', 'mail', 'web', 'formulario', 'form'],
    letter: ['carta', 'letter', 'escrito', 'burofax'],
    social: ['red', 'facebook', 'instagram', 'twitter', 'social', 'google', 'resena', 'review', 'tiktok'],
  },
  severity: {
    '1': ['1', 'leve', 'baja', 'bajo', 'low', 'minor', 'slight', 'baixa'],
    '2': ['2', 'seri', 'media', 'medio', 'medium', 'normal', 'moder'],
    '3': ['3', 'grave', 'alta', 'alto', 'high', 'critic', 'urgent', 'severe'],
  },
  element: {
    CARA: ['trato', 'cara', 'atencion', 'face'],
    REL: ['relac', 'relation'],
    COR: ['corresp'],
    RYC: ['reclamos y', 'complaints and'],
    INS: ['instal', 'local', 'facilit', 'premises'],
    PROD: ['produ'],
    POST: ['posventa', 'postventa', 'after'],
    INT: ['interno', 'internal'],
  },
  state: {
    received: [
      'recib',
      'abiert',
      'nuev',
      'pendient',
      'open',
      'new',
      'received',
      'pending',
      'abert',
      'novo',
      'registrad',
    ],
    acknowledged: ['acusad', 'acknow'],
    assessing: ['en evalu', 'evalu', 'assess', 'em avali'],
    investigating: [
      'en inv',
      'investig',
      'en proceso',
      'en curso',
      'en tramite',
      'in progress',
      'reabiert',
      'reopen',
      'em andamento',
      'tramit',
    ],
    waitingCustomer: ['en espera', 'espera', 'waiting', 'on hold', 'aguard'],
    responded: ['respond', 'contest', 'answer', 'replied'],
    resolved: ['resuelt', 'solucion', 'resolv', 'solved', 'atendid'],
    closed: ['cerrad', 'closed', 'finaliz', 'terminad', 'archiv', 'fechad', 'encerrad', 'concluid'],
    escalated: ['en otra', 'escal', 'mediac', 'arbitr', 'with another', 'derivad'],
    void: ['anulad', 'void', 'cancel', 'descart', 'duplicad', 'invalid'],
  },
  decision: {
    inFavour: [
      'a favor',
      'favorable',
      'procede',
      'fundad',
      'aceptad',
      'in favour',
      'in favor',
      'accepted',
      'upheld',
      'procedente',
      'estimad',
    ],
    partly: ['en parte', 'parcial', 'partly', 'partial'],
    against: [
      'en contra',
      'no procede',
      'infundad',
      'rechaz',
      'denegad',
      'against',
      'rejected',
      'improcedente',
      'desestimad',
      'not upheld',
      'desfavorable',
    ],
    withdrawn: ['el cliente lo retiro', 'retir', 'desist', 'withdr'],
    notApplicable: ['no habia', 'no aplica', 'n/a', 'nothing to', 'not applicable', 'sin decision'],
  },
}

const ownWords = {
  kind: [esCases.kinds, enCases.kinds],
  channel: [esCases.channels, enCases.channels],
  severity: [esCases.severities, enCases.severities],
  element: [esCases.elements, enCases.elements],
  state: [esCases.states, enCases.states],
  decision: [esCases.decisions, enCases.decisions],
} as const satisfies Readonly<Record<WordTarget, readonly Readonly<Record<string, string>>[]>>

/** What a word of a list most likely means; null when it tells nothing. The longest beginning wins. */
export function guessMeaning(target: WordTarget, cell: string): string | null {
  const word = plainWord(cell)
  if (word === '') return null
  const allowed: readonly string[] = meanings[target]
  const code = allowed.find((one) => plainWord(one) === word)
  if (code !== undefined) return code
  for (const names of ownWords[target]) {
    const own = Object.entries(names).find(([, name]) => plainWord(name) === word)?.[0]
    if (own === 'reopened') return 'investigating'
    if (own !== undefined && allowed.includes(own)) return own
  }
  let best: { meaning: string; length: number } | null = null
  for (const [meaning, words = []] of Object.entries(beginnings[target])) {
    for (const beginning of words) {
      // A letter or a digit by itself is the whole word, or nothing.
      const fits = beginning.length === 1 ? word === beginning : word.startsWith(beginning)
      if (fits && beginning.length > (best?.length ?? 0)) best = { meaning, length: beginning.length }
    }
  }
  return best?.meaning ?? null
}
