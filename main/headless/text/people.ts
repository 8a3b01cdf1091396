import type { Directory } from '../../core/session'

/** Who is who, and whom Nozbe knows besides. Pure. */
export function peopleText({ people, known }: Directory): string {
  const nameOf = (id: string | null) => known.nozbe.find((member) => member.id === id)?.name ?? id
  const free = known.nozbe.filter(({ id }) => !people.some(({ nozbeId }) => nozbeId === id))
  return [
    ...people.map(({ name, highlevelId, nozbeId }) => {
      const other = nozbeId === null ? 'nobody in Nozbe' : `${nameOf(nozbeId)} in Nozbe (${nozbeId})`
      return `${name} (${highlevelId}): ${other}`
    }),
    ...free.map(({ id, name }) => `Only in Nozbe: ${name} (${id})`),
  ].join('\n')
}
