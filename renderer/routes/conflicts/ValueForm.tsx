import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { FieldValue } from '../../../shared/domain'
import type { ConflictShown } from '../../../shared/waiting'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { asTyped, type Typing, typingOf, valueTyped } from './typedValue'
import styles from './ValueForm.module.css'

interface ValueFormProps {
  conflict: ConflictShown
  onSave(value: FieldValue): void
  onCancel(): void
}

/** A value that neither side has, by the kind of its field. Enter writes it, Escape leaves it. */
export function ValueForm({ conflict, onSave, onCancel }: ValueFormProps) {
  const { t } = useWords()
  const typing = typingOf(conflict)
  const [text, setText] = useState(() => asTyped(typing, conflict.values.highlevel))
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(valueTyped(typing, text))
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    // In a text of several lines Enter begins the next one.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event)
  }
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={press}>
      <Input typing={typing} conflict={conflict} text={text} onChange={setText} />
      {typing === 'list' && <p className={styles.hint}>{t('conflicts.several')}</p>}
      <div className={styles.actions}>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button look="primary" type="submit">
          {t('conflicts.save')}
        </Button>
      </div>
    </form>
  )
}

interface InputProps {
  typing: Typing
  conflict: ConflictShown
  text: string
  onChange(text: string): void
}

function Input({ typing, conflict, text, onChange }: InputProps) {
  const { t } = useWords()
  const shared = {
    className: styles.input,
    'aria-label': t('conflicts.value'),
    autoFocus: true,
    value: text,
  }
  if (typing === 'lines')
    return (
      <textarea
        {...shared}
        rows={Math.min(12, Math.max(4, text.split('\n').length + 1))}
        onChange={({ target }) => onChange(target.value)}
      />
    )
  if (typing === 'choice' || typing === 'flag') {
    const options =
      typing === 'flag'
        ? [
            { value: 'true', text: t('value.completed') },
            { value: 'false', text: t('value.open') },
          ]
        : [
            { value: '', text: t('conflicts.noValue') },
            ...(conflict.options ?? []).map((one) => ({ value: one, text: one })),
          ]
    return (
      <select {...shared} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    )
  }
  const type = typing === 'date' ? 'date' : typing === 'moment' ? 'datetime-local' : 'text'
  return (
    <input
      {...shared}
      type={type}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
