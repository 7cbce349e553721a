// Counts an attempt's time down and says it politely. It goes by spans that the server tells, and by the browser's counter
// since the page was loaded, never by the date of the device. The server submits by itself when time is up: nothing here is
// needed for that. During a break it is the break that is counted down.
const clock = document.getElementById('clock')
const words = clock.dataset
const shown = clock.querySelector('.left')
const said = document.getElementById('said')
const resting = words.resting === 'true' // the page of a break: who rests there is not sent anywhere
const MINUTE = 60_000
const POLL = MINUTE

let known = words.left !== ''
let left = Number(words.left) // when `mark` was taken
let rest = Number(words.rest)
let whole = Number(words.whole)
let moved = Number(words.moved)
let paused = words.paused === 'true'
let mark = performance.now()
let over = false // the time is up, and what follows from that is under way
let timer = 0

const since = () => performance.now() - mark
const now = () => left - (paused ? 0 : since())
const breakLeft = () => rest - since()
const minutesOf = (span) => {
  const n = Math.max(1, Math.round(span / MINUTE))
  return n === 1 ? words.oneMinute : words.someMinutes.replace('#m', n)
}
const say = (text) => {
  said.textContent = text
}
const write = (text) => {
  if (shown && shown.textContent !== text) shown.textContent = text
}

// A point that has passed is not spoken again, also not after the next question is loaded.
const points = () => [
  ['half', whole / 2, words.half],
  ['10', 10 * MINUTE, words.soon],
  ['5', 5 * MINUTE, words.soon],
  ['1', MINUTE, words.soon],
].filter(([name, at]) => at < whole && (name === 'half' ? at > 10 * MINUTE : true))
const spokenMark = `attune:clock:${words.clock.replace(/\D+/g, '-')}`
const spoken = new Set()
try {
  for (const name of (sessionStorage.getItem(spokenMark) ?? '').split(' ')) spoken.add(name)
} catch {
  // a frame on another site may keep nothing
}
const speak = () => {
  const due = points().filter(([name, at]) => now() <= at && !spoken.has(name))
  if (due.length === 0) return
  for (const [name] of due) spoken.add(name)
  try {
    sessionStorage.setItem(spokenMark, [...spoken].join(' '))
  } catch {
    // then it may be spoken once more
  }
  say(due.at(-1)[2].replace('#m', minutesOf(now())))
}

const show = () => {
  if (paused) return write(words.breakLeft.replace('#m', minutesOf(breakLeft())))
  const span = Math.max(0, now())
  const minutes = Math.floor(span / MINUTE)
  write(
    minutes >= 60
      ? words.hours.replace('#h', Math.floor(minutes / 60)).replace('#m', minutes % 60)
      : span > 2 * MINUTE
        ? words.minutes.replace('#m', minutes)
        : words.seconds.replace('#s', Math.ceil(span / 1000)),
  )
  clock.classList.toggle('soon', span <= 5 * MINUTE)
}

const goTo = (act) => {
  window.dispatchEvent(new Event('attune:leaving'))
  act()
}

/** What is saved is what counts: first the answers that are under way, then the submit. */
const up = async () => {
  over = true
  say(words.up)
  write(words.up)
  await Promise.race([window.attuneFlush?.() ?? true, new Promise((done) => setTimeout(done, Math.max(0, Number(words.grace) - 10_000)))])
  const fresh = await ask()
  if (!fresh) {
    say(words.upOffline)
    write(words.upOffline)
    setTimeout(up, 5_000)
  } else if (over && !resting) {
    goTo(() => document.getElementById('time-up').submit())
  }
}

const tick = () => {
  if (!known || over) return
  if (paused && breakLeft() <= 0) {
    paused = false
    left = now()
    mark = performance.now()
    say(words.breakOver)
    askAgain()
  }
  show()
  if (paused) return
  speak()
  if (now() <= 0) up()
}

/** Asks the server; true when it answered. */
const ask = async () => {
  try {
    const asked = performance.now()
    const response = await fetch(words.clock, { headers: { Accept: 'application/json' }, cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    if (!response.ok) return false
    const told = await response.json()
    if (!resting && (!told.open || told.paused)) {
      goTo(() => location.reload())
      return true
    }
    if (!told.open) {
      over = true
      write(words.up)
      return true
    }
    const before = moved
    ;({ moved, whole, rest, paused } = told)
    known = told.left !== undefined
    if (known) {
      const way = (performance.now() - asked) / 2
      left = told.left - (paused ? 0 : way)
      rest -= paused ? way : 0
      mark = performance.now()
    }
    if (!known || now() > 0) over = false // there is time again
    if (moved !== before) {
      spoken.clear()
      for (const [name, at] of points()) if (now() <= at) spoken.add(name)
      say(known ? words.granted.replace('#m', minutesOf(now())) : words.unlimited)
      if (!known) write(words.unlimited)
    }
    if (known && !over) show()
    return true
  } catch {
    return false
  }
}

const askAgain = () => {
  clearTimeout(timer)
  if (!over) ask().finally(() => (timer = setTimeout(askAgain, POLL)))
}

setInterval(tick, 1_000)
tick()
askAgain()
// A device that slept, a page that was put away: the counter may have stood still.
document.addEventListener('visibilitychange', () => document.hidden || askAgain())
window.addEventListener('pageshow', (event) => event.persisted && askAgain())
window.addEventListener('online', askAgain)
