import { isAppPage } from './appFiles'

/** Who sent a message to the main process. */
export interface Sender {
  /** Whether its web contents are a window that Tandem opened. */
  isOurs: boolean
  isMainFrame: boolean
  /** The address that the frame shows. */
  url: string
}

/** Only the page itself, in a window of ours, may ask for anything. */
export const isTrusted = ({ isOurs, isMainFrame, url }: Sender): boolean =>
  isOurs && isMainFrame && isAppPage(url)
