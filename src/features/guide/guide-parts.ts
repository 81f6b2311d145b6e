/** The pages of the guide in the order of its contents; `slug` is the last part of the address. */
export const GUIDE_PARTS = [
  {
    slug: 'unknown',
    label: 'Not known',
    about: 'What nobody outside can say, and why.',
  },
] as const
