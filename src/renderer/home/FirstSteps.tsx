import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconKeyboard, IconListCheck, IconPrinter, IconReportAnalytics } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { HomeCard } from './HomeCard'

const steps = [
  { icon: IconListCheck, title: 'home.steps.survey', text: 'home.steps.surveyText' },
  { icon: IconPrinter, title: 'home.steps.wave', text: 'home.steps.waveText' },
  { icon: IconKeyboard, title: 'home.steps.keying', text: 'home.steps.keyingText' },
  { icon: IconReportAnalytics, title: 'home.steps.scorecard', text: 'home.steps.scorecardText' },
] as const

/** From nothing to the first nota, while there is no survey. */
export function FirstSteps() {
  const { t } = useTranslation()
  return (
    <HomeCard id="home-steps" title={t('home.steps.title')}>
      <Stack component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
        {steps.map(({ icon: Icon, title, text }, index) => (
          <Group key={title} component="li" wrap="nowrap" align="flex-start">
            <ThemeIcon variant="light" size={38} radius="xl">
              <Icon size={20} stroke={1.6} aria-hidden />
            </ThemeIcon>
            <div>
              <Text fw={620}>{t(title)}</Text>
              <Text size="sm" c="dimmed">
                {t(text)}
              </Text>
              {index === 0 && (
                <Button component={Link} href="/surveys/new" mt="sm">
                  {t('home.createSurvey')}
                </Button>
              )}
            </div>
          </Group>
        ))}
      </Stack>
    </HomeCard>
  )
}
