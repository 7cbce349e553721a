// Saves answers as they are chosen, and keeps them on this device while they cannot be saved. Nothing here is needed: the
// forms of the quiz do the same when one goes on. The words of every message stand in the page, beside the status line.

const form = document.getElementById('answer') // a question with options
const submission = document.getElementById('submission') // the button that submits the attempt
const { attempt, item, put, place } = form?.dataset ?? submission?.dataset ?? {}

// What was chosen and not acknowledged yet, by item. It survives a reload, and the end of the visit.
const PREFIX = 'attune:answer:'
const memory = new Map()
const disk = (() => {
  try {
    localStorage.setItem(PREFIX, '')
    localStorage.removeItem(PREFIX)
    return localStorage
  } catch {
    return null // a frame on another site may have none
  }
})()
const name = (of, which) => `${PREFIX}${of}:${which}`
const kept = (which) => {
  const text = disk ? disk.getItem(name(attempt, which)) : memory.get(which)
  try {
    return text ? JSON.parse(text) : null
  } catch {
    return null
  }
}
const keep = (which, answer) => {
  memory.set(which, JSON.stringify(answer))
  try {
    disk?.setItem(name(attempt, which), JSON.stringify(answer))
  } catch {
    // full: it stays in memory, as long as this page does
  }
}
const drop = (which) => {
  memory.delete(which)
  disk?.removeItem(name(attempt, which))
}
const unsent = (of = attempt) => {
  const start = name(of, '')
  const found = new Set(memory.keys())
  for (let i = 0; disk && i < disk.length; i++) {
    if (disk.key(i).startsWith(start)) found.add(disk.key(i).slice(start.length))
  }
  return [...found]
}

// The status line
const status = document.getElementById('saving')
const say = (what, kind = '', ...more) => {
  if (!status || status.dataset.says === what) return
  status.dataset.says = what
  status.className = `status ${kind}`.trim()
  status.replaceChildren(status.dataset[what], ...more)
}

const linkTo = (address, words) => {
  const link = document.createElement('a')
  link.href = `${base}/${address}`
  link.textContent = words
  return link
}

// Sending, one answer after the other
const base = put ? put.slice(0, put.lastIndexOf('/answers/')) : submission?.dataset.base
const conflicts = new Map() // item → the answer that stands on the server
let sending = null
let pause = 0
let timer = 0
let over = false // the visit has ended, or the attempt is submitted: trying again is useless

