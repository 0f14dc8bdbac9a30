import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Growth } from './Growth.tsx'

describe('Growth', () => {
  it('always carries a sign, and a real minus', () => {
    expect(renderToStaticMarkup(<Growth percent="7.1" language="en" />)).toContain('+7.1%')
    expect(renderToStaticMarkup(<Growth percent="-3.9" language="en" bare />)).toContain('−3.9')
  })
  it('colours neither direction at 0.0', () => {
    expect(renderToStaticMarkup(<Growth percent="0.0" language="en" />)).not.toMatch(/\b(up|down)\b/)
  })
})
