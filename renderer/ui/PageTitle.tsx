import { type ReactNode, useEffect, useRef } from 'react'

interface PageTitleProps {
  className: string | undefined
  /** What the page shows; another value is another page to those who listen. */
  step?: string
  children: ReactNode
}

/** The title of a page. It takes the focus where the page before took it along, so that Tab goes on from here. */
export function PageTitle({ className, step, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` is the reason to look anew
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
  }, [step])

  return (
    <h1 ref={heading} className={className} tabIndex={-1}>
      {children}
    </h1>
  )
}
