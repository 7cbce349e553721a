// Rows put in order or matched by hand: with buttons, by dragging, or with the lists that stand in the rows anyway. These lists
// stay the fields of the form: whatever is done here ends in them and is told to the form, which saves it (quiz.js).

/** The beginning of a long text, as a name for it. */
const clipped = (text) => (text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')} …` : text)
const prompt = (row) => clipped(row.querySelector('label').textContent.trim())
const field = (row) => row.querySelector('select')

/** A question of rows: its list, the line that says what happens, and what the page holds for both. */
const question = (list) => {
  const fieldset = list.closest('.question')
  const line = fieldset.querySelector('.said')
  return {
    list,
    fieldset,
    line,
    rows: () => [...list.children],
    given: (kind) => fieldset.querySelector(`template.${kind}`).content.cloneNode(true),
    tell: () => fieldset.dispatchEvent(new Event('change', { bubbles: true })),
    say(which, words = {}, more = '') {
      line.textContent = `${line.dataset[which].replace(/{(\w+)}/g, (all, name) => words[name] ?? all)} ${more}`.trim()
    },
  }
}

/** Follows a pointer from where it went down until it is let go of: `moved` gets every event, `ended` whether it was put down. */
const follow = (start, holder, { moved, ended }) => {
  const stop = new AbortController()
  const options = { signal: stop.signal }
  let last = start
  const end = (down) => {
    stop.abort()
    clearInterval(scrolling)
    ended(down, last)
  }
  const own = (act) => (event) => {
    if (event.pointerId === start.pointerId) act(event)
  }
  // Near an edge of the window the page comes along.
  const scrolling = setInterval(() => {
    const by = last.clientY < 50 ? -10 : last.clientY > innerHeight - 50 ? 10 : 0
    if (!by || last === start) return
    scrollBy({ top: by, behavior: 'instant' })
    moved(last)
  }, 16)
  holder.setPointerCapture(start.pointerId)
  holder.addEventListener('pointermove', own((event) => moved((last = event))), options)
  holder.addEventListener('pointerup', own(() => end(true)), options)
  for (const lost of ['pointercancel', 'lostpointercapture']) holder.addEventListener(lost, own(() => end(false)), options)
  addEventListener('keydown', (event) => event.key === 'Escape' && end(false), options)
}

/** Rows that are all given a place, each its own: the list is the order. */
const order = ({ list, fieldset, line, rows, given, tell, say }) => {
  const settling = fieldset.querySelector('.settling')
  const [state, button] = settling.children
  const place = (row) => field(row).selectedIndex // 0: none
  const isWhole = () => new Set(rows().map(place).filter((n) => n > 0)).size === list.children.length

  /** All but one row are moved, so that what has the focus, or is dragged, never leaves the page. */
  const arrange = (sorted, still = sorted.find((row) => row.contains(document.activeElement)) ?? sorted[0]) => {
    if (sorted.every((row, at) => row === list.children[at])) return
    const at = sorted.indexOf(still)
    for (const row of sorted.slice(0, at)) still.before(row)
    for (const row of sorted.slice(at + 1)) list.append(row)
  }
  let whole = false // as it was shown last
  const show = () => {
    whole = isWhole()
    rows().forEach((row, at, all) => {
      for (const one of row.querySelectorAll('[data-by]')) {
        one.setAttribute('aria-disabled', String(!all[at + Number(one.dataset.by)]))
      }
      field(row).options[0].disabled = whole // one place alone cannot be taken away
    })
    state.textContent = state.dataset[whole ? 'whole' : rows().some(place) ? 'part' : 'none']
    button.textContent = button.dataset[whole ? 'clear' : 'keep']
    list.classList.toggle('whole', whole)
  }
  /** The order in which the rows stand becomes the answer. */
  const settle = (row) => {
    const was = whole
    rows().forEach((one, at) => (field(one).selectedIndex = at + 1))
    for (const one of rows()) one.classList.toggle('moved', one === row)
    show()
    const news = was ? '' : state.dataset.whole
    if (row) say('moved', { row: prompt(row), place: place(row), of: list.children.length }, news)
    else line.textContent = news
    tell()
  }
  const moveTo = (row, to) => {
    const sorted = rows().filter((one) => one !== row)
    sorted.splice(to, 0, row)
    arrange(sorted, row)
    settle(row)
    row.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }
  const read = () => {
    const last = list.children.length + 1
    arrange(rows().sort((a, b) => (place(a) || last) - (place(b) || last)))
    for (const row of rows()) row.classList.remove('moved')
    show()
  }
  const drag = (start, row) => {
    const before = rows()
    const held = start.clientY - row.getBoundingClientRect().top
    const middle = (one) => {
      const { top, height } = one.getBoundingClientRect()
      return top + height / 2
    }
    row.classList.add('dragged')
    follow(start, start.target, {
      moved({ clientY }) {
        const centre = clientY - held + row.offsetHeight / 2
        for (let up; (up = row.previousElementSibling) && centre < middle(up); ) row.after(up)
        for (let down; (down = row.nextElementSibling) && centre > middle(down); ) row.before(down)
        row.style.translate = 'none'
        row.style.translate = `0 ${clientY - held - row.getBoundingClientRect().top}px`
      },
      ended(down) {
        row.style.translate = ''
        row.classList.remove('dragged')
        if (!down) arrange(before, row)
        else if (before.some((one, at) => one !== list.children[at])) settle(row)
      },
    })
  }

  for (const row of rows()) {
    row.append(given('tools-of-a-row'))
    for (const one of row.querySelectorAll('[data-by]')) one.setAttribute('aria-label', `${one.dataset.name}: ${prompt(row)}`)
  }
  list.addEventListener('click', ({ target }) => {
    const pressed = target.closest('[data-by]')
    if (pressed?.getAttribute('aria-disabled') !== 'false') return
    const row = pressed.closest('.row')
    moveTo(row, rows().indexOf(row) + Number(pressed.dataset.by))
  })
  list.addEventListener('change', (event) => {
    const row = event.target.closest('.row')
    if (place(row) === 0) return show()
    event.stopPropagation() // the form hears of all rows together
    moveTo(row, place(row) - 1)
  })
  list.addEventListener('pointerdown', (event) => {
    const grip = event.target.closest('.grip')
    if (!grip || event.button) return
    event.preventDefault()
    drag(event, grip.closest('.row'))
  })
  button.addEventListener('click', () => {
    if (!whole) return settle()
    for (const row of rows()) field(row).selectedIndex = 0
    read()
    say('cleared')
    tell()
  })
  settling.hidden = false
  return read
}

/** Prompts, each given an answer: first the one and then the other, or dragged there. */
const match = ({ list, fieldset, line, rows, given, tell, say }) => {
  const answers = fieldset.querySelector('.letters')
  const chips = new Map() // key of an answer → its button
  let held = null // the button that waits for its counterpart

  const wait = (button) => {
    held?.setAttribute('aria-pressed', 'false')
    held = button === held ? null : button
    held?.setAttribute('aria-pressed', 'true')
    list.classList.toggle('open', Boolean(held?.matches('.chip')))
  }
  const show = () => {
    const used = rows().map((row) => field(row).value)
    for (const [key, chip] of chips) chip.querySelector('.given').hidden = !used.includes(key)
    for (const row of rows()) {
      const slot = row.querySelector('.slot')
      const { value, selectedOptions } = field(row)
      slot.textContent = value ? selectedOptions[0].textContent : slot.dataset.none
      slot.classList.toggle('filled', value !== '')
      slot.setAttribute('aria-label', `${slot.textContent} (${prompt(row)})`)
    }
  }
  const give = (row, key) => {
    if (held) wait(held)
    field(row).value = key
    show()
    say('matched', { row: prompt(row), answer: field(row).selectedOptions[0].textContent })
    tell()
  }
  const drag = (start, chip) => {
    const row = ({ clientX, clientY }) => rows().find((one) => one.contains(document.elementFromPoint(clientX, clientY)))
    const mark = (over) => rows().forEach((one) => one.classList.toggle('over', one === over))
    const from = scrollY
    let far = false
    follow(start, start.target, {
      moved(event) {
        const x = event.clientX - start.clientX
        const y = event.clientY - start.clientY + scrollY - from
        far ||= Math.hypot(x, y) > 6
        if (!far) return
        chip.parentElement.classList.add('dragged')
        chip.parentElement.style.translate = `${x}px ${y}px`
        mark(row(event))
      },
      ended(down, last) {
        chip.parentElement.style.translate = ''
        chip.parentElement.classList.remove('dragged')
        mark(null)
        if (!far) return
        // The button was not pressed but dragged.
        const press = (event) => event.stopImmediatePropagation()
        chip.addEventListener('click', press, { capture: true, once: true })
        setTimeout(() => chip.removeEventListener('click', press, { capture: true }))
        const over = down && row(last)
        if (over) give(over, chip.dataset.key)
      },
    })
  }

  for (const one of answers.children) {
    const words = one.textContent.trim()
    one.replaceChildren(given('chip-of-an-answer'))
    const chip = one.querySelector('button')
    chip.dataset.key = one.dataset.answer
    chip.prepend(words)
    chips.set(chip.dataset.key, chip)
  }
  for (const row of rows()) row.append(given('slot-of-a-row'))
  answers.addEventListener('click', ({ target }) => {
    const chip = target.closest('.chip')
    if (!chip) return
    if (held?.matches('.slot')) {
      const slot = held
      give(slot.closest('.row'), chip.dataset.key)
      slot.focus()
      return
    }
    wait(chip)
    if (held) say('held', { answer: clipped(chip.firstChild.textContent) })
    else line.textContent = ''
  })
  answers.addEventListener('pointerdown', (event) => {
    const chip = event.target.closest('[data-answer]')?.querySelector('.chip')
    // A finger on the words scrolls the page; on the handle it drags. A mouse drags from both.
    if (!chip || event.button || (event.pointerType !== 'mouse' && !event.target.closest('.grip'))) return
    drag(event, chip)
  })
  list.addEventListener('click', ({ target }) => {
    const slot = target.closest('.slot')
    if (!slot) return
    if (held?.matches('.chip')) return give(slot.closest('.row'), held.dataset.key)
    wait(slot)
    if (held) say('waiting', { row: prompt(slot.closest('.row')) })
    else line.textContent = ''
  })
  list.addEventListener('change', show)
  fieldset.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !held) return
    wait(held)
    line.textContent = ''
  })
  return show
}

for (const list of document.querySelectorAll('[data-hand]')) {
  const all = question(list)
  const read = list.dataset.hand === 'order' ? order(all) : match(all)
  all.fieldset.classList.add(`by-hand-${list.dataset.hand}`)
  all.fieldset.querySelector('.how-by-hand').hidden = false
  list.closest('.asked').addEventListener('shown', read) // the fields were filled by somebody else
  addEventListener('pageshow', read) // or by the browser, which remembers them
  read()
}
