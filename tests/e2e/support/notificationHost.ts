import { Message, type MessageBus, NameFlag } from 'dbus-next'

const service = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'

export interface ShownNotification {
  id: number
  title: string
  body: string
}

/** The part of a desktop that shows notifications. */
export interface NotificationHost {
  /** Those shown so far, in their order, closed ones included. */
  shown: ShownNotification[]
  /** Those that were taken away again, by id. */
  closed: number[]
  /** Clicks on a notification. */
  click(id: number): void
  close(): Promise<void>
}

/** Owns the name of the desktop's notifications on the D-Bus session of the tests. */
export async function startNotificationHost(bus: MessageBus): Promise<NotificationHost> {
  const shown: ShownNotification[] = []
  const closed: number[] = []
  const answers = new Map<string, (body: unknown[]) => [signature: string, body: unknown[]]>([
    ['GetCapabilities', () => ['as', [['actions', 'body']]]],
    ['GetServerInformation', () => ['ssss', ['Tests', 'Tandem', '1', '1.2']]],
    [
      'Notify',
      ([, , , title, body]) => {
        const id = shown.length + 1
        shown.push({ id, title: String(title), body: String(body) })
        return ['u', [id]]
      },
    ],
    [
      'CloseNotification',
      ([id]) => {
        closed.push(Number(id))
        return ['', []]
      },
    ],
  ])
  const handle = (message: Message) => {
    const answer = message.interface === service ? answers.get(message.member ?? '') : undefined
    if (!answer) return false
    bus.send(Message.newMethodReturn(message, ...answer(message.body)))
    return true
  }
  bus.addMethodHandler(handle)
  await bus.requestName(service, NameFlag.DO_NOT_QUEUE)
  return {
    shown,
    closed,
    click: (id) => bus.send(Message.newSignal(path, service, 'ActionInvoked', 'us', [id, 'default'])),
    close: async () => {
      bus.removeMethodHandler(handle)
      await bus.releaseName(service)
    },
  }
}
