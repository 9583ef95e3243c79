// Draws the tables of <figure class="map"> as points over outlines of countries. Nothing is fetched but these outlines.
"use strict";

(() => {
  const OUTLINES = "/static/vendor/countries-110m.json";
  const CLASS = "plot";
  // Degrees around points that are shown near.
  const AROUND = 12;

  function readPoints(figure) {
    const table = figure.querySelector("table");
    if (!table) return [];
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.name);
    return [...table.tBodies[0].rows].map((row) => {
      const value = (name) => row.cells[names.indexOf(name)].dataset.value;
      return {
        name: value(figure.dataset.name), latitude: Number(value("latitude")), longitude: Number(value("longitude")),
        size: Number(value(figure.dataset.size)), href: row.querySelector("a")?.getAttribute("href") ?? null,
      };
    });
  }

  // The sphere, or a circle that holds the points.
  function bound(points, isNear) {
    if (!isNear) return { type: "Sphere" };
    const places = points.map((point) => [point.longitude, point.latitude]);
    const centre = d3.geoCentroid({ type: "MultiPoint", coordinates: places });
    const reach = d3.max(places, (place) => d3.geoDistance(centre, place)) * 180 / Math.PI;
    return d3.geoCircle().center(centre).radius(Math.min(90, reach + AROUND))();
  }

  function draw(figure, outlines) {
    const points = readPoints(figure);
    if (!points.length || figure.querySelector("svg")) return;
    const isNear = "near" in figure.dataset;
    const width = Math.max(320, Math.min(figure.clientWidth || 900, isNear ? 560 : 1100));
    const counted = figure.dataset.size.replaceAll("_", " ");
    const drawn = Plot.plot({
      className: CLASS, width, height: isNear ? width * 0.6 : width * 0.49,
      projection: { type: "equal-earth", domain: bound(points, isNear) },
      r: { range: [2, Math.min(16, width / 45)] },
      ariaLabel: figure.querySelector("figcaption").textContent,
      marks: [
        Plot.geo(outlines, { fill: "var(--panel)", stroke: "var(--rule)" }),
        ...(isNear ? [] : [Plot.sphere({ stroke: "var(--rule)" })]),
        Plot.dot(points, {
          x: "longitude", y: "latitude", r: isNear ? 6 : "size", href: "href", fill: "var(--c2)", fillOpacity: 0.55, stroke: "var(--c2)",
          sort: { channel: "size", order: "descending" }, title: (point) => `${point.name}\n${counted}: ${point.size.toLocaleString("en")}`, channels: { size: "size" },
        }),
      ],
    });
    // The table below has the same links: a keyboard need not go through hundreds of points before it.
    drawn.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    // Plot names its groups, which no reader of a screen may be told of; the drawing as a whole has the name.
    drawn.querySelectorAll("g[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
    figure.querySelector("figcaption").after(drawn);
    // Without JavaScript the table stays open.
    figure.querySelector("details").open = false;
  }

  async function drawAll() {
    const figures = [...document.querySelectorAll("figure.map")];
    if (!figures.length) return;
    const answer = await fetch(OUTLINES);
    if (!answer.ok) return;
    const world = await answer.json();
    const outlines = topojson.feature(world, world.objects.countries);
    figures.forEach((figure) => draw(figure, outlines));
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", drawAll);
  else drawAll();
})();
