import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/useWords'
import { KeyCap } from './KeyCap'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  /** What is searched; stands in it while it is empty. */
  label: string
  value: string
  /** What the contract takes at most. */
  maxLength?: number
  onChange(value: string): void
}

/** `/` goes to it while the focus is anywhere on its screen; Escape empties it. */
export function SearchField({ label, value, maxLength = 200, onChange }: SearchFieldProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const page = input.current?.closest('main')
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, select, textarea')
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
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        maxLength={maxLength}
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onChange('')}
      />
      {value ? (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('kit.clearSearch')}
          title={t('kit.clearSearch')}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <X size={14} />
        </button>
      ) : (
        <span className={styles.key}>
          <KeyCap>/</KeyCap>
        </span>
      )}
    </div>
  )
}
