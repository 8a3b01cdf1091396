import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, preload, test } from './support/app'

test('the page has no Node, and a bridge of two functions that knows no other channel', async ({ start }) => {
  const page = await (await start()).firstWindow()
  const seen = await page.evaluate(async () => {
    const globals = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron']
    const request = window.tandem.request as unknown as (channel: string, input: unknown) => Promise<unknown>
    return {
      globals: globals.filter((name) => name in window),
      bridge: Object.keys(window.tandem).sort(),
      unknown: await request('shell:open', undefined).catch((error: Error) => error.message),
      wrongInput: await request('history:list', { search: 1 }),
    }
  })
  expect(seen).toEqual({
    globals: [],
    bridge: ['on', 'request'],
    unknown: expect.stringContaining('no channel shell:open'),
    wrongInput: { ok: false, error: expect.objectContaining({ code: 'unexpected' }) },
  })
})

test('the page runs no text as code, no inline script, and reaches no network', async ({ start }) => {
  const page = await (await start()).firstWindow()
  const outcome = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.wasRun = true'
    document.body.append(script)
    // The driver's own code may evaluate; what it leaves behind for later may not.
    const evaluated = await new Promise<string>((resolve) =>
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it fails is the point.
          resolve(String(window.eval('1 + 1')))
        } catch (error) {
          resolve((error as Error).name)
        }
      }),
    )
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      () => 'refused',
    )
    // The events of violations come after the fact.
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { evaluated, fetched, inline: 'wasRun' in window, violations }
  })
  expect(outcome).toMatchObject({ evaluated: 'EvalError', fetched: 'refused', inline: false })
  expect(outcome.violations).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src']))
})

test('the page opens no window, goes nowhere else and is granted nothing', async ({ start }) => {
  const app = await start()
  const page = await app.firstWindow()
  const outcome = await page.evaluate(async () => {
    const states = ['geolocation', 'notifications', 'camera', 'clipboard-read'].map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName })
      return state
    })
    return {
      opened: window.open('https://example.com/'),
      asked: await Notification.requestPermission(),
      states: await Promise.all(states),
    }
  })
  expect(outcome).toEqual({ opened: null, asked: 'denied', states: ['denied', 'denied', 'denied', 'denied'] })

  for (const address of ['https://example.com/', 'file:///etc/hostname', 'tandem://app/assets/']) {
    await page.evaluate((target) => {
      window.location.href = target
    }, address)
  }
  await page.waitForTimeout(300)
  expect(page.url()).toBe('tandem://app/index.html')
  expect(app.windows()).toHaveLength(1)
})

test('the page shows no other page inside it, and no web view', async ({ start }) => {
  const app = await start()
  const page = await app.firstWindow()
  await page.evaluate(() => {
    for (const [tag, address] of [
      ['iframe', 'tandem://app/index.html'],
      ['iframe', 'https://example.com/'],
      ['webview', 'https://example.com/'],
      ['object', 'tandem://app/index.html'],
    ] as const) {
      const element = document.createElement(tag)
      element.setAttribute(tag === 'object' ? 'data' : 'src', address)
      document.body.append(element)
    }
  })
  await page.waitForTimeout(300)
  const inside = page.frames().filter((frame) => frame !== page.mainFrame())
  expect(inside.filter((frame) => /^(tandem|https):/.test(frame.url()))).toEqual([])
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(contents).toBe(1)
})

test('every file comes with the policy, and none from outside the built window', async ({ start }) => {
  const app = await start()
  await app.firstWindow()
  const fetchAll = (addresses: string[]) =>
    app.evaluate(async ({ session }, list) => {
      const answers = list.map(async (address) => {
        const { status, headers } = await session.defaultSession.fetch(address)
        return { status, policy: headers.get('content-security-policy'), type: headers.get('content-type') }
      })
      return Promise.all(answers)
    }, addresses)

  const [page] = await fetchAll(['tandem://app/index.html'])
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(page?.policy).toContain("default-src 'none'; script-src 'self'")
  const outside = await fetchAll([
    'tandem://app/',
    'tandem://app/../main/index.js',
    'tandem://app/%2e%2e/main/index.js',
    'tandem://app/..%2fmain%2findex.js',
    'tandem://app/assets/..%5c..%5c..%5cpackage.json',
    'tandem://elsewhere/index.html',
  ])
  expect(outside.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
})

test('another window is answered nothing, even with the same page and preload', async ({ start }) => {
  const app = await start()
  await app.firstWindow()
  const stranger = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }, preload) => {
    const window = new BrowserWindow({ webPreferences: { preload } })
    await window.loadURL('tandem://app/index.html')
  }, preload)
  const reply = await (await stranger).evaluate(() => window.tandem.request('state:get', undefined))
  expect(reply).toEqual({
    ok: false,
    error: expect.objectContaining({ message: expect.stringContaining('elsewhere than the window') }),
  })
})

test('a window with weakened settings ends Tandem before it shows anything', async ({ start, dataDir }) => {
  const app = await start()
  await app.firstWindow()
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => new BrowserWindow({ webPreferences: { sandbox: false } }), 50)
  })
  await ended
  const log = readFileSync(join(dataDir, 'logs', 'tandem.log'), 'utf8')
  expect(log).toMatch(/error crash name=Error.*\n.*assertSecure/)
})
