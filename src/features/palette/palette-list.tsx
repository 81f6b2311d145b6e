import { ComboboxGroup, ComboboxGroupLabel, ComboboxItem, ComboboxList } from '@ariakit/react'
import { NativeText } from '#components/native-text.tsx'
import type { Item, Section } from './item.ts'
import { KeyNames } from './key-names.tsx'

/** What can be chosen, under headings. */
export function PaletteList(props: {
  sections: readonly Section[]
  onChoose: (item: Item) => void
}) {
  const { sections, onChoose } = props
  return (
    <ComboboxList
      className="palette-list"
      aria-label="Results"
      alwaysVisible
      hidden={sections.length === 0}
    >
      {sections.map(({ title, items }) => (
        <ComboboxGroup key={title} className="palette-group">
          <ComboboxGroupLabel className="palette-heading">
            <bdi>{title}</bdi>
          </ComboboxGroupLabel>
          {items.map((item) => (
            <ComboboxItem
              key={item.id}
              className="palette-item"
              focusOnHover
              hideOnClick={false}
              setValueOnClick={false}
              onClick={() => onChoose(item)}
            >
              <Line item={item} />
            </ComboboxItem>
          ))}
        </ComboboxGroup>
      ))}
    </ComboboxList>
  )
}

function Line({ item: { title, native, aside, keys } }: { item: Item }) {
  return (
    <>
      <span className="palette-title">
        <bdi>{title}</bdi>{' '}
        {native && (
          <span className="palette-native">
            <NativeText {...native} />
          </span>
        )}
      </span>{' '}
      {aside && <span className="palette-aside">{aside}</span>}
      {keys !== undefined && (
        <span className="palette-keys">
          <KeyNames keys={keys} />
        </span>
      )}
    </>
  )
}
