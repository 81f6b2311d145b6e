import { type KeptPlan, nameOfPlan } from '#domain/plans.ts'
import { saveFile } from '#lib/save-file.ts'
import { toCalendarFilm } from '#state/plans.ts'

/**
 * Hands out the plan as a file that calendars read, and says what came of it. What makes the file is
 * loaded with the first one.
 */
export async function savePlanCalendar(plan: KeptPlan): Promise<string> {
  try {
    const { formatCalendar } = await import('#domain/plan-calendar.ts')
    const name = fileName(plan)
    saveFile(name, formatCalendar(plan, toCalendarFilm), 'text/calendar')
    return `Saved as ${name}. Open it with your calendar; saved again after a change, it moves the same dates. A film taken out of the plan stays there until you delete it.`
  } catch {
    return 'The file could not be made. Nothing is lost: reload the page and try again.'
  }
}

/** What every system takes for the name of a file. */
function fileName(plan: KeptPlan): string {
  const letters = nameOfPlan(plan)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
  const name = letters.replace(/^-+|-+$/g, '').slice(0, 40)
  return `reel-north-${name === '' ? 'plan' : name}.ics`
}
