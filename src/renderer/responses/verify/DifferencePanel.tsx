import { useTranslation } from 'react-i18next'

interface DifferencePanelProps {
  /** What the two keyings say differently: a question with its number, or a field of the header. */
  readonly name: string
  readonly first: string
  readonly second: string
  /** A key came that settles nothing. */
  readonly isInsisted: boolean
  readonly onPress: (key: string) => void
}

/** What the two keyings say of a question, and the three ways to settle it; by keys that answer nothing. */
export function DifferencePanel({ name, first, second, isInsisted, onPress }: DifferencePanelProps) {
  const { t } = useTranslation()
  const ways = [
    ['ArrowLeft', t('verification.keying.keys.left'), t('verification.keying.firstRight')],
    ['ArrowRight', t('verification.keying.keys.right'), t('verification.keying.secondRight')],
    ['Backspace', t('verification.keying.keys.back'), t('verification.keying.paper')],
  ] as const
  return (
    <div className="verify-difference" role="alert">
      <p className="verify-question">{t('verification.keying.differs', { name })}</p>
      <dl>
        <div>
          <dt>{t('verification.keying.first')}</dt>
          <dd>{first}</dd>
        </div>
        <div>
          <dt>{t('verification.keying.second')}</dt>
          <dd>{second}</dd>
        </div>
      </dl>
      <div className="verify-ways">
        {ways.map(([key, sign, text]) => (
          <button key={key} type="button" tabIndex={-1} onClick={() => onPress(key)}>
            <kbd>{sign}</kbd>
            {text}
          </button>
        ))}
      </div>
      {isInsisted && <p className="capture-warning verify-insisted">{t('verification.keying.insisted')}</p>}
    </div>
  )
}
