// Saves answers as they are chosen, and keeps them on this device while they cannot be saved. Nothing here is needed: the
// forms of the quiz do the same when one goes on. The words of every message stand in the page, beside the status line.

const form = document.getElementById('answer') ?? document.getElementById('answers') // one question, or all of them
const submission = document.getElementById('submission') // the button that submits the attempt
const { attempt, base } = form?.dataset ?? submission?.dataset ?? {}

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

// What is said of saving: in the line of the question that was touched last, or in the page's own.
const status = document.getElementById('saving')
const asked = new Map() // item → the question on this page
let last = null
const lineOf = (one) => one?.line ?? status
const say = (what, kind = '', more = [], line = lineOf(last)) => {
  if (!line || line.dataset.says === what) return
  line.dataset.says = what
  line.classList.remove('problem', 'warning')
  if (kind) line.classList.add(kind)
  line.replaceChildren(status.dataset[what], ...more)
}
/** All is saved: what was said of trouble on the way is so no more. */
const sayAllIsSaved = () => {
  for (const line of new Set([status, ...[...asked.values()].map(lineOf)])) {
    if (['saving', 'offline', 'trouble', 'memory', 'waiting', 'paused'].includes(line?.dataset.says)) say('saved', '', [], line)
  }
  say('saved')
}

const linkTo = (address, words) => {
  const link = document.createElement('a')
  link.href = `${base}/${address}`
  link.textContent = words
  return link
}

