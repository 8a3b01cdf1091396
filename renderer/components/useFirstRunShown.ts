import { useEffect, useRef } from 'react'
import type { SetUpStep } from '../../shared/setUp'
import { useNavigation } from '../stores/navigation'

/** Goes where runs are watched as soon as the first run of the user's own accounts has begun. */
export function useFirstRunShown(setUp: SetUpStep | undefined): void {
  const before = useRef(setUp)
  useEffect(() => {
    if (before.current === 'firstRun' && setUp === 'done') useNavigation.getState().go('overview')
    before.current = setUp
  }, [setUp])
}
