import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../../shared/clock'
import type { PerService } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { fixedCredentials } from '../connectors/credentials'
import { type Practice, practiceJson, startPractice } from '../practice/index'
import { diskError } from '../store/disk'
import type { Access } from './connection'
import { paths } from './paths'
import type { PlacedAnswers } from './setUp'

/**
 * Starts the built-in services of a data folder; what is changed in them is there again the next time. Throws
 * `practice.damaged` once, after damaged data was set aside, `disk.full` and `disk.readOnly`.
 */
export async function startPracticeServices(dataDir: string, clock: Clock): Promise<Practice> {
  const stateFile = paths.practiceState(dataDir)
  const folder = dirname(stateFile)
  const plain = (thrown: unknown) => diskError(thrown, folder) ?? thrown
  const practice = await startPractice({ clock, stateFile }).catch((thrown: unknown) => {
    throw plain(thrown)
  })
  if (practice.setAside) {
    await practice.close()
    throw new TandemError('practice.damaged', { file: practice.setAside })
  }
  const close = () =>
    practice.close().catch((thrown: unknown) => {
      throw plain(thrown)
    })
  try {
    const endpoints = paths.practiceEndpoints(dataDir)
    mkdirSync(dirname(endpoints), { recursive: true, mode: 0o700 })
    writeFileSync(endpoints, JSON.stringify(practiceJson(practice)), { mode: 0o600 })
  } catch (thrown) {
    await close().catch(() => {})
    throw plain(thrown)
  }
  return { ...practice, close }
}

export const accessOf = ({ highlevel, nozbe }: Practice): PerService<Access> => ({
  highlevel: { url: highlevel.url, credentials: fixedCredentials(highlevel.token) },
  nozbe: { url: nozbe.url, credentials: fixedCredentials(nozbe.token) },
})

/** Set-up of the practice workspace: everything is copied both ways, and equal names are taken to be the same person. */
export const practiceAnswers = (practice: Practice): PlacedAnswers => ({
  locationId: practice.highlevel.locationId,
  teamId: practice.nozbe.teamId,
  layout: 'section',
  projectName: 'Contacts',
  firstRun: {
    mode: 'copy',
    different: 'ask',
    ambiguous: 'link',
    onlyIn: { highlevel: 'copy', nozbe: 'copy' },
  },
  scope: null,
})
