import { GUIDE_PARTS } from '#components/guide-parts.ts'
import { PAPERS, type Paper } from '#domain/paper.ts'
import type { PrintPiece } from '#domain/print-kit.ts'
import { Choice } from '#ui/choice.tsx'
import { BOOKLET_PARTS } from './booklet-parts.ts'
import { Check } from './check.tsx'
import { type Choices, ROOMS } from './choices.ts'
import { LogChoices } from './log-choices.tsx'

const PAPER_OPTIONS = Object.entries(PAPERS).map(([value, { label }]) => ({
  value: value as Paper,
  label,
}))

type Props = { piece: PrintPiece; choices: Choices; onChange: (change: Partial<Choices>) => void }

/** The paper, and what each piece lets one choose. */
export function PrintChoices({ piece: { kind }, choices, onChange }: Props) {
  const { paper, room, tellsEnd, hasOwn } = choices
  return (
    <div className="print-choices">
      <Choice
        label="Paper"
        options={PAPER_OPTIONS}
        value={paper}
        onChange={(paper) => onChange({ paper })}
      />
      {kind === 'guide' && <PartChoices choices={choices} onChange={onChange} />}
      {kind === 'films' && (
        <fieldset className="choice">
          <legend>On the sheet</legend>
          <Check
            label="What tells how it goes on and ends"
            isOn={tellsEnd}
            onChange={(tellsEnd) => onChange({ tellsEnd })}
          />
          <Check
            label="My entry: notes, viewings and answers"
            isOn={hasOwn}
            onChange={(hasOwn) => onChange({ hasOwn })}
          />
        </fieldset>
      )}
      {kind === 'questions' && (
        <>
          <Choice
            label="Room for each answer"
            options={ROOMS}
            value={room}
            onChange={(room) => onChange({ room })}
          />
          <fieldset className="choice">
            <legend>On the sheet</legend>
            <Check
              label="My answers so far"
              isOn={hasOwn}
              onChange={(hasOwn) => onChange({ hasOwn })}
            />
          </fieldset>
        </>
      )}
      {kind === 'log' && <LogChoices choices={choices} onChange={onChange} />}
    </div>
  )
}

function PartChoices({ choices: { parts }, onChange }: Omit<Props, 'piece'>) {
  return (
    <fieldset className="choice">
      <legend>Parts</legend>
      {BOOKLET_PARTS.map((part) => (
        <Check
          key={part}
          label={GUIDE_PARTS.find(({ slug }) => slug === part)?.label ?? part}
          isOn={parts.includes(part)}
          onChange={(isOn) =>
            onChange({
              parts: BOOKLET_PARTS.filter((one) => (one === part ? isOn : parts.includes(one))),
            })
          }
        />
      ))}
    </fieldset>
  )
}
