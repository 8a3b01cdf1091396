import type { ReactNode } from 'react'
import { useLostFocus } from './useLostFocus'

interface PageTitleProps {
  className: string | undefined
  /** What the page shows; another value is another page to those who listen. */
  step?: string
  children: ReactNode
}

/** The title of a page. */
export function PageTitle({ className, step, children }: PageTitleProps) {
  const heading = useLostFocus(step)
  return (
    <h1 ref={heading} className={className} tabIndex={-1}>
      {children}
    </h1>
  )
}
