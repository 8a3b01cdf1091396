import type { ElectronApplication } from '@playwright/test'
import type { Keeping } from '../../../shared/accounts'
import type { ErrorCode } from '../../../shared/errors'
import { launch } from './app'

type Reply = { type: 'answer'; value: unknown } | { type: 'failure'; error: { code: ErrorCode } }

type PasswordStore = 'gnome-libsecret' | 'basic'

const launchWithStore = (dataDir: string, store: PasswordStore): Promise<ElectronApplication> =>
  launch(dataDir, ['passwordStore.cjs', 'coreProcess.cjs'], `--password-store=${store}`)

/** Starts Tandem with this store for passwords, and gives its vault as the core has it. */
export async function startWithVault(dataDir: string, passwordStore: PasswordStore) {
  const app = await launchWithStore(dataDir, passwordStore)
  const page = await app.firstWindow()
  const ask = async (method: string, input?: unknown) => {
    const reply = await askHost(app, method, input)
    if (reply.type === 'failure') throw new Error(reply.error.code)
    return reply.value
  }
  return {
    keeping: () => ask('keeping') as Promise<Keeping>,
    read: (name: string) => ask('read', name) as Promise<string | null>,
    write: (name: string, secret: string | null) => ask('write', { name, secret }),
    allowUnprotected: (isAllowed: boolean) => ask('allowUnprotected', isAllowed),
    page,
    close: () => app.close(),
  }
}

/** Puts a question to the main process as if the core's process had sent it, and keeps the answer from that. */
const askHost = (app: ElectronApplication, method: string, input: unknown): Promise<Reply> =>
  app.evaluate(
    (_electronModule, asked) =>
      new Promise<Reply>((answered) => {
        const { coreProcess: child } = globalThis as unknown as { coreProcess: Electron.UtilityProcess }
        const id = `test ${Math.random()}`
        const { postMessage } = child
        child.postMessage = (message) => {
          if (message.id !== id) return postMessage.call(child, message)
          child.postMessage = postMessage
          answered(message)
        }
        child.emit('message', { type: 'ask', id, ...asked })
      }),
    { method, input },
  )
