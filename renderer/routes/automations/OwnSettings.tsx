import { services } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import { contactPlaceholders, eventPlaceholders, idPlaceholders } from '../../../shared/placeholders'
import type { OwnSettings as Settings } from '../../../shared/recipeSettings'
import { triggerNames } from '../../../shared/triggers'
import { useWords } from '../../i18n/useWords'
import { Select } from '../../ui/Select'
import { operationWords } from '../../words/operation'
import { ActionInputs } from './ActionInputs'
import styles from './Automations.module.css'
import { Conditions } from './Conditions'
import type { FormProps } from './formProps'
import { Setting, TextSetting } from './Setting'
import { useActions } from './useActions'

/** What happens on which service; appointments about to begin are HighLevel's alone. */
const triggers = services.flatMap((service) =>
  triggerNames
    .filter((name) => name !== 'appointment.upcoming' || service === 'highlevel')
    .map((name) => ({ service, name })),
)

/** A recipe that the user builds: when, only if, then, with what. */
export function OwnSettings({ settings, problemAt, onChange }: FormProps<Settings>) {
  const words = useWords()
  const { t, format } = words
  const actions = useActions()
  const { name, trigger, action, input } = settings
  const chosen = actions.find((one) => one.name === action)
  const textOf = (one: (typeof triggers)[number]) =>
    t(`automations.triggers.${one.name}`, { service: serviceNames[one.service] })
  const key = (one: Settings['trigger']) => `${one.service}.${one.name}`
  return (
    <>
      <Setting label={t('automations.setting.name')}>
        <TextSetting
          label={t('automations.setting.name')}
          value={name}
          error={problemAt('name')}
          onChange={(next) => onChange({ ...settings, name: next })}
        />
      </Setting>
      <Setting label={t('automations.setting.trigger')}>
        <Select
          label={t('automations.setting.trigger')}
          value={key(trigger)}
          options={triggers.map((one) => ({ value: key(one), text: textOf(one) }))}
          onChange={(next) =>
            onChange({ ...settings, trigger: triggers.find((one) => key(one) === next) ?? trigger })
          }
        />
      </Setting>
      <Conditions
        conditions={settings.conditions}
        problemAt={problemAt}
        onChange={(conditions) => onChange({ ...settings, conditions })}
      />
      <Setting label={t('automations.setting.action')} error={problemAt('action')}>
        <Select
          label={t('automations.setting.action')}
          value={action}
          options={[
            ...(chosen ? [] : [{ value: action, text: action || t('automations.setting.leaveOut') }]),
            ...actions.map((one) => ({
              value: one.name,
              text: `${serviceNames[one.service]}: ${operationWords({ ...one, kind: one.writes ? 'write' : 'read' }, words).sentence.replace(/\.$/, '')}`,
            })),
          ]}
          onChange={(next) => onChange({ ...settings, action: next, input: {} })}
        />
      </Setting>
      {chosen && (
        <ActionInputs
          inputs={chosen.inputs}
          values={input}
          problemAt={problemAt}
          onChange={(next) => onChange({ ...settings, input: next })}
        />
      )}
      <p className={styles.note}>
        {t('automations.setting.placeholders', {
          list: format.list(
            [...contactPlaceholders, ...eventPlaceholders, ...idPlaceholders].map((one) => `{{${one}}}`),
          ),
        })}
      </p>
    </>
  )
}
