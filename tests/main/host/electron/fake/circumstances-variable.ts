/** The environment variable that carries the circumstances to the fake, as JSON. */
export const CIRCUMSTANCES = 'FAKE_ELECTRON';
