// A button beside what is to be copied elsewhere. Without this script a touch selects it whole.
const status = document.getElementById('copied')

for (const button of document.querySelectorAll('[data-copy]')) {
  const source = document.getElementById(button.dataset.copy)
  button.addEventListener('click', async () => {
    const selection = window.getSelection()
    selection.selectAllChildren(source) // so that it can be copied by hand where the browser does not let us
    try {
      await navigator.clipboard.writeText(source.textContent)
      status.textContent = status.dataset.copied.replace('{what}', button.querySelector('.what').textContent.trim())
    } catch {
      status.textContent = ''
    }
  })
}
