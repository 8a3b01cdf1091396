import fc from 'fast-check'

// The same values on every run: a test that fails does so again. `TANDEM_SEED` tries others.
fc.configureGlobal({ seed: Number(process.env.TANDEM_SEED ?? 7) })
