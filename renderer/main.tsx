import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createStores } from './app/createStores.ts';
import { windowBridge } from './lib/bridge.ts';
import { Skin } from './ui/Skin.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Skin>
      <App stores={createStores(windowBridge(), localStorage)} />
    </Skin>
  </StrictMode>,
);
