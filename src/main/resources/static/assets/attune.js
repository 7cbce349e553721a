// What scripts add to every page. Nothing here is needed: without it the forms and links do the same.
const framed = window.parent !== window

// The LMS is asked to make the frame as high as the page (Canvas's lti.frameResize, which Moodle's plugins and others share).
if (framed && 'ResizeObserver' in window) {
  let told = 0
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height) + 1
    if (Math.abs(height - told) < 2) return
    told = height
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*')
  }
  new ResizeObserver(tell).observe(document.body)
}

// Such a frame does not scroll: the LMS's page does, and stays where it is when we open another page or a part of one (#…).
// It moves when asked. Not when someone has just come in from the LMS, and not away from what has the focus.
if (framed) {
  const part = () => document.getElementById(location.hash.slice(1))
  const showPart = () => part()?.scrollIntoView()
  window.addEventListener('hashchange', showPart)
  if (part()) {
    // The LMS makes the frame high in one step or in several; from the first touch or key on the reader decides.
    const waiting = new AbortController()
    window.addEventListener('resize', showPart, { signal: waiting.signal })
    for (const act of ['pointerdown', 'touchstart', 'wheel', 'keydown']) {
      window.addEventListener(act, () => waiting.abort(), { signal: waiting.signal, passive: true })
    }
  } else if (document.referrer.startsWith(location.origin + '/') && document.activeElement === document.body) {
    document.querySelector('.top').scrollIntoView({ block: 'nearest' })
  }
}

// A table that becomes cards on a phone keeps its meaning: browsers drop it once the cells are displayed as blocks.
const keepTables = (within) => {
  for (const table of within.querySelectorAll('table.cards')) {
    table.setAttribute('role', 'table')
    for (const [tags, role] of [['thead, tbody, tfoot', 'rowgroup'], ['tr', 'row'], ['thead th', 'columnheader'], ['tbody th, tfoot th', 'rowheader'], ['td', 'cell']]) {
      for (const part of table.querySelectorAll(tags)) part.setAttribute('role', role)
    }
  }
}
keepTables(document)

// What is wrong with a form has the focus. Browsers refuse autofocus in a frame of another site, though not this.
document.querySelector('.notice[autofocus]')?.focus()

// A form is sent once, however often one clicks. It can be sent again after coming back to the page.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || form.method === 'get') return
  if (form.dataset.sent) event.preventDefault()
  else form.dataset.sent = 'yes'
})
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})

// htmx: the token against forged requests goes along, and a swap that brings a new heading moves the reader to it.
document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('meta[name="csrf"]')
  if (token) event.detail.headers[token.dataset.header || 'X-CSRF-TOKEN'] = token.content
})
// The same answer again is no news, and would be read out every time.
let heard = ''
document.addEventListener('htmx:beforeSwap', (event) => {
  const { target, serverResponse } = event.detail
  if (target.id !== 'delivery') return
  if (serverResponse === heard) event.detail.shouldSwap = false
  heard = serverResponse
})
document.addEventListener('htmx:afterSettle', (event) => {
  keepTables(event.target)
  const now = document.getElementById('found-now') // says how many modules a filter leaves
  const legend = document.querySelector('#found > legend')
  if (now && legend && now.textContent !== legend.textContent) now.textContent = legend.textContent
  const asks = event.target.querySelector('[data-focus]') || event.target.closest('[data-focus]') // the innermost that asks
  const heading = asks && (asks.matches('h1, h2, h3') ? asks : asks.querySelector('h1, h2'))
  if (heading) {
    heading.tabIndex = -1
    heading.focus()
  }
})
