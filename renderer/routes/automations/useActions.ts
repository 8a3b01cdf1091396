import { useEffect, useState } from 'react'
import type { ActionShown } from '../../../shared/recipes'
import { ask } from '../../bridge'

/** What a recipe can carry out, asked for once; empty until that is answered. */
export function useActions(): readonly ActionShown[] {
  const [actions, setActions] = useState<readonly ActionShown[]>([])
  useEffect(() => {
    let isShown = true
    void ask('recipes:actions').then((reply) => {
      if (isShown && reply.ok) setActions(reply.value)
    })
    return () => {
      isShown = false
    }
  }, [])
  return actions
}
