/**
 * How long others may keep a picture of figures that are still to change. A publication is on every page that shows one at most so much
 * later (docs/embeds.md); without it each view of a much-read article would come to us.
 */
export const KEPT_A_MOMENT = 'public, max-age=10, must-revalidate'

/** `answer`, for the pages of any site: for those too that let in nothing which does not say so. */
export function forOthers(answer: Response): Response {
  answer.headers.set('cross-origin-resource-policy', 'cross-origin')
  answer.headers.set('access-control-allow-origin', '*')
  return answer
}
