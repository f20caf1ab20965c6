import './withoutEval.ts';
import 'uplot/dist/uPlot.min.css';
import './styles/page.css';
import { render } from 'preact';
import { followLocale } from './language/locale.ts';
import { say } from './language/say.ts';
import { Page } from './page/Page.tsx';
import { followForm } from './state/negotiation.ts';

const root = document.getElementById('page');
if (!root) throw new Error('Cannot draw the page as it has no element "page"');

followLocale(() => say('title'));
render(<Page />, root);
// The form is drawn first: offers take longer than a frame.
requestAnimationFrame(() => followForm());
