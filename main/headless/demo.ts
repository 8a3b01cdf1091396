import { virtualClock } from '../../shared/clock'
import type { RunReport, VerifyReport } from '../../shared/report'
import { paths, practiceId } from '../core/paths'
import { accessOf, practiceAnswers } from '../core/practiceServices'
import { openSession } from '../core/session'
import { prepareWorkspace } from '../core/setUp'
import { saveWorkspace } from '../core/workspace'
import { startPractice } from '../practice/index'
import { openStore } from '../store/store'
import { editBothSides } from './demoEdits'

export interface DemoOptions {
  dataDir: string
  contacts: number
  seed: number
  note(sentence: string): void
}

export interface DemoResult {
  firstRun: RunReport
  secondRun: RunReport
  thirdRun: RunReport
  verify: VerifyReport
}

/** Longer than HighLevel's search lags behind an edit. */
const untilVisible = 30_000

/**
 * The whole job in one go: link, first run, a person's edits on both sides, a second run that carries them over, a third
 * that has nothing to do, and the proof. Waiting is virtual; requests, limits and lag are not.
 */
export async function playDemo({ dataDir, contacts, seed, note }: DemoOptions): Promise<DemoResult> {
  const clock = virtualClock(Date.now())
  const practice = await startPractice({ contacts, seed, clock })
  const store = openStore(paths.database(dataDir, practiceId), clock.now())
  try {
    const connect = { access: accessOf(practice), clock }
    saveWorkspace(store, (await prepareWorkspace(connect, practiceAnswers(practice))).workspace)
    const session = openSession(store, connect)

    note('Linking both services…')
    const firstRun = await session.sync({ trigger: 'manual' })
    note('Editing on both sides…')
    await editBothSides(practice, store, session.workspace)
    clock.advance(untilVisible)
    const secondRun = await session.sync({ trigger: 'manual' })
    clock.advance(untilVisible)
    const thirdRun = await session.sync({ trigger: 'manual' })
    const verify = await session.verify()
    return { firstRun, secondRun, thirdRun, verify }
  } finally {
    store.close()
    await practice.close()
  }
}