// Sending, one answer after the other
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
  const one = asked.get(which)
  if (!one) return
  one.seen = version
  if (!kept(which) && one.line !== status) say('saved', '', [], one.line)
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
      say('timeUp', 'problem', [` ${late.map((n) => `${status.dataset.question} ${n}`).join(', ')}. `, linkTo('results', status.dataset.results)])
    } else say('closed', 'problem', [' ', linkTo('results', status.dataset.results)])
  } else if ([401, 403, 404].includes(response.status)) {
    over = true
    say(response.status === 404 ? 'stranger' : 'ended', 'problem')
  } else if (response.status < 500 && ![408, 429].includes(response.status)) {
    drop(which)
    const one = asked.get(which)
    if (one?.isTyped) one.tellUnreadable(true)
    else say('refused', 'problem', [], lineOf(one ?? last))
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
    const which = unsent().find((one) => !conflicts.has(one) && !asked.get(one)?.resting)
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
  if ([...asked.values()].some((one) => one.resting)) return false // it is still being written, and sent after that
  return conflicts.size === 0 ? (sayAllIsSaved(), true) : (showConflicts(), false)
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

/** A question on this page. Among others, the names of its fields begin with a prefix, and it has a line of its own. */
const question = (root) => {
  const { item, place, prefix = '' } = root.dataset
  const seenField = root.querySelector(`[name="${prefix}seen"]`)
  const twice = root.querySelector('[data-twice]') // says so where something is given twice that can be given once
  const unreadable = root.querySelector('[data-why]') // says why what was typed cannot be read
  const elsewhere = root.querySelector('.elsewhere') // two answers to one question
  const controls = () => [...root.querySelectorAll('input:not([type="hidden"]), select, textarea')]
  const fieldOf = (control) => control.name.slice(prefix.length)
  const ticks = (control) => ['radio', 'checkbox'].includes(control.type)
  const isGiven = (control) => (ticks(control) ? control.checked : control.value !== '')
  const chosen = () => {
    const fields = {}
    for (const control of controls()) {
      fields[fieldOf(control)] ??= []
      if (isGiven(control)) fields[fieldOf(control)].push(control.value)
    }
    return fields
  }
  const tellTwice = () => {
    if (!twice) return
    const rows = controls()
    const isTwice = (row) => isGiven(row) && rows.some((other) => other !== row && isGiven(other) && other.value === row.value)
    for (const line of root.querySelectorAll('.row')) line.classList.toggle('twice', rows.some((row) => line.contains(row) && isTwice(row)))
    const words = rows.some(isTwice) ? twice.dataset.twice : ''
    if (twice.textContent !== words) twice.textContent = words
  }
  const show = (fields) => {
    for (const control of controls()) {
      const values = fields[fieldOf(control)] ?? []
      if (ticks(control)) control.checked = values.includes(control.value)
      else control.value = values[0] ?? ''
    }
    tellTwice()
    root.dispatchEvent(new Event('shown')) // rows.js shows rows as the fields say
  }
  const showing = (whose) => {
    elsewhere.hidden = false
    for (const part of elsewhere.querySelectorAll('[data-shown]')) part.hidden = part.dataset.shown !== whose
  }
  let resting = 0

  const one = {
    place: Number(place),
    line: root.querySelector('.status.line') ?? status,
    isTyped: Boolean(unreadable),
    get resting() {
      return resting !== 0
    },
    set seen(version) {
      seenField.value = version
    },
    /** It stays in its field, and is not sent again as it is. */
    tellUnreadable(is) {
      unreadable.textContent = is ? unreadable.dataset.why : ''
      for (const control of controls()) control.setAttribute('aria-invalid', is)
      if (is) say('unread', 'problem', [], one.line)
    },
    showConflict() {
      showing('mine')
      say('elsewhere', 'warning', [], one.line)
    },
    rested() {
      clearTimeout(resting)
      resting = 0
    },
    /** Shows what this device kept, if anything. */
    begin() {
      const left = kept(item)
      if (left) show(left.fields)
      else tellTwice()
    },
  }
  const answered = () => {
    last = one
    tellTwice()
    if (unreadable) one.tellUnreadable(false)
    delete one.line.dataset.says // the same words again are news again
    const before = kept(item)
    keep(item, { seen: before?.seen ?? Number(seenField.value), fields: chosen(), place: one.place, at: Math.random() })
    if (conflicts.has(item)) showing('mine')
  }
  const decided = (whose) => {
    const theirs = conflicts.get(item)
    const mine = kept(item)
    last = one
    conflicts.delete(item)
    elsewhere.hidden = true
    delete one.line.dataset.says
    if (whose === 'mine' && mine) {
      keep(item, { ...mine, seen: theirs.version })
      show(mine.fields)
    } else {
      drop(item)
      show(theirs.fields)
      seenField.value = theirs.version
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
  root.addEventListener('change', () => {
    one.rested()
    answered()
    flush()
  })
  // A text is kept on this device as it is written, and sent when one pauses or leaves it: each sending is a version for ever.
  root.addEventListener('input', (event) => {
    if (!event.target.matches('textarea')) return
    one.rested()
    answered()
    resting = setTimeout(() => {
      resting = 0
      flush()
    }, 4_000)
  })
  return [item, one]
}
for (const root of document.querySelectorAll('.asked')) asked.set(...question(root))

const rested = () => {
  const some = [...asked.values()].filter((one) => one.resting)
  for (const one of some) one.rested()
  return some.length > 0
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && rested()) flush()
})

const showConflicts = () => {
  const elsewhere = []
  for (const which of conflicts.keys()) {
    const one = asked.get(which)
    if (one) one.showConflict()
    else elsewhere.push(kept(which).place)
  }
  if (elsewhere.length > 0 && elsewhere.length === conflicts.size) {
    say('elsewhereOther', 'warning', elsewhere.flatMap((n) => [' ', linkTo(`items/${n}`, `${status.dataset.question} ${n}`)]))
  }
}

// Going on waits for what is unsent. When it cannot be sent, one stays: the next page could not be loaded either.
let leaving = false
for (const one of [form, submission]) {
  one?.addEventListener('submit', (event) => {
    const { submitter } = event
    if (form?.id === 'answers') {
      const line = submitter?.closest('.one')?.querySelector('.line') // what is to be said stands where one is
      last = line ? { line } : null
      if (submitter?.value === 'stay') return event.preventDefault() // Enter in a field: nothing is left to be done
    }
    if (leaving || (!sending && unsent().length === 0)) return
    rested()
    event.preventDefault()
    flush().then((all) => {
      if (all) {
        leaving = true
        one.requestSubmit(submitter)
      } else if (!over && conflicts.size === 0 && status.dataset.says === 'saving') {
        say('waiting', 'warning')
      } else if (form?.id === 'answers' && conflicts.size > 0) {
        document.getElementById(`question-${kept([...conflicts.keys()][0])?.place}`)?.focus()
      }
    })
  })
}
if (attempt) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]')
    if (!link || link.target || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (leaving || over || unsent().length === 0 || (link.hash && link.pathname === location.pathname)) return
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
  for (const one of asked.values()) one.begin()
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
if (from && !location.hash && (document.getElementById('question') || form) && performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
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
