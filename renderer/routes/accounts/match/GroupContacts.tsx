import { useState } from 'react'
import type { MatchGroup, MatchPreview } from '../../../../shared/match'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/Button'
import { AllContacts } from './AllContacts'
import { columnsOf } from './columns'
import styles from './Match.module.css'

/** So many are shown at once; all are in a list of their own. */
const first = 5

/** The first contacts of a group, and the way to all of them. */
export function GroupContacts({ group, preview }: { group: MatchGroup; preview: MatchPreview }) {
  const words = useWords()
  const { t } = words
  const [isAll, setAll] = useState(false)
  const { rows, all, count } = preview.groups[group]
  const columns = columnsOf(group, words)
  const asks = group === 'ambiguous' && preview.rules.ambiguous === 'ask'
  return (
    <div className={styles.contacts}>
      {asks && <p className={styles.hint}>{t('wizard.rows.askLater')}</p>}
      <table className={styles.table} aria-label={t(`wizard.groups.${group}`)}>
        <thead className={group === 'equal' ? 'spoken' : undefined}>
          <tr style={{ gridTemplateColumns: columns.map(({ width }) => width).join(' ') }}>
            {columns.map(({ key, head, align }) => (
              <th key={key} scope="col" data-align={align}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, first).map((row) => (
            <tr key={row.key} style={{ gridTemplateColumns: columns.map(({ width }) => width).join(' ') }}>
              {columns.map(({ key, cell, align }) => (
                <td key={key} data-align={align}>
                  {cell(row, false)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all > first && (
        <Button look="link" onClick={() => setAll(true)}>
          {t('wizard.rows.all', { count })}
        </Button>
      )}
      {isAll && <AllContacts group={group} preview={preview} onClose={() => setAll(false)} />}
    </div>
  )
}
