// Draws the table of <figure class="chain">: who printed a text when, with arrows from the first print to the first ones of other publishers.
"use strict";

(() => {
  const CLASS = "plot";
  // Publishers of which the drawing shows the first print; the table has all.
  const MOST = 60;

  function readPrints(figure) {
    return [...figure.querySelectorAll("tbody tr")]
      .filter((row) => row.dataset.day)
      .map((row) => ({
        step: Number(row.dataset.step), day: new Date(row.dataset.day), publisher: row.dataset.publisher,
        href: row.querySelector("a").getAttribute("href"),
      }));
  }

  function draw(figure) {
    const prints = readPrints(figure);
    const publishers = [...new Set(prints.map((print) => print.publisher))].slice(0, MOST);
    if (prints.length < 2 || figure.querySelector("svg")) return;
    const shown = prints.filter((print) => publishers.includes(print.publisher));
    const [first] = shown;
    const firsts = publishers.map((publisher) => shown.find((print) => print.publisher === publisher));
    const later = firsts.filter((print) => print.step > 1).map((print) => ({ ...print, from: first.day, by: first.publisher }));
    // Over few days the axis would tell hours.
    const isShort = d3.max(shown, (print) => print.day) - first.day < 12 * 86400000;
    const longest = Math.max(...publishers.map((publisher) => publisher.length));
    const drawn = Plot.plot({
      className: CLASS, width: Math.max(320, Math.min(figure.clientWidth || 900, 1100)), height: 70 + 24 * publishers.length,
      marginLeft: Math.min(260, 24 + 7 * longest),
      ariaLabel: figure.querySelector("figcaption").textContent,
      x: { type: "utc", label: null, grid: true, ticks: isShort ? "day" : undefined, tickFormat: isShort ? "%b %-d" : undefined }, y: { type: "point", domain: publishers, label: null },
      marks: [
        Plot.arrow(later, { x1: "from", y1: "by", x2: "day", y2: "publisher", stroke: "var(--quiet)", strokeOpacity: 0.6, inset: 6, headLength: 7 }),
        Plot.dot(shown, { x: "day", y: "publisher", r: 5, href: "href", fill: (print) => (print.step === 1 ? "var(--c1)" : "var(--c2)"), title: (print) => `${print.publisher}\n${print.day.toISOString().slice(0, 10)}` }),
      ],
    });
    drawn.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    // Plot names its groups, which no reader of a screen may be told of; the drawing as a whole has the name.
    drawn.querySelectorAll("g[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
    figure.querySelector("figcaption").after(drawn);
  }

  const drawAll = () => document.querySelectorAll("figure.chain").forEach(draw);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", drawAll);
  else drawAll();
})();
