import { app } from 'electron'
import { z } from 'zod'

/** What a start hands to the Tandem that is there already. */
const handedOver = z.object({ args: z.array(z.string()) })

export const argsOfThisStart = (): z.output<typeof handedOver> => ({ args: process.argv.slice(1) })

/** The arguments that another start handed over, as they were given; those that Chromium passes on are in another order. */
export const argsOf = (given: unknown): string[] => handedOver.safeParse(given).data?.args ?? []

/**
 * Starts Tandem once this process has ended. The program of an AppImage is gone by then, with the folder that it was mounted
 * in: its file is started.
 */
export function startAfterwards(args: string[] = process.argv.slice(1)): void {
  const { APPIMAGE: file } = process.env
  app.relaunch({ args, ...(app.isPackaged && file ? { execPath: file } : {}) })
}
