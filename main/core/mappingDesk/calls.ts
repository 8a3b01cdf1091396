import type { DueRule } from '../../../shared/canonical/due'
import { TandemError } from '../../../shared/errors'
import type { GuardSettings } from '../../../shared/guard'
import type { PeoplePairs } from '../../../shared/ipc/mapping'
import type { Mapping } from '../../../shared/mapping'
import type { ContactPreview, MappingEffect, MappingShown, PeopleShown } from '../../../shared/mappingShown'
import { loadPairs, pairedPeople } from '../people'
import type { OpenWorkspace } from '../practiceWorkspace'
import { loadSettings, saveSettings } from '../settings'

/** The rules of the workspace that is open. All throw `workspace.missing` where none is. */
export interface MappingCalls {
  mapping(): Promise<MappingShown>
  /** What a draft would do. Null where another one was asked about meanwhile. Throws `choice.wrong`. */
  mappingEffect(draft: Mapping): Promise<MappingEffect | null>
  /** What a contact would look like in Nozbe. Throws `choice.wrong`. */
  previewContact(given: { contactId: string; mapping: Mapping }): Promise<ContactPreview>
  /** Puts the draft in force, once the run in progress has ended. Throws `choice.wrong`. */
  saveMapping(draft: Mapping): Promise<MappingShown>
  /** For tasks that are copied to HighLevel from now on. */
  saveDueRule(rule: DueRule): Promise<MappingShown>
  /** Who is who. Throws what asking the services throws. */
  people(): Promise<PeopleShown>
  /** Pairs people by hand, once the run in progress has ended. Throws `choice.wrong`. */
  savePeople(pairs: PeoplePairs): Promise<PeopleShown>
  /** How much may be deleted, or emptied, without asking. */
  safety(): Promise<GuardSettings>
  saveSafety(settings: GuardSettings): Promise<GuardSettings>
}

export interface MappingCallsOptions {
  open(): OpenWorkspace | null
  /** Resolves when no run is on: one goes by the rules with which it began. */
  idle(): Promise<void>
  onChange(): void
}

export function createMappingCalls({ open, idle, onChange }: MappingCallsOptions): MappingCalls {
  let asked = 0
  const opened = (): OpenWorkspace => {
    const workspace = open()
    if (!workspace) throw new TandemError('workspace.missing')
    return workspace
  }
  const desk = () => opened().session.mappingDesk
  const shownPeople = async (): Promise<PeopleShown> => {
    const { session, store } = opened()
    const { known } = await session.people()
    return { users: pairedPeople(known, loadPairs(store.meta)), members: [...known.nozbe] }
  }

  return {
    mapping: async () => {
      // The fields as they are now; where a service is away, as they were last.
      await opened()
        .session.mapping()
        .catch(() => {})
      return desk().shown()
    },
    mappingEffect: async (draft) => {
      asked += 1
      const number = asked
      const workspace = opened()
      return desk().effect(draft, () => number === asked && open() === workspace)
    },
    previewContact: async ({ contactId, mapping }) => desk().preview(contactId, mapping),
    saveMapping: async (draft) => {
      await idle()
      const shown = desk().save(draft)
      onChange()
      return shown
    },
    saveDueRule: async (due) => {
      saveSettings(opened().store.meta, { due })
      return desk().shown()
    },
    people: shownPeople,
    savePeople: async (pairs) => {
      await idle()
      await opened().session.setPeople(pairs)
      onChange()
      return shownPeople()
    },
    safety: async () => loadSettings(opened().store.meta).guard,
    saveSafety: async (guard) => saveSettings(opened().store.meta, { guard }).guard,
  }
}
