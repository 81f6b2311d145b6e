/** Half of a pair, which UTF-8 cannot hold, and NUL, at which many programs end a text. */
const UNCARRIED = /[\p{Surrogate}\0]/gu

/** The text as a file that other programs read can hold it; what such a file cannot hold is a �. */
export const toFileText = (text: string): string => text.replace(UNCARRIED, '\ufffd')

/** Whether a file that other programs read can hold the text exactly. */
export const isFileText = (text: string): boolean => toFileText(text) === text
