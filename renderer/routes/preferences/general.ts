/** The sections of Preferences that are of this computer alone, and of use where no workspace is open. */
const general: readonly string[] = ['general', 'data', 'diagnostics', 'about']

/** Whether the section can be shown without a workspace. Pure. */
export const isGeneral = (section: string | null): boolean => section !== null && general.includes(section)
