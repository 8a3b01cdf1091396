import type { Keeping } from '../../shared/accounts'

/** Keeps secrets under names. All of it throws `vault.newer`, and touches nothing, where a newer Tandem wrote what is there. */
export interface Vault {
  keeping(): Promise<Keeping>
  /** Null where nothing is kept under the name. Throws `vault.locked` where it cannot be opened; it stays then. */
  read(name: string): Promise<string | null>
  /** Resolves when the secret is as safe from a crash as `keeping` says; null removes it. Throws `disk.*`. */
  write(name: string, secret: string | null): Promise<void>
  /** Whether secrets may be written to disk where this computer cannot protect them. Taken back, they are removed from it. */
  allowUnprotected(isAllowed: boolean): Promise<void>
}

/** What the core asks of the application around it. */
export interface Host {
  vault: Vault
  /** Whether the desktop shows tray icons. */
  hasTray(): Promise<boolean>
  /** Shows a page in the browser of the system. Throws where that does not work. */
  openExternal(address: string): Promise<void>
}
