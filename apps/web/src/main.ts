import './styles/main.css';
import { PiniaColada } from '@pinia/colada';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './app/App.vue';
import { keepPlaces } from './app/places';
import { router } from './app/router';
import { i18n } from './shared/i18n';
import { wasSignedIn } from './shared/state/session';
import { usePreferences } from './shared/state/preferences';

const app = createApp(App);
app.use(createPinia());
app.use(PiniaColada, { queryOptions: { staleTime: 10_000 } });
app.use(i18n);
usePreferences();
app.use(router);
// Who was here before will see the frame: it is fetched while the session is asked for.
if (wasSignedIn()) void import('./app/shell/AppShell.vue');
keepPlaces(router);
app.mount('#app');
