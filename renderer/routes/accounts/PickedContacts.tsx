import { type KeyboardEvent, useRef, useState } from 'react'
import type { Named } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

interface PickedContactsProps {
  picked: readonly Named[]
  /** What is lacking, once the form around was sent. */
  error: string | null
  onChange(picked: readonly Named[]): void
}

/** Contacts of HighLevel found by words, and those that were picked. */
export function PickedContacts({ picked, error, onChange }: PickedContactsProps) {
  const { t } = useWords()
  const search = useRequest('setUp:findContacts')
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Named[] | null>(null)
  const others = found?.filter(({ id }) => !picked.some((one) => one.id === id))

  const find = async () => {
    if (words.trim() === '') return input.current?.focus()
    setFound((await search.run(words))?.value ?? null)
  }
  /** Enter searches, and does not send the form around. */
  const findOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void find()
  }
  /** The button pressed is gone then, and the next contact is looked for here. */
  const pick = (contacts: readonly Named[]) => {
    onChange(contacts)
    input.current?.focus()
  }
  return (
    <div className={styles.form}>
      <div className={styles.search}>
        <Field
          ref={input}
          label={t('accounts.scope.words')}
          error={error}
          type="search"
          maxLength={75}
          value={words}
          onChange={setWords}
          onKeyDown={findOnEnter}
        />
        <Button busy={search.busy} onClick={find}>
          {t('accounts.scope.find')}
        </Button>
      </div>
      <Problem error={search.error} />
      <p className={styles.note} role="status" hidden={others?.length !== 0}>
        {others?.length === 0 && t(found?.length ? 'accounts.scope.noOther' : 'accounts.scope.nothing')}
      </p>
      {others && others.length > 0 && (
        <ul className={styles.people} aria-label={t('accounts.scope.found')}>
          {others.map((contact) => (
            <li key={contact.id}>
              <bdi>{contact.name}</bdi>
              <Button
                size="small"
                aria-label={t('accounts.scope.addName', { name: contact.name })}
                onClick={() => pick([...picked, contact])}
              >
                {t('accounts.scope.add')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {picked.length > 0 && (
        <>
          <p className={styles.count}>{t('accounts.scope.pickedCount', { count: picked.length })}</p>
          <ul className={styles.people} aria-label={t('accounts.scope.picked')}>
            {picked.map((contact) => (
              <li key={contact.id}>
                <bdi>{contact.name}</bdi>
                <Button
                  size="small"
                  aria-label={t('accounts.scope.removeName', { name: contact.name })}
                  onClick={() => pick(picked.filter(({ id }) => id !== contact.id))}
                >
                  {t('accounts.scope.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
