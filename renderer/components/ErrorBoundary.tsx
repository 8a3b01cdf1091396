import { Component, type ErrorInfo, type ReactNode } from 'react'
import { crashDetails } from '../words/crashDetails'
import { CrashScreen } from './CrashScreen'

interface Crash {
  error: unknown
  /** The components in which it happened, innermost first. */
  where: string
}

/**
 * Shows what went wrong where a screen fails to draw, or its code to load; what is around it stays. React has this only as
 * a class.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { crash: Crash | null }> {
  override state: { crash: Crash | null } = { crash: null }

  static getDerivedStateFromError(error: unknown) {
    return { crash: { error, where: '' } }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    this.setState({ crash: { error, where: componentStack ?? '' } })
  }

  override render() {
    const { crash } = this.state
    return crash ? <CrashScreen details={crashDetails(crash.error, crash.where)} /> : this.props.children
  }
}
