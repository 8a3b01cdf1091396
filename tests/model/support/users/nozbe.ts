import type { Comment, Task } from '../../../../main/practice/nozbe/state'
import { numberOf, phoneOf, tagOf } from './highlevel'
import { type People, pick } from './people'
import { bodyComment, type Room, roomsOf } from './rooms'
import type { NozbeStep } from './steps'
import { bodyOf, dueOf, textOf } from './texts'

/** Carries out what somebody does in Nozbe; nothing where there is nothing to do it to. */
export async function actInNozbe(
  people: People,
  step: NozbeStep,
  cards: ReadonlySet<string>,
): Promise<unknown> {
  const { nozbeState: state } = people.practice
  const send = people.nozbe
  const rooms = roomsOf(state, people.home, cards)
  const room = (n: number): Room | undefined => pick(rooms, n)
  const task = (n: number): Task | undefined =>
    pick(
      rooms.flatMap(({ tasks }) => tasks),
      n,
    )
  const note = (n: number): Comment | undefined =>
    pick(
      rooms.flatMap(({ notes }) => notes),
      n,
    )
  const members = state.teamMembers
    .where('team_id', people.practice.nozbe.teamId)
    .filter(({ status }) => status === 'active')
  const mark = people.mark()
  const comment = (task_id: string, body: string, is_pinned = false) =>
    send('POST', '/comments', { task_id, body, is_pinned })
  const dueFields = (due: number | null, responsible: string | null) => {
    if (due === null) return { due_at: null }
    const { at, isAllDay } = dueOf(due, numberOf(mark))
    return { due_at: at, is_all_day: isAllDay, responsible_id: responsible ?? members[0]?.id ?? null }
  }

  switch (step.do) {
    case 'nz.addContact':
      return addContact()
    case 'nz.renameContact': {
      const to = room(step.pick)
      const name = textOf(step.text, mark).slice(0, 255)
      // A card that a person wrote is found by its name, until Tandem has put its link there.
      if (to?.card && !cards.has(to.card.id)) return null
      if (step.what === 'card') return to?.card && send('PUT', `/tasks/${to.card.id}`, { name })
      return to && send('PUT', containerPath(to.id), { name })
    }
    case 'nz.archiveContact': {
      const at = step.archived ? people.now() : null
      const to = room(step.pick)
      return to && send('PUT', containerPath(to.id), isSection() ? { archived_at: at } : { ended_at: at })
    }
    case 'nz.deleteContact': {
      const to = room(step.pick)
      return to && send('DELETE', containerPath(to.id))
    }
    case 'nz.editCard':
      return writeLine(step.pick, step.label, step.text === null ? '' : oneLine(textOf(step.text, mark)))
    case 'nz.editReach':
      return writeLine(step.pick, step.label, step.label === 'E-mail' ? `${mark}@example.com` : phoneOf(mark))
    case 'nz.damageCard':
      return damage(room(step.pick), step.how)
    case 'nz.tag': {
      const card = room(step.pick)?.card
      return card && (step.off ? untag(card.id, step.tag) : tag(card.id, tagOf(undefined, step.tag)))
    }
    case 'nz.changeTag': {
      const one = pick(
        [...state.tags.all()].filter(({ name }) => name !== 'appointment'),
        step.pick,
      )
      const change = step.how === 'rename' ? { name: `Renamed ${mark}` } : { archived_at: people.now() }
      return one && send('PUT', `/tags/${one.id}`, change)
    }
    case 'nz.addTask': {
      const made = await addTask(room(step.pick), textOf(step.text, mark), step.due)
      const id = made?.id
      return typeof id === 'string' && step.body !== null
        ? comment(id, bodyOf('nozbe', step.body, mark), true)
        : made
    }
    case 'nz.renameTask': {
      const name = textOf(step.text, mark).slice(0, 255)
      return send('PUT', `/tasks/${task(step.pick)?.id}`, { name })
    }
    case 'nz.editTaskBody': {
      const one = task(step.pick)
      const present = one && bodyComment(state, one)
      const body = bodyOf('nozbe', step.body, mark)
      if (present) return send('PUT', `/comments/${present.id}`, { body })
      return one && comment(one.id, body, true)
    }
    case 'nz.endTask': {
      const change = {
        complete: { ended_at: people.now() },
        reopen: { ended_at: null, is_abandoned: false },
        abandon: { ended_at: people.now(), is_abandoned: true },
      }[step.how]
      return send('PUT', `/tasks/${task(step.pick)?.id}`, change)
    }
    case 'nz.setDue': {
      const one = task(step.pick)
      return one && send('PUT', `/tasks/${one.id}`, dueFields(step.due, one.responsible_id))
    }
    case 'nz.assignTask': {
      const responsible_id = step.member === null ? null : (pick(members, step.member)?.id ?? null)
      return send('PUT', `/tasks/${task(step.pick)?.id}`, { responsible_id })
    }
    case 'nz.moveTask': {
      const to = step.to === null ? undefined : room(step.to)
      return send('PUT', `/tasks/${task(step.pick)?.id}`, placeOf(to?.id ?? null))
    }
    case 'nz.deleteTask':
      return send('DELETE', `/tasks/${task(step.pick)?.id}`)
    case 'nz.addNote': {
      const card = room(step.pick)?.card
      return card && comment(card.id, bodyOf('nozbe', step.body, mark))
    }
    case 'nz.editNote': {
      const one = note(step.pick)
      if (!one) return null
      // A person leaves the line that says who wrote it.
      const [byline] = /^— .*\n\n/.exec(one.body) ?? ['']
      return send('PUT', `/comments/${one.id}`, { body: byline + bodyOf('nozbe', step.body, mark) })
    }
    case 'nz.deleteNote':
      return send('DELETE', `/comments/${note(step.pick)?.id}`)
    case 'nz.remark': {
      const one = task(step.pick)
      return one && comment(one.id, bodyOf('nozbe', step.body, mark))
    }
  }

  function isSection(): boolean {
    return people.home.layout === 'section'
  }

  function containerPath(id: string): string {
    return isSection() ? `/project_sections/${id}` : `/projects/${id}`
  }

  function placeOf(container: string | null): Record<string, unknown> {
    if (people.home.layout === 'section') return { project_section_id: container }
    return { project_id: container ?? '', project_section_id: null }
  }

  async function addContact(): Promise<unknown> {
    if (step.do !== 'nz.addContact') return null
    const name = textOf(step.text, mark).slice(0, 255)
    const made = await addContainer(name)
    if (typeof made !== 'string') return null
    const at: Room = {
      id: made,
      name,
      isArchived: false,
      card: undefined,
      text: undefined,
      tasks: [],
      notes: [],
    }
    if (step.card) {
      const card = await addTask(at, name, null)
      if (typeof card?.id === 'string')
        await comment(card.id, `E-mail: ${mark}@example.com\nCity: Gdynia`, true)
    }
    for (let n = 1; n <= step.tasks; n += 1) await addTask(at, `Task ${n} ${mark}`, null)
    return made
  }

  async function addContainer(name: string): Promise<unknown> {
    const { home } = people
    if (home.layout === 'section') {
      return (await send('POST', '/project_sections', { project_id: home.projectId, name }))?.id
    }
    const team_id = people.practice.nozbe.teamId
    const project = await send('POST', '/projects', { team_id, name, is_open: true })
    const assignment = { group_id: home.groupId, object_id: project?.id, group_type: 'project' }
    if (project) await send('POST', '/group_assignments', assignment)
    return project?.id
  }

  async function addTask(to: Room | undefined, name: string, due: number | null) {
    if (!to) return null
    const project = people.home.layout === 'section' ? { project_id: people.home.projectId } : {}
    const place = { ...project, ...placeOf(to.id) }
    return send('POST', '/tasks', {
      name: name.slice(0, 255),
      ...place,
      ...(due === null ? {} : dueFields(due, null)),
    })
  }

  function writeLine(n: number, label: string, value: string): Promise<unknown> | null {
    const text = room(n)?.text
    if (!text) return null
    const line = `${label}: ${value}`.trimEnd()
    const pattern = new RegExp(`^${label}:.*$`, 'm')
    const body = pattern.test(text.body) ? text.body.replace(pattern, () => line) : `${line}\n${text.body}`
    return send('PUT', `/comments/${text.id}`, { body })
  }

  async function damage(to: Room | undefined, how: (NozbeStep & { do: 'nz.damageCard' })['how']) {
    const { card, text } = to ?? {}
    if (!card || !text) return null
    const path = `/comments/${text.id}`
    if (how === 'drop') return send('DELETE', `/tasks/${card.id}`)
    if (how === 'delete') return send('DELETE', path)
    if (how === 'unpin') return send('PUT', path, { is_pinned: false })
    if (how === 'double') return double(card, text)
    return send('PUT', path, { body: how === 'empty' ? '' : `asdf ${mark} qwerty` })
  }

  /** The copy is younger, if only by a moment: that is how people tell the two apart. */
  async function double(card: Task, text: Comment): Promise<unknown> {
    const made = await comment(card.id, text.body, true)
    const copy = typeof made?.id === 'string' ? state.comments.get(made.id) : undefined
    return copy && state.comments.put({ ...copy, created_at: copy.created_at + 1 })
  }

  async function tag(task_id: string, name: string): Promise<unknown> {
    const present = [...state.tags.all()].find((one) => one.name.toLowerCase() === name.toLowerCase())
    const team_id = people.practice.nozbe.teamId
    const one = present ?? (await send('POST', '/tags', { name, team_id }))
    return one && send('POST', '/tag_assignments', { tag_id: one.id, task_id })
  }

  function untag(task_id: string, n: number): Promise<unknown> | undefined {
    const one = pick(
      state.tagAssignments
        .where('task_id', task_id)
        .filter(({ tag_id }) => state.tags.get(tag_id)?.name !== 'appointment'),
      n,
    )
    return one && send('DELETE', `/tag_assignments/${one.id}`)
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
