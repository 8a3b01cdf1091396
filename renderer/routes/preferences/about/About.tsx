import { useEffect, useState } from 'react'
import type { Reply } from '../../../../shared/ipc/contract'
import { ask } from '../../../bridge'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Row, Rows } from '../../accounts/Rows'

/** Which copy of Tandem this is, where its data lies, and where newer ones are. */
export function About() {
  const { t } = useWords()
  const [answer, setAnswer] = useState<Reply<'about:get'> | null>(null)
  const releases = useRequest('about:openReleases')
  const data = useRequest('about:openData')
  useEffect(() => void ask('about:get').then(setAnswer), [])
  const about = answer?.ok ? answer.value : null
  return (
    <div className={styles.page}>
      <section aria-label={t('about.title')}>
        <div className={styles.service}>
          <h2>{t('about.title')}</h2>
        </div>
        <Problem error={answer && !answer.ok ? answer.error : null} />
        {about && (
          <div className={styles.box}>
            <Rows>
              <Row name={t('about.version')} aside={t('about.electron', { version: about.electron })}>
                <span className={styles.code}>{about.version}</span>
              </Row>
              <Row
                name={t('about.newer')}
                aside={
                  <Button busy={releases.busy} onClick={() => releases.run()}>
                    {t('about.openReleases')}
                  </Button>
                }
              >
                <span className={styles.code}>{about.releases}</span>
                <span className={styles.small}>{t('about.newerHint')}</span>
                <Problem error={releases.error} />
              </Row>
              <Row name={t('about.licence')}>
                {t('about.licenceName')}
                <span className={styles.small}>{t('about.licenceHint')}</span>
              </Row>
              <Row
                name={t('about.data')}
                aside={
                  <Button busy={data.busy} onClick={() => data.run()}>
                    {t('about.openData')}
                  </Button>
                }
              >
                <span className={styles.code}>{about.dataDir}</span>
                <span className={styles.small}>{t('about.dataHint')}</span>
                <Problem error={data.error} />
              </Row>
            </Rows>
          </div>
        )}
      </section>
    </div>
  )
}
