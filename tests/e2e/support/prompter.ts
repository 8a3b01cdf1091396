import { Message, type MessageBus, NameFlag } from 'dbus-next'

const name = 'org.gnome.keyring.SystemPrompter'
const prompter = 'org.gnome.keyring.internal.Prompter'

/**
 * The part of GNOME that asks for the password of a locked key store, with a user who always cancels. The real one would show
 * a dialog on the display, and wait. Returns what ends it. Source: gcr/gcr-dbus-constants.h and its Prompter interface.
 */
export async function startPrompter(bus: MessageBus): Promise<() => Promise<void>> {
  const handle = (message: Message) => {
    if (message.interface !== prompter) return false
    bus.send(Message.newMethodReturn(message))
    const [path] = message.body as [string]
    const tell = (member: string, signature: string, body: unknown[]) =>
      bus.send(
        new Message({
          destination: message.sender,
          path,
          interface: `${prompter}.Callback`,
          member,
          signature,
          body,
        }),
      )
    if (message.member === 'BeginPrompting') tell('PromptReady', 'sa{sv}s', ['', {}, ''])
    if (message.member === 'PerformPrompt') tell('PromptReady', 'sa{sv}s', ['no', {}, ''])
    if (message.member === 'StopPrompting') tell('PromptDone', '', [])
    return true
  }
  bus.addMethodHandler(handle)
  await bus.requestName(name, NameFlag.REPLACE_EXISTING)
  return async () => {
    bus.removeMethodHandler(handle)
    await bus.releaseName(name)
  }
}
