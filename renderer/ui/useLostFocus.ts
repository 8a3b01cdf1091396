import { type RefObject, useEffect, useRef } from 'react'

/**
 * A heading that takes the focus where what was there before took it along, so that Tab goes on from here. It looks at
 * its first showing, and whenever `step` is another value.
 */
export function useLostFocus(step: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` is the reason to look anew
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
  }, [step])
  return heading
}
