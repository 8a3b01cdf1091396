import { Circle, CircleCheck, MessageSquare } from 'lucide-react'
import type { FieldValue } from '../../../shared/domain'
import type { ChangedRule } from '../../../shared/mapping'
import type { ShownRecord } from '../../../shared/mappingShown'
import { useWords } from '../../i18n/useWords'
import { Tag } from '../../ui/Tag'
import { useNow } from '../../ui/useNow'
import { isEmpty, valueText } from '../../words/value'
import styles from './Preview.module.css'

interface RecordRowProps {
  record: ShownRecord
  changed: readonly ChangedRule[]
  /** Whether all that Nozbe has of it is shown, or what is seen at first glance. */
  isOpen: boolean
}

const firstGlance = ['dueDate', 'start']
const more = ['assignee', 'minutes', 'status', 'details']

/** A task, a comment or an appointment of the contact, as Nozbe shows it. */
export function RecordRow({ record, changed, isOpen }: RecordRowProps) {
  const words = useWords()
  const { t, format } = words
  const now = useNow()
  const { kind, fields, isNew } = record
  const sightOf = (name: string) => fields.find(({ field }) => field === name)
  const isMarked = (name: string) => {
    const sight = sightOf(name)
    const isEdited = changed.some((one) => one.kind === kind && one.after.field === name)
    return isEdited || (!isNew && JSON.stringify(sight?.now) !== JSON.stringify(sight?.after))
  }
  const textOf = (field: string, value: FieldValue) =>
    field === 'start' && typeof value === 'string'
      ? format.weekdayTime(Date.parse(value), now)
      : field === 'minutes' && typeof value === 'string'
        ? t('duration.minutes', { value })
        : valueText(kind, field, value, words, now)
  const name = kind === 'note' ? 'body' : 'title'
  const title = sightOf(name)?.after ?? null
  const isDone = sightOf('completed')?.after === true || sightOf('status')?.after === 'showed'
  const Icon = kind === 'note' ? MessageSquare : isDone ? CircleCheck : Circle
  const shown = [...firstGlance, ...(isOpen || kind === 'note' ? [...more, 'body'] : [])]
  const facts = fields.filter(
    ({ field, after }) => field !== name && shown.includes(field) && (!isEmpty(after) || isMarked(field)),
  )
  const text = isEmpty(title) ? t('value.untitled') : textOf(name, title)
  return (
    <div className={styles.task} data-kind={kind}>
      <span data-edited={isMarked('completed') || undefined}>
        <Icon />
      </span>
      <div className={styles.texts}>
        <p className={`${styles.taskName} cut`} title={text} data-edited={isMarked(name) || undefined}>
          <bdi>{text}</bdi>
        </p>
        {(facts.length > 0 || kind === 'appointment') && (
          <p className={styles.facts}>
            {facts.map(({ field, now: before, after }) => (
              <bdi
                key={field}
                className="cut"
                data-edited={isMarked(field) || undefined}
                title={
                  !isNew && JSON.stringify(before) !== JSON.stringify(after)
                    ? t('mapping.preview.was', { value: textOf(field, before) })
                    : textOf(field, after)
                }
              >
                {textOf(field, after)}
              </bdi>
            ))}
            {kind === 'appointment' && <Tag>{t('mapping.preview.appointment')}</Tag>}
          </p>
        )}
      </div>
    </div>
  )
}
