import { Play } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Recipe, RecipeTest } from '../../../shared/recipes'
import type { Named } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useNow } from '../../ui/useNow'
import { Problem } from '../accounts/Problem'
import styles from './Automations.module.css'
import { deedText } from './recipeWords'

/** What the recipe, as it is in the form, would do for a contact. Nothing is written by it. */
export function TestOnContact({ recipe }: { recipe: Pick<Recipe, 'settings'> & { id: string } }) {
  const words = useWords()
  const { t } = words
  const now = useNow()
  const search = useRequest('recipes:contacts')
  const trial = useRequest('recipes:test')
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly Named[] | null>(null)
  const [result, setResult] = useState<RecipeTest | null>(null)

  const find = async () => setFound((await search.run(typed))?.value ?? null)
  const findOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void find()
  }
  const open = () => {
    setOpen(!isOpen)
    if (!isOpen) void find()
  }
  const test = async (contactId: string) => {
    const tested = await trial.run({ id: recipe.id, contactId, settings: recipe.settings })
    setResult(tested?.value ?? null)
  }
  return (
    <div className={styles.test}>
      <div className={styles.find}>
        <div>
          <Button aria-expanded={isOpen} onClick={open}>
            <Play />
            {t('automations.test.action')}
          </Button>
        </div>
        {isOpen && (
          <>
            <div className={styles.search}>
              <Field
                label={t('automations.test.words')}
                type="search"
                maxLength={75}
                value={typed}
                onChange={setTyped}
                onKeyDown={findOnEnter}
              />
              <Button busy={search.busy} onClick={find}>
                {t('automations.test.find')}
              </Button>
            </div>
            <Problem error={search.error} />
            {found?.length === 0 && <p className={styles.note}>{t('automations.test.nothingFound')}</p>}
            {found && found.length > 0 && (
              <ul className={styles.found} aria-label={t('automations.test.choose')}>
                {found.slice(0, 6).map(({ id, name }) => (
                  <li key={id}>
                    <Button look="link" busy={trial.busy} onClick={() => void test(id)}>
                      <bdi>{name}</bdi>
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      <div className={styles.result} role="status">
        {result && (
          <>
            <p className={styles.contact}>{t('automations.test.only', { name: result.contact })}</p>
            {result.nothing !== null && <p>{t(`automations.test.nothing.${result.nothing}`)}</p>}
            {result.deeds.map((deed, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
              <p key={index}>{deedText(deed, now, words)}</p>
            ))}
            {result.request && (
              <pre>
                {result.request.method} {result.request.path}
                {result.request.body === null ? '' : `\n${result.request.body}`}
              </pre>
            )}
            <p>
              {result.calls > 0 && `${t('automations.test.calls', { count: result.calls })} `}
              {t('automations.test.written')}
            </p>
          </>
        )}
      </div>
      <Problem error={trial.error} />
    </div>
  )
}
