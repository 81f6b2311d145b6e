import { LinkOutputs } from '#components/link-outputs.tsx'
import { type KeptPlan, nameOfPlan } from '#domain/plans.ts'
import { formatSharedPlan } from '#domain/shared-plan.ts'
import { toSharedPlan } from '#state/plans.ts'
import { Dialog } from '#ui/dialog.tsx'

/** The plan as a link or a code that holds it whole. */
export function SharePlanDialog({ plan, onClose }: { plan: KeptPlan; onClose: () => void }) {
  return (
    <Dialog onClose={onClose}>
      <Dialog.Title>Share the plan</Dialog.Title>
      <p>
        Whoever opens the link sees the films with their dates, the name, the place and the line to
        the group, and can keep them. A film of your own goes by its title, year and IMDb id. What
        you watched, rated or wrote is not in it.
      </p>
      <LinkOutputs
        text={formatSharedPlan(toSharedPlan(plan))}
        name={nameOfPlan(plan)}
        instead="Make the plan shorter, or copy the link."
      />
      <div className="dialog-actions">
        <Dialog.Close>Close</Dialog.Close>
      </div>
    </Dialog>
  )
}
