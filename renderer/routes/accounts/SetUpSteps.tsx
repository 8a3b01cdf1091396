import { Check } from 'lucide-react'
import { type SetUpStep, setUpSteps } from '../../../shared/setUp'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Glyph } from '../../ui/Glyph'
import styles from './SetUpSteps.module.css'

const steps = ['highlevel', 'nozbe', 'answers', 'firstRun'] as const

/** Where the first set-up stands. */
export function SetUpSteps({ state }: { state: AppState }) {
  const { t, format } = useWords()
  const { accounts, setUp } = state
  const done = (step: SetUpStep) => setUpSteps.indexOf(step) < setUpSteps.indexOf(setUp)
  const name = {
    highlevel: t('service.highlevel'),
    nozbe: t('service.nozbe'),
    answers: t('accounts.answers.title'),
    firstRun: t('accounts.firstRun.title'),
  }
  const fact: Partial<Record<SetUpStep, string | null>> = {
    highlevel: accounts.highlevel?.locationName ?? null,
    nozbe: accounts.nozbe && format.list(accounts.nozbe.spaces.map(({ name }) => name)),
  }
  return (
    <aside className={styles.side} aria-label={t('accounts.setUp')}>
      <p className={styles.head}>
        <Glyph status="idle" size={20} />
        {t('accounts.setUp')}
      </p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step} aria-current={step === setUp ? 'step' : undefined}>
            {done(step) ? (
              <Check className={styles.tick} size={16} aria-label={t('accounts.stepDone')} />
            ) : (
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
            )}
            <span className={styles.text}>
              {name[step]}
              {fact[step] && <bdi className="cut">{fact[step]}</bdi>}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t('accounts.kept')}</p>
    </aside>
  )
}
