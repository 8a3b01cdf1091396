import { type FormEvent, useEffect, useState } from 'react'
import type { Catalogue, CatalogueEntry, Tried } from '../../../shared/catalogue'
import { type FieldProblem, problemOf } from '../../../shared/operationInput'
import { ask } from '../../bridge'
import { useWords } from '../../i18n/useWords'
import { useCatalogue } from '../../stores/catalogue'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Spinner } from '../../ui/Spinner'
import { Problem } from '../accounts/Problem'
import { Answer } from './Answer'
import styles from './Catalogue.module.css'
import { FieldInput } from './FieldInput'
import { beginning } from './fieldWords'

interface TryFormProps {
  entry: CatalogueEntry
  place: Catalogue['place']
}

/** So many fields that may be left out are in sight; more than a few others are folded. */
const inSight = 4
const few = 3

/** What a read takes, as fields; sent, its answer is below. What was typed stays, whatever comes of it. */
export function TryForm({ entry, place }: TryFormProps) {
  const { t } = useWords()
  const { typed, type } = useCatalogue()
  const request = useRequest('catalogue:try')
  const [isSent, setSent] = useState(false)
  const [answer, setAnswer] = useState<Tried | null>(null)
  useEffect(() => () => void ask('catalogue:cancel'), [])

  const texts = typed[entry.name] ?? beginning(entry.fields)
  const needed = entry.fields.filter(({ required, own }) => required && !own)
  const others = entry.fields.filter(({ required, own }) => !required && !own)
  const folded = others.length > inSight + few ? others.slice(inSight) : []
  const problems = new Map(
    entry.fields.flatMap((field): [string, FieldProblem][] => {
      const problem = problemOf(field, texts[field.name] ?? '')
      return problem && (isSent || problem.what !== 'empty') ? [[field.name, problem]] : []
    }),
  )

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (request.busy || entry.fields.some((field) => problemOf(field, texts[field.name] ?? ''))) return
    setAnswer(null)
    const values = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
    const tried = await request.run({ name: entry.name, values })
    if (tried) setAnswer(tried.value)
  }

  const inputs = (fields: typeof needed) =>
    fields.map((field) => (
      <FieldInput
        key={field.name}
        field={field}
        value={field.own ? (place?.[entry.service] ?? '') : (texts[field.name] ?? '')}
        problem={problems.get(field.name) ?? null}
        onChange={(text) => type(entry.name, { ...texts, [field.name]: text })}
      />
    ))
  const isCancelled = request.error?.code === 'run.cancelled'

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {entry.fields.length === 0 && <p className={styles.quiet}>{t('catalogue.try.takesNothing')}</p>}
      <div className={styles.fields}>
        {inputs(needed)}
        {inputs(others.slice(0, others.length - folded.length))}
        {inputs(entry.fields.filter(({ own }) => own))}
      </div>
      {folded.length > 0 && (
        <details open={folded.some(({ name }) => problems.has(name)) || undefined}>
          <summary>{t('catalogue.try.more', { count: folded.length })}</summary>
          <div className={styles.fields}>{inputs(folded)}</div>
        </details>
      )}
      <div className={styles.actions}>
        <Button type="submit" look="primary" busy={request.busy}>
          {t('catalogue.try.send')}
        </Button>
        {request.busy ? (
          <>
            <Button onClick={() => void ask('catalogue:cancel')}>{t('action.cancel')}</Button>
            <Spinner />
            <span className={styles.quiet} role="status">
              {t('catalogue.try.sending', { service: t(`service.${entry.service}`) })}
            </span>
          </>
        ) : (
          <span className={styles.quiet} role="status">
            {t(isCancelled ? 'catalogue.try.cancelled' : 'catalogue.try.nothingChanges')}
          </span>
        )}
      </div>
      {!isCancelled && <Problem error={request.error} />}
      {answer && <Answer tried={answer} />}
    </form>
  )
}
