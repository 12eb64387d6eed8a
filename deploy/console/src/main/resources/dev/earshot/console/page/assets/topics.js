// SPDX-License-Identifier: GPL-3.0-or-later
// The table of topics: how much and how customers speak of each in the latest hour or day.

import { scoreInterval } from "./chart.js";
import { byId, el } from "./dom.js";
import { count, interval, quantity, topicText, windowText } from "./format.js";

let order = "mentions";
let shown = null;

/** Shows the topics of the latest window of a grain. */
export function showTopics(measures, grain, definitions) {
  shown = { measures, grain, definitions };
  const rows = collected(measures.topics.filter((point) => point.grain === grain));
  byId("topics-window").replaceChildren(...heading(measures, grain, rows));
  const focused = document.activeElement?.dataset.sort;
  const scrolled = byId("topics").firstElementChild?.scrollTop ?? 0;
  byId("topics").replaceChildren(rows.length > 0 ? table(rows, definitions) : none(grain));
  byId("topics").firstElementChild.scrollTop = scrolled;
  if (focused) {
    byId("topics").querySelector(`[data-sort=${focused}]`)?.focus();
  }
}

function collected(points) {
  const topics = new Map();
  for (const point of points) {
    const row = topics.get(point.topic) ?? { topic: point.topic };
    const known = row[point.metric];
    if (!known || point.level === "INTERACTION") {
      row[point.metric] = point;
    }
    topics.set(point.topic, row);
  }
  const mentions = (row) => row.volume?.n ?? row.sentiment?.n ?? 0;
  const mood = (row) => row.sentiment?.value ?? 2;
  return [...topics.values()].sort((a, b) =>
    (order === "mentions" ? mentions(b) - mentions(a) : mood(a) - mood(b)) || (a.topic < b.topic ? -1 : 1));
}

function heading(measures, grain, rows) {
  const windows = measures.points.filter((point) => point.grain === grain);
  if (windows.length === 0 || rows.length === 0) {
    return [];
  }
  const latest = windows.reduce((best, point) => (point.window_start > best.window_start ? point : best));
  return [windowText(latest), " ", latest.closed ? "" : el("span", { class: "mark" }, "so far")];
}

function table(rows, definitions) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "topics-title" },
    el("table", { class: "topics" },
      el("thead", {}, el("tr", {},
        el("th", { scope: "col" }, "Topic"),
        sortable("mentions", "Mentions", "descending", "number"),
        sortable("mood", "Sentiment", "ascending", "mood"))),
      el("tbody", {}, rows.map((row) => line(row, definitions)))));
}

function sortable(key, text, direction, kind) {
  const button = el("button", { type: "button", "data-sort": key, click: () => sortBy(key) }, text);
  return el("th", { scope: "col", class: kind, "aria-sort": order === key ? direction : "none" }, button);
}

function sortBy(key) {
  order = key;
  showTopics(shown.measures, shown.grain, shown.definitions);
}

function line(row, definitions) {
  return el("tr", {},
    el("th", { scope: "row" }, topicText(row.topic)),
    el("td", { class: "number" }, row.volume ? amount(row.volume, definitions) : "\u2013"),
    el("td", { class: "mood" }, row.sentiment && row.sentiment.value !== null ? mood(row.sentiment) : el("span", { class: "quiet" }, "not scored")));
}

function amount(point, definitions) {
  const unit = definitions.get("volume")?.unit ?? "";
  return [el("b", {}, quantity(point.value ?? point.n, unit)), el("span", { class: "range-text" }, ` ${interval(point, unit)}`)];
}

function mood(point) {
  return el("div", { class: point.below_minimum ? "mood-cell weak" : "mood-cell" },
    scoreInterval(point),
    el("b", {}, quantity(point.value, "score")),
    el("span", { class: "range-text" }, interval(point, "score"), ` \u00b7 n\u00a0${count(point.n)}`,
      point.below_minimum ? el("span", { class: "mark warn" }, "n too small") : null));
}

function none(grain) {
  return el("div", { class: "empty" }, el("p", {},
    `No topic was named in the latest ${grain.toLowerCase()} of this scope. Topics come with the metrics that are cut by topic.`));
}
