type Schema = {
  $ref?: string
  const?: unknown
  enum?: readonly unknown[]
  type?: string | readonly string[]
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  required?: readonly string[]
  properties?: Readonly<Record<string, Schema>>
  patternProperties?: Readonly<Record<string, Schema>>
  propertyNames?: Schema
  additionalProperties?: boolean | Schema
  items?: Schema
  $defs?: Readonly<Record<string, Schema>>
}

const KNOWN = new Set(
  '$schema $id $ref $defs title description const enum type pattern minimum maximum maxLength required properties patternProperties propertyNames additionalProperties items'.split(
    ' ',
  ),
)

/** Checks the part of JSON Schema 2020-12 that our schema uses; throws on any other word of it. */
export function listSchemaErrors(root: Schema, value: unknown): string[] {
  const errors: string[] = []
  check(root, value, '$')
  return errors

  function check(schema: Schema, value: unknown, path: string): void {
    const unknown = Object.keys(schema).filter((word) => !KNOWN.has(word))
    if (unknown.length > 0) throw new Error(`not understood here: ${unknown.join()}`)
    const must = (holds: boolean, what: string) => void (holds || errors.push(`${path}: ${what}`))
    if (schema.$ref !== undefined) {
      const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')]
      if (!target) throw new Error(`no ${schema.$ref}`)
      check(target, value, path)
    }
    if ('const' in schema) must(value === schema.const, `is not ${String(schema.const)}`)
    if (schema.enum) must(schema.enum.includes(value), 'is none of the values')
    if (schema.type !== undefined) {
      must(
        [schema.type].flat().some((type) => isOfType(value, type)),
        `is not ${String(schema.type)}`,
      )
    }
    if (typeof value === 'string') {
      if (schema.pattern !== undefined) must(new RegExp(schema.pattern, 'u').test(value), 'pattern')
      if (schema.maxLength !== undefined) must(value.length <= schema.maxLength, 'too long')
    }
    if (typeof value === 'number') {
      must(value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value), 'out of range')
    }
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries())
        if (schema.items) check(schema.items, item, `${path}[${at}]`)
    } else if (typeof value === 'object' && value !== null) checkMembers(schema, value, path, must)
  }

  function checkMembers(
    schema: Schema,
    value: object,
    path: string,
    must: (holds: boolean, what: string) => void,
  ) {
    for (const name of schema.required ?? []) must(Object.hasOwn(value, name), `lacks ${name}`)
    for (const [name, part] of Object.entries(value)) {
      const place = `${path}.${name}`
      const own = schema.properties && Object.hasOwn(schema.properties, name)
      const schemas = [
        ...(own ? [schema.properties?.[name]] : []),
        ...Object.entries(schema.patternProperties ?? {})
          .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
          .map(([, found]) => found),
      ]
      for (const found of schemas) if (found) check(found, part, place)
      if (schema.propertyNames) check(schema.propertyNames, name, place)
      const other = schema.additionalProperties
      if (schemas.length === 0 && other === false) must(false, `has ${name}`)
      if (schemas.length === 0 && typeof other === 'object') check(other, part, place)
    }
  }
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}
