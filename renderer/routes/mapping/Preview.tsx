import { useEffect, useState } from 'react'
import type { Kind } from '../../../shared/domain'
import type { ErrorReport } from '../../../shared/errors'
import { changedRules, type Mapping } from '../../../shared/mapping'
import type { ContactPreview, MappingShown } from '../../../shared/mappingShown'
import type { Named } from '../../../shared/setUp'
import { ask } from '../../bridge'
import { useWords } from '../../i18n/useWords'
import { Problem } from '../accounts/Problem'
import { ContactPicker } from './ContactPicker'
import { ContactView } from './ContactView'
import styles from './Preview.module.css'

interface PreviewProps {
  kind: Kind
  shown: MappingShown
  draft: Mapping
  /** The last run, which may have changed what there is to see. */
  ranIn: number | null
}

/** What a contact of the user's choice looks like in Nozbe, and would look like by the rules in the form. */
export function Preview({ kind, shown, draft, ranIn }: PreviewProps) {
  const { t } = useWords()
  const [contact, setContact] = useState<Named | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const [preview, setPreview] = useState<ContactPreview | null>(null)
  const [error, setError] = useState<ErrorReport | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a run may have brought the first contact
  useEffect(() => {
    if (contact) return
    let isWanted = true
    void ask('recipes:contacts', '').then((reply) => {
      if (!isWanted || !reply.ok) return
      setContact(reply.value[0] ?? null)
      setEmpty(reply.value.length === 0)
    })
    return () => {
      isWanted = false
    }
  }, [contact, ranIn])

  const contactId = contact?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a run wrote is a reason to look again
  useEffect(() => {
    if (contactId === undefined) return
    let isWanted = true
    void ask('mapping:preview', { contactId, mapping: draft }).then((reply) => {
      if (!isWanted) return
      setError(reply.ok ? null : reply.error)
      if (reply.ok) setPreview(reply.value)
    })
    return () => {
      isWanted = false
    }
  }, [contactId, draft, ranIn])

  return (
    <aside className={styles.pane} aria-label={t('mapping.preview.title')}>
      <h2 className={styles.title}>{t('mapping.preview.title')}</h2>
      {isEmpty ? (
        <p className={styles.hint}>{t('mapping.preview.noContacts')}</p>
      ) : (
        <ContactPicker chosen={contact} onChoose={setContact} />
      )}
      <Problem error={error} />
      {preview && <ContactView kind={kind} preview={preview} changed={changedRules(shown.mapping, draft)} />}
    </aside>
  )
}
