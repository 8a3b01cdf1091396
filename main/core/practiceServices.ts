import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../../shared/clock'
import type { PerService } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { type Practice, practiceJson, startPractice } from '../practice/index'
import type { Access } from './connection'
import { paths } from './paths'
import type { SetUpAnswers } from './setUp'

/**
 * Starts the built-in services of a data folder; what is changed in them is there again the next time. Throws
 * `practice.damaged` once, after damaged data was set aside.
 */
export async function startPracticeServices(dataDir: string, clock: Clock): Promise<Practice> {
  const practice = await startPractice({ clock, stateFile: paths.practiceState(dataDir) })
  if (practice.setAside) {
    await practice.close()
    throw new TandemError('practice.damaged', { file: practice.setAside })
  }
  const endpoints = paths.practiceEndpoints(dataDir)
  mkdirSync(dirname(endpoints), { recursive: true, mode: 0o700 })
  writeFileSync(endpoints, JSON.stringify(practiceJson(practice)), { mode: 0o600 })
  return practice
}

export const accessOf = ({ highlevel, nozbe }: Practice): PerService<Access> => ({
  highlevel: { url: highlevel.url, token: highlevel.token },
  nozbe: { url: nozbe.url, token: nozbe.token },
})

/** Set-up of the practice workspace: everything is copied both ways, and equal names are taken to be the same person. */
export const practiceAnswers = (practice: Practice): SetUpAnswers => ({
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
})
