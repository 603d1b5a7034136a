/** The app's texts in the language of its user: the one chosen, else the phone's, else Polish. */

import de from "./texts/de.js";
import en from "./texts/en.js";
import pl from "./texts/pl.js";
import uk from "./texts/uk.js";

const CATALOGUES = { pl, en, uk, de };

export const LANGUAGES = { pl: "Polski", en: "English", uk: "Українська", de: "Deutsch" };

const KEPT_AS = "bezdotyk-language";

let language = "pl";

export function chooseLanguage(wanted = kept()) {
  language = wanted ?? (navigator.languages ?? []).map((one) => one.slice(0, 2)).find((one) => CATALOGUES[one]) ?? "pl";
  document.documentElement.lang = language;
  document.title = say("app");
  if (wanted) localStorage.setItem(KEPT_AS, wanted);
}

export const chosenLanguage = () => language;

function kept() {
  try {
    const found = localStorage.getItem(KEPT_AS);
    return CATALOGUES[found] ? found : undefined;
  } catch {
    // Storage switched off: the phone's language does.
    return undefined;
  }
}

/** The text `name` with {places} filled in; for counted things `n` chooses the form. */
export function say(name, places = {}) {
  let text = CATALOGUES[language][name];
  if (typeof text === "object") text = text[new Intl.PluralRules(language).select(places.n)] ?? text.other ?? text.many;
  return text.replace(/\{(\w+)\}/g, (_, place) => String(places[place] ?? ""));
}

export const sayTime = (time) =>
  new Intl.DateTimeFormat(language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(time);

export const sayMonth = (time) => new Intl.DateTimeFormat(language, { month: "long", year: "numeric" }).format(time);
