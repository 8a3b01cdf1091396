import { changedRules, type Mapping } from '../../../shared/mapping'
import type { ContactPreview, MappingEffect, MappingShown } from '../../../shared/mappingShown'
import type { Store } from '../../store/store'
import type { SyncDeps } from '../../sync/deps'
import { mappingEffect } from '../../sync/mappingEffect'
import type { Definitions } from '../../sync/ports'
import { checkedMapping, loadMapping, saveMapping } from '../mapping'
import { loadSettings } from '../settings'
import type { Workspace } from '../workspace'
import { contactPreview } from './contactPreview'

/**
 * The rules of a workspace as the window edits them: by what was last read of its fields, without asking a service. A
 * draft is a mapping of which only what is to be otherwise is needed; a wrong one throws `choice.wrong`, whose `field` says
 * where.
 */
export interface MappingDesk {
  shown(): MappingShown
  /** What a draft would do. Null where it is no longer wanted. */
  effect(draft: unknown, isWanted: () => boolean): Promise<MappingEffect | null>
  /** What a contact, by its id on either service, would look like in Nozbe. Throws `choice.wrong` for one that is not known. */
  preview(contactId: string, draft: unknown): ContactPreview
  /** Puts it in force, from the next run on. */
  save(draft: unknown): MappingShown
}

export interface MappingDeskOptions {
  store: Store
  workspace: Workspace
  definitions(): Definitions
  /** What the planner goes by, for rules that are not in force where they are given. */
  rules(draft?: Mapping): SyncDeps['rules']
  deps(): SyncDeps
}

export function createMappingDesk({
  store,
  workspace,
  definitions,
  rules,
  deps,
}: MappingDeskOptions): MappingDesk {
  const current = () => loadMapping(store, definitions().customFields)
  const checked = (draft: unknown) => checkedMapping(draft, current(), definitions().customFields)

  const shown = (): MappingShown => {
    const mapping = current()
    const inForce = rules().mapping
    return {
      mapping,
      customFields: definitions().customFields,
      layout: workspace.layout,
      due: loadSettings(store.meta).due,
      timezone: workspace.highlevel.timezone,
      heldBack: changedRules(mapping, inForce).map(({ kind, after }) => ({ kind, field: after.field })),
    }
  }

  return {
    shown,
    effect: async (draft, isWanted) => {
      const after = checked(draft)
      return mappingEffect(deps(), { before: current(), after, rules: rules(after), isWanted })
    },
    preview: (contactId, draft) => {
      const after = checked(draft)
      return contactPreview(
        { store, definitions, drafted: rules(after), changed: changedRules(current(), after) },
        contactId,
      )
    },
    save: (draft) => {
      saveMapping(store, checked(draft), definitions().customFields)
      return shown()
    },
  }
}
