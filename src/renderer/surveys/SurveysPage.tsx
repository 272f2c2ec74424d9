import { Page } from '../ui/Page'

export function SurveysPage() {
  return <Page title="SurveysPage">{null}</Page>
}
