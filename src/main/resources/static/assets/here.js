// Before the first paint, so that nothing jumps: scripts are on; the page stands in somebody's frame.
document.documentElement.classList.add('on')
if (window.parent !== window) document.documentElement.classList.add('framed')
