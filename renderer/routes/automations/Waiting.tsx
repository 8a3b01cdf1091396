import { useWords } from '../../i18n/useWords'
import { useRecipes } from '../../stores/recipes'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Problem } from '../accounts/Problem'
import styles from './Automations.module.css'

/** What is beyond the bound of one run, to be let through or dropped. */
export function Waiting({ id, count }: { id: string; count: number }) {
  const { t } = useWords()
  const { load } = useRecipes()
  const decision = useRequest('recipes:decide')
  const decide = async (decided: 'approved' | 'dropped') => {
    if (await decision.run({ id, decision: decided })) await load()
  }
  return (
    <>
      <div className={styles.waiting}>
        <p>{t('automations.waiting.text', { count })}</p>
        <Button busy={decision.busy} onClick={() => void decide('approved')}>
          {t('automations.waiting.approve')}
        </Button>
        <Button busy={decision.busy} onClick={() => void decide('dropped')}>
          {t('automations.waiting.drop')}
        </Button>
      </div>
      <Problem error={decision.error} />
    </>
  )
}
