import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { MatchGroup, MatchPreview } from '../../../../shared/match'
import type { FirstRunRules } from '../../../../shared/setUp'
import { useWords } from '../../../i18n/useWords'
import { Collapse } from '../../../ui/Collapse'
import { groupCalls, groupFact } from '../../../words/match'
import { GroupContacts } from './GroupContacts'
import styles from './Match.module.css'
import { RuleSelect } from './RuleSelect'

interface GroupRowProps {
  group: MatchGroup
  preview: MatchPreview
  rules: FirstRunRules
  onChoose(rules: FirstRunRules): void
}

/** A group of contacts: how many, what becomes of them, and what that takes; unfolded, the first of them. */
export function GroupRow({ group, preview, rules, onChoose }: GroupRowProps) {
  const words = useWords()
  const { t, format } = words
  const id = useId()
  const [wantsOpen, setOpen] = useState(false)
  const { count } = preview.groups[group]
  const isOpen = wantsOpen && count > 0
  const fact = groupFact(group, preview, words)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <li className={styles.group}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-disabled={count === 0 || undefined}
          onClick={() => count > 0 && setOpen(!isOpen)}
        >
          <Chevron className={styles.chevron} data-none={count === 0 || undefined} />
          <span className={styles.figure} data-asks={(group === 'ambiguous' && count > 0) || undefined}>
            {format.number(count)}
          </span>
          <span className={styles.both}>
            <span className={styles.name}>{t(`wizard.groups.${group}`)}</span>
            <span className={`${styles.fact} cut`} title={fact}>
              {fact}
            </span>
          </span>
        </button>
        <div className={styles.rule}>
          <RuleSelect group={group} rules={rules} onChoose={onChoose} />
        </div>
        <div className={styles.calls}>{groupCalls(group, preview, words).join(', ')}</div>
      </div>
      <div id={id}>
        <Collapse open={isOpen}>
          <GroupContacts group={group} preview={preview} />
        </Collapse>
      </div>
    </li>
  )
}
