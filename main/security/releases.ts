/**
 * Where Tandem is published, and newer versions are found. Whoever publishes it puts the real page here, and into
 * `homepage` of electron-builder.yml; build/electron/release-guard.mjs makes no release with this address, which nobody can have.
 */
export const releasesPage = 'https://tandem.example/releases'
