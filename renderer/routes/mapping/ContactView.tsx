import { Circle, Pin } from 'lucide-react'
import type { Kind } from '../../../shared/domain'
import type { ChangedRule } from '../../../shared/mapping'
import type { ContactPreview } from '../../../shared/mappingShown'
import { useWords } from '../../i18n/useWords'
import { Tag } from '../../ui/Tag'
import { CardLines } from './CardLines'
import styles from './Preview.module.css'
import { RecordRow } from './RecordRow'

interface ContactViewProps {
  /** The kind whose rules are in sight; of the others only what Nozbe shows of them at first glance. */
  kind: Kind
  preview: ContactPreview
  changed: readonly ChangedRule[]
}

/** The contact's section or project, as Nozbe shows it: the card, its comment, and what belongs to the contact. */
export function ContactView({ kind, preview, changed }: ContactViewProps) {
  const { t } = useWords()
  const { name, tags, lines, records, isNew } = preview
  const edited = changed.filter((one) => one.kind === 'contact')
  const isEdited = (field: string) => edited.some(({ after }) => after.field === field)
  const hasNew = (tag: string) => !isNew && !tags.now.includes(tag)
  const shownName = (
    <bdi title={name.after} data-changed={name.now !== null && name.now !== name.after ? '' : undefined}>
      {name.after}
    </bdi>
  )
  return (
    <div className={styles.container}>
      <h3 className={`${styles.name} cut`}>{shownName}</h3>
      <div className={styles.card}>
        <div className={styles.task}>
          <Circle />
          <div className={styles.texts}>
            <p className={`${styles.taskName} cut`} data-edited={isEdited('name') || undefined}>
              {shownName}
            </p>
            {tags.after.length > 0 && (
              <p className={styles.tags}>
                {tags.after.map((tag) => (
                  <Tag key={tag} look={isEdited('tags') || hasNew(tag) ? 'changed' : 'plain'}>
                    {tag}
                  </Tag>
                ))}
              </p>
            )}
          </div>
        </div>
        <div className={styles.comment}>
          <p className={styles.pinned}>
            <Pin size={12} />
            {t(isNew ? 'mapping.preview.isNew' : 'mapping.preview.pinned')}
          </p>
          <CardLines lines={lines} edited={edited} isNew={isNew} />
          <p className={styles.link}>{t('mapping.preview.link')}</p>
        </div>
        {records
          .filter((record) => record.kind === 'note')
          .map((record) => (
            <RecordRow key={record.id} record={record} changed={changed} isOpen={kind === 'note'} />
          ))}
      </div>
      {records
        .filter((record) => record.kind !== 'note')
        .map((record) => (
          <RecordRow key={record.id} record={record} changed={changed} isOpen={kind === record.kind} />
        ))}
      {kind !== 'contact' && !records.some((record) => record.kind === kind) && (
        <p className={styles.hint}>{t('mapping.preview.nothing')}</p>
      )}
    </div>
  )
}
