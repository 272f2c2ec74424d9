import { type ChangeEvent, useState } from 'react'
import { AppError } from '#shared/contract/reply'
import { useReport } from './useReport'

/** The name of something of which no other is called the same: what its field is given, and what is wrong with it. */
export function useUniqueName(first: string, words: { readonly missing: string; readonly taken: string }) {
  const report = useReport()
  const [name, setName] = useState(first)
  const [problem, setProblem] = useState<'missing' | 'taken' | null>(null)
  return {
    name,
    /** For the `TextInput`, beside its label. */
    field: {
      required: true,
      'data-autofocus': true,
      value: name,
      error: problem && words[problem],
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setName(event.currentTarget.value)
        setProblem(null)
      },
    },
    /** Whether there is a name; where there is none, the field says so. */
    isGiven(): boolean {
      if (name.trim() !== '') return true
      setProblem('missing')
      return false
    },
    /** For a save that failed: that the name is taken is said at the field, all else as usual. */
    onError(error: unknown): void {
      if (error instanceof AppError && error.code === 'nameTaken') setProblem('taken')
      else report(error)
    },
  }
}
