import { Page } from '../ui/Page'

export function SurveyPage() {
  return <Page title="SurveyPage">{null}</Page>
}
