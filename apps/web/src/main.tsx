import '@mantine/core/styles.css';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { session } from './api/session.js';
import { App } from './app/app.js';
import { styleNonce } from './app/nonce.js';
import { loadLanguage, presentLanguage } from './i18n/language.js';

// The scroll lock of dialogs looks here for the nonce of the style element it adds.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
const language = presentLanguage();
const [first] = await Promise.all([loadLanguage(language), session.resume()]);
createRoot(root).render(<App first={first} language={language} />);
