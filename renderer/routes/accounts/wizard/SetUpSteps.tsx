import { Check } from 'lucide-react'
import type { SetUpChoices } from '../../../../shared/setUp'
import type { AppState } from '../../../../shared/state'
import { useWords } from '../../../i18n/useWords'
import { Glyph } from '../../../ui/Glyph'
import { scopeText } from '../scopeText'
import { isReached, pageOf, pages, type WizardPage } from './pages'
import styles from './SetUpSteps.module.css'

interface SetUpStepsProps {
  state: AppState
  page: WizardPage
  choices: SetUpChoices | null
  onGo(page: WizardPage): void
}

/** Where set-up stands, with what was answered; what was reached can be gone back to. */
export function SetUpSteps({ state, page, choices, onGo }: SetUpStepsProps) {
  const words = useWords()
  const { t, format } = words
  const { accounts, setUp } = state
  const answers = choices?.answers ?? null
  const name: Record<WizardPage | 'firstRun', string> = {
    highlevel: t('service.highlevel'),
    nozbe: t('service.nozbe'),
    layout: t('wizard.steps.layout'),
    scope: t('wizard.steps.scope'),
    match: t('wizard.steps.match'),
    firstRun: t('wizard.steps.firstRun'),
  }
  const isSection = answers?.layout === 'section'
  const scope = answers && scopeText(answers, choices as SetUpChoices, words)
  const fact: Record<WizardPage | 'firstRun', string | null> = {
    highlevel: accounts.highlevel?.locationName ?? null,
    nozbe:
      answers && isSection && answers.projectName
        ? t('wizard.facts.project', { project: answers.projectName })
        : accounts.nozbe && format.list(accounts.nozbe.spaces.map(({ name }) => name)),
    layout: answers && t(isSection ? 'wizard.facts.section' : 'wizard.facts.ownProject'),
    scope:
      scope && (answers?.scope ? [scope.way, scope.what].filter(Boolean).join(': ') : t('wizard.facts.all')),
    match: null,
    firstRun: null,
  }
  const now = pageOf(setUp)
  const isDone = (step: WizardPage | 'firstRun') =>
    step !== 'firstRun' && step !== now && isReached(step, setUp)
  return (
    <aside className={styles.side} aria-label={t('accounts.setUp')}>
      <p className={styles.head}>
        <Glyph status="idle" size={20} />
        {t('accounts.setUp')}
      </p>
      <ol className={styles.steps}>
        {[...pages, 'firstRun' as const].map((step, index) => {
          const isHere = step === page
          const content = (
            <>
              {isDone(step) && !isHere ? (
                <Check className={styles.tick} size={16} aria-label={t('accounts.stepDone')} />
              ) : (
                <span className={styles.number} aria-hidden="true">
                  {index + 1}
                </span>
              )}
              <span className={styles.text}>
                {name[step]}
                {isDone(step) && fact[step] && (
                  <bdi className="cut" title={fact[step] ?? undefined}>
                    {fact[step]}
                  </bdi>
                )}
              </span>
            </>
          )
          return (
            <li key={step} aria-current={isHere ? 'step' : undefined}>
              {step !== 'firstRun' && !isHere && isReached(step, setUp) ? (
                <button type="button" className={styles.step} onClick={() => onGo(step)}>
                  {content}
                </button>
              ) : (
                <span className={styles.step}>{content}</span>
              )}
            </li>
          )
        })}
      </ol>
      <p className={styles.note}>{t('accounts.kept')}</p>
    </aside>
  )
}
