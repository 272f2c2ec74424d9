import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type SampleAdvice, type SamplePlan, sampleAdvice } from '#shared/surveys/waves'

/** What the size of the sample means, in plain words, as it is typed. */
export function SampleAdviceText({ plan }: { plan: SamplePlan }) {
  const sentenceOf = useAdviceSentence()
  return (
    <div aria-live="polite">
      {sampleAdvice(plan).map((advice) => (
        <Text key={advice.kind} size="sm">
          {sentenceOf(advice)}
        </Text>
      ))}
    </div>
  )
}

function useAdviceSentence(): (advice: SampleAdvice) => string {
  const { t } = useTranslation()
  return (advice) => {
    switch (advice.kind) {
      case 'marginOf': {
        const { sheets, population, points } = advice
        return t('waves.advice.marginOf', { sheets, population, count: points })
      }
      case 'margin':
        return t('waves.advice.margin', { sheets: advice.sheets, count: advice.points })
      default: {
        const { kind, ...values } = advice
        return t(`waves.advice.${kind}`, values)
      }
    }
  }
}
