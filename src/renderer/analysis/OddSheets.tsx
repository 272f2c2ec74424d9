import { Button, Collapse, Group, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WaveResults } from '#shared/analysis/results.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'

interface OddSheetsProps {
  readonly wave: Wave
  readonly results: WaveResults
  readonly isLeftOut: boolean
  readonly onChange: (isLeftOut: boolean) => void
}

/** Sheets that look odd: how many, which, and the figures without them. They count unless the owner says otherwise. */
export function OddSheets({ wave, results, isLeftOut, onChange }: OddSheetsProps) {
  const { t } = useTranslation()
  const odd = useApiQuery('analysis.oddSheets', { waveId: wave.id }).data
  const [isOpen, setIsOpen] = useState(false)
  if (!odd || odd.total === 0) return null
  const isClosed = wave.closedOn !== null
  return (
    <div className="odd-sheets">
      <Group gap="md">
        <Text size="sm">
          {t('analysis.odd.count', { count: odd.total })}{' '}
          {results.leftOut > 0
            ? t('analysis.odd.leftOut', { count: odd.total })
            : t('analysis.odd.stillCount', { count: odd.total })}
        </Text>
        {odd.sheets.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('analysis.odd.show')}
          </Button>
        )}
        {!results.isOfEmployees && (
          <Switch
            label={t('analysis.odd.without')}
            checked={isLeftOut}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
        )}
      </Group>
      <Collapse expanded={isOpen}>
        <Text size="sm" c="dimmed" mt="xs">
          {t('analysis.odd.why')}
        </Text>
        <ul className="odd-list">
          {odd.sheets.map(({ id, sheetNumber, isStraight, isFast }) => (
            <li key={id}>
              <Link
                className="odd-link"
                href={isClosed ? `/waves/${wave.id}/sheets` : `/waves/${wave.id}/capture`}
                state={{ sheet: sheetNumber }}
              >
                {t('analysis.odd.sheet', { number: sheetNumber })}
              </Link>{' '}
              {[isStraight && t('analysis.odd.straight'), isFast && t('analysis.odd.fast')]
                .filter((reason) => typeof reason === 'string')
                .join(', ')}
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  )
}
