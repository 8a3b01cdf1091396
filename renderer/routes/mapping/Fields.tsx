import { useState } from 'react'
import type { Kind } from '../../../shared/domain'
import { customFieldId } from '../../../shared/fields'
import { changedRules } from '../../../shared/mapping'
import { useWords } from '../../i18n/useWords'
import { useMapping } from '../../stores/mapping'
import { useNavigation } from '../../stores/navigation'
import { Button } from '../../ui/Button'
import { ErrorNote } from '../../ui/ErrorNote'
import { ServiceMark } from '../../ui/ServiceMark'
import { fieldName } from '../../words/mapping'
import { DueSetting } from './DueSetting'
import { FieldRow } from './FieldRow'
import styles from './Mapping.module.css'
import { Preview } from './Preview'

/** Custom fields up to this many are looked through by eye. */
const searchFrom = 9

/** The fields of a kind with their rules, and what a contact looks like by them. */
export function Fields({ kind, ranIn }: { kind: Kind; ranIn: number | null }) {
  const words = useWords()
  const { t } = words
  const { shown, draft, failure, load, change } = useMapping()
  const go = useNavigation(({ go }) => go)
  const [search, setSearch] = useState('')
  if (!shown || !draft) {
    return <div className={styles.failure}>{failure && <ErrorNote error={failure} onRetry={load} />}</div>
  }
  const { customFields, layout, heldBack } = shown
  const changed = changedRules(shown.mapping, draft).filter((one) => one.kind === kind)
  const held = heldBack.filter((one) => one.kind === kind)
  const nameOf = (field: string) => fieldName(kind, field, customFields, words)
  const rules = draft[kind].filter(({ field }) => customFieldId(field) === null)
  const custom = draft[kind].filter(({ field }) => customFieldId(field) !== null)
  const wanted = search.trim().toLowerCase()
  const found = custom.filter(({ field }) => nameOf(field).toLowerCase().includes(wanted))
  const rowOf = (rule: (typeof rules)[number]) => (
    <FieldRow
      key={rule.field}
      kind={kind}
      rule={rule}
      customFields={customFields}
      layout={layout}
      isEdited={changed.some(({ after }) => after.field === rule.field)}
      error={failure?.params.field === `${kind}.${rule.field}` ? failure : null}
      onChange={(to) => change(kind, rule.field, to)}
    />
  )

  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        {held.length > 0 && (
          <p className={styles.held}>
            {t('mapping.heldBack', { fields: held.map(({ field }) => nameOf(field)).join(', ') })}{' '}
            <Button look="link" onClick={() => go('automations')}>
              {t('mapping.toAutomations')}
            </Button>
          </p>
        )}
        <table className={styles.table} aria-label={t(`kinds.${kind}`)}>
          <thead>
            <tr>
              <th className={styles.fieldColumn}>
                <span>
                  <ServiceMark service="highlevel" size={11} />
                  {t('mapping.columns.field')}
                </span>
              </th>
              <th className={styles.directionColumn}>{t('mapping.columns.direction')}</th>
              <th className={styles.placeColumn}>
                <span>
                  <ServiceMark service="nozbe" size={11} />
                  {t('mapping.columns.nozbe')}
                </span>
              </th>
              <th className={styles.ruleColumn}>{t('mapping.columns.rule')}</th>
            </tr>
          </thead>
          <tbody>{rules.map(rowOf)}</tbody>
          {kind === 'contact' && (
            <tbody>
              <tr className={styles.group}>
                <th colSpan={4} scope="rowgroup">
                  <span>
                    {t('mapping.custom', {
                      count: custom.length,
                      mapped: custom.filter(({ direction }) => direction !== 'off').length,
                    })}
                    {custom.length >= searchFrom && (
                      <input
                        type="search"
                        aria-label={t('mapping.customSearch')}
                        placeholder={t('mapping.customSearch')}
                        autoComplete="off"
                        spellCheck={false}
                        maxLength={100}
                        value={search}
                        onChange={({ target }) => setSearch(target.value)}
                      />
                    )}
                  </span>
                </th>
              </tr>
              {found.map(rowOf)}
              {found.length === 0 && (
                <tr className={styles.none}>
                  <td colSpan={4}>
                    {t(custom.length === 0 ? 'mapping.customNone' : 'mapping.customNoMatch')}
                  </td>
                </tr>
              )}
            </tbody>
          )}
        </table>
        {kind === 'task' && <DueSetting shown={shown} />}
      </div>
      <Preview kind={kind} shown={shown} draft={draft} ranIn={ranIn} />
    </div>
  )
}
