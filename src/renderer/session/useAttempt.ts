import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Tried {
  readonly outcome: 'open' | 'wrong' | 'wait'
  readonly waitSeconds: number
}

export interface AttemptSentence {
  /** What to say of the last try; null when there is nothing to. */
  readonly message: string | null
  readonly isWaiting: boolean
  /** Whether it was right; otherwise the sentence says what is wrong, and how long is left. */
  readonly take: (tried: Tried) => boolean
  readonly clear: () => void
}

/** The sentence after a wrong PIN or code, which counts the seconds down. */
export function useAttempt(what: 'pin' | 'code'): AttemptSentence {
  const { t } = useTranslation()
  const [tried, setTried] = useState<Tried | null>(null)
  const [left, setLeft] = useState(0)
  const isWaiting = left > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])

  function sentence(): string | null {
    if (!tried) return null
    const wait =
      left >= 60
        ? t('session.waitMinutes', { count: Math.ceil(left / 60) })
        : t('session.waitSeconds', { count: left })
    if (isWaiting) return tried.outcome === 'wait' ? wait : `${t(`session.wrong.${what}`)} ${wait}`
    return tried.outcome === 'wait' ? null : t(`session.wrong.${what}`)
  }

  return {
    message: sentence(),
    isWaiting,
    take(next) {
      setTried(next.outcome === 'open' ? null : next)
      setLeft(next.waitSeconds)
      return next.outcome === 'open'
    },
    clear() {
      setTried(null)
      setLeft(0)
    },
  }
}
