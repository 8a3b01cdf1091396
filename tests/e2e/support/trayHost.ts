import { Message, type MessageBus, NameFlag, Variant } from 'dbus-next'

const watcher = 'org.kde.StatusNotifierWatcher'
const itemInterface = 'org.kde.StatusNotifierItem'
const menuInterface = 'com.canonical.dbusmenu'
const properties = 'org.freedesktop.DBus.Properties'

export interface MenuNode {
  id: number
  label: string
  enabled: boolean
  separator: boolean
  children: MenuNode[]
}

/** The part of a desktop that shows tray icons, as Electron meets it: it takes icons in over D-Bus and reads them. */
export interface TrayHost {
  /** Resolves when an icon is there; everything below waits for it. */
  iconIsThere(): Promise<unknown>
  /** From now on the icon is that of an app that starts later. */
  awaitIcon(): void
  tooltip(): Promise<string>
  /** The picture that the icon offers: its width in pixels, and the pixels as text. */
  icon(): Promise<{ width: number; pixels: string }>
  menu(): Promise<MenuNode[]>
  /** Chooses an item by its label, or by the labels of the menus that lead to it. */
  choose(...labels: string[]): Promise<void>
  close(): Promise<void>
}

/** Owns the name of the desktop's tray on the D-Bus session of the tests. */
export async function startTrayHost(bus: MessageBus): Promise<TrayHost> {
  let register: (item: string) => void
  let registered: Promise<string>
  const awaitIcon = () => {
    registered = new Promise<string>((resolve) => {
      register = resolve
    })
  }
  awaitIcon()
  const handle = (message: Message) => {
    if (message.interface === watcher && message.member === 'RegisterStatusNotifierItem') {
      register(String(message.body[0]))
      bus.send(Message.newMethodReturn(message))
      return true
    }
    if (message.path !== '/StatusNotifierWatcher' || message.interface !== properties) return false
    bus.send(answerProperty(message))
    return true
  }
  bus.addMethodHandler(handle)
  await bus.requestName(watcher, NameFlag.DO_NOT_QUEUE)

  const call = async (path: string, iface: string, member: string, signature: string, body: unknown[]) => {
    const destination = await registered
    return callOn(bus, { destination, path, interface: iface, member, signature, body })
  }
  const property = async (name: string) => {
    const [value] = await call('/StatusNotifierItem', properties, 'Get', 'ss', [itemInterface, name])
    return (value as Variant<unknown>).value
  }
  const menuPath = async () => String(await property('Menu'))
  const menu = async () => {
    const [, root] = await call(await menuPath(), menuInterface, 'GetLayout', 'iias', [0, -1, []])
    return nodeOf(root as Layout).children
  }

  return {
    iconIsThere: () => registered,
    awaitIcon,
    tooltip: async () => {
      const [, , title] = (await property('ToolTip')) as [string, unknown, string, string]
      return title
    },
    icon: async () => {
      const [picture] = (await property('IconPixmap')) as [number, number, Buffer][]
      if (!picture) throw new Error('The tray icon offers no picture.')
      const [width, , pixels] = picture
      return { width, pixels: Buffer.from(pixels).toString('base64') }
    },
    menu,
    choose: async (...labels) => {
      const path = await menuPath()
      const node = find(await menu(), labels)
      const event = [node.id, 'clicked', new Variant('i', 0), 0]
      await call(path, menuInterface, 'Event', 'isvu', event)
    },
    close: async () => {
      bus.removeMethodHandler(handle)
      await bus.releaseName(watcher)
    },
  }
}

function answerProperty(message: Message): Message {
  const all = {
    IsStatusNotifierHostRegistered: new Variant('b', true),
    ProtocolVersion: new Variant('i', 0),
    RegisteredStatusNotifierItems: new Variant('as', []),
  }
  if (message.member === 'GetAll') return Message.newMethodReturn(message, 'a{sv}', [all])
  return Message.newMethodReturn(message, 'v', [all[message.body[1] as keyof typeof all]])
}

async function callOn(
  bus: MessageBus,
  message: ConstructorParameters<typeof Message>[0],
): Promise<unknown[]> {
  const reply = await bus.call(new Message(message))
  return reply?.body ?? []
}

type Layout = [id: number, properties: Record<string, Variant<unknown>>, children: Variant<Layout>[]]

const nodeOf = ([id, { label, enabled, type }, children]: Layout): MenuNode => ({
  id,
  label: String(label?.value ?? ''),
  enabled: enabled?.value !== false,
  separator: type?.value === 'separator',
  children: children.map(({ value }) => nodeOf(value)),
})

function find(nodes: MenuNode[], [label, ...rest]: string[]): MenuNode {
  const node = nodes.find((candidate) => candidate.label === label)
  if (!node) throw new Error(`The menu has no “${label}”: ${nodes.map((each) => each.label).join(', ')}`)
  return rest.length === 0 ? node : find(node.children, rest)
}
