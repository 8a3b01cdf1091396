import { useRef, useState } from 'react'
import { useWords } from '../i18n/useWords'
import { Button } from '../ui/Button'
import { Glyph } from '../ui/Glyph'
import styles from './CrashScreen.module.css'

/** In place of a screen that failed. */
export function CrashScreen({ details }: { details: string }) {
  const { t } = useWords()
  const text = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)

  // The window is granted no permission, not even the clipboard's; copying a selection needs none.
  function copy() {
    text.current?.select()
    setCopied(document.execCommand('copy'))
  }

  return (
    <main className={styles.screen}>
      <Glyph status="error" size={40} />
      <h1 className={styles.title}>{t('problem.crashed')}</h1>
      <p className={styles.detail}>{t('problem.crashedDetail')}</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('action.reload')}
        </Button>
        <Button onClick={copy}>{t(copied ? 'action.copied' : 'action.copyDetails')}</Button>
      </div>
      <textarea
        ref={text}
        className={styles.details}
        aria-label={t('problem.details')}
        readOnly
        rows={8}
        value={details}
      />
    </main>
  )
}
