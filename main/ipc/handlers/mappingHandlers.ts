import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** The rules by which fields are kept in step, who is who, and how much may be deleted. */
export const mappingHandlers = (core: Promise<Core>) =>
  ({
    'mapping:get': async () => (await core).mapping(),
    'mapping:effect': async (draft) => (await core).mappingEffect(draft),
    'mapping:preview': async (given) => (await core).previewContact(given),
    'mapping:save': async (draft) => (await core).saveMapping(draft),
    'mapping:saveDue': async (rule) => (await core).saveDueRule(rule),
    'people:get': async () => (await core).people(),
    'people:save': async (pairs) => (await core).savePeople(pairs),
    'safety:get': async () => (await core).safety(),
    'safety:save': async (settings) => (await core).saveSafety(settings),
  }) satisfies Partial<Handlers>
