import './styles/mantine.css'
import '@fontsource-variable/inter/wght.css'
import './styles/app.css'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { isRegisterRoute } from '#shared/cases/register'
import { createI18n } from '#shared/i18n/i18n'
import { App } from './app/App'
import { firstLanguage, loadTexts } from './app/languages'
import { prepareLibraries } from './app/prepare'

const PrintedBoxPaper = lazy(() =>
  import('./suggestions/PrintedBoxPaper').then((m) => ({ default: m.PrintedBoxPaper })),
)
const PrintedAftersales = lazy(() =>
  import('./aftersales/PrintedAftersales').then((m) => ({ default: m.PrintedAftersales })),
)
const PrintedScorecard = lazy(() =>
  import('./scorecards/print/PrintedScorecard').then((m) => ({ default: m.PrintedScorecard })),
)
const PrintedJourney = lazy(() =>
  import('./moments/print/PrintedJourney').then((m) => ({ default: m.PrintedJourney })),
)
const PrintedChecklist = lazy(() =>
  import('./checklists/PrintedChecklist').then((m) => ({ default: m.PrintedChecklist })),
)
const PrintedCharter = lazy(() =>
  import('./charter/PrintedCharter').then((m) => ({ default: m.PrintedCharter })),
)
const PrintedContingency = lazy(() =>
  import('./contingencies/PrintedContingency').then((m) => ({ default: m.PrintedContingency })),
)
const PrintedPerson = lazy(() =>
  import('./appraisals/PrintedPerson').then((m) => ({ default: m.PrintedPerson })),
)
const PrintedReport = lazy(() =>
  import('./reports/PrintedReport').then((m) => ({ default: m.PrintedReport })),
)
const PrintedAudit = lazy(() => import('./audits/PrintedAudit').then((m) => ({ default: m.PrintedAudit })))
const PrintedPlan = lazy(() => import('./plan/PrintedPlan').then((m) => ({ default: m.PrintedPlan })))
const PrintedSalesPaper = lazy(() =>
  import('./opportunities/PrintedSalesPaper').then((m) => ({ default: m.PrintedSalesPaper })),
)
const PrintedPaper = lazy(() => import('./surveys/PrintedPaper').then((m) => ({ default: m.PrintedPaper })))
const PrintedCasePaper = lazy(() =>
  import('./cases/print/PrintedCasePaper').then((m) => ({ default: m.PrintedCasePaper })),
)
const PrintedMonthSheet = lazy(() =>
  import('./months/PrintedMonthSheet').then((m) => ({ default: m.PrintedMonthSheet })),
)

const PrintedRegister = lazy(() =>
  import('./cases/print/register/PrintedRegister').then((m) => ({ default: m.PrintedRegister })),
)

prepareLibraries()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const route = location.hash.slice(1)
// The window that is printed and never seen has no shell: only paper.
const isPaper = route.startsWith('/paper/')
const isCasePaper = route.startsWith('/case-paper/')
const isMonthPaper = route.startsWith('/paper/month/')
const page = createRoot(root)
if (isRegisterRoute(route)) {
  page.render(
    <Suspense>
      <PrintedRegister route={route} />
    </Suspense>,
  )
} else if (isCasePaper) {
  page.render(
    <Suspense>
      <PrintedCasePaper route={route} />
    </Suspense>,
  )
} else if (isMonthPaper) {
  page.render(
    <Suspense>
      <PrintedMonthSheet route={route} />
    </Suspense>,
  )
} else if (isPaper) {
  page.render(
    <Suspense>
      <Paper />
    </Suspense>,
  )
} else {
  const language = firstLanguage()
  void loadTexts(language).then((texts) => page.render(<App i18n={createI18n(language, texts)} />))
}

function Paper() {
  if (route.startsWith('/paper/box/')) return <PrintedBoxPaper route={route} />
  if (route.startsWith('/paper/aftersales/')) return <PrintedAftersales route={route} />
  if (route.startsWith('/paper/moments/')) return <PrintedJourney route={route} />
  if (route.startsWith('/paper/checklist/')) return <PrintedChecklist route={route} />
  if (route.startsWith('/paper/charter/')) return <PrintedCharter route={route} />
  if (route.startsWith('/paper/contingency/')) return <PrintedContingency route={route} />
  if (route.startsWith('/paper/person/')) return <PrintedPerson route={route} />
  if (route.startsWith('/paper/report/')) return <PrintedReport route={route} />
  if (route.startsWith('/paper/scorecard/')) return <PrintedScorecard route={route} />
  if (route.startsWith('/paper/audit/')) return <PrintedAudit route={route} />
  if (route.startsWith('/paper/plan/')) return <PrintedPlan route={route} />
  if (route.startsWith('/paper/sales/')) return <PrintedSalesPaper route={route} />
  return <PrintedPaper route={route} />
}
