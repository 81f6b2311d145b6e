// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeProjection, pathThrough, spreadLabels } from './map-projection.ts'

it('draws north above, east to the right, and a degree of longitude shorter', () => {
  const { project, height } = makeProjection({
    west: 120,
    east: 130,
    south: 55,
    north: 65,
    width: 100,
  })
  expect(project([120, 65])).toEqual({ x: 0, y: 0 })
  expect(project([130, 55])).toEqual({ x: 100, y: height })
  expect(height).toBeCloseTo(200, 0)
  expect(pathThrough([project([120, 65]), project([130, 65])])).toBe('M0 0L100 0')
})

it('parts labels until each can be touched, inside the map', () => {
  const inMap = fc.record({
    x: fc.integer({ min: 80, max: 220 }),
    y: fc.integer({ min: 80, max: 220 }),
  })
  fc.assert(
    fc.property(fc.array(inMap, { maxLength: 12 }), (points) => {
      const labels = spreadLabels(points, { distance: 24, width: 300, height: 300 })
      expect(labels).toHaveLength(points.length)
      for (const [index, { x, y }] of labels.entries()) {
        expect(Math.min(x, y, 300 - x, 300 - y)).toBeGreaterThanOrEqual(11.9)
        for (const other of labels.slice(index + 1)) {
          expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(23.9)
        }
      }
    }),
  )
})
