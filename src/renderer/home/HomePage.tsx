import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { FirstSteps } from './FirstSteps'
import { GradeCard } from './GradeCard'
import './home.css'
import { SurveysCard } from './SurveysCard'

// What takes longer to read comes after the page itself is drawn.
const FirstCard = lazy(() => import('./FirstCard').then((m) => ({ default: m.FirstCard })))
const ChangesCard = lazy(() => import('./ChangesCard').then((m) => ({ default: m.ChangesCard })))
const DueCases = lazy(() => import('./DueCases').then((m) => ({ default: m.DueCases })))
const DueList = lazy(() => import('./DueList').then((m) => ({ default: m.DueList })))

/** The owner's minute: what to do at the left, how it goes at the right. Staff see what they need for their work. */
export function HomePage() {
  const { t } = useTranslation()
  const today = useApiQuery('home.today', {})
  const isOwner = useIsOwner() === true
  return (
    <Page title={t('home.title')}>
      <QueryState query={today}>{(data) => <Columns today={data} isOwner={isOwner} />}</QueryState>
    </Page>
  )
}

interface ColumnsProps {
  readonly today: Output<'home.today'>
  readonly isOwner: boolean
}

function Columns({ today, isOwner }: ColumnsProps) {
  const hasSurveys = today.surveyCount > 0
  return (
    <div className="home-columns">
      <div>
        <Suspense>{isOwner && <FirstCard />}</Suspense>
        {hasSurveys ? <SurveysCard today={today} /> : <FirstSteps />}
        <Suspense>
          <DueList />
        </Suspense>
      </div>
      <div>
        {isOwner && hasSurveys && <GradeCard scorecard={today.scorecard} />}
        <Suspense>
          {isOwner && <ChangesCard />}
          <DueCases isAlways={!isOwner || hasSurveys} />
        </Suspense>
      </div>
    </div>
  )
}
