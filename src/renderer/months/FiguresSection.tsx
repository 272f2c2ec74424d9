import { SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MonthFigures } from '#shared/months/figures'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { decimalsOf, figureGroups, type ShownFigure } from './figureGroups'
import { useFigureName } from './monthWords'

/** What the month comes to. */
export function FiguresSection({ figures }: { figures: MonthFigures }) {
  const { t } = useTranslation()
  return (
    <CaseSection title={t('months.figures.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="md">
        {figureGroups(figures).map(([group, shown]) => (
          <FigureTable key={group} title={t(`months.figures.${group}`)} figures={shown} />
        ))}
      </SimpleGrid>
    </CaseSection>
  )
}

function FigureTable({ title, figures }: { title: string; figures: readonly ShownFigure[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const name = useFigureName()
  return (
    <div>
      <Text size="sm" fw={620} mb={4}>
        {title}
      </Text>
      {figures.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('months.figures.none')}
        </Text>
      ) : (
        <table className="figures month-figures">
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.key} ${figure.name}`}>
                <th scope="row">{name(figure)}</th>
                <td className="number">
                  {number(figure.value, figure.key === 'grade' ? 1 : decimalsOf(figure.value))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
