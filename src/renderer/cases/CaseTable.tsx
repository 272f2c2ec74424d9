import { Checkbox, Table, Text } from '@mantine/core'
import { IconChecklist, IconPaperclip } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CaseLine } from '#shared/cases/caseLines'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { DeadlineBadge } from './DeadlineBadge'

interface CaseTableProps {
  readonly lines: readonly CaseLine[]
  readonly chosen: ReadonlySet<number>
  readonly onChoose: (chosen: ReadonlySet<number>) => void
}

/** Cases as lines; each leads to its card. The arrows go from one to the next, Enter opens. */
export function CaseTable({ lines, chosen, onChoose }: CaseTableProps) {
  const { t } = useTranslation()
  const isAllChosen = lines.every(({ id }) => chosen.has(id))
  function toggle(id: number) {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <Table verticalSpacing={7} fz="sm" highlightOnHover className="case-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className="case-choose">
            <Checkbox
              size="xs"
              aria-label={t('cases.many.all')}
              checked={isAllChosen}
              indeterminate={!isAllChosen && chosen.size > 0}
              onChange={() => onChoose(isAllChosen ? new Set() : new Set(lines.map(({ id }) => id)))}
            />
          </Table.Th>
          {(['number', 'what', 'customer', 'deadline', 'state', 'responsible'] as const).map((name) => (
            <Table.Th key={name}>{t(`cases.list.${name}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={goByArrows}>
        {lines.map((line) => (
          <CaseRow key={line.id} line={line} isChosen={chosen.has(line.id)} onToggle={toggle} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface CaseRowProps {
  readonly line: CaseLine
  readonly isChosen: boolean
  readonly onToggle: (id: number) => void
}

function CaseRow({ line, isChosen, onToggle }: CaseRowProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <Table.Tr {...(isChosen && { bg: 'var(--mantine-color-default-hover)' })}>
      <Table.Td className="case-choose">
        <Checkbox
          size="xs"
          aria-label={t('cases.many.choose', { number: line.number })}
          checked={isChosen}
          onChange={() => onToggle(line.id)}
        />
      </Table.Td>
      <Table.Td className="case-number">
        <Link href={`/cases/${line.id}`}>{line.number}</Link>
        <Text size="xs" c="dimmed">
          {date(line.openedAt.slice(0, 10))}
        </Text>
      </Table.Td>
      <Table.Td className="case-what">
        <Text size="xs" c="dimmed">
          {t(`cases.kinds.${line.kind}`)}
          {line.product && ` · ${line.product}`}
          {line.causeName && ` · ${line.causeName}`}
          <Hints files={line.files} openTasks={line.openTasks} />
        </Text>
        <Text size="sm" lineClamp={1}>
          {line.description}
        </Text>
      </Table.Td>
      <Table.Td>
        {line.customerName ?? (
          <Text size="sm" c="dimmed">
            {t('cases.anonymous')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <DeadlineBadge
          state={line.deadlineState}
          remaining={line.remaining}
          alert={line.alert}
          dueOn={line.dueOn}
        />
      </Table.Td>
      <Table.Td>
        {t(`cases.states.${line.state}`)}{' '}
        {line.severity === 3 && <ToneBadge tone="bad">{t('cases.severities.3')}</ToneBadge>}
      </Table.Td>
      <Table.Td>{line.responsibleName ?? t('cases.owner')}</Table.Td>
    </Table.Tr>
  )
}

/** That there are files or tasks: small marks with their words for who hovers or listens. */
function Hints({ files, openTasks }: Pick<CaseLine, 'files' | 'openTasks'>) {
  const { t } = useTranslation()
  return (
    <>
      {files > 0 && (
        <span className="case-hint" title={t('cases.list.files', { count: files })}>
          <IconPaperclip size={13} role="img" aria-label={t('cases.list.files', { count: files })} />
        </span>
      )}
      {openTasks > 0 && (
        <span className="case-hint" title={t('cases.list.openTasks', { count: openTasks })}>
          <IconChecklist size={13} role="img" aria-label={t('cases.list.openTasks', { count: openTasks })} />
        </span>
      )}
    </>
  )
}

function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement)) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.case-number a')]
  const row = event.target.closest('tr')
  const here = links.findIndex((link) => row?.contains(link))
  const next = links[here + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
