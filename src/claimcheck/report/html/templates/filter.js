"use strict";
// Without this script the page shows everything; with it, what matches the filter.
(() => {
  const form = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const items = [...document.querySelectorAll("[data-of]")];
  const texts = [...document.querySelectorAll("[data-text]")];
  const words = new Map();
  const has = (list, one) => (" " + list + " ").includes(" " + one + " ");

  const wordsOf = (item) => {
    if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
    return words.get(item);
  };

  const matches = (item, asked, search) =>
    (!asked.type || item.dataset.type === asked.type) &&
    (!asked.source || has(item.dataset.of, asked.source)) &&
    (!asked.status || item.dataset.status === asked.status) &&
    search.every((word) => wordsOf(item).includes(word));

  const apply = () => {
    const asked = Object.fromEntries(new FormData(form));
    const search = asked.words.toLowerCase().split(/\s+/).filter(Boolean);
    const any = asked.type || asked.source || asked.status || search.length;
    let cards = 0, others = 0, allCards = 0;
    for (const item of items) {
      const fits = matches(item, asked, search);
      const card = item.classList.contains("card");
      item.hidden = !fits;
      if (card) allCards += 1;
      if (fits && card) cards += 1;
      if (fits && !card) others += 1;
    }
    for (const text of texts) text.hidden = Boolean(asked.source) && text.dataset.text !== asked.source;
    for (const fold of document.querySelectorAll("details[data-fold]"))
      fold.open = Boolean(any) && Boolean(fold.querySelector("[data-of]:not([hidden])"));
    document.body.dataset.status = asked.status;
    shown.textContent = any
      ? cards + " of " + allCards + " discrepancies, " + others + " of " + (items.length - allCards) + " other entries"
      : "";
  };

  // A link may lead to what the filter hides.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", reveal);
  // On paper nothing is folded.
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) {
      fold.open = true;
      fold.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of document.querySelectorAll("details[data-printed]")) {
      fold.open = false;
      delete fold.dataset.printed;
    }
  });
})();
