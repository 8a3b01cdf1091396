import { useState } from 'react'
import type { Named } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

interface PickedContactsProps {
  picked: readonly Named[]
  onChange(picked: readonly Named[]): void
}

/** Contacts of HighLevel found by words, and those that were picked. */
export function PickedContacts({ picked, onChange }: PickedContactsProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('setUp:findContacts')
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Named[] | null>(null)
  const find = async () => setFound((await run(words))?.value ?? null)
  const others = found?.filter(({ id }) => !picked.some((one) => one.id === id))
  return (
    <div className={styles.form}>
      <Field label={t('accounts.scope.words')} value={words} onChange={setWords} />
      <div className={styles.actions}>
        <Button busy={busy} onClick={find}>
          {t('accounts.scope.find')}
        </Button>
      </div>
      <Problem error={error} />
      {others?.length === 0 && <p className={styles.note}>{t('accounts.scope.nothing')}</p>}
      <ul className={styles.form}>
        {others?.map((contact) => (
          <li key={contact.id} className={styles.actions}>
            <Button onClick={() => onChange([...picked, contact])}>{t('accounts.scope.add')}</Button>
            <bdi>{contact.name}</bdi>
          </li>
        ))}
      </ul>
      <ul className={styles.form} aria-label={t('accounts.scope.picked')}>
        {picked.map((contact) => (
          <li key={contact.id} className={styles.actions}>
            <Button onClick={() => onChange(picked.filter(({ id }) => id !== contact.id))}>
              {t('accounts.scope.remove')}
            </Button>
            <bdi>{contact.name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
