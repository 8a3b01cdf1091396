import { playScenario } from './support/scenario'

for (const what of process.argv.slice(2))
  for (let pick = 0; pick < 12; pick += 1) {
    const sync = { do: 'sync', computer: 0, complete: false, faults: [], crash: null, during: [] } as never
    const add = {
      task: { do: 'nz.addTask', pick: 0, text: 3, due: null, body: null },
      note: { do: 'nz.addNote', pick: 0, body: 3 },
    }[what] as never
    const edit = { task: { do: 'nz.renameTask', pick, text: 2 }, note: { do: 'nz.editNote', pick, body: 2 } }[
      what
    ] as never
    const { violations } = await playScenario(
      {
        world: { seed: 5, contacts: 3, indexLagMs: 0, layout: 'section', crash: null },
        steps: [{ do: 'backUp' }, add, sync, edit, { do: 'restore', pick: 0 }, sync, sync] as never,
      },
      false,
    )
    console.log(what, pick, JSON.stringify(violations))
  }
