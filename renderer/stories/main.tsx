import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from '../i18n'
import '../ui/tokens.css'
import '../ui/base.css'
import { StoriesPage } from './StoriesPage'

startI18n(navigator.languages)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <StoriesPage />
  </StrictMode>,
)
