const THERE = [
  'AbortController',
  'IntersectionObserver',
  'MessageChannel',
  'Object.is',
  'Promise',
  'WeakMap',
  'WeakSet',
  'clearTimeout',
  'performance.getEntriesByType',
  'performance.now',
  'queueMicrotask',
  'reportError',
  'requestAnimationFrame',
  'setTimeout',
]

/**
 * What `typeof` says in every browser we build for. React and the router ask, and have something of
 * their own for others; knowing the answer, the build leaves that out (0.65 kB less of the first load).
 */
export const browserFacts: Record<string, string> = {
  ...Object.fromEntries(THERE.map((name) => [`typeof ${name}`, '"function"'])),
  'typeof Reflect': '"object"',
  'typeof devicePixelRatio': '"number"',
  'typeof document': '"object"',
  'typeof performance': '"object"',
  'typeof window': '"object"',
  'typeof process': '"undefined"',
  'typeof setImmediate': '"undefined"',
}
