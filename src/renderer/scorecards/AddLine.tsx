import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rowName } from '#shared/scorecards/indicatorNames'
import { type IndicatorSource, indicatorRules, scorecardIndicators } from '#shared/scorecards/indicators'
import type { ScorecardAttribute } from '#shared/scorecards/scorecardDraft'
import type { ScorecardChoice } from '#shared/scorecards/scorecards.contract'
import { attributeLine, indicatorLine, usualPoints } from './draftLines'

interface AddLineProps {
  readonly lines: readonly ScorecardAttribute[]
  readonly choices: readonly ScorecardChoice[]
  readonly onAdd: (line: ScorecardAttribute) => void
}

const sources: readonly IndicatorSource[] = ['surveys', 'cases', 'visits']

/** What does not count yet: the attributes that the surveys ask for, and the indicators by where they come from. */
export function AddLine({ lines, choices, onAdd }: AddLineProps) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const points = usualPoints(lines)
  const attributes = choices.filter(
    ({ attributeId }) => !lines.some((line) => 'attributeId' in line && line.attributeId === attributeId),
  )
  const indicators = scorecardIndicators.filter(
    (key) => !lines.some((line) => 'indicator' in line && line.indicator === key),
  )
  const isNothingLeft = attributes.length === 0 && indicators.length === 0
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          disabled={isNothingLeft || lines.length >= 60}
          leftSection={<IconPlus size={14} aria-hidden />}
        >
          {t('libreta.editor.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
        {attributes.length > 0 && (
          <MenuGroup label={t('libreta.editor.addAttribute')}>
            {attributes.map((choice) => (
              <Menu.Item key={choice.attributeId} onClick={() => onAdd(attributeLine(choice, points))}>
                {choice.name}
              </Menu.Item>
            ))}
          </MenuGroup>
        )}
        {sources.map((source) => {
          const ofSource = indicators.filter((key) => indicatorRules[key].source === source)
          return (
            ofSource.length > 0 && (
              <MenuGroup key={source} label={t(`libreta.editor.sources.${source}`)}>
                {ofSource.map((key) => (
                  <Menu.Item key={key} onClick={() => onAdd(indicatorLine(key, points))}>
                    {rowName({ name: '', indicator: key }, language)}
                  </Menu.Item>
                ))}
              </MenuGroup>
            )
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Lines of a menu that belong together, under their name. */
function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed in a menu
    <div role="group" aria-label={label}>
      <Menu.Label aria-hidden>{label}</Menu.Label>
      {children}
    </div>
  )
}
