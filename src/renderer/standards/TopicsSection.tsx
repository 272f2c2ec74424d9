import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StandardsRead, TopicFigure } from '#shared/standards/standardsRead'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { CaseSection } from '../cases/CaseSection'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'

/** The questions that come again and again, and which of them a sign on the wall would answer. */
export function TopicsSection({ topics }: { topics: StandardsRead['topics'] }) {
  const { t } = useTranslation()
  return (
    <CaseSection
      title={t('standards.topics.title')}
      action={
        <Button component={Link} href="/standards/questions" size="xs" variant="default">
          {t('questions.open')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t(topics.length === 0 ? 'standards.topics.none' : 'standards.topics.text')}
      </Text>
      {topics.length > 0 && (
        <table className="figures standards-table">
          <thead>
            <tr>
              <th scope="col">{t('cases.facts.topic')}</th>
              <th scope="col" className="number">
                {t('standards.topics.times')}
              </th>
              <th scope="col" className="number">
                {t('standards.topics.share')}
              </th>
              <th scope="col" className="number">
                {t('standards.topics.firstContact')}
              </th>
              <th scope="col">{t('standards.topics.isSimple')}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <TopicRow key={topic.topic} topic={topic} />
            ))}
          </tbody>
        </table>
      )}
    </CaseSection>
  )
}

function TopicRow({
  topic: { topic, n, share, firstContact, isSimple, isProposed, ids },
}: {
  topic: TopicFigure
}) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const report = useReport()
  const { mutate, isPending } = useApiCommand('cases.standards.setSimple')
  const action = t(isSimple ? 'standards.topics.unset' : 'standards.topics.set')
  return (
    <tr>
      <th scope="row">{topic}</th>
      <td className="number">
        <CasesLink ids={ids} title={topic}>
          {number(n)}
        </CasesLink>
      </td>
      <td className="number">{percent(share)}</td>
      <td className="number">{percent(firstContact)}</td>
      <td>
        {isSimple && <ToneBadge tone="good">{t('standards.topics.simple')}</ToneBadge>}
        {isProposed && <ToneBadge tone="warn">{t('standards.topics.proposed')}</ToneBadge>}{' '}
        <Button
          size="compact-xs"
          variant="default"
          disabled={isPending}
          aria-label={`${action}: ${topic}`}
          onClick={() => mutate({ topic, isSimple: !isSimple }, { onError: report })}
        >
          {action}
        </Button>
      </td>
    </tr>
  )
}
