// What stands in the page itself, since nothing else is there yet: a network that goes in the second of a reload leaves a page whose
// scripts never come, and which nobody would reload. A minute without the watch of components/wall/vigil/ (it marks the document),
// and the page is loaded anew, as soon as the server answers.
export const WATCH_LOADING = `(function look() {
  setTimeout(function () {
    if (document.documentElement.dataset.stands) return
    fetch('/live/version', { cache: 'no-store' }).then(function (answer) {
      if (answer.ok) location.reload()
      else look()
    }, look)
  }, 60000)
})()`
