import type { Plan } from '../plan/types'

export const emptyPlan = (): Plan => ({
  pairs: [],
  creates: [],
  removals: [],
  deleteConflicts: [],
  unlinks: [],
  open: [],
  left: [],
})
