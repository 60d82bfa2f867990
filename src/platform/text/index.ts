/** Words, dates and numbers in Swedish and English. */
export * from './date.ts'
export * from './dictionary.ts'
export * from './keepable.ts'
export * from './key.ts'
export { likeliest, type Named } from './likeness.ts'
export * from './money.ts'
export { meantName, nearestWord } from './nearest.ts'
export * from './number.ts'
