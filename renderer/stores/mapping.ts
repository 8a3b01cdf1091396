import { create } from 'zustand'
import type { DueRule } from '../../shared/canonical/due'
import type { Kind } from '../../shared/domain'
import type { ErrorReport } from '../../shared/errors'
import { changedRules, type FieldRule, type Mapping } from '../../shared/mapping'
import type { MappingEffect, MappingShown } from '../../shared/mappingShown'
import { ask } from '../bridge'

interface MappingStore {
  /** The rules in force; null until the first answer. */
  shown: MappingShown | null
  /** The rules as they are in the form; null before they were read. */
  draft: Mapping | null
  /** What the draft would do; null while that is being worked out. */
  effect: MappingEffect | null
  /** Why what the user asked for last did not come about. */
  failure: ErrorReport | null
  busy: boolean
  /** The rules that were in force before the last save, to be put back; null where the user went on since. */
  earlier: Mapping | null
  load(): Promise<void>
  change(kind: Kind, field: string, to: Partial<Omit<FieldRule, 'field'>>): void
  discard(): void
  /** Forgets everything: the window shows something else now. */
  reset(): void
  /** Puts the draft in force. */
  save(): Promise<void>
  /** Puts the rules back in force that the last save replaced. */
  putBack(): Promise<void>
  saveDue(rule: DueRule): Promise<void>
  /** Works out anew what the draft would do, since something changed on either side. */
  weigh(): Promise<void>
}

const fresh = { effect: null, failure: null, busy: false, earlier: null }

/** The rules of the workspace as the window edits them. */
export const useMapping = create<MappingStore>((set, get) => {
  async function keep(mapping: Mapping, earlier: Mapping | null): Promise<void> {
    if (get().busy) return
    set({ busy: true, failure: null })
    const reply = await ask('mapping:save', mapping)
    if (!reply.ok) set({ busy: false, failure: reply.error })
    else set({ busy: false, shown: reply.value, draft: reply.value.mapping, effect: null, earlier })
  }

  return {
    shown: null,
    draft: null,
    ...fresh,
    load: async () => {
      const reply = await ask('mapping:get')
      if (!reply.ok) return set({ failure: reply.error })
      const { shown, draft } = get()
      const isEdited = shown && draft && changedRules(shown.mapping, draft).length > 0
      set({ shown: reply.value, failure: null, ...(!isEdited && { draft: reply.value.mapping }) })
    },
    change: (kind, field, to) => {
      const { draft } = get()
      if (!draft) return
      const rules = draft[kind].map((rule) => (rule.field === field ? { ...rule, ...to } : rule))
      set({ draft: { ...draft, [kind]: rules }, effect: null, failure: null, earlier: null })
      void get().weigh()
    },
    discard: () => set(({ shown }) => ({ draft: shown?.mapping ?? null, ...fresh })),
    reset: () => set({ shown: null, draft: null, ...fresh }),
    save: async () => {
      const { draft, shown } = get()
      if (draft && shown) await keep(draft, shown.mapping)
    },
    putBack: async () => {
      const { earlier } = get()
      if (earlier) await keep(earlier, null)
    },
    saveDue: async (rule) => {
      const reply = await ask('mapping:saveDue', rule)
      set(reply.ok ? { shown: reply.value, failure: null } : { failure: reply.error })
    },
    weigh: async () => {
      const { shown, draft } = get()
      if (!shown || !draft || changedRules(shown.mapping, draft).length === 0) return
      const reply = await ask('mapping:effect', draft)
      if (get().draft !== draft) return
      if (!reply.ok) set({ failure: reply.error })
      else if (reply.value) set({ effect: reply.value })
    },
  }
})
