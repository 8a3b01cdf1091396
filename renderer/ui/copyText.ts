/** Copies a text, of which not all has to be in sight. The window has no permission for the clipboard; a selection needs none. */
export function copyText(text: string): void {
  const focused = document.activeElement
  const carrier = document.createElement('textarea')
  carrier.value = text
  carrier.setAttribute('aria-hidden', 'true')
  carrier.style.cssText = 'position: fixed; opacity: 0; pointer-events: none'
  document.body.append(carrier)
  carrier.select()
  document.execCommand('copy')
  carrier.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
}
