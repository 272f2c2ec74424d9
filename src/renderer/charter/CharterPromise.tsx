import { ActionIcon, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CharterDraft, CharterLine } from '#shared/charter/charter.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import '../promises/promises.css'
import { usePeriodWords } from '../standards/useWords'
import { today } from '../ui/now'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { useCharterWords } from './useCharterWords'
import './wallPaper.css'

/** A promise of the charter open in its dialog; without an id it is a new one. */
export type OpenPromise = { readonly id: number | null; readonly draft: CharterDraft }

interface CharterPromiseProps {
  readonly line: CharterLine
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (open: OpenPromise) => void
}

/** One promise of the charter: its words, how it is measured, and how it was kept month by month. */
export function CharterPromise({ line, isFirst, isLast, onChange }: CharterPromiseProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { shortMonth } = usePeriodWords()
  const localText = useLocalText()
  const words = useCharterWords()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const move = useApiCommand('charter.move')
  const withdraw = useApiCommand('charter.withdraw')
  const remove = useApiCommand('charter.void')
  const undo = useApiCommand('history.undo')
  const { id, version, versions, now, months, endedOn } = line
  const text = localText(version.text)
  const told = (message: string) => ({
    onSuccess: () => tellUndoable(message, () => undo.mutate({}, { onError: report })),
    onError: report,
  })
  return (
    <article className="charter-line" aria-label={text}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={560}>{text}</Text>
          <Text size="sm" c="dimmed">
            {[
              words.measure(line),
              ...(version.goal === null
                ? []
                : [
                    t(line.isHigherBetter ? 'charter.goalAtLeast' : 'charter.goalAtMost', {
                      goal: words.value(line, version.goal, 1),
                    }),
                  ]),
              t('charter.since', { date: date(version.appliesFrom) }),
              ...(versions.length > 1 ? [t('charter.versions', { count: versions.length })] : []),
              ...(endedOn === null ? [] : [t('charter.until', { date: date(endedOn) })]),
            ].join(' · ')}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          <MetBadge isMet={now.isMet} />
          {endedOn === null && (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={isFirst}
                aria-label={t('charter.up', { text })}
                onClick={() => move.mutate({ id, steps: -1 }, { onError: report })}
              >
                <IconChevronUp size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={isLast}
                aria-label={t('charter.down', { text })}
                onClick={() => move.mutate({ id, steps: 1 }, { onError: report })}
              >
                <IconChevronDown size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('charter.more', { text })}>
                <IconDots size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onChange({ id, draft: { ...version, appliesFrom: today() } })}>
                {t('charter.change')}
              </Menu.Item>
              {endedOn === null ? (
                <Menu.Item
                  onClick={() => withdraw.mutate({ id, endedOn: today() }, told(t('charter.told.withdrawn')))}
                >
                  {t('charter.withdraw')}
                </Menu.Item>
              ) : (
                <Menu.Item
                  onClick={() => withdraw.mutate({ id, endedOn: null }, told(t('charter.told.back')))}
                >
                  {t('charter.back')}
                </Menu.Item>
              )}
              <Menu.Item color="red" onClick={() => remove.mutate({ id }, told(t('charter.told.removed')))}>
                {t('charter.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {version.measure.kind !== 'none' && (
        <>
          <Text size="sm" mt={4}>
            {t('charter.now', { reading: words.reading(line, now) })}
          </Text>
          <ul className="charter-months">
            {months
              .filter(({ value }) => value !== null)
              .map((one) => (
                <li key={one.month}>
                  {shortMonth(`${one.month}-01`)}{' '}
                  {one.isMet === null ? t('promises.results.few') : words.value(line, one.value, one.n)}{' '}
                  {one.isMet !== null && (one.isMet ? '✓' : '✗')}
                </li>
              ))}
          </ul>
        </>
      )}
    </article>
  )
}

function MetBadge({ isMet }: { isMet: boolean | null }) {
  const { t } = useTranslation()
  if (isMet === null) return <ToneBadge tone="quiet">{t('charter.badges.unknown')}</ToneBadge>
  return (
    <ToneBadge tone={isMet ? 'good' : 'bad'}>
      {t(isMet ? 'charter.badges.met' : 'charter.badges.missed')}
    </ToneBadge>
  )
}
