// SPDX-License-Identifier: GPL-3.0-or-later
// The page: holds the state that the server tells, and hands each part of it to who shows it.

import { showAlerts } from "./alerts.js";
import { closeWhenGone, refreshDetail, watchAddress } from "./detail.js";
import { byId, el } from "./dom.js";
import { showEngine } from "./engine.js";
import { pairs } from "./format.js";
import { listen } from "./live.js";
import { showMeasures } from "./measures.js";

const STATES = {
  connecting: ["Connecting", ""],
  live: ["Live", ""],
  lost: ["Reconnecting", "The console does not answer. What you see is as it was; it tries again by itself."],
  trouble: ["No tables", "The tables do not answer. What you see is as it was; the console tries again by itself."],
  refused: ["Token needed", "The engine has another token. Open the address that earshot up or earshot cluster up printed."],
};

const state = { engine: null, alerts: new Map(), measures: null, grain: "HOUR", loaded: false };
const view = { audience: "CUSTOMER", scope: "" };
let hangUp = () => {};

function take(name, data) {
  if (name === "overview") {
    state.engine = data.engine;
    state.measures = data.measures;
    state.alerts = new Map(data.alerts.map((alert) => [alert.alert_id, alert]));
    showAll();
  } else if (name === "engine") {
    state.engine = data;
    showEngine(state.engine);
  } else if (name === "alerts") {
    takeAlerts(data);
  } else if (name === "measures") {
    state.measures = data;
    showFigures();
  }
}

function takeAlerts(change) {
  change.gone.forEach((id) => state.alerts.delete(id));
  change.changed.forEach((alert) => state.alerts.set(alert.alert_id, alert));
  showAlerts(state);
  closeWhenGone(state.alerts);
  refreshDetail(change.changed.map((alert) => alert.alert_id));
}

function showAll() {
  showEngine(state.engine);
  showAlerts(state);
  showFigures();
  state.loaded = true;
  document.documentElement.dataset.ready = "true";
}

function showFigures() {
  showChoices(state.measures.cuts);
  showMeasures(state.measures, state.grain);
}

function showChoices(cuts) {
  const audiences = [...new Set([...cuts.map((cut) => cut.audience), view.audience])].sort();
  byId("audience-field").hidden = audiences.length < 2;
  offer(byId("audience"), audiences.map((audience) => [audience, audience.toLowerCase()]), view.audience);
  const scopes = new Set(cuts.filter((cut) => cut.audience === view.audience).map((cut) => cut.scope));
  const sorted = [...scopes.add(view.scope).add("")].sort();
  offer(byId("scope"), sorted.map((scope) => [scope, scopeText(scope)]), view.scope);
}

const scopeText = (scope) =>
  pairs(scope).map(([dimension, value]) => `${dimension} ${value}`).join(", ") || "everything";

function offer(select, choices, chosen) {
  const known = JSON.stringify(choices);
  if (select.dataset.known !== known) {
    select.dataset.known = known;
    select.replaceChildren(...choices.map(([value, text]) => el("option", { value }, text)));
  }
  select.value = chosen;
}

function showConnection(name) {
  const [text, why] = STATES[name];
  const shown = byId("connection");
  if (shown.dataset.state !== name) {
    shown.dataset.state = name;
    shown.textContent = text;
    byId("notice").textContent = why;
    byId("notice").hidden = why === "";
  }
}

function look() {
  hangUp();
  hangUp = listen(view, take, showConnection);
}

function choose(part, value) {
  view[part] = value;
  look();
}

function chooseGrain(grain) {
  state.grain = grain;
  byId("by-hour").setAttribute("aria-pressed", String(grain === "HOUR"));
  byId("by-day").setAttribute("aria-pressed", String(grain === "DAY"));
  if (state.measures) {
    showMeasures(state.measures, grain);
  }
}

byId("audience").addEventListener("change", (event) => {
  view.scope = "";
  choose("audience", event.target.value);
});
byId("scope").addEventListener("change", (event) => choose("scope", event.target.value));
byId("by-hour").addEventListener("click", () => chooseGrain("HOUR"));
byId("by-day").addEventListener("click", () => chooseGrain("DAY"));
look();
watchAddress();
