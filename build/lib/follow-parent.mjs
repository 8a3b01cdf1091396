// Imported by the commands that may run for long. npm puts a shell between itself and us, which dies of a SIGTERM
// without passing it on; we would be left running with nobody to stop us. So when npm's shell is gone, we treat
// it as a SIGTERM of our own.
const parent = process.ppid

if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
