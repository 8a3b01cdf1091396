import { useState } from 'react'
import type { Named, ScopeAnswers, SetUpChoices } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { PickedContacts } from './PickedContacts'

const ways = ['all', 'tag', 'business', 'owner', 'since', 'picked'] as const
type Way = (typeof ways)[number]

const none: ScopeAnswers = { tag: null, businessId: null, ownerId: null, since: null, contactIds: null }

interface ScopeFieldsProps {
  choices: Pick<SetUpChoices, 'tags' | 'businesses' | 'users'>
  /** Null for all contacts; undefined while the choice is not complete. */
  onChange(scope: ScopeAnswers | null | undefined): void
}

/** Which contacts of the location are kept in step. */
export function ScopeFields({ choices, onChange }: ScopeFieldsProps) {
  const { t } = useWords()
  const [way, setWay] = useState<Way>('all')
  const [value, setValue] = useState('')
  const [picked, setPicked] = useState<readonly Named[]>([])
  const lists: Partial<Record<Way, readonly Named[]>> = {
    tag: choices.tags.map((name) => ({ id: name, name })),
    business: choices.businesses,
    owner: choices.users,
  }
  const list = lists[way]

  const choose = (nextWay: Way, next: string, contacts: readonly Named[]) => {
    setWay(nextWay)
    setValue(next)
    setPicked(contacts)
    onChange(scopeOf(nextWay, next, contacts))
  }
  return (
    <>
      <Select<Way>
        label={t('accounts.answers.contacts')}
        value={way}
        options={ways
          .filter((one) => lists[one]?.length !== 0)
          .map((one) => ({ value: one, text: t(`accounts.scope.${one}`) }))}
        onChange={(next) => choose(next, lists[next]?.[0]?.id ?? '', [])}
      />
      {list && (
        <Select
          label={t(`accounts.scope.${way}`)}
          value={value}
          options={list.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(next) => choose(way, next, [])}
        />
      )}
      {way === 'since' && (
        <Field
          label={t('accounts.scope.firstDay')}
          type="date"
          value={value}
          onChange={(next) => choose(way, next, [])}
        />
      )}
      {way === 'picked' && (
        <PickedContacts picked={picked} onChange={(contacts) => choose(way, '', contacts)} />
      )}
    </>
  )
}

/** Undefined while nothing is chosen. */
function scopeOf(way: Way, value: string, picked: readonly Named[]): ScopeAnswers | null | undefined {
  if (way === 'all') return null
  if (way === 'picked') {
    return picked.length > 0 ? { ...none, contactIds: picked.map(({ id }) => id) } : undefined
  }
  if (value === '') return undefined
  const name = { tag: 'tag', business: 'businessId', owner: 'ownerId', since: 'since' } as const
  return { ...none, [name[way]]: value }
}
