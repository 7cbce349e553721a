// Moments in the zone and the manner of whoever reads, to the second.
for (const time of document.querySelectorAll('main time[datetime]')) {
  const moment = new Date(time.dateTime)
  if (!Number.isNaN(moment.getTime())) {
    time.textContent = moment.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium' })
  }
}

// A question that a link names is opened.
const unfold = () => {
  const named = document.getElementById(location.hash.slice(1))
  if (named?.matches('details')) {
    named.open = true
    named.scrollIntoView()
  }
}
addEventListener('hashchange', unfold)
unfold()
