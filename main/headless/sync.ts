import { serviceNames, TandemError } from '../../shared/errors'
import { practiceId } from '../core/paths'
import { prepareWorkspace } from '../core/setUp'
import { saveWorkspace, storedWorkspace, type Workspace } from '../core/workspace'
import { type Command, exitCode } from './command'
import { choice, wholeNumber } from './options'
import { openPlace, openWorkspaceStore, withSession, withStore } from './place'
import { historyText, previewText, runText, verifyText } from './text'

const setup: Command = {
  usage:
    'setup --nozbe-project NAME [--layout section] [--first-run copy|link] [--different ask|highlevel|nozbe] [--ambiguous ask|link|copy|skip]',
  sentence:
    'Links a HighLevel location with a Nozbe project. Writes nothing but the project, if it is missing.',
  options: {
    layout: { type: 'string' },
    'nozbe-project': { type: 'string' },
    'first-run': { type: 'string' },
    different: { type: 'string' },
    ambiguous: { type: 'string' },
  },
  run: async (context) => {
    const projectName = context.option('nozbe-project')?.trim()
    if (!projectName) throw new TandemError('usage.wrong', { detail: 'setup needs --nozbe-project NAME.' })
    const answers = {
      layout: choice(context, 'layout', ['section'], 'section'),
      projectName,
      firstRun: {
        mode: choice(context, 'first-run', ['copy', 'link'], 'copy'),
        different: choice(context, 'different', ['ask', 'highlevel', 'nozbe'], 'ask'),
        ambiguous: choice(context, 'ambiguous', ['ask', 'link', 'copy', 'skip'], 'ask'),
      },
    }
    const place = await openPlace(context)
    try {
      const { locationId, teamId } = place
      const found = await prepareWorkspace(place.options, { ...answers, locationId, teamId })
      const workspace = context.practice ? { ...found.workspace, id: practiceId } : found.workspace
      const store = openWorkspaceStore(context.dataDir, workspace.id)
      try {
        checkSameProject(storedWorkspace(store), workspace)
        saveWorkspace(store, workspace)
      } finally {
        store.close()
      }
      for (const warning of found.warnings) context.note(warning)
      context.print({ workspace, warnings: found.warnings }, () => {
        return `${workspace.name} is set up: ${serviceNames.highlevel} location ${locationId}, ${serviceNames.nozbe} project “${projectName}”.`
      })
      return exitCode.done
    } finally {
      await place.close()
    }
  },
}

/** Links belong to the project they were made in: another one needs another data folder. */
function checkSameProject(known: Workspace | null, now: Workspace): void {
  if (known && known.nozbe.projectId !== now.nozbe.projectId) {
    throw new TandemError('workspace.mismatch', { detail: 'it was set up with another Nozbe project' })
  }
}

const sync: Command = {
  usage: 'sync [--full]',
  sentence: 'Runs one sync; with --full it lists everything rather than what changed.',
  options: { full: { type: 'boolean' } },
  run: (context) =>
    withSession(context, async (session) => {
      const { signal } = context
      const report = await session.sync({ trigger: 'manual', complete: context.flag('full'), signal })
      context.print(report, () => runText(report))
      if (report.errors.length > 0) return exitCode.failed
      return report.waiting.length > 0 ? exitCode.waiting : exitCode.done
    }),
}

const preview: Command = {
  usage: 'preview [--full]',
  sentence: 'Shows what the next sync would write, and writes nothing.',
  options: { full: { type: 'boolean' } },
  run: (context) =>
    withSession(context, async (session) => {
      const report = await session.preview({ complete: context.flag('full') })
      context.print(report, () => previewText(report))
      return exitCode.done
    }),
}

const verify: Command = {
  usage: 'verify',
  sentence: 'Reads everything on both sides and compares it. Writes nothing.',
  options: {},
  run: (context) =>
    withSession(context, async (session) => {
      const report = await session.verify()
      context.print(report, () => verifyText(report))
      return report.converged ? exitCode.done : exitCode.waiting
    }),
}

const history: Command = {
  usage: 'history [--limit N] [--search WORDS]',
  sentence: 'Lists the changes that Tandem made, newest first.',
  options: { limit: { type: 'string' }, search: { type: 'string' } },
  run: async (context) => {
    const limit = wholeNumber(context, 'limit', 100, { least: 1, most: 100_000 })
    const search = context.option('search') ?? ''
    return withStore(context, (store) => {
      const { entries } = store.history.page({ search, kind: null, to: null, since: null, offset: 0, limit })
      context.print({ history: entries }, () => historyText(entries))
      return exitCode.done
    })
  },
}

export const workspaceCommands = { setup, sync, preview, verify, history }
