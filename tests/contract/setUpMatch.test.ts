// biome-ignore-all lint/correctness/useHookAtTopLevel: `useNozbeToken` is no hook
import { describe, expect, it, vi } from 'vitest'
import { setUpAnswers as answers } from '../setUpAnswers'
import { core, practice, restart, signIn } from './accountsWorld'

const rules = answers.firstRun

/** Both accounts are there, and the answers kept; five contacts in HighLevel, none in Nozbe. */
async function ready(): Promise<void> {
  await signIn()
  await core.useNozbeToken(practice.nozbe.token)
  await core.setUp(answers)
}

describe('the match preview', () => {
  it('counts each group, says what its rule costs, and shows its contacts', async () => {
    await ready()
    const sections = [...practice.nozbeState.sections.all()].length
    const { groups, contacts, calls, toHighlevel, duration } = await core.previewFirstRun()
    const { equal, different, onlyHighlevel, onlyNozbe, ambiguous } = groups
    expect(contacts.highlevel).toBe(5)
    expect(equal.count + different.count + onlyHighlevel.count + ambiguous.count).toBe(5)
    expect(contacts.nozbe).toBe(equal.count + different.count + onlyNozbe.count)
    expect(onlyHighlevel.count).toBeGreaterThan(0)
    expect(onlyNozbe.count).toBeGreaterThan(0)
    expect(toHighlevel).toBe(onlyNozbe.count)
    const known = [...practice.highlevelState.contacts.all()].map(({ lastName }) => lastName)
    for (const { name, service } of onlyHighlevel.rows) {
      expect(service).toBe('highlevel')
      expect(known.some((lastName) => lastName && name.includes(lastName))).toBe(true)
    }
    for (const group of [onlyHighlevel, onlyNozbe]) {
      expect([group.rows.length, group.all]).toEqual([group.count, group.count])
      expect(group.rows.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(group.tasks)
    }
    // A contact that is copied costs a read and some writes; what is in no group costs nothing.
    expect(onlyHighlevel.calls.nozbe).toBeGreaterThan(onlyHighlevel.count)
    for (const service of ['highlevel', 'nozbe'] as const) {
      const sum = Object.values(groups).reduce((all, group) => all + group.calls[service], 0)
      expect(sum).toBe(calls[service])
    }
    expect(duration).toBe(300 * (calls.highlevel + calls.nozbe))
    expect([...practice.nozbeState.sections.all()]).toHaveLength(sections)
  })

  it('follows a rule at once, asks no service for it, and keeps it over a restart', async () => {
    await ready()
    const before = await core.previewFirstRun()
    practice.faults.add({ kind: 'reset-before', times: Number.POSITIVE_INFINITY })
    const onlyIn = { highlevel: 'leave', nozbe: 'leave' } as const
    const { groups, toHighlevel, rules: now } = await core.setFirstRunRules({ ...rules, onlyIn })
    practice.faults.clear()
    expect(now.onlyIn).toEqual(onlyIn)
    expect(groups.onlyHighlevel).toMatchObject({
      count: before.groups.onlyHighlevel.count,
      tasks: before.groups.onlyHighlevel.tasks,
      calls: { highlevel: 0, nozbe: 0 },
    })
    expect(toHighlevel).toBe(0)
    await restart()
    expect((await core.setUpChoices()).answers?.firstRun.onlyIn).toEqual(onlyIn)
    const report = await core.startFirstRun()
    expect(report.errors).toEqual([])
    expect(core.state().inStep.contacts).toBe(groups.equal.count + groups.different.count)
  })

  it('gives the rows of a group by page, and none before it was made', async () => {
    await ready()
    const page = { group: 'onlyHighlevel', offset: 1, limit: 10 } as const
    expect(await core.matchRows(page)).toEqual([])
    const { rows } = (await core.previewFirstRun()).groups.onlyHighlevel
    expect(rows.length).toBeGreaterThan(1)
    expect(await core.matchRows(page)).toEqual(rows.slice(1))
    expect(await core.matchRows({ ...page, offset: rows.length })).toEqual([])
  })

  it('shows what differs on contacts that match', async () => {
    await ready()
    // All is copied; then this computer forgets it, and both sides are there to be matched.
    await core.startFirstRun()
    await core.wipe({ signIns: false })
    const [one] = [...practice.highlevelState.contacts.all()]
    if (!one) throw new Error('There are no contacts.')
    practice.highlevelState.contacts.put({ ...one, companyName: 'Another & Sons' })
    await core.setUp({ ...answers, firstRun: { ...rules, ambiguous: 'ask' } })
    const { groups, fields, conflicts } = await core.previewFirstRun()
    expect(groups.different.count).toBeGreaterThan(0)
    const row = groups.different.rows.find(({ difference }) => difference?.field === 'company')
    expect(row?.difference).toMatchObject({ highlevel: 'Another & Sons' })
    expect(row?.name).toContain(one.lastName)
    expect(fields).toContainEqual({ field: 'company', label: null, count: 1 })
    expect(conflicts).toBeGreaterThan(0)
  })

  it('says whom an ambiguous contact may be, and by what', async () => {
    await ready()
    const before = await core.previewFirstRun()
    const name = before.groups.onlyNozbe.rows[0]?.name ?? ''
    const [one] = [...practice.highlevelState.contacts.all()]
    if (!one) throw new Error('There are no contacts.')
    const namesake = { ...one, id: 'a_namesake', firstName: name, lastName: '', email: null, phone: null }
    practice.highlevelState.contacts.put(namesake)
    await core.setUp({ ...answers, firstRun: { ...rules, ambiguous: 'ask' } })
    const { ambiguous } = (await core.previewFirstRun()).groups
    const row = ambiguous.rows.find(({ key }) => key === 'highlevel a_namesake')
    expect(row?.candidates).toMatchObject([{ name, by: 'name' }])
  })

  it('tells how far reading is, and stops where the user says so', async () => {
    await ready()
    const seen: unknown[] = []
    const stopListening = core.onChange(({ matching }) => seen.push(matching))
    await core.previewFirstRun()
    expect(seen).toContainEqual(expect.objectContaining({ highlevel: expect.any(Number) }))
    expect(seen.at(-1)).toBeNull()

    practice.faults.add({
      kind: 'delay',
      delayMs: 300,
      service: 'highlevel',
      times: Number.POSITIVE_INFINITY,
    })
    seen.length = 0
    const stopped = core.previewFirstRun()
    const outcome = expect(stopped).rejects.toMatchObject({ code: 'run.cancelled' })
    await vi.waitFor(() => expect(seen).toContainEqual(expect.anything()))
    await core.cancelFirstRunPreview()
    await outcome
    stopListening()
    expect(core.state().matching).toBeNull()
    practice.faults.clear()
    expect((await core.previewFirstRun()).contacts.highlevel).toBe(5)
  })
})

describe('what the set-up is asked at once', () => {
  const outcome = (asked: Promise<unknown>) =>
    asked.then(
      () => 'ok',
      (thrown) => thrown.code ?? thrown,
    )

  it('is two previews: the second one is shown', async () => {
    await ready()
    const both = [core.previewFirstRun(), core.previewFirstRun()].map(outcome)
    expect(await Promise.all(both)).toEqual(['run.cancelled', 'ok'])
  })

  it('is a rule while contacts are read: both are answered', async () => {
    await ready()
    practice.faults.add({ kind: 'delay', delayMs: 100, service: 'highlevel', times: 3 })
    const reading = outcome(core.previewFirstRun())
    await vi.waitFor(() => expect(core.state().matching).not.toBeNull())
    expect((await core.setFirstRunRules(rules)).contacts.highlevel).toBe(5)
    expect(await reading).toBe('ok')
  })

  it('is one rule after the other: the last one holds', async () => {
    await ready()
    await core.previewFirstRun()
    const onlyIn = { highlevel: 'leave', nozbe: 'leave' } as const
    const asked = [core.setFirstRunRules(rules), core.setFirstRunRules({ ...rules, onlyIn })]
    expect((await Promise.all(asked)).map((shown) => shown.rules.onlyIn)).toEqual([rules.onlyIn, onlyIn])
    expect((await core.setUpChoices()).answers?.firstRun.onlyIn).toEqual(onlyIn)
  })

  it('is the first run, twice: it is made once, and the workspace is open', async () => {
    await ready()
    await core.previewFirstRun()
    const [first, second] = await Promise.all([core.startFirstRun(), core.startFirstRun()])
    expect(second.runId).toBe(first.runId)
    expect(core.state().inStep.contacts).toBeGreaterThan(0)
    expect((await core.sync('manual')).errors).toEqual([])
  })
})

describe('set-up page by page', () => {
  it('keeps the layout first, goes on with the scope after a restart, and keeps both', async () => {
    await signIn()
    await core.useNozbeToken(practice.nozbe.token)
    await core.setUpLayout({ teamId: null, layout: 'section', projectName: 'Clients' })
    expect(core.state().setUp).toBe('scope')
    await restart()
    expect(core.state().setUp).toBe('scope')
    const kept = (await core.setUpChoices()).answers
    expect(kept).toMatchObject({ projectName: 'Clients', scope: null, firstRun: { different: 'ask' } })
    const scope = { tag: 'buyer', businessId: null, ownerId: null, since: null, contactIds: null }
    await core.setUp({ ...answers, projectName: 'Clients', scope })
    expect(core.state().setUp).toBe('firstRun')
    // Another layout leaves the other answers as they are.
    await core.setUpLayout({ teamId: null, layout: 'project', projectName: '' })
    expect(core.state().setUp).toBe('scope')
    expect((await core.setUpChoices()).answers).toMatchObject({ layout: 'project', scope })
  })
})
