import { Page } from '../ui/Page'

export function SurveyEditorPage() {
  return <Page title="SurveyEditorPage">{null}</Page>
}
