/** What a form of one recipe's settings gets. */
export interface FormProps<S> {
  settings: S
  /** What is wrong at a key of the settings; null where nothing is. */
  problemAt(field: string): string | null
  onChange(settings: S): void
}
