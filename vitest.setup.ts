import { configureGlobal } from 'fast-check';

// A proposal is judged by what it changes, not by the draw: its gate tries the same examples each time.
// People's own runs, and the night's, draw new ones.
if (process.env.CI && process.env.GITHUB_EVENT_NAME !== 'schedule') configureGlobal({ seed: 1 });
