import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { TandemError } from '../../shared/errors'
import { defaultDataDir } from '../core/dataDir'

/** Where the data is: Chromium's switch, then the environment, then the user's usual place. Pure. */
export function chooseDataDir(
  switchValue: string,
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  return resolve(switchValue || environment.TANDEM_DATA_DIR || defaultDataDir(platform, environment))
}

/** Makes the folder where it is missing. Throws `disk.readOnly` when nothing can be written there. */
export function ensureWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK)
  } catch (cause) {
    throw new TandemError('disk.readOnly', { folder: dataDir }, { cause })
  }
}
