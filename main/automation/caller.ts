import type { ActionShown } from '../../shared/recipes'

/** The catalogue, as recipes use it: what they may carry out, and how. */
export interface Caller {
  actions(): ActionShown[]
  /** Null where there is none of that name that a recipe may carry out. */
  action(name: string): ActionShown | null
  /** What calling it would send. Throws `choice.wrong`, `workspace.mismatch`. Asks nobody. */
  request(name: string, input: unknown): { method: string; path: string; body: unknown }
  /** Throws as `request` does, `call.refused`, and as every request does. */
  call(name: string, input: unknown): Promise<unknown>
}
