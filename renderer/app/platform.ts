/** Whether shortcuts use ⌘ here. */
export const isMac = (): boolean => navigator.platform.startsWith('Mac');
