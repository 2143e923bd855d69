import { NoFaults, SystemClock } from '@travobooks/platform';
import { serve } from './serve';

serve({ clock: new SystemClock(), faults: new NoFaults() });
