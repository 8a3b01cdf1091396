import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workspaceIds } from '../../main/core/paths'
import { systemClock } from '../../shared/clock'
import { TandemError } from '../../shared/errors'
import { setUpAnswers as answers } from '../setUpAnswers'
import { core, dataDir, host, practice, restart, signIn } from './accountsWorld'

describe('set-up', () => {
  it('goes from the accounts to a first run, step by step, over a restart', async () => {
    expect(core.state().setUp).toBe('highlevel')
    await expect(core.setUpChoices()).rejects.toMatchObject({ code: 'auth.missing' })
    await signIn()
    expect(core.state().setUp).toBe('nozbe')
    await core.useNozbeToken(`apikey ${practice.nozbe.token}`)
    expect(core.state().setUp).toBe('answers')
    const choices = await core.setUpChoices()
    expect(choices.location.id).toBe(practice.highlevel.locationId)
    expect(choices.spaces).toHaveLength(1)
    expect(choices.users.length).toBeGreaterThan(0)

    await core.setUp({ ...answers, projectName: 'Another' })
    await core.setUp(answers)
    expect(core.state()).toMatchObject({ setUp: 'firstRun', workspace: null })
    await restart()
    expect(core.state().setUp).toBe('firstRun')
    const preview = await core.previewFirstRun()
    expect(preview.contacts.highlevel).toBeGreaterThan(0)

    const report = await core.startFirstRun()
    expect(report.errors).toEqual([])
    expect(core.state()).toMatchObject({ setUp: 'done', workspace: { practice: false } })
    expect(core.state().inStep.contacts).toBeGreaterThan(0)

    await restart()
    expect(core.state().workspace?.practice).toBe(false)
    expect((await core.startPractice()).errors).toEqual([])
    expect(core.state().workspace?.practice).toBe(false)
    await core.signOut('nozbe')
    expect((await core.sync('manual')).errors[0]).toMatchObject({ code: 'auth.missing' })
  })

  it('keeps the answers that it has where others cannot be carried out', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    practice.faults.add({ kind: 'status', status: 403, service: 'nozbe', times: Number.POSITIVE_INFINITY })
    await expect(core.setUp({ ...answers, projectName: 'Another' })).rejects.toMatchObject({
      code: 'permission.refused',
    })
    practice.faults.clear()
    expect(core.state().setUp).toBe('firstRun')
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Contacts' })
    await core.setUp({ ...answers, projectName: 'Another' })
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Another' })
  })

  it('keeps the answers that it has where others cannot be stored', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    // In place of a disk that is full at that very moment: JSON cannot hold it.
    const unstorable = { tag: 1n as never, businessId: null, ownerId: null, since: null, contactIds: null }
    await expect(core.setUp({ ...answers, scope: unstorable })).rejects.toThrow('BigInt')
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Contacts', scope: null })
    expect(workspaceIds(dataDir)).toHaveLength(1)
    await core.setUp({ ...answers, projectName: 'Another' })
    expect((await core.setUpChoices()).answers).toMatchObject({ projectName: 'Another' })
    expect((await core.startFirstRun()).errors).toEqual([])
  })

  it('is noted at every moment on the way from the practice workspace to the first run', async () => {
    const practising = core.startPractice()
    while (core.state().workspace === null) await systemClock.sleep(5)
    core.cancel()
    await practising
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    const noted = () => JSON.parse(readFileSync(join(dataDir, 'workspaces', 'current.json'), 'utf8'))
    const { draft } = noted()
    const seen = new Set<boolean>()
    const first = core.startFirstRun()
    while (noted().open !== draft) {
      seen.add(noted().draft === draft)
      await new Promise(setImmediate)
    }
    expect(await first).toMatchObject({ errors: [] })
    // A crash before the first run would otherwise cost the answers.
    expect([...seen]).toEqual([true])
    expect(noted()).toMatchObject({ open: draft, draft: null })
  })

  it('leaves no trace of a first run for which nothing was set up', async () => {
    await expect(core.startFirstRun()).rejects.toMatchObject({ code: 'workspace.missing' })
    expect(workspaceIds(dataDir)).toEqual([])
  })

  it('tells at the start that the key store is locked, though the workspace can be opened', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    await core.startFirstRun()
    host.vault.read = async () => {
      throw new TandemError('vault.locked')
    }
    await restart()
    expect(core.state()).toMatchObject({ setUp: 'done', status: 'error', error: { code: 'vault.locked' } })
  })

  it('of picked contacts copies these and no others', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    const [one] = [...practice.highlevelState.contacts.all()]
    const contactIds = [one?.id ?? '']
    const scope = { tag: null, businessId: null, ownerId: null, since: null, contactIds }
    const onlyIn = { highlevel: 'copy', nozbe: 'leave' } as const
    await core.setUp({ ...answers, scope, firstRun: { ...answers.firstRun, onlyIn } })
    const report = await core.startFirstRun()
    expect(report.errors).toEqual([])
    expect(core.state().inStep.contacts).toBe(1)
  })

  it('gives back the answers that were kept, and takes others for what is in step, at the same place', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    expect((await core.setUpChoices()).answers).toBeNull()
    const [one, other] = [...practice.highlevelState.contacts.all()]
    const none = { tag: null, businessId: null, ownerId: null, since: null, contactIds: null }
    const contactIds = [one?.id ?? '', other?.id ?? '']
    await core.setUp({ ...answers, scope: { ...none, contactIds } })
    const drafted = (await core.setUpChoices()).answers
    expect(drafted).toMatchObject({ layout: 'section', projectName: 'Contacts', isPlaced: false })
    expect(drafted?.scope?.contactIds).toEqual(contactIds)
    expect(drafted?.picked.map(({ name }) => name)[0]).toContain(one?.lastName)

    await core.startFirstRun()
    expect(core.state().inStep.contacts).toBe(2)
    const { answers: known } = await core.setUpChoices()
    expect(known).toMatchObject({ isPlaced: true, firstRun: answers.firstRun })
    expect(known?.picked.map(({ id }) => id)).toEqual(contactIds)

    const sections = [...practice.nozbeState.sections.all()].length
    await core.setUp({ ...answers, scope: { ...none, since: '2001-02-03', contactIds: [one?.id ?? ''] } })
    expect((await core.setUpChoices()).answers?.scope?.since).toBe('2001-02-03')
    const report = await core.sync('manual')
    expect(report.errors).toEqual([])
    expect(core.state().inStep.contacts).toBe(1)
    expect([...practice.nozbeState.sections.all()]).toHaveLength(sections)
    await expect(core.setUp({ ...answers, layout: 'project' })).rejects.toMatchObject({
      code: 'workspace.mismatch',
    })
    expect((await core.setUpChoices()).answers?.layout).toBe('section')
  })

  it('with a sign-in that only reads writes nothing to HighLevel', async () => {
    await signIn({ access: 'read-only' })
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    const report = await core.startFirstRun()
    expect(report.errors).toEqual([])
    expect(report.changes.filter(({ service }) => service === 'highlevel')).toEqual([])
    expect(core.state().inStep.contacts).toBeGreaterThan(0)
  })

  it('refuses the sign-in of another location than the workspace has', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    await core.startFirstRun()
    const token = practice.highlevel.token
    await expect(core.usePrivateToken({ token, locationId: 'another' })).rejects.toMatchObject({
      code: 'signIn.otherLocation',
    })
  })

  it('refuses a token that does not see the space of the workspace, and keeps the one before', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUp(answers)
    await core.startFirstRun()
    const { tokens, teams, teamMembers } = practice.nozbeState
    const [own] = tokens.all()
    const member = Array.from(teamMembers.all()).find(({ user_id }) => user_id === own?.user_id)
    const [team] = teams.all()
    if (!own || !team || !member) throw new Error('There is no space.')
    teams.put({ ...team, id: 'another_space', name: 'Elsewhere' })
    teamMembers.put({ ...member, id: 'another_member', team_id: 'another_space' })
    const foreign = tokens.put({ ...own, id: 'a_token_of_another_space_0', team_id: 'another_space' })
    await expect(core.useNozbeToken(foreign.id)).rejects.toMatchObject({
      code: 'signIn.otherSpace',
      params: { names: 'Elsewhere' },
    })
    expect(core.state().accounts.nozbe?.tokenEnd).toBe(practice.nozbe.token.slice(-4))
    expect((await core.sync('manual')).errors).toEqual([])
  })
})
