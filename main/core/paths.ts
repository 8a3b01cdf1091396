import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { diskError } from '../store/disk'

/** The id of the practice workspace; a real one is called after its location and space. */
export const practiceId = 'practice'

/** Where everything lies below the data folder. */
export const paths = {
  database: (dataDir: string, workspaceId: string) => join(dataDir, 'workspaces', `${workspaceId}.db`),
  workspaces: (dataDir: string) => join(dataDir, 'workspaces'),
  practice: (dataDir: string) => join(dataDir, 'practice'),
  /** Written by the main process; its folder is named there, too. */
  log: (dataDir: string) => join(dataDir, 'logs', 'tandem.log'),
  /** Which workspace the window works with. */
  current: (dataDir: string) => join(dataDir, 'workspaces', 'current.json'),
  practiceState: (dataDir: string) => join(dataDir, 'practice', 'state.json'),
  /** Addresses and tokens of the running practice services, for other programs to try. */
  practiceEndpoints: (dataDir: string) => join(dataDir, 'practice', 'endpoints.json'),
}

/** Ids of the workspaces that were set up in the data folder, sorted. Throws `disk.readOnly` where it cannot be read. */
export function workspaceIds(dataDir: string): string[] {
  const folder = paths.workspaces(dataDir)
  if (!existsSync(folder)) return []
  return namesIn(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => name.slice(0, -'.db'.length))
    .sort()
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (thrown) {
    throw diskError(thrown, folder) ?? thrown
  }
}
