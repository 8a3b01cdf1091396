import { FlaskConical, Plug } from 'lucide-react'
import { useState } from 'react'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { useCommands } from '../../stores/commands'
import { useNavigation } from '../../stores/navigation'
import { Glyph } from '../../ui/Glyph'
import { PageTitle } from '../../ui/PageTitle'
import { Choice } from './Choice'
import { Closed } from './Closed'
import { Foot } from './Foot'
import { Picture } from './Picture'
import { RestoreDialog } from './RestoreDialog'
import { Starting } from './Starting'
import styles from './Welcome.module.css'

/** The first page. Left what Tandem does, right how to begin. */
export function Welcome({ state }: { state: AppState }) {
  const { t } = useWords()
  const { busy, failure, run } = useCommands()
  const go = useNavigation(({ go }) => go)
  const [isRestoring, setRestoring] = useState(false)
  const start = () => run('practice:start')
  // What kept the workspace from opening at the start, or the last try.
  const error = failure?.error ?? state.error
  const starting = busy.includes('practice:start') || state.progress !== null

  return (
    <main className={styles.page}>
      <div className={styles.picture}>
        <Picture />
      </div>
      <div className={styles.begin}>
        <div className={styles.space} />
        <Glyph status="idle" size={40} />
        <PageTitle className={styles.title} step={starting ? 'starting' : 'choices'}>
          {t('welcome.title')}
        </PageTitle>
        <p className={styles.text}>{t('welcome.text')}</p>
        <div className={styles.choices}>
          {starting ? (
            <Starting progress={state.progress} />
          ) : (
            <Choice
              icon={FlaskConical}
              title={t('welcome.practice')}
              detail={t('welcome.practiceDetail')}
              onChoose={start}
              first
            />
          )}
          {!starting && (
            <Choice
              icon={Plug}
              title={t('welcome.connect')}
              detail={t('welcome.connectDetail')}
              onChoose={() => go('preferences')}
            />
          )}
        </div>
        {error && !starting ? (
          <Closed error={error} onRetry={start} onRestore={() => setRestoring(true)} />
        ) : (
          <p className={styles.note}>{t('welcome.note')}</p>
        )}
        <Foot onRestore={() => setRestoring(true)} />
      </div>
      {isRestoring && <RestoreDialog onClose={() => setRestoring(false)} />}
    </main>
  )
}
