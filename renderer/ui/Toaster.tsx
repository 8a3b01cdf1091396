import { X } from 'lucide-react'
import { Toast } from 'radix-ui'
import { useWords } from '../i18n/useWords'
import { useToasts } from '../stores/toasts'
import { Button } from './Button'
import styles from './Toaster.module.css'

/** Milliseconds. It waits while it is pointed at, has the focus, or the window has not. */
const inSight = 8000

/**
 * Says what was done, where it would otherwise go unseen, and is gone after a while; a message that matters stands where
 * the matter is. Once around the app. F8 leads to it, Escape closes it.
 */
export function Toaster() {
  const { t } = useWords()
  const { shown, hide } = useToasts()
  return (
    <Toast.Provider duration={inSight} label={t('kit.message')} swipeDirection="down">
      {shown && (
        <Toast.Root key={shown.id} className={styles.toast} onOpenChange={(open) => !open && hide()}>
          <Toast.Description className={styles.text}>{shown.text}</Toast.Description>
          {shown.action && (
            <Toast.Action asChild altText={shown.action.text}>
              <Button look="link" onClick={shown.action.onAction}>
                {shown.action.text}
              </Button>
            </Toast.Action>
          )}
          <Toast.Close
            className={styles.close}
            aria-label={t('kit.closeMessage')}
            title={t('kit.closeMessage')}
          >
            <X size={14} />
          </Toast.Close>
        </Toast.Root>
      )}
      <Toast.Viewport className={styles.viewport} label={t('kit.messages')} />
    </Toast.Provider>
  )
}
