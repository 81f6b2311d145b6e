import Papa from 'papaparse'
import { expect } from 'vitest'
import type { Export } from '#domain/export-file.ts'
import { listKeptFilms } from '#domain/kept-films.ts'
import { anyKept, SOME_FILMS } from './random-kept.ts'

export const listKept = (records: Parameters<typeof listKeptFilms>[0]) =>
  listKeptFilms(records, SOME_FILMS)
export const anyFilms = anyKept.map(listKept)

/** As a program that has never heard of us reads it. */
export function readRows({ files }: Export, at = 0): Record<string, string>[] {
  const text = (files[at]?.text ?? '').replace(/^\ufeff/, '')
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  })
  expect(errors).toEqual([])
  return data
}
