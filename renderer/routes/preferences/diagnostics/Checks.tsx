import { CircleAlert, CircleCheck, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Check } from '../../../../shared/diagnostics'
import { sayCheck } from '../../../../shared/sentences/checks'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import { Spinner } from '../../../ui/Spinner'
import accounts from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import styles from './Diagnostics.module.css'

const icons: Record<Check['state'], LucideIcon> = {
  pass: CircleCheck,
  warn: TriangleAlert,
  fail: CircleAlert,
}

/** What is to be done must not lie below dozens of checks that passed; each keeps its number, which support asks for. */
const order = ['fail', 'warn', 'pass'] as const
const byState = (a: Check, b: Check) => order.indexOf(a.state) - order.indexOf(b.state)

/** Everything that has to be right, one by one, with what to do where it is not. */
export function Checks() {
  const { t } = useWords()
  const { busy, error, run } = useRequest('diagnostics:run')
  const [checks, setChecks] = useState<Check[] | null>(null)
  const found = checks?.filter(({ state }) => state !== 'pass').length ?? 0
  return (
    <section aria-label={t('diagnostics.checks')}>
      <div className={accounts.service}>
        <h2>{t('diagnostics.checks')}</h2>
        <Button
          className={accounts.atEnd}
          busy={busy}
          onClick={async () => {
            const answer = await run()
            if (answer) setChecks(answer.value)
          }}
        >
          {t(checks ? 'diagnostics.again' : 'diagnostics.run')}
        </Button>
      </div>
      <div role="status" className={styles.status}>
        {busy && <Spinner />}
        {busy && t('diagnostics.running')}
        {!busy && !checks && t('diagnostics.notYet')}
        {!busy &&
          checks &&
          (found === 0 ? t('diagnostics.passed') : t('diagnostics.found', { count: found }))}
      </div>
      <div className={accounts.told}>
        <Problem error={error} />
      </div>
      {checks && (
        <ol className={accounts.box}>
          {checks.toSorted(byState).map((check) => (
            <CheckRow key={check.number} check={check} />
          ))}
        </ol>
      )}
    </section>
  )
}

function CheckRow({ check: { number, code, params, state } }: { check: Check }) {
  const { t, language } = useWords()
  const { sentence, remedy } = sayCheck(code, params, language)
  const Icon = icons[state]
  return (
    <li className={styles.check}>
      <span className={styles.number}>{number}</span>
      <Icon size={14} aria-hidden="true" data-state={state} />
      <div>
        <p>
          <span className="spoken">{t(`diagnostics.states.${state}`)}: </span>
          {sentence}
        </p>
        {remedy !== null && <p className={styles.remedy}>{remedy}</p>}
      </div>
    </li>
  )
}
