// Counts the words of a text as they are written, by the pattern that the server counts by. Nothing is announced: the line is
// read with the field, and whenever one asks for it.
const text = document.getElementById('text')
const line = document.getElementById('words')
if (text && line) {
  const word = new RegExp(line.dataset.pattern, 'gu')
  const count = () => {
    const words = text.value.match(word)?.length ?? 0
    line.textContent = words === 1 ? line.dataset.one : line.dataset.many.replace('{n}', words)
  }
  text.addEventListener('input', count)
  text.form.addEventListener('shown', count)
  count()
}
