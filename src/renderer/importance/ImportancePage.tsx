import { Alert, Stack, Text } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Crosshair } from '#shared/analysis/importancePerformance'
import type { ImportanceResult, ImportanceSettings } from '#shared/importance/importance.contract'
import {
  crosshairOf,
  FEWEST_FOR_CHART,
  isImportanceFlat,
  type MatrixScales,
  matrixOf,
} from '#shared/importance/matrix'
import { GroupFigure, type GroupRow } from '../analysis/groups/GroupTable'
import { useShownTitle } from '../analysis/groups/groupNames'
import { SplitView } from '../analysis/groups/SplitView'
import { useSplitChoice } from '../analysis/groups/useSplitChoice'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { MatrixActions } from './MatrixActions'
import { MatrixChart } from './MatrixChart'
import { MatrixFrame } from './MatrixFrame'
import { MatrixSettings } from './MatrixSettings'
import { MatrixTable } from './MatrixTable'
import { NoAnswers } from './NoAnswers'
import { WaveViews } from './WaveViews'

/** What matters to customers against how well it is done: where to begin (domain.md §1.2). */
export function ImportancePage({ params }: PageProps) {
  const { t } = useTranslation()
  const waveId = Number(params['waveId'])
  const { split, group } = useSplitChoice()
  const result = useApiQuery('importance.wave', { waveId, split })
  const shownTitle = useShownTitle()
  const matrixRows = useMatrixRows()
  return (
    <Page title={shownTitle(t('importance.title'), result.data, group)} lead={t('importance.lead')}>
      <WaveViews waveId={waveId} open="importance" />
      <QueryState query={result}>
        {(data) =>
          data.sources.every(({ count }) => count === 0) ? (
            <NoAnswers
              wave={data.wave}
              missing={{ title: t('importance.noPairs'), text: t('importance.noPairsText') }}
            />
          ) : data.wave.usableCount === 0 ? (
            <NoAnswers wave={data.wave} missing={null} />
          ) : (
            <SplitView all={data.attributes} split={data.split} rows={matrixRows(data)}>
              {(attributes) => <Matrix key={data.wave.surveyId} result={{ ...data, attributes }} />}
            </SplitView>
          )
        }
      </QueryState>
    </Page>
  )
}

/** How long after the last key the lines are kept. */
const REST_MS = 700

function Matrix({ result }: { result: ImportanceResult }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const { mutate } = useApiCommand('importance.set')
  const { settings, attributes, importanceScale, performanceScale, wave } = result
  const scales = useMemo<MatrixScales>(
    () => ({ importanceScale, performanceScale }),
    [importanceScale, performanceScale],
  )
  // What is being moved counts until the settings are others: kept by now, or taken back.
  const settingsNow = JSON.stringify(settings)
  const [moved, setMoved] = useState<{ readonly of: string; readonly own: Crosshair } | null>(null)
  const own = moved?.of === settingsNow ? moved.own : settings.own
  const preset = own ? 'own' : settings.preset
  const crosshair = own ?? crosshairOf(preset === 'own' ? 'means' : preset, attributes, scales)
  const points = useMemo(
    () => (crosshair ? matrixOf(attributes, crosshair, scales) : []),
    [attributes, crosshair, scales],
  )

  // With means something is always below the line, however well all goes: the middle stands beside (domain.md §1.2).
  const byMiddle = useMemo(() => {
    const isRelative = preset === 'means' || preset === 'medians'
    const middle = isRelative ? crosshairOf('middle', attributes, scales) : null
    if (!middle || !crosshair) return null
    // The middle of shared points and of correlations has no sense: there the performance alone is held against it.
    const importance = settings.source === 'stated' ? middle.importance : crosshair.importance
    return matrixOf(attributes, { ...middle, importance }, scales)
  }, [settings.source, preset, crosshair, attributes, scales])

  const keep = (next: ImportanceSettings) =>
    mutate({ surveyId: wave.surveyId, settings: next }, { onError: report })
  const keepMoved = useDebouncedCallback(
    (line: Crosshair) => keep({ ...settings, preset: 'own', own: line }),
    { delay: REST_MS, flushOnUnmount: true },
  )
  const move = (line: Crosshair) => {
    setMoved({ of: settingsNow, own: line })
    keepMoved(line)
  }

  return (
    <Stack gap="md">
      <div>
        <MatrixSettings
          result={result}
          preset={crosshair && preset}
          onChange={(next) => {
            setMoved(null)
            keep(next)
          }}
        />
        <Text className="chart-note">{t(`importance.sourceHelp.${settings.source}`)}</Text>
      </div>
      {result.strayLines.length > 0 && (
        <Alert color="yellow" variant="light">
          {t('importance.stray', { lines: result.strayLines.map(localText).join('; ') })}
        </Alert>
      )}
      {settings.source === 'stated' && isImportanceFlat(attributes, importanceScale) && (
        <Alert color="yellow" variant="light">
          {t('importance.flat')}
        </Alert>
      )}
      {crosshair && points.length >= FEWEST_FOR_CHART ? (
        <MatrixFrame wave={wave} points={points}>
          <MatrixChart
            points={points}
            crosshair={crosshair}
            scales={scales}
            onMove={move}
            onEnd={keepMoved.flush}
          />
          <Text className="chart-note">
            {t('importance.chartHelp')} {preset === 'means' && t('importance.meansHelp')}
          </Text>
        </MatrixFrame>
      ) : (
        <Alert color="gray" variant="light">
          {t(points.length === 0 ? 'importance.tooFewAnswers' : 'importance.tooFewForChart')}
        </Alert>
      )}
      {points.length > 0 && <MatrixActions wave={wave} points={points} />}
      <MatrixTable waveId={wave.id} attributes={attributes} points={points} byMiddle={byMiddle} />
    </Stack>
  )
}

type Attributes = ImportanceResult['attributes']

/** What the groups have side by side: how well each attribute is done, and where that puts it in their own matrix. */
function useMatrixRows(): (result: ImportanceResult) => GroupRow<Attributes>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  return (result) => {
    const { preset, own } = result.settings
    const pointsOf = (attributes: Attributes) => {
      const crosshair = preset === 'own' ? own : crosshairOf(preset, attributes, result)
      return crosshair ? matrixOf(attributes, crosshair, result) : []
    }
    return result.attributes.map(({ key, name }) => ({
      key,
      name: localText(name),
      cell: (attributes) => {
        const performance = attributes.find((attribute) => attribute.key === key)?.performance
        const point = pointsOf(attributes).find(({ attribute }) => attribute.key === key)
        if (!performance) return null
        return (
          <GroupFigure
            text={format.number(performance.value, 2)}
            n={performance.n}
            note={point ? t(`importance.quadrants.${point.quadrant}`) : null}
          />
        )
      },
    }))
  }
}
