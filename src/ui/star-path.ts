const STAR = 'l2.9 6.1 6.7.9-4.9 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6-4.9-4.6 6.7-.9z'

/** Five stars in a row, in a box of 120 by 24: a half star is 12 wide. */
export const FIVE_STARS = [12, 36, 60, 84, 108].map((middle) => `M${middle} 2.6${STAR}`).join('')
