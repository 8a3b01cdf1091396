import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/Button'

/** Sends the form of the page, from the bar below it. */
export function SendButton({ form }: { form: string }) {
  const { t } = useWords()
  return (
    <Button type="submit" form={form} look="primary">
      {t('wizard.on')}
    </Button>
  )
}
