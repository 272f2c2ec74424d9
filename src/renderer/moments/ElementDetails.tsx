import { Anchor, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ElementsResult, TileElement } from '#shared/moments/figures.contract'
import { NewActionButton } from '../plan/NewActionButton'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

interface ElementDetailsProps {
  readonly element: TileElement
  readonly result: ElementsResult
}

/** The questions and the cases behind an element. */
export function ElementDetails({ element, result }: ElementDetailsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const id = useId()
  const questions = result.questions.filter((each) => each.element === element)
  const cases = result.cases.filter((each) => each.element === element)
  const tile = result.tiles.find((each) => each.element === element)
  const all = (tile?.complaints ?? 0) + (tile?.compliments ?? 0)
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="xs">
        {t(`elements.names.${element}`)}
      </Title>
      <NewActionButton origin={{ kind: 'element', id: element, label: t(`elements.names.${element}`) }} />
      {questions.length + cases.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('elements.nothing')}
        </Text>
      )}
      {questions.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('elements.question')}</th>
              <th scope="col">{t('elements.survey')}</th>
              <th scope="col" className="number">
                {t('elements.mean')}
              </th>
              <th scope="col" className="number">
                {t('moments.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr key={`${question.surveyId} ${question.text.es} ${question.text.en}`}>
                <th scope="row">{localText(question.text)}</th>
                <td>
                  <Anchor component={Link} href={`/waves/${question.waveId}/results`} size="sm">
                    {localText(question.surveyTitle)}
                  </Anchor>
                </td>
                <td className="number">
                  {question.mean === null ? t('moments.panel.few') : format.number(question.mean, 2)}
                </td>
                <td className="number">{question.n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul className="moment-said">
        {cases.map((one) => (
          <li key={one.id}>
            <span>{format.date(one.day)}</span>
            <ToneBadge tone={one.kind === 'compliment' ? 'good' : 'bad'}>
              {t(`cases.kinds.${one.kind}`)}
            </ToneBadge>
            <p className="moment-words">{one.text}</p>
            <Anchor component={Link} href={`/cases/${one.id}`} size="sm">
              {one.number}
            </Anchor>
          </li>
        ))}
      </ul>
      {all > cases.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('elements.failures.more', { count: all - cases.length })}
        </Text>
      )}
    </section>
  )
}