const send = (which, answer) => {
  const csrf = document.querySelector('meta[name="csrf"]')
  return fetch(`${base}/answers/${which}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...(csrf && { [csrf.dataset.header]: csrf.content }) },
    body: JSON.stringify({ seen: answer.seen, ...answer.fields }),
    keepalive: true,
    signal: AbortSignal.timeout(20_000),
  })
}

const taken = (which, sent, version) => {
  const now = kept(which)
  if (now && now.at !== sent.at) keep(which, { ...now, seen: version }) // changed again meanwhile
  else drop(which)
  if (which === item) form.elements.seen.value = version
}

/** Whether one may go on to the next answer. */
const settle = async (which, sent, response) => {
  if (response.ok) {
    taken(which, sent, (await response.json()).version)
    return true
  }
  const problem = await response.json().catch(() => ({}))
  if (response.status === 409 && problem.code === 'stale') {
    conflicts.set(which, problem)
    return true
  }
  if (response.status === 409 && problem.code === 'paused') {
    later('paused')
  } else if (response.status === 409) {
    over = true
    const late = unsent().map((one) => kept(one)?.place).filter(Boolean).sort((one, other) => one - other)
    unsent().forEach(drop)
    if (problem.code === 'time-up') {
      say('timeUp', 'problem', ` ${late.map((n) => `${status.dataset.question} ${n}`).join(', ')}. `, linkTo('results', status.dataset.results))
    } else say('closed', 'problem', ' ', linkTo('results', status.dataset.results))
  } else if ([401, 403, 404].includes(response.status)) {
    over = true
    say(response.status === 404 ? 'stranger' : 'ended', 'problem')
  } else if (response.status < 500 && ![408, 429].includes(response.status)) {
    drop(which)
    if (which === item && unreadable) tellUnreadable(unreadable.dataset.why)
    else say('refused', 'problem')
  } else {
    later('trouble')
  }
  return false
}

const later = (why) => {
  say(disk ? why : 'memory', 'problem')
  pause = Math.min(Math.max(2_000, pause * 2), 30_000)
  clearTimeout(timer)
  timer = setTimeout(flush, pause * (0.8 + 0.4 * Math.random()))
}

const drain = async () => {
  clearTimeout(timer)
  for (;;) {
    const which = unsent().find((one) => !conflicts.has(one) && !(resting && one === item))
    if (!which) break
    const answer = kept(which)
    if (!answer?.fields) {
      drop(which)
      continue
    }
    const slow = setTimeout(() => say('saving'), 400) // a quick one says only that it is done
    try {
      if (!(await settle(which, answer, await send(which, answer)))) return false
    } catch {
      later('offline')
      return false
    } finally {
      clearTimeout(slow)
    }
  }
  pause = 0
  if (resting) return false // it is still being written, and sent after that
  return conflicts.size === 0 ? (say('saved'), true) : (showConflicts(), false)
}

/** Sends what is unsent; true when all of it was taken. */
const flush = () => {
  if (over) return Promise.resolve(false)
  sending ??= drain().finally(() => {
    sending = null
  })
  return sending
}

window.attuneFlush = flush // the clock waits for it before it submits
window.addEventListener('attune:leaving', () => {
  leaving = true
})

// The question on this page
const controls = () => [...form.querySelectorAll('input:not([type="hidden"]), select, textarea')]
const ticks = (control) => ['radio', 'checkbox'].includes(control.type)
const isGiven = (control) => (ticks(control) ? control.checked : control.value !== '')
const chosen = () => {
  const fields = {}
  for (const control of controls()) {
    fields[control.name] ??= []
    if (isGiven(control)) fields[control.name].push(control.value)
  }
  return fields
}
const show = (fields) => {
  for (const control of controls()) {
    const values = fields[control.name] ?? []
    if (ticks(control)) control.checked = values.includes(control.value)
    else control.value = values[0] ?? ''
  }
  tellTwice()
  form.dispatchEvent(new Event('shown')) // rows.js shows rows as the fields say
}

// Where each place is given once, a line says so while one is given twice.
const twice = document.getElementById('twice')
const tellTwice = () => {
  if (!twice) return
  const rows = controls()
  const isTwice = (row) => isGiven(row) && rows.some((other) => other !== row && isGiven(other) && other.value === row.value)
  for (const line of form.querySelectorAll('.row')) line.classList.toggle('twice', rows.some((row) => line.contains(row) && isTwice(row)))
  const words = rows.some(isTwice) ? twice.dataset.twice : ''
  if (twice.textContent !== words) twice.textContent = words
}

// Where something is typed, a line says why it cannot be read. It stays in its field, and is not sent again as it is.
const unreadable = document.getElementById('unreadable')
const tellUnreadable = (why) => {
  unreadable.textContent = why
  for (const control of controls()) control.setAttribute('aria-invalid', why !== '')
  if (why) say('unread', 'problem')
}

// Two answers to one question
const elsewhere = document.getElementById('elsewhere')
const showing = (whose) => {
  elsewhere.hidden = false
  for (const part of elsewhere.querySelectorAll('[data-shown]')) part.hidden = part.dataset.shown !== whose
}
const showConflicts = () => {
  if (conflicts.has(item)) {
    showing('mine')
    say('elsewhere', 'warning')
    return
  }
  const links = [...conflicts.keys()].flatMap((which) => {
    const { place: n } = kept(which)
    return [' ', linkTo(`items/${n}`, `${status.dataset.question} ${n}`)]
  })
  say('elsewhereOther', 'warning', ...links)
}
const decided = (whose) => {
  const theirs = conflicts.get(item)
  const mine = kept(item)
  conflicts.delete(item)
  elsewhere.hidden = true
  if (whose === 'mine' && mine) {
    keep(item, { ...mine, seen: theirs.version })
    show(mine.fields)
  } else {
    drop(item)
    show(theirs.fields)
    form.elements.seen.value = theirs.version
  }
  flush()
  ;(controls().find(isGiven) ?? controls()[0]).focus()
}
elsewhere?.addEventListener('click', (event) => {
  const wanted = event.target.closest('[data-do]')?.dataset.do
  if (wanted === 'show' || wanted === 'back') {
    show(wanted === 'show' ? conflicts.get(item).fields : kept(item).fields)
    showing(wanted === 'show' ? 'theirs' : 'mine')
    elsewhere.querySelector('button:not([hidden])').focus()
  }
  if (wanted === 'keep-mine') decided('mine')
  if (wanted === 'keep-theirs') decided('theirs')
})

const answered = () => {
  tellTwice()
  if (unreadable) tellUnreadable('')
  delete status.dataset.says // the same words again are news again
  const before = kept(item)
  keep(item, { seen: before?.seen ?? Number(form.elements.seen.value), fields: chosen(), place: Number(place), at: Math.random() })
  if (conflicts.has(item)) showing('mine')
}
form?.addEventListener('change', () => {
  rested()
  answered()
  flush()
})

// A text is kept on this device as it is written, and sent when one pauses or leaves it: each sending is a version for ever.
let resting = 0
const rested = () => {
  clearTimeout(resting)
  resting = 0
}
form?.addEventListener('input', (event) => {
  if (!event.target.matches('textarea')) return
  rested()
  answered()
  resting = setTimeout(() => {
    resting = 0
    flush()
  }, 4_000)
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && resting) {
    rested()
    flush()
  }
})

// Going on waits for what is unsent. When it cannot be sent, one stays: the next page could not be loaded either.
let leaving = false
for (const one of [form, submission]) {
  one?.addEventListener('submit', (event) => {
    if (leaving || (!sending && unsent().length === 0)) return
    rested()
    event.preventDefault()
    const { submitter } = event
    flush().then((all) => {
      if (all) {
        leaving = true
        one.requestSubmit(submitter)
      } else if (!over && conflicts.size === 0 && status.dataset.says === 'saving') {
        say('waiting', 'warning')
      }
    })
  })
}
if (attempt) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]')
    if (!link || link.target || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (leaving || over || link.hash.length > 1 || unsent().length === 0) return
    event.preventDefault()
    rested()
    Promise.race([flush(), new Promise((done) => setTimeout(done, 3_000))]).then(() => location.assign(link.href))
  })
  window.addEventListener('beforeunload', (event) => {
    if (unsent().length > 0 && !leaving && !(over && disk)) event.preventDefault()
  })
  window.addEventListener('pageshow', () => {
    leaving = false
  })
  window.addEventListener('online', () => {
    pause = 0
    flush()
  })
  window.addEventListener('offline', () => say(disk ? 'offline' : 'memory', 'problem'))
  const left = item && kept(item)
  if (left) show(left.fields)
  else if (item) tellTwice()
  if (unsent().length > 0) flush()
}

// A submitted attempt owes nothing any more.
const { settled } = document.querySelector('main').dataset
if (settled) unsent(settled).forEach((which) => disk?.removeItem(name(settled, which)))

// Decisions of a case go by htmx. When one does not arrive, the line beside the button says so.
const undecided = (event) => {
  const line = document.getElementById('deciding')
  const code = event.detail.xhr?.status ?? 0
  if (code === 404 || code === 409 || code === 422) location.reload()
  else if (line) {
    line.className = 'status problem'
    line.textContent = code === 401 || code === 403 ? line.dataset.ended : line.dataset.undelivered
  }
}
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) document.addEventListener(failure, undecided)

// From one question to the next the focus goes to its heading, so that a screen reader begins there.
const from = document.referrer.startsWith(location.origin) && /\/(attempts|quiz)\b/.test(new URL(document.referrer).pathname)
if (from && document.getElementById('question') && performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
  const heading = document.querySelector('main h1')
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

// Moments in the zone and the manner of whoever reads.
for (const time of document.querySelectorAll('main time[datetime]')) {
  const moment = new Date(time.dateTime)
  if (!Number.isNaN(moment.getTime())) {
    time.textContent = moment.toLocaleString(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' })
  }
}
