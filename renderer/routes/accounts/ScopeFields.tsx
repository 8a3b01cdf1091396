import { useState } from 'react'
import type { KeptAnswers, Named, ScopeAnswers, SetUpChoices } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { PickedContacts } from './PickedContacts'
import { chosenIn, type ScopeWay, scopeOf, scopeWays, wayOf } from './scopeWay'

interface ScopeFieldsProps {
  choices: SetUpChoices
  /** Those before; null for none. */
  kept: KeptAnswers | null
  /** What is lacking, once the form was sent. */
  error: string | null
  /** Null for all contacts; undefined while the choice is not complete. */
  onChange(scope: ScopeAnswers | null | undefined): void
}

/** Which contacts of the location are kept in step. */
export function ScopeFields({ choices, kept, error, onChange }: ScopeFieldsProps) {
  const { t, format } = useWords()
  const before = wayOf(kept?.scope ?? null)
  const [way, setWay] = useState<ScopeWay>(before)
  const [value, setValue] = useState(chosenIn(kept?.scope ?? null))
  const [picked, setPicked] = useState<readonly Named[]>(kept?.picked ?? [])
  const inOrder = (names: readonly Named[]) => [...names].sort((a, b) => format.compare(a.name, b.name))
  const lists: Partial<Record<ScopeWay, readonly Named[]>> = {
    tag: inOrder(choices.tags.map((name) => ({ id: name, name }))),
    business: inOrder(choices.businesses),
    owner: inOrder(choices.users),
  }
  const list = lists[way] && withKept(lists[way], value)

  const choose = (nextWay: ScopeWay, next: string, contacts: readonly Named[]) => {
    setWay(nextWay)
    setValue(next)
    setPicked(contacts)
    const ids = contacts.map(({ id }) => id)
    onChange(nextWay === 'several' ? kept?.scope : scopeOf(nextWay, next, ids))
  }
  return (
    <>
      <Select<ScopeWay>
        label={t('accounts.answers.contacts')}
        value={way}
        options={[...scopeWays, ...(before === 'several' ? (['several'] as const) : [])]
          .filter((one) => one === way || lists[one]?.length !== 0)
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
          error={error}
          type="date"
          max="9999-12-31"
          value={value}
          onChange={(next) => choose(way, next, [])}
        />
      )}
      {way === 'picked' && (
        <PickedContacts picked={picked} error={error} onChange={(contacts) => choose(way, '', contacts)} />
      )}
    </>
  )
}

/** What was chosen before can be chosen still, though the location no longer lists it. */
const withKept = (list: readonly Named[], value: string): readonly Named[] =>
  value === '' || list.some(({ id }) => id === value) ? list : [{ id: value, name: value }, ...list]
