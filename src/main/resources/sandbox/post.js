// One step of a launch sends itself; an answer that needs no reading takes the whole window back to the course.
document.querySelector("form[data-auto-submit]")?.submit();
const back = document.querySelector("a[data-return]");
if (back) {
    setTimeout(() => window.top.location.assign(back.href), 900);
}
