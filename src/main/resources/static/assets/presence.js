// Tells when the pages of an attempt are left and looked at again; the start page of the quiz says that it does. Going from
// one question to the next is not leaving. Nothing waits for it, and nothing depends on it.
const { presence } = document.querySelector('main').dataset
if (presence) {
  const inside = presence.replace(/presence$/, '')
  const mark = `attune:left:${presence.replace(/\D+/g, '-')}`
  let away = false
  let going = 0 // until when a departure is one to another page of the attempt

  const recall = () => {
    try {
      return sessionStorage.getItem(mark) !== null
    } catch {
      return away // a frame on another site may keep nothing
    }
  }
  const remember = (left) => {
    away = left
    try {
      if (left) sessionStorage.setItem(mark, 'yes')
      else sessionStorage.removeItem(mark)
    } catch {
      // it is known as long as this page is there
    }
  }
  const tell = (here) => {
    remember(!here)
    const csrf = document.querySelector('meta[name="csrf"]')
    fetch(presence, {
      method: 'POST',
      headers: { ...(csrf && { [csrf.dataset.header]: csrf.content }) },
      body: new URLSearchParams({ here }),
      keepalive: true, // goes out although the page is gone
    }).catch(() => {})
  }

  const leave = () => {
    if (!away && Date.now() > going) tell(false)
  }
  const comeBack = () => {
    if (document.visibilityState === 'visible' && recall()) tell(true)
  }

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : comeBack()))
  addEventListener('pagehide', leave)
  addEventListener('pageshow', () => {
    going = 0
    comeBack()
  })
  // The quiz's own script may hold back a link or a form for a moment, until what is unsent has arrived.
  const onTheWay = (address) => {
    if (address.startsWith(new URL(inside, location.href).href)) going = Date.now() + 5_000
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]')
    if (link?.matches('[data-pause]')) going = Date.now() + 5_000 // a break is nobody's business
    else if (link && !link.target) onTheWay(link.href)
  })
  document.addEventListener('submit', (event) => onTheWay(event.target.action))
}
