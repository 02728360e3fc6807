import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { App } from './app/App.tsx';
import { wire } from './app/wiring.ts';
import { themeAtStart } from './data/theme.ts';
import { applyTheme } from './ui/theme.ts';

applyTheme(themeAtStart());
wire();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
