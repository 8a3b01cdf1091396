import { useEffect, useMemo, useRef, useState } from 'react'
import type { Tried } from '../../../shared/catalogue'
import { useWords } from '../../i18n/useWords'
import { useToasts } from '../../stores/toasts'
import { Button } from '../../ui/Button'
import { copyText } from '../../ui/copyText'
import styles from './Catalogue.module.css'
import { JsonTree } from './JsonTree'
import { foldable } from './jsonLines'

/** What the service answered, as text alone, and what it took. */
export function Answer({ tried: { status, ms, callsLeft, answer } }: { tried: Tried }) {
  const { t } = useWords()
  const show = useToasts(({ show }) => show)
  const section = useRef<HTMLElement>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const inside = useMemo(() => (answer.type === 'json' ? foldable(answer.value) : []), [answer])
  useEffect(() => section.current?.scrollIntoView?.({ block: 'nearest' }), [])

  const copy = (value: unknown) => {
    copyText(JSON.stringify(value, null, 2))
    show({ text: t('catalogue.try.copied') })
  }
  return (
    <section ref={section} className={styles.answer} aria-label={t('catalogue.try.answer')}>
      <div className={styles.told}>
        <p role="status">
          {[
            t('catalogue.try.status', { status }),
            t('catalogue.try.ms', { ms: Math.round(ms) }),
            t('catalogue.try.callsLeft', { count: callsLeft }),
          ].join(' · ')}
        </p>
        {answer.type === 'json' && (
          <div className={styles.tools}>
            {inside.length > 0 && (
              <Button size="small" onClick={() => setFolded(folded.size === 0 ? new Set(inside) : new Set())}>
                {t(folded.size === 0 ? 'catalogue.try.collapse' : 'catalogue.try.expand')}
              </Button>
            )}
            <Button size="small" onClick={() => copy(answer.value)}>
              {t('catalogue.try.copy')}
            </Button>
          </div>
        )}
      </div>
      {answer.type === 'json' ? (
        <JsonTree label={t('catalogue.try.answer')} value={answer.value} folded={folded} onFold={setFolded} />
      ) : (
        <p className={styles.quiet}>{t('catalogue.try.file', { count: answer.bytes })}</p>
      )}
    </section>
  )
}
