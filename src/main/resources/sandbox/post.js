// One step of a launch sends itself.
document.querySelector("form[data-auto-submit]")?.submit();
