export interface StartFacts {
  /** The program that runs, as the system names it. */
  program: string
  /** Of a Tandem that is one file, which is mounted elsewhere at each start: where that file is. */
  appImage: string | undefined
  /** The folder of the app, which an Electron that is not packaged has to be given; null for a packaged one. */
  appFolder: string | null
  /** The data folder that was asked for on the command line; empty for the usual one. */
  dataDir: string
}

/** The command that starts this Tandem again, on the same data, without its window. Pure. */
export const loginCommand = ({ program, appImage, appFolder, dataDir }: StartFacts): string[] => [
  appFolder === null ? (appImage ?? program) : program,
  ...(appFolder === null ? [] : [appFolder]),
  ...(dataDir === '' ? [] : [`--user-data-dir=${dataDir}`]),
  hiddenFlag,
]

/** Given at login: Tandem starts in the tray, without its window. */
export const hiddenFlag = '--hidden'
