import { services } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import { contactPlaceholders } from '../../../shared/placeholders'
import type { WelcomeSettings as Settings } from '../../../shared/recipeSettings'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import styles from './Automations.module.css'
import { DueSetting } from './DueSetting'
import type { FormProps } from './formProps'
import { Setting, TextSetting } from './Setting'

type Task = Settings['tasks'][number]
const usual: Task = { name: '', body: '', due: { days: 2, working: true, hour: 10 }, responsible: 'owner' }
const mostTasks = 10

/** For whom, and which tasks a new contact gets. */
export function WelcomeSettings({ settings, problemAt, onChange }: FormProps<Settings>) {
  const { t, format } = useWords()
  const { from, tag, tasks } = settings
  const put = (index: number, change: Partial<Task>) =>
    onChange({
      ...settings,
      tasks: tasks.map((task, other) => (other === index ? { ...task, ...change } : task)),
    })
  return (
    <>
      <Setting label={t('automations.setting.from')}>
        <Select
          label={t('automations.setting.from')}
          value={from}
          options={[
            { value: 'both', text: t('automations.setting.both') },
            ...services.map((service) => ({ value: service, text: serviceNames[service] })),
          ]}
          onChange={(next) => onChange({ ...settings, from: next as Settings['from'] })}
        />
      </Setting>
      <Setting label={t('automations.setting.contacts')}>
        <Select
          label={t('automations.setting.contacts')}
          value={tag === null ? 'all' : 'tag'}
          options={[
            { value: 'all', text: t('automations.setting.anyContact') },
            { value: 'tag', text: t('automations.setting.withTag') },
          ]}
          onChange={(next) => onChange({ ...settings, tag: next === 'all' ? null : '' })}
        />
        {tag !== null && (
          <TextSetting
            label={t('automations.setting.tag')}
            value={tag}
            error={problemAt('tag')}
            onChange={(next) => onChange({ ...settings, tag: next })}
          />
        )}
      </Setting>
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no other name, and never change their order
        <fieldset key={index} className={tasks.length > 1 ? styles.group : styles.form}>
          {tasks.length > 1 && <legend>{t('automations.setting.task', { number: index + 1 })}</legend>}
          <Setting label={t('automations.setting.taskName')}>
            <TextSetting
              label={t('automations.setting.taskName')}
              value={task.name}
              error={problemAt(`tasks.${index}.name`)}
              onChange={(name) => put(index, { name })}
            />
          </Setting>
          <Setting label={t('automations.setting.taskBody')}>
            <TextSetting
              label={t('automations.setting.taskBody')}
              value={task.body}
              error={problemAt(`tasks.${index}.body`)}
              onChange={(body) => put(index, { body })}
            />
          </Setting>
          <DueSetting due={task.due} onChange={(due) => put(index, { due })} />
          <Setting label={t('automations.setting.responsible')}>
            <Select
              label={t('automations.setting.responsible')}
              value={task.responsible}
              options={(['owner', 'me'] as const).map((value) => ({
                value,
                text: t(`automations.setting.${value}`),
              }))}
              onChange={(responsible) => put(index, { responsible })}
            />
            {tasks.length > 1 && (
              <Button
                onClick={() => onChange({ ...settings, tasks: tasks.filter((_, other) => other !== index) })}
              >
                {t('automations.setting.removeTask', { number: index + 1 })}
              </Button>
            )}
          </Setting>
        </fieldset>
      ))}
      <p className={styles.note}>
        {t('automations.setting.placeholders', {
          list: format.list(contactPlaceholders.map((name) => `{{${name}}}`)),
        })}
      </p>
      {tasks.length < mostTasks && (
        <div>
          <Button onClick={() => onChange({ ...settings, tasks: [...tasks, usual] })}>
            {t('automations.setting.addTask')}
          </Button>
        </div>
      )}
    </>
  )
}
