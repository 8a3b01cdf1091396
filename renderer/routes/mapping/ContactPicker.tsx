import { ChevronsUpDown } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Named } from '../../../shared/setUp'
import { ask } from '../../bridge'
import { useWords } from '../../i18n/useWords'
import styles from './ContactPicker.module.css'

interface ContactPickerProps {
  chosen: Named | null
  onChoose(contact: Named): void
}

/** A contact by words in its name. Arrows lead through what was found, Enter takes it, Escape leaves it as it was. */
export function ContactPicker({ chosen, onChoose }: ContactPickerProps) {
  const { t } = useWords()
  const id = useId()
  const asked = useRef(0)
  const [typed, setTyped] = useState<string | null>(null)
  const [found, setFound] = useState<readonly Named[]>([])
  const [active, setActive] = useState(0)
  const isOpen = typed !== null

  const find = async (words: string) => {
    setTyped(words)
    setActive(0)
    asked.current += 1
    const number = asked.current
    const reply = await ask('recipes:contacts', words)
    if (number === asked.current && reply.ok) setFound(reply.value)
  }
  const close = () => setTyped(null)
  const take = (contact: Named | undefined) => {
    if (contact) onChoose(contact)
    close()
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (isOpen) setActive((now) => Math.min(Math.max(now + step, 0), Math.max(found.length - 1, 0)))
      else void find('')
    } else if (isOpen && event.key === 'Enter') take(found[active])
    else if (event.key === 'Escape') close()
  }
  return (
    <div className={styles.picker}>
      <input
        type="text"
        role="combobox"
        className={styles.input}
        aria-label={t('mapping.preview.choose')}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={75}
        placeholder={chosen?.name}
        value={typed ?? chosen?.name ?? ''}
        title={chosen?.name}
        onClick={() => !isOpen && void find('')}
        onChange={({ target }) => void find(target.value)}
        onKeyDown={press}
        onBlur={close}
      />
      <ChevronsUpDown size={12} />
      <div
        className={styles.list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('mapping.preview.choose')}
        hidden={!isOpen}
      >
        {found.map((contact, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={contact.id}
            id={`${id}-${index}`}
            role="option"
            className={styles.option}
            aria-selected={index === active}
            // Before the field loses the focus, and with it the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(contact)}
          >
            <bdi className="cut" title={contact.name}>
              {contact.name}
            </bdi>
          </div>
        ))}
      </div>
      {isOpen && found.length === 0 && (
        <p className={`${styles.list} ${styles.none}`} role="status">
          {t('mapping.preview.none')}
        </p>
      )}
    </div>
  )
}
