import { SegmentedControl, Select, SimpleGrid, Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mostCaseText, Offer } from '#shared/cases/steps'
import { AmountField } from '../ui/AmountField'
import { LongText } from '../ui/LongText'
import type { Settlement } from './caseForm'

interface SettlementFieldsProps {
  readonly value: Settlement | null
  readonly onChange: (value: Settlement | null) => void
  readonly error: string | null
}

const nothingSaid: Settlement = { offer: 'apologise', text: '', acceptance: 'accepted', cost: null }

/** For what is settled while the customer is still there: the answer and how it ended, in the same go. */
export function SettlementFields({ value, onChange, error }: SettlementFieldsProps) {
  const { t } = useTranslation()
  const set = (change: Partial<Settlement>) => value && onChange({ ...value, ...change })
  return (
    <Stack gap="xs">
      <Switch
        label={t('caseForm.settled.label')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? nothingSaid : null)}
      />
      {value && (
        <>
          <SimpleGrid cols={2} spacing="sm">
            <Select
              label={t('caseForm.settled.offer')}
              allowDeselect={false}
              data={Offer.options.map((offer) => ({ value: offer, label: t(`cases.offers.${offer}`) }))}
              value={value.offer}
              onChange={(offer) => offer && set({ offer: Offer.parse(offer) })}
            />
            <AmountField
              label={t('caseForm.settled.cost')}
              value={value.cost}
              onChange={(cost) => set({ cost })}
            />
          </SimpleGrid>
          <LongText
            id="case-answer"
            label={t('caseForm.settled.text')}
            required
            autosize
            minRows={2}
            maxRows={10}
            most={mostCaseText}
            error={error}
            value={value.text}
            onChange={(text) => set({ text })}
          />
          <div>
            <Text size="sm" fw={500} id="case-acceptance" mb={4}>
              {t('caseForm.settled.acceptance')}
            </Text>
            <SegmentedControl
              aria-labelledby="case-acceptance"
              value={value.acceptance}
              onChange={(acceptance) => set({ acceptance: acceptance as Settlement['acceptance'] })}
              data={(['accepted', 'noObjection'] as const).map((acceptance) => ({
                value: acceptance,
                label: t(`cases.acceptances.${acceptance}`),
              }))}
            />
          </div>
        </>
      )}
    </Stack>
  )
}
