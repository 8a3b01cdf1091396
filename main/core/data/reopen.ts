import type { OpenWorkspace } from '../practiceWorkspace'
import type { WorkspaceHolder } from '../workspaceHolder'

/** Closes what is open, does the work, and opens it again whatever became of that. Throws what the work throws. */
export async function reopenAfter(
  holder: Pick<WorkspaceHolder, 'replace'>,
  work: () => void,
  open: () => Promise<OpenWorkspace>,
): Promise<void> {
  let failed: { thrown: unknown } | null = null
  await holder.replace(async () => {
    try {
      work()
    } catch (thrown) {
      failed = { thrown }
    }
    return open()
  })
  rethrow(failed)
}

function rethrow(failed: { thrown: unknown } | null): void {
  if (failed) throw failed.thrown
}
