import { Component, type ReactNode } from 'react'
import { PageFailed } from './PageFailed'

interface Props {
  readonly children: ReactNode
}

/** Shows a way on when a page cannot be drawn. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <PageFailed onReopen={() => this.setState({ failed: false })} />
  }
}
