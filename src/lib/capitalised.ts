/** With its first letter as a capital, for the start of a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
