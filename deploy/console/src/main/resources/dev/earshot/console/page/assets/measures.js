// SPDX-License-Identifier: GPL-3.0-or-later
// The tiles: each metric's latest day and hour with interval and n, and its trend.

import { trend } from "./chart.js";
import { arrange, byId, el } from "./dom.js";
import { count, interval, quantity, windowText } from "./format.js";
import { showTopics } from "./topics.js";

const ORDER = ["nps", "csat", "sentiment", "volume"];
const tiles = new Map();

/** Shows the metrics of a view, their trends by hour or by day. */
export function showMeasures(measures, grain) {
  const definitions = new Map(measures.definitions.map((definition) => [definition.metric, definition]));
  const latest = { DAY: latestOf(measures.points, "DAY"), HOUR: latestOf(measures.points, "HOUR") };
  const series = grouped(measures.points.filter((point) => definitions.has(point.metric)));
  const nodes = series.map((one) => tile(one, definitions.get(one.metric), grain, latest, measures));
  arrange(byId("tiles"), nodes.length > 0 ? nodes : [none(measures)]);
  showTopics(measures, grain, definitions);
  showDefinitions(measures.definitions);
}

function latestOf(points, grain) {
  return points.filter((point) => point.grain === grain)
    .reduce((latest, point) => Math.max(latest, Date.parse(point.window_start)), 0);
}

function grouped(points) {
  const groups = new Map();
  for (const point of points) {
    const key = `${point.metric} ${point.level}`;
    if (!groups.has(key)) {
      groups.set(key, { metric: point.metric, level: point.level, points: [] });
    }
    groups.get(key).points.push(point);
  }
  const rank = (one) => (ORDER.indexOf(one.metric) + ORDER.length + 1) % (ORDER.length + 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || (a.level < b.level ? -1 : 1));
}

function tile(one, definition, grain, latest, measures) {
  const key = `${one.metric} ${one.level}`;
  const version = JSON.stringify([one, definition, grain, latest, measures.scope, measures.audience]);
  const shown = tiles.get(key);
  if (shown?.version === version) {
    return shown.node;
  }
  const node = shown?.node ?? el("article", { class: "tile" });
  const focused = node.contains(document.activeElement);
  const at = (wanted) => one.points.find((point) => point.grain === wanted && Date.parse(point.window_start) === latest[wanted]);
  node.replaceChildren(
    el("h3", { title: definition.description }, definition.title, el("span", { class: "level" }, one.level.toLowerCase())),
    el("div", { class: "figures" },
      reading("Day", at("DAY"), definition, latest.DAY), reading("Hour", at("HOUR"), definition, latest.HOUR)),
    trend(one.points.filter((point) => point.grain === grain), definition, grain, latest[grain]));
  if (focused) {
    node.querySelector("svg[tabindex]")?.focus();
  }
  tiles.set(key, { version, node });
  return node;
}

function reading(label, point, definition, latest) {
  const name = label.toLowerCase();
  if (!point || point.value === null) {
    const when = latest === 0 ? `no ${name} yet`
      : point?.left_out > 0 ? `${count(point.left_out)} texts left out in the latest ${name}` : `no answers in the latest ${name}`;
    return el("div", { class: `figure ${name}` }, el("p", { class: "label" }, label), el("p", { class: "number-big weak" }, "\u2013"),
      el("p", { class: "quiet" }, when));
  }
  const soFar = point.closed ? null
    : el("span", { class: "mark", title: "event time has not passed the end of this window: not final" }, "so far");
  const small = point.below_minimum
    ? el("span", { class: "mark warn", title: "n is below the configured minimum: do not read this as a value" }, "n too small") : null;
  return el("div", { class: `figure ${name}` },
    el("p", { class: "label" }, windowText(point), " ", soFar),
    el("p", { class: `number-big ${point.below_minimum ? "weak" : ""}` }, quantity(point.value, definition.unit), small),
    el("p", { class: "certainty" }, el("span", { title: "95 % interval" }, interval(point, definition.unit)),
      el("span", { class: "n" }, `n\u00a0${count(point.n)}`), leftOut(point)));
}

function leftOut(point) {
  const why = "texts that were not read, or not by a model that is accepted for their language: they count in no figure";
  return point.left_out > 0 ? el("span", { class: "quiet", title: why }, ` ${count(point.left_out)} left out`) : null;
}

function none(measures) {
  return el("div", { class: "empty" },
    el("p", { class: "empty-title" }, measures.scope === "" ? "No metrics yet." : "No metrics for this scope in the last 14 days."),
    el("p", {}, measures.scope === ""
      ? "They appear with the first feedback that the KPI job reads; each hour and day is final once event time has passed its end."
      : "Choose another scope above."));
}

function showDefinitions(definitions) {
  const rows = definitions.map((one) => el("div", {},
    el("dt", {}, one.title),
    el("dd", {}, one.description, el("span", { class: "quiet" }, ` Formula: ${one.formula}. 95 % interval: ${one.interval_method}.`))));
  const known = JSON.stringify(definitions);
  const place = byId("definitions");
  if (place.dataset.known !== known) {
    place.dataset.known = known;
    place.replaceChildren(el("dl", {}, rows));
  }
}
