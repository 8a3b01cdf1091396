import { oneAtATime } from './oneAtATime'
import type { OpenWorkspace } from './practiceWorkspace'

export interface HolderOptions {
  /** Opens a workspace by its id; throws what that throws. */
  openById(id: string): Promise<OpenWorkspace>
  /** Told of the workspace that is held from now on; where it throws, that is closed again. */
  onTaken(workspace: OpenWorkspace): void
  /** Ends what works with the workspace that is about to be closed; `forGood` when Tandem is. */
  onLeaving(forGood: boolean): Promise<void>
  /** Told when opening failed. */
  onFailure(thrown: unknown): void
}

/** Holds the one workspace that is kept in step. Opening, changing and closing it wait for each other. */
export interface WorkspaceHolder {
  /** The workspace that is open; null while there is none. */
  now(): OpenWorkspace | null
  /** Opens the workspace of that id, unless one is open. */
  ensure(id: string): Promise<void>
  /** Closes the workspace that is open, and opens what `next` hands over in its place. */
  replace(next: () => Promise<OpenWorkspace>): Promise<void>
  /** Closes the workspace that is open, then does the work; nothing is open afterwards. */
  leave(work: () => void): Promise<void>
  /** Closes it for good; what is opened afterwards is closed at once. */
  close(): Promise<void>
}

export function createWorkspaceHolder({
  openById,
  onTaken,
  onLeaving,
  onFailure,
}: HolderOptions): WorkspaceHolder {
  let held: OpenWorkspace | null = null
  let isClosed = false
  const inTurn = oneAtATime()

  async function take(next: () => Promise<OpenWorkspace>): Promise<void> {
    try {
      const workspace = await next()
      if (isClosed) return workspace.close()
      held = workspace
      await noted(workspace)
    } catch (thrown) {
      onFailure(thrown)
      throw thrown
    }
  }

  /** What could not be noted would be another one after the next start. */
  async function noted(workspace: OpenWorkspace): Promise<void> {
    try {
      onTaken(workspace)
    } catch (thrown) {
      held = null
      await workspace.close()
      throw thrown
    }
  }

  async function putAway(): Promise<void> {
    await onLeaving(isClosed)
    const leaving = held
    held = null
    await leaving?.close()
  }

  return {
    now: () => held,
    ensure: (id) => inTurn(async () => (held ? undefined : take(() => openById(id)))),
    replace: (next) =>
      inTurn(async () => {
        await putAway()
        await take(next)
      }),
    leave: (work) =>
      inTurn(async () => {
        await putAway()
        work()
      }),
    close: () => {
      isClosed = true
      return inTurn(putAway)
    },
  }
}
