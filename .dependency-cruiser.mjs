// The import rule of ARCHITECTURE.md. Each rule has a bad import in tests/unit/build/boundaries.test.ts that it
// must refuse.

/** The folders of our own code. */
const ours = '^(main|preload|renderer|shared|build|tests)/'
const electron = '^electron($|/)'
const node = { dependencyTypes: ['core'], pathNot: electron }

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-imports-nothing-of-ours',
      comment: 'shared is what everyone else builds on.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: ours, pathNot: '^shared/' },
    },
    {
      name: 'shared-runs-anywhere',
      comment: 'shared runs in the window too, where there is no Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: node,
    },
    {
      name: 'sync-sees-shared-only',
      comment:
        'The engine knows no service, no database and no window; it names what it needs as interfaces.',
      severity: 'error',
      from: { path: '^main/sync/' },
      to: { path: ours, pathNot: '^(shared|main/sync)/' },
    },
    {
      name: 'sync-does-no-network',
      comment: 'Requests belong to the connectors.',
      severity: 'error',
      from: { path: '^main/sync/' },
      to: { path: '(^|/)node_modules/(axios|axios-retry)/|^(node:)?(https?|net|tls|dgram)$' },
    },
    {
      name: 'automation-sees-shared-and-sync',
      comment: 'Recipes write through the engine; actions of the catalogue are handed in.',
      severity: 'error',
      from: { path: '^main/automation/' },
      to: { path: ours, pathNot: '^(shared|main/sync|main/automation)/' },
    },
    {
      name: 'automation-does-no-network',
      comment: 'Requests belong to the connectors.',
      severity: 'error',
      from: { path: '^main/automation/' },
      to: { path: '(^|/)node_modules/(axios|axios-retry)/|^(node:)?(https?|net|tls|dgram)$' },
    },
    {
      name: 'services-see-shared-and-sync',
      comment: 'connectors, store and practice serve the engine through its interfaces, not each other.',
      severity: 'error',
      from: { path: '^main/(connectors|store|practice)/' },
      to: { path: ours, pathNot: '^((shared|main/sync|main/$1)/|main/automation/recipeStore\\.ts$)' },
    },
    {
      name: 'oauth-sees-shared-and-connectors',
      comment:
        'Signing in asks HighLevel as a connector does; what becomes of the grant is the business of core.',
      severity: 'error',
      from: { path: '^main/oauth/' },
      to: { path: ours, pathNot: '^(shared|main/connectors|main/oauth)/' },
    },
    {
      name: 'electron-in-its-rooms',
      comment: 'Everything else runs on plain Node, in tests and in the terminal.',
      severity: 'error',
      from: {
        pathNot:
          '^(main/(app|ipc)/|main/vault/safeStorage\\.ts$|main/index\\.ts$|preload/|tests/e2e/|build/electron/default-app/|build/measure/bare/)',
      },
      to: { path: electron },
    },
    {
      name: 'headless-without-electron',
      comment: 'The terminal command runs where there is no Electron; electron-store loads it.',
      severity: 'error',
      from: { path: '^main/headless\\.ts$' },
      to: { path: `${electron}|(^|/)node_modules/electron-(store|log/main)`, reachable: true },
    },
    {
      name: 'window-sees-shared-only',
      comment: 'The window and its preload have no token, no socket and no file.',
      severity: 'error',
      from: { path: '^(renderer|preload)/' },
      to: { path: ours, pathNot: '^(shared|$1)/' },
    },
    {
      name: 'window-has-no-node',
      comment: 'The window and its preload are sandboxed.',
      severity: 'error',
      from: { path: '^(renderer|preload)/' },
      to: node,
    },
    {
      name: 'app-without-tools',
      comment:
        'The app does not import its build scripts or its tests; drawn icons are build products it may use.',
      severity: 'error',
      from: { path: '^(main|preload|renderer|shared)/' },
      to: { path: '^(build|tests)/', pathNot: '^build/icons/' },
    },
    {
      name: 'app-without-dev-packages',
      comment:
        'What the main process imports is shipped, so it belongs in dependencies; the window is bundled.',
      severity: 'error',
      from: { path: '^(main|shared)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-loads-no-window-code',
      comment: 'The main process opens the window by its address, not by importing it.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|preload)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    builtInModules: { add: ['electron', 'electron/main', 'electron/renderer', 'electron/common'] },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
