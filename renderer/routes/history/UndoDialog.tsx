import { useWords, type Words } from '../../i18n/useWords'
import { useAppState } from '../../stores/appState'
import { useToasts } from '../../stores/toasts'
import { type UndoTarget, useUndo } from '../../stores/undo'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Problem } from '../accounts/Problem'
import styles from './UndoDialog.module.css'
import { LeftList, StepList } from './UndoLists'

/** What an undo would do, whether it shall, and what came of it. Shown while one is in question. */
export function UndoDialog() {
  const words = useWords()
  const { t } = words
  const { target, plan, isOn, result, error, carryOut, leave } = useUndo()
  const isRunning = useAppState(({ state }) => state?.progress != null)
  const show = useToasts(({ show }) => show)
  if (!target) return null

  const begin = () =>
    carryOut((reply) => show({ text: 'message' in reply ? words.say(reply).message : didText(reply, words) }))
  const mayBegin = plan !== null && plan.count > 0 && !result
  return (
    <Dialog
      title={result ? t(`history.undo.${outcomeOf(result)}`) : titleOf(target, words)}
      size="wide"
      onClose={leave}
      actions={
        <>
          <Button key={result ? 'close' : 'cancel'} autoFocus onClick={leave}>
            {t(mayBegin && !isOn ? 'action.cancel' : 'history.undo.close')}
          </Button>
          {mayBegin && (
            <Button look="primary" busy={isOn} onClick={() => void begin()}>
              {isOn ? t('history.undo.working') : t('history.undo.go', { count: plan.count })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.said} role="status">
        {result ? (
          <p>{didText(result, words)}</p>
        ) : (
          <>
            {!plan && !error && <p>{t('history.undo.looking')}</p>}
            {plan && (
              <p>
                {plan.count > 0 ? t('history.undo.does', { count: plan.count }) : t('history.undo.nothing')}
              </p>
            )}
            {plan && plan.deletes > 0 && <p>{t('history.undo.deletes', { count: plan.deletes })}</p>}
            {mayBegin && (
              <p className={styles.faint}>{t(isRunning ? 'history.undo.waits' : 'history.undo.meanwhile')}</p>
            )}
          </>
        )}
      </div>
      {plan && !result && <StepList steps={plan.steps} count={plan.count} />}
      {(result ?? plan) && (
        <LeftList left={(result ?? plan)?.left ?? []} count={(result ?? plan)?.leftCount ?? 0} />
      )}
      {result && result.errors.length > 0 && (
        <section className={styles.errors} aria-label={t('history.undo.errors')}>
          {result.errors.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a run that has ended
            <Problem key={index} error={one} />
          ))}
        </section>
      )}
      <Problem error={error} />
    </Dialog>
  )
}

function titleOf(target: UndoTarget, { t }: Words): string {
  if ('runId' in target) return t('history.undo.title.run', { run: target.runId })
  return t(`history.undo.title.${'entryId' in target ? 'change' : 'record'}`)
}

const outcomeOf = ({
  count,
  leftCount,
  errors,
}: {
  count: number
  leftCount: number
  errors: readonly unknown[]
}) => (count === 0 ? 'notDone' : leftCount + errors.length > 0 ? 'partly' : 'done')

const didText = ({ count, runId }: { count: number; runId: number }, { t }: Words): string =>
  count === 0 ? t('history.undo.didNone', { run: runId }) : t('history.undo.did', { count, run: runId })
