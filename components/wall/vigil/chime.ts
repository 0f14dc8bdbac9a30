import { leadRelease } from '#trade/wall/scene.ts'
import type { Connection } from '../../live/connection.ts'

/** Above this age it is no news: a wall that catches up is quiet. */
const NEWS_FOR_MS = 90_000
const TONES_HZ = [660, 880]
const TONE_SECONDS = 0.35
const LOUDNESS = 0.2

/**
 * Two tones when figures that lead the wall come, or are corrected or withdrawn, while the screen stands: only where its address asks
 * for them (`?sound=on`), and the browser lets a page sound that nobody has touched. Returns how to stop.
 */
export function chime(connection: Connection, address = location.search): () => void {
  if (new URLSearchParams(address).get('sound') !== 'on' || !('AudioContext' in globalThis)) return () => {}
  const audio = new AudioContext()
  let known = leadRelease(connection.state.snapshot.releases)
  const stop = connection.onChange(() => {
    const lead = leadRelease(connection.state.snapshot.releases)
    if (lead === known) return
    known = lead
    const since = lead?.amended?.at ?? lead?.publishedAt
    if (since !== undefined && connection.clock.now() - Date.parse(since) < NEWS_FOR_MS) sound(audio)
  })
  return () => {
    stop()
    void audio.close()
  }
}

function sound(audio: AudioContext): void {
  for (const [at, hertz] of TONES_HZ.entries()) {
    const begins = audio.currentTime + at * TONE_SECONDS
    const tone = new OscillatorNode(audio, { frequency: hertz })
    const gain = new GainNode(audio, { gain: LOUDNESS })
    gain.gain.setValueAtTime(LOUDNESS, begins)
    gain.gain.exponentialRampToValueAtTime(0.001, begins + TONE_SECONDS)
    tone.connect(gain).connect(audio.destination)
    tone.start(begins)
    tone.stop(begins + TONE_SECONDS)
  }
}
