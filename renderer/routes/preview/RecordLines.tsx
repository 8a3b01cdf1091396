import type { PreviewRecord } from '../../../shared/preview'
import { fieldIcon } from '../../components/kindIcon'
import { useWords } from '../../i18n/useWords'
import { DirectionMark } from '../../ui/DirectionMark'
import { fieldTexts, whatText } from '../../words/preview'
import styles from './PreviewList.module.css'
import { TickMark } from './TickMark'

interface RecordLinesProps {
  record: PreviewRecord
  checked: boolean
  now: number
}

/** What would be done to a record, and below it each field before and after. */
export function RecordLines({ record, checked, now }: RecordLinesProps) {
  const words = useWords()
  const { t } = words
  const { kind, service, calls, fields, op } = record
  const Icon = fieldIcon(kind, null)
  const text = whatText(record, words)
  const count = calls.highlevel + calls.nozbe
  return (
    <>
      <div className={styles.record}>
        <TickMark checked={checked} />
        <DirectionMark to={service ?? 'both'} />
        <span className={styles.kind}>
          <Icon role="img" aria-label={t(`kind.${kind}`)} />
        </span>
        <span className={`${styles.what} cut`} title={text}>
          {text}
        </span>
        <span className={styles.calls}>{count > 0 && t('preview.calls', { count })}</span>
      </div>
      {fields.map((field) => {
        const { name, before, after } = fieldTexts(record, field, words, now)
        return (
          <div key={field.field} className={styles.field}>
            <span className={`${styles.name} cut`} title={name}>
              {t('preview.field', { field: name })}
            </span>
            {op !== 'create' && (
              <>
                <bdi className={`${styles.before} cut`} title={before}>
                  {before}
                </bdi>
                <span className={styles.arrow} aria-hidden>
                  →
                </span>
              </>
            )}
            <bdi className={`${styles.after} cut`} title={after}>
              {after}
            </bdi>
          </div>
        )
      })}
    </>
  )
}
