import { type ComponentType, lazy } from 'react'

interface PaperProps {
  readonly route: string
}

/** A paper that is loaded in the window that prints it; `name` is what its file exports. */
function paper<Name extends string>(
  load: () => Promise<{ readonly [K in Name]: ComponentType<PaperProps> }>,
  name: Name,
) {
  return lazy(() => load().then((module) => ({ default: module[name] })))
}

/** Every paper that is printed in a window nobody sees, by what its route begins with. A new one adds one line here. */
const papers = [
  { prefix: '/paper/', Paper: paper(() => import('../surveys/PrintedPaper'), 'PrintedPaper') },
  {
    prefix: '/paper/aftersales/',
    Paper: paper(() => import('../aftersales/PrintedAftersales'), 'PrintedAftersales'),
  },
  { prefix: '/paper/audit/', Paper: paper(() => import('../audits/PrintedAudit'), 'PrintedAudit') },
  { prefix: '/paper/box/', Paper: paper(() => import('../suggestions/PrintedBoxPaper'), 'PrintedBoxPaper') },
  { prefix: '/paper/charter/', Paper: paper(() => import('../charter/PrintedCharter'), 'PrintedCharter') },
  {
    prefix: '/paper/checklist/',
    Paper: paper(() => import('../checklists/PrintedChecklist'), 'PrintedChecklist'),
  },
  {
    prefix: '/paper/contingency/',
    Paper: paper(() => import('../contingencies/PrintedContingency'), 'PrintedContingency'),
  },
  {
    prefix: '/paper/moments/',
    Paper: paper(() => import('../moments/print/PrintedJourney'), 'PrintedJourney'),
  },
  {
    prefix: '/paper/month/',
    Paper: paper(() => import('../months/PrintedMonthSheet'), 'PrintedMonthSheet'),
  },
  { prefix: '/paper/person/', Paper: paper(() => import('../appraisals/PrintedPerson'), 'PrintedPerson') },
  { prefix: '/paper/plan/', Paper: paper(() => import('../plan/PrintedPlan'), 'PrintedPlan') },
  {
    prefix: '/paper/questions/',
    Paper: paper(() => import('../standards/PrintedQuestions'), 'PrintedQuestions'),
  },
  { prefix: '/paper/report/', Paper: paper(() => import('../reports/PrintedReport'), 'PrintedReport') },
  {
    prefix: '/paper/sales/',
    Paper: paper(() => import('../opportunities/PrintedSalesPaper'), 'PrintedSalesPaper'),
  },
  {
    prefix: '/paper/scorecard/',
    Paper: paper(() => import('../scorecards/print/PrintedScorecard'), 'PrintedScorecard'),
  },
  {
    prefix: '/case-paper/',
    Paper: paper(() => import('../cases/print/PrintedCasePaper'), 'PrintedCasePaper'),
  },
  {
    prefix: '/case-register/',
    Paper: paper(() => import('../cases/print/register/PrintedRegister'), 'PrintedRegister'),
  },
]

/** The paper of a route, which may have other routes below it; null for the routes of the shell. */
export function paperAt(route: string): ComponentType<PaperProps> | null {
  const [found] = papers
    .filter(({ prefix }) => route.startsWith(prefix))
    .sort((one, other) => other.prefix.length - one.prefix.length)
  return found?.Paper ?? null
}
