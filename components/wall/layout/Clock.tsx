import { CITIES, type CityCode, cityTime } from '#trade/wall/layout/cities.ts'
import { useWallWords } from '../use-wall-words.ts'
import field from '../field.module.css'
import styles from './layout.module.css'

/** The time in a city, by the server's clock and never by the screen's. */
export function Clock({ city, columns, nowMs }: { city: CityCode; columns: number; nowMs: number }) {
  const { locale } = useWallWords()
  const { time, seconds, day } = cityTime(city, nowMs, locale)
  return (
    <section className={`${field.second} ${styles.clock}`}>
      <h2>{CITIES[city].names[locale]}</h2>
      <p className={field.figure}>
        <time>{columns > 1 ? seconds : time}</time>
      </p>
      <p className={field.compare}>{day}</p>
    </section>
  )
}
