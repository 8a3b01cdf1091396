// Loaded before Tandem: nobody is there to read and close its dialogs, so they are kept, printed, and answered at once
// with the last button.
const { dialog } = require('electron')

/** @type {string[]} */
const said = []
Object.assign(globalThis, { said })

/** @param {string[]} words */
function say(...words) {
  said.push(words.join('\n'))
  console.log(words.join('\n'))
}

/** @param {unknown[]} args options, or a window and options */
function answer(args) {
  const { message, detail = '', buttons = [] } = /** @type {Electron.MessageBoxOptions} */ (args.at(-1))
  say(message, detail)
  return buttons.length - 1
}

Object.assign(dialog, {
  showErrorBox: say,
  /** @param {unknown[]} args */
  showMessageBoxSync: (...args) => answer(args),
  /** @param {unknown[]} args */
  showMessageBox: async (...args) => ({ response: answer(args), checkboxChecked: false }),
})
