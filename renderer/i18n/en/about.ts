/** The words of Preferences, About. */
export const about = {
  title: 'Tandem',
  version: 'Version',
  electron: 'Electron {{version}}',
  newer: 'Newer versions',
  newerHint: 'Tandem never looks for them by itself.',
  openReleases: 'Open page',
  licence: 'Licence',
  licenceName: 'MIT',
  licenceHint: 'Free to use, change and pass on. The licences of what it is made with come with it.',
  data: 'Data',
  dataHint: 'Workspaces, settings and the log; they stay when Tandem is removed.',
  openData: 'Open folder',
}
