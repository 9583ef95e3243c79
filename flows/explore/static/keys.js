// Keys: / to search, g and a letter for a page, n and p for the next and the previous page of a list, ? for the list of keys.
"use strict";

(() => {
  const PAGES = { o: "/", a: "/articles", s: "/stories", n: "/names", t: "/tolls", r: "/reprints", u: "/rules", l: "/runs", q: "/sql" };
  let goes = false;
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key;
    if (goes && PAGES[key]) {
      location.assign(PAGES[key]);
    } else if (key === "/") {
      event.preventDefault();
      document.getElementById("find")?.focus();
    } else if (key === "n" || key === "p") {
      document.querySelector(`a[rel=${key === "n" ? "next" : "prev"}]`)?.click();
    } else if (key === "?") {
      document.querySelector("footer")?.scrollIntoView();
    }
    goes = key === "g";
  });
})();
