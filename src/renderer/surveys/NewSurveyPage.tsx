import { Page } from '../ui/Page'

export function NewSurveyPage() {
  return <Page title="NewSurveyPage">{null}</Page>
}
