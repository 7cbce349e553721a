// Counts the words of a text as they are written, by the pattern that the server counts by. Nothing is announced: the line is
// read with the field, and whenever one asks for it.
for (const part of document.querySelectorAll('.writing')) {
  const text = part.querySelector('textarea')
  const line = part.querySelector('.counted')
  const word = new RegExp(line.dataset.pattern, 'gu')
  const count = () => {
    const words = text.value.match(word)?.length ?? 0
    line.textContent = words === 1 ? line.dataset.one : line.dataset.many.replace('{n}', words)
  }
  text.addEventListener('input', count)
  text.closest('.asked').addEventListener('shown', count)
  count()
}
