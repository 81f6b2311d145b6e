/** The key that goes with letters for what an app can do: Ctrl, and ⌘ on Apple's devices. */
export const MAIN_KEY = /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl'
