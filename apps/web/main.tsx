import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { carryStyleNonce } from './app/style-nonce.js';
import { startWords } from './shared/i18n/i18n.js';
import './app/base.css';

carryStyleNonce();
await startWords();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(<App />);
