import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { loadGuidePart } from '#catalogue/guide.ts'
import type { GuidePage } from '#components/guide-page.ts'
import type { KeptPlan } from '#domain/plans.ts'
import type { GuideRoute } from '#domain/routes.ts'
import { usePlans } from '#state/plans.ts'
import { Button } from '#ui/button.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanHeading } from './plan-heading.tsx'
import { useAddresses } from './use-addresses.ts'

/** The plans; with a route's id in the address, also a new one for it. Nothing for a route there is not. */
export async function loadPlanPage(routeId: string): Promise<GuidePage | undefined> {
  const routes = await loadGuidePart('routes')
  const isRoute = routes.some(({ id }) => id === routeId)
  if (routeId !== '' && !isRoute) return undefined
  return {
    title: 'Viewing plan',
    content: <PlanPage key={routeId} routes={routes} routeId={isRoute ? routeId : undefined} />,
  }
}

const NEW = 'new'

function PlanPage({ routes, routeId }: { routes: GuideRoute[]; routeId: string | undefined }) {
  const kept = usePlans()
  const addressOf = useAddresses()
  const navigate = useNavigate()
  /** The plan that is being changed, or a new one. */
  const [open, setOpen] = useState(routeId === undefined ? undefined : NEW)
  /** The same as it was, should it be removed elsewhere while it is being changed. */
  const [opened, setOpened] = useState<KeptPlan>()
  const isRemoved = opened?.id === open && !kept.some(({ id }) => id === open)
  const plans = opened && isRemoved ? [opened, ...kept] : kept
  /** What the focus is to be on, once it is shown. */
  const [fresh, setFresh] = useState<string>()
  const start = useRef<HTMLHeadingElement>(null)
  const isNewOpen = open === NEW || plans.length === 0
  const show = (form: string | undefined, focused = form) => {
    setOpen(form)
    setFresh(focused)
  }
  const keep = (id: string) => {
    show(undefined, id)
    // The address of the route would open its form once more.
    if (routeId !== undefined)
      void navigate({ to: '/guide/$', params: { _splat: 'plan' }, hash: id })
  }
  return (
    <article className="guide-page plans">
      <header className="guide-head">
        <h1 ref={start} tabIndex={-1}>
          Viewing plan
        </h1>
        <p className="standfirst">
          Films want an evening. Choose a route, your queue or films by hand, a first day and a
          rhythm; for yourself, a club or a class. The plan goes into your calendar, onto paper, or
          to others by a link.
        </p>
      </header>
      {isNewOpen ? (
        <section aria-labelledby="new-plan" className="plan-new">
          <PlanHeading id="new-plan" isFresh={fresh === NEW}>
            A new plan
          </PlanHeading>
          <PlanForm
            routes={routes}
            routeId={routeId}
            onKept={keep}
            onCancel={
              plans.length > 0
                ? () => {
                    show(undefined)
                    start.current?.focus()
                  }
                : undefined
            }
          />
        </section>
      ) : (
        <p className="plan-actions">
          <Button look="strong" onClick={() => show(NEW)}>
            New plan
          </Button>
        </p>
      )}
      {plans.map((plan) =>
        plan.id === open ? (
          <section key={plan.id} aria-labelledby="change-plan" className="plan-new">
            <PlanHeading id="change-plan" isFresh={fresh === plan.id}>
              Change the plan
            </PlanHeading>
            <PlanForm
              plan={plan}
              isRemoved={isRemoved}
              routes={routes}
              onKept={keep}
              onCancel={() => {
                show(undefined, plan.id)
                if (isRemoved) start.current?.focus()
              }}
            />
          </section>
        ) : (
          <PlanCard
            key={plan.id}
            plan={plan}
            address={addressOf(plan.id)}
            isFresh={plan.id === fresh}
            onEdit={() => {
              setOpened(plan)
              show(plan.id)
            }}
            onRemoved={() => start.current?.focus()}
          />
        ),
      )}
    </article>
  )
}
