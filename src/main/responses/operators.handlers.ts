import type { HandlersFor } from '#shared/contract/procedure'
import { keyingRates } from '#shared/responses/operators'
import type { KeyedWave, OperatorFigures, operatorsContract } from '#shared/responses/operators.contract'
import type { Deps } from '../deps'
import { operatorsRepository } from './operators.repository'
import { verificationRepository } from './verification.repository'

const nothingTyped = { sheets: 0, measured: 0, worked: 0, keystrokes: 0, corrections: 0 }
const nothingFound = { fields: 0, errors: 0 }

export function operatorsHandlers({ db, session }: Deps): HandlersFor<typeof operatorsContract> {
  const operators = operatorsRepository(db)
  const verification = verificationRepository(db)

  /** Staff see what they did themselves, and nothing of the others. */
  function mayBeSeen({ personId }: { readonly personId: number | null }): boolean {
    return session.role() === 'owner' || (personId !== null && personId === session.person()?.id)
  }

  function figuresOf(waveId: number | null): OperatorFigures[] {
    const names = verification.names()
    const typed = new Map(operators.sheets(waveId).map((row) => [row.personId, row]))
    const found = new Map(verification.sums(waveId).map((row) => [row.personId, row]))
    return [...new Set([...typed.keys(), ...found.keys()])].map((personId) => {
      const sums = typed.get(personId) ?? nothingTyped
      const { fields, errors } = found.get(personId) ?? nothingFound
      const name = names.get(personId ?? 0) ?? ''
      const { sheets } = sums
      return { personId, name, sheets, ...keyingRates(sums), rekeyedFields: fields, errors }
    })
  }

  function keyedWaves(): KeyedWave[] {
    const seen = operators.waves().filter(mayBeSeen)
    const waves = new Map(seen.map(({ waveId, label, survey }) => [waveId, { waveId, label, survey }]))
    return [...waves.values()]
  }

  return {
    'responses.operators': ({ waveId }) => ({
      operators: figuresOf(waveId).filter(mayBeSeen),
      waves: keyedWaves(),
    }),
  }
}
