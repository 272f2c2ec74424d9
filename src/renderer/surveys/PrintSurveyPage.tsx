import { Page } from '../ui/Page'

export function PrintSurveyPage() {
  return <Page title="PrintSurveyPage">{null}</Page>
}
