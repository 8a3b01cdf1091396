/**
 * What goes into a .deb.
 * @typedef {object} Plan
 * @property {string} package the path of the .deb
 * @property {Record<string, string>} fields of the control file, less the size
 * @property {{ source: string, target: string }[]} files the target is an absolute path on the installed system
 * @property {string | undefined} afterInstall the path of a script
 * @property {string | undefined} afterRemove
 * @property {string | undefined} compression as dpkg-deb names it
 */

/** fpm's names for compressions, and dpkg-deb's. */
const compressions = { bzip2: 'bzip2', gz: 'gzip', xz: 'xz', zst: 'zstd' }

/** Options of fpm with the field of the control file that each fills, in the order in which the file has them. */
const fieldOf = {
  name: 'Package',
  version: 'Version',
  license: 'License',
  vendor: 'Vendor',
  architecture: 'Architecture',
  maintainer: 'Maintainer',
  d: 'Depends',
  'deb-recommends': 'Recommends',
  category: 'Section',
  'deb-priority': 'Priority',
  url: 'Homepage',
  description: 'Description',
}

/** Options that say what is so here anyway. */
const known = ['s', 't', 'force', 'package', 'after-install', 'after-remove', 'deb-compression']

/**
 * Reads fpm's arguments. Throws for an option that it does not know: leaving one out would make another package.
 * @param {readonly string[]} args
 * @returns {Plan}
 */
export function readPlan(args) {
  /** @type {Record<string, string[]>} */
  const options = {}
  const files = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (!arg.startsWith('-')) {
      const [source = '', target = ''] = arg.split('=')
      if (!target.startsWith('/')) throw new Error(`No place is given for ${source}.`)
      files.push({ source, target })
      continue
    }
    const name = arg.replace(/^--?/, '')
    if (!known.includes(name) && !(name in fieldOf)) throw new Error(`fpm's option ${arg} is not known here.`)
    if (name === 'force') continue
    options[name] = [...(options[name] ?? []), args[++index] ?? '']
  }
  const one = (/** @type {string} */ name) => options[name]?.at(-1)
  const fields = Object.entries(fieldOf).flatMap(([name, field]) => {
    const values = options[name]
    return values ? [[field, values.join(', ')]] : []
  })
  const compression = one('deb-compression')
  return {
    package: one('package') ?? '',
    fields: Object.fromEntries(fields),
    files,
    afterInstall: one('after-install'),
    afterRemove: one('after-remove'),
    compression: compression && compressions[/** @type {keyof typeof compressions} */ (compression)],
  }
}

/**
 * The control file. Lines after the first of a field are indented, and an empty one is a full stop.
 * @param {Plan} plan
 * @param {number} installedKiB
 */
export function controlText({ fields }, installedKiB) {
  const sized = { ...fields, 'Installed-Size': String(installedKiB) }
  return Object.entries(sized)
    .map(([name, value]) => {
      const [first = '', ...rest] = value.split('\n').map((line) => line.trim())
      return [`${name}: ${first}`, ...rest.map((line) => ` ${line || '.'}`)].join('\n')
    })
    .join('\n')
    .concat('\n')
}
