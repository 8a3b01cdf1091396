import { create } from 'zustand'
import type { ErrorReport } from '../../shared/errors'
import type { PeoplePairs } from '../../shared/ipc/mapping'
import type { PeopleShown } from '../../shared/mappingShown'
import { ask } from '../bridge'

/** How a user of HighLevel is found in Nozbe: by e-mail and name, or by hand as a member, or as nobody. */
export type PersonChoice = 'auto' | 'nobody' | { memberId: string }

interface PeopleStore {
  /** Null until the first answer. */
  shown: PeopleShown | null
  /** The pairs by hand as they are in the form. */
  pairs: PeoplePairs
  failure: ErrorReport | null
  busy: boolean
  load(): Promise<void>
  choose(highlevelId: string, choice: PersonChoice): void
  discard(): void
  /** Forgets everything: the window shows something else now. */
  reset(): void
  save(): Promise<void>
}

/** Who is who, as the window edits it. */
export const usePeople = create<PeopleStore>((set, get) => ({
  shown: null,
  pairs: [],
  failure: null,
  busy: false,
  load: async () => {
    const reply = await ask('people:get')
    if (!reply.ok) return set({ failure: reply.error })
    const isEdited = changedPairs(get()) > 0
    set({ shown: reply.value, failure: null, ...(!isEdited && { pairs: pairsByHand(reply.value) }) })
  },
  choose: (highlevelId, choice) =>
    set(({ pairs }) => {
      const nozbeId = typeof choice === 'string' ? null : choice.memberId
      // A member is one user at most: whoever had it is looked for again.
      const others = pairs.filter(
        (pair) => pair.highlevelId !== highlevelId && (nozbeId === null || pair.nozbeId !== nozbeId),
      )
      return { pairs: choice === 'auto' ? others : [...others, { highlevelId, nozbeId }], failure: null }
    }),
  discard: () => set(({ shown }) => ({ pairs: shown ? pairsByHand(shown) : [], failure: null })),
  reset: () => set({ shown: null, pairs: [], failure: null, busy: false }),
  save: async () => {
    if (get().busy) return
    set({ busy: true, failure: null })
    const reply = await ask('people:save', get().pairs)
    set({ busy: false })
    if (reply.ok) set({ shown: reply.value, pairs: pairsByHand(reply.value) })
    else set({ failure: reply.error })
  },
}))

const pairsByHand = ({ users }: PeopleShown): PeoplePairs =>
  users.flatMap(({ id, nozbeId, by }) => (by === 'hand' ? [{ highlevelId: id, nozbeId }] : []))

/** How many users the form has otherwise. Pure. */
export function changedPairs({ shown, pairs }: Pick<PeopleStore, 'shown' | 'pairs'>): number {
  const known = shown ? pairsByHand(shown) : []
  const wordOf = (all: PeoplePairs, id: string) => {
    const pair = all.find(({ highlevelId }) => highlevelId === id)
    return pair === undefined ? 'auto' : `member ${pair.nozbeId}`
  }
  return (shown?.users ?? []).filter(({ id }) => wordOf(known, id) !== wordOf(pairs, id)).length
}
