import { serviceNames } from '../../../shared/errors'
import type { ScopeAnswers } from '../../../shared/setUp'
import { warningText } from '../../../shared/warnings'
import { practiceId } from '../../core/paths'
import { keepWorkspace, type PlacedAnswers, prepareWorkspace } from '../../core/setUp'
import type { Workspace } from '../../core/workspace'
import { type Command, type CommandContext, exitCode } from '../command'
import { choice, dayOption, listOption, textOption, wrongUsage } from '../options'
import { knownWorkspace, openPlace, openWorkspaceStore } from '../place'

export const setup: Command = {
  usage:
    'setup [--layout section] --nozbe-project NAME | setup --layout project   [--first-run copy|link] [--different ask|highlevel|nozbe] [--ambiguous ask|link|copy|skip] [--only-highlevel copy|leave] [--only-nozbe copy|leave] [--scope-tag TAG] [--scope-business ID] [--scope-owner ID] [--scope-since DATE] [--scope-contacts ID,ID]',
  sentence:
    'Links a HighLevel location with a Nozbe project, or with a project for each contact. Writes nothing but the project or group, if it is missing. Done again with another scope, contacts enter or leave with the next sync.',
  options: {
    layout: { type: 'string' },
    'nozbe-project': { type: 'string' },
    'first-run': { type: 'string' },
    different: { type: 'string' },
    ambiguous: { type: 'string' },
    'only-highlevel': { type: 'string' },
    'only-nozbe': { type: 'string' },
    'scope-tag': { type: 'string' },
    'scope-business': { type: 'string' },
    'scope-owner': { type: 'string' },
    'scope-since': { type: 'string' },
    'scope-contacts': { type: 'string' },
  },
  run: async (context) => {
    const answers = answersOf(context)
    const place = await openPlace(context)
    try {
      const { locationId, teamId } = place
      const known = knownWorkspace(context, place)
      const found = await prepareWorkspace(place.options, { ...answers, locationId, teamId }, known)
      const workspace = context.practice ? { ...found.workspace, id: practiceId } : found.workspace
      const store = openWorkspaceStore(context, workspace.id)
      try {
        keepWorkspace(store, workspace)
      } finally {
        store.close()
      }
      for (const warning of found.warnings) context.note(warningText(warning, 'en'))
      context.print({ workspace, warnings: found.warnings }, () => setUpText(workspace, answers.projectName))
      return exitCode.done
    } finally {
      await place.close()
    }
  },
}

const setUpText = ({ name, layout, highlevel }: Workspace, projectName: string): string => {
  const home = layout === 'section' ? `project “${projectName}”` : 'a project for each contact'
  return `${name} is set up: ${serviceNames.highlevel} location ${highlevel.locationId}, ${serviceNames.nozbe} ${home}.`
}

function answersOf(context: CommandContext): Omit<PlacedAnswers, 'locationId' | 'teamId'> {
  const layout = choice(context, 'layout', ['section', 'project'], 'section')
  const projectName = textOption(context, 'nozbe-project') ?? ''
  if (layout === 'section' && projectName === '') throw wrongUsage('setup needs --nozbe-project NAME.')
  if (layout === 'project' && projectName !== '') {
    context.note('In layout project each contact has a project of its own: --nozbe-project is not needed.')
  }
  const scope = scopeOf(context)
  return {
    layout,
    projectName,
    firstRun: {
      mode: choice(context, 'first-run', ['copy', 'link'], 'copy'),
      different: choice(context, 'different', ['ask', 'highlevel', 'nozbe'], 'ask'),
      ambiguous: choice(context, 'ambiguous', ['ask', 'link', 'copy', 'skip'], 'ask'),
      onlyIn: {
        highlevel: choice(context, 'only-highlevel', ['copy', 'leave'], 'copy'),
        nozbe: choice(context, 'only-nozbe', ['copy', 'leave'], 'copy'),
      },
    },
    scope,
  }
}

function scopeOf(context: CommandContext): ScopeAnswers | null {
  const scope = {
    tag: textOption(context, 'scope-tag'),
    businessId: textOption(context, 'scope-business'),
    ownerId: textOption(context, 'scope-owner'),
    since: dayOption(context, 'scope-since'),
    contactIds: listOption(context, 'scope-contacts'),
  }
  return Object.values(scope).some((condition) => condition !== null) ? scope : null
}
