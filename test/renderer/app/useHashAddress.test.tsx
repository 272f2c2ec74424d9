import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Link, Router, useLocation, useSearch } from 'wouter'
import { useHashAddress } from '../../../src/renderer/app/useHashAddress'

function Where() {
  const [path] = useLocation()
  return (
    <>
      <p>{`${path} ${useSearch()}`}</p>
      <Link href="/cases">other</Link>
    </>
  )
}

test('what an address asks for goes with its page, and not to the next one', () => {
  location.hash = '/waves/1/levels?split=place&group=2'
  render(
    <Router hook={useHashAddress}>
      <Where />
    </Router>,
  )
  expect(screen.getByText('/waves/1/levels split=place&group=2')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'other' })
  expect(link.getAttribute('href')).toBe('#/cases')
  act(() => link.click())
  expect(location.hash).toBe('#/cases')
  expect(screen.getByText('/cases')).toBeTruthy()
})
