"use strict";
// Turns keys into the buttons, links and fields that carry them, and loads the next page in
// place. Everything works without this script, too, by mouse or Tab and Enter.

const alertLine = document.getElementById("alert");
let waiting = false;

function say(problem) {
  alertLine.textContent = problem;
  alertLine.hidden = !problem;
}

async function load(address, options) {
  if (waiting) return;
  waiting = true;
  try {
    const answer = await fetch(address, { ...options, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = page.querySelector("main");
    if (!main) throw new Error(`the server answered ${answer.status}`);
    document.querySelector("main").replaceWith(main);
    document.title = page.title;
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
    say("");
  } catch (error) {
    say(`Not saved: ${error.message}. Is claimcheck still running? Press the key again.`);
  } finally {
    waiting = false;
  }
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const { target, submitter } = event;
  const fields = new URLSearchParams(new FormData(target, submitter));
  const method = submitter?.getAttribute("formmethod") || target.method;
  const address = submitter?.getAttribute("formaction") || target.getAttribute("action");
  if (method === "get") load(`${address}?${fields}`);
  else load(address, { method: "POST", body: fields });
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("main a[data-key]");
  if (!link) return;
  event.preventDefault();
  load(link.href);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.matches?.("input:not([type=checkbox])")) {
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault(); // a note is not an answer: the label is chosen by its own key
      event.target.blur();
    }
    return;
  }
  const field = find("[data-focus]", "focus", event.key);
  const control = find("[data-key]", "key", event.key);
  if (!field && !control) return;
  event.preventDefault();
  if (field) field.focus();
  else control.click();
});

function find(selector, name, key) {
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  return [...document.querySelectorAll(selector)].find(
    (each) => each.dataset[name] === pressed && !each.disabled,
  );
}
