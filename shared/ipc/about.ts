import { z } from 'zod'

/** What there is to know of this copy of Tandem. */
export interface About {
  version: string
  /** Of Electron, for who asks for help. */
  electron: string
  /** The page where newer versions are. */
  releases: string
  /** The folder with workspaces, settings and log. */
  dataDir: string
}

export const aboutSchema: z.ZodType<About> = z.object({
  version: z.string(),
  electron: z.string(),
  releases: z.string(),
  dataDir: z.string(),
})
