import { createHash } from 'node:crypto'
import { TandemError } from '../../shared/errors'
import { fillIn } from '../../shared/placeholders'
import type { OwnSettings } from '../../shared/recipeSettings'
import type { ActionInput, Deed } from '../../shared/recipes'
import type { TriggerEvent } from '../../shared/triggers'
import type { Caller } from './caller'

/** What a recipe that the user built calls, with its inputs filled in. Throws `choice.wrong` for an input that does not fit. Pure. */
export function callOf(
  recipeId: string,
  settings: OwnSettings,
  event: TriggerEvent,
  values: Readonly<Record<string, string>>,
  caller: Caller,
): { deeds: Deed[] } {
  const action = caller.action(settings.action)
  if (!action) throw new TandemError('choice.wrong', { detail: `There is no action ${settings.action}.` })
  const input: Record<string, Record<string, unknown>> = {}
  const put = (name: string, value: unknown) => {
    const [part = '', ...rest] = name.split('.')
    input[part] = { ...input[part], [rest.join('.')]: value }
  }
  for (const one of action.inputs) {
    const text = fillIn(settings.input[one.name] ?? '', values)
    if (text !== '') put(one.name, typed(one, text))
    else if (one.required)
      throw new TandemError('choice.wrong', {
        detail: `${one.name} of ${action.name} is empty for this contact.`,
        field: `input.${one.name}`,
      })
  }
  // Nozbe takes ids of ours: made of the event, a lost answer can be asked for by it.
  if (takesId(action.inputs) && input.body?.id === undefined) put('body.id', ownIdFor(recipeId, event))
  caller.request(action.name, input)
  return { deeds: [{ do: 'call', action: action.name, input, writes: action.writes }] }
}

const takesId = (inputs: readonly ActionInput[]): boolean => inputs.some(({ name }) => name === 'body.id')

/**
 * 16 letters and digits, always the same for the same event. An event's own id is counted anew where a database was lost, so
 * what happened goes into it too. Pure.
 */
const ownIdFor = (recipeId: string, { id, at, recordId, field, after }: TriggerEvent): string =>
  createHash('sha256')
    .update(JSON.stringify(['tandem recipe', recipeId, id, at, recordId, field, after]))
    .digest('hex')
    .slice(0, 16)

function typed({ name, kind }: ActionInput, text: string): unknown {
  switch (kind) {
    case 'text':
      return text
    case 'list':
      return text
        .split(',')
        .map((element) => element.trim())
        .filter(Boolean)
    case 'flag':
      if (/^(yes|true)$/i.test(text)) return true
      if (/^(no|false)$/i.test(text)) return false
      throw new TandemError('choice.wrong', { detail: `${name} is yes or no.`, field: `input.${name}` })
    case 'number': {
      const number = Number(text)
      if (Number.isFinite(number)) return number
      throw new TandemError('choice.wrong', { detail: `${name} is a number.`, field: `input.${name}` })
    }
  }
  return kind satisfies never
}
