import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App, askFirst } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { watchSurprises } from './app/surprises.ts';
import { followArchive } from './archives/follow-archive.ts';
import { keepTrying } from './saving/keep-trying.ts';

const answers = askFirst();
watchSurprises();
followArchive();
keepTrying();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Suspense>
        <App answers={answers} />
      </Suspense>
    </ErrorBoundary>
  </StrictMode>,
);
