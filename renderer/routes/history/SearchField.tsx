import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/useWords'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  value: string
  onChange(value: string): void
}

/** What the contract takes at most. */
const longest = 200

/** `/` goes to it while the focus is anywhere on its screen; Escape empties it. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const page = input.current?.closest('main')
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    page?.addEventListener('keydown', press)
    return () => page?.removeEventListener('keydown', press)
  }, [])

  return (
    <div className={styles.field}>
      <Search />
      <input
        ref={input}
        type="text"
        className={styles.input}
        aria-label={t('history.search')}
        aria-keyshortcuts="/"
        placeholder={t('history.search')}
        maxLength={longest}
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onChange('')}
      />
      {value ? (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('history.clearSearch')}
          title={t('history.clearSearch')}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <X size={14} />
        </button>
      ) : (
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      )}
    </div>
  )
}
