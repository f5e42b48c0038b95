// Narrows the list of partners to what its form says; form, list and the page's address always say the same.
// Without it the form stays hidden, and the whole list is there.

const TYPING = 250; // ms without a key, after which a word is looked for
const WIDE = "(min-width: 64em)"; // where styles/list.css sets the form beside the list

const find = (id) => document.getElementById(id);
const form = find("filters");
const word = form.querySelector("[type=search]");
const more = form.querySelector("details");
const heading = find("count");
const selection = find("selection");
const copy = find("copy");
const left = find("left");
const everyone = heading.textContent;

// The choices of a filter are checkboxes, radio buttons or options; the one without a value narrows nothing.
const groups = [...form.querySelectorAll("[data-filter]")].map((element) => ({
  key: element.dataset.filter,
  name: element.querySelector("[name]").name,
  choices: [...element.querySelectorAll("input, option")],
  chosen: [],
}));

const getLabel = (choice) => choice.labels?.[0].firstElementChild ?? choice;

function choose(choice, isOn) {
  choice[choice.labels ? "checked" : "selected"] = isOn;
}

const rows = [...document.querySelectorAll("[data-kind]")].map((element) => {
  const values = Object.fromEntries(groups.map(({ key }) => [key, element.dataset[key].split(" ")]));
  const labels = groups
    .filter(({ key }) => key === "theme" || key === "industry")
    .flatMap(({ key, choices }) => choices.filter(({ value }) => values[key].includes(value)))
    .map((choice) => getLabel(choice).textContent);
  const text = [element.querySelector(".partner-row__who").textContent, ...labels].join(" ").normalize("NFD");
  return { element, values, text, isCounted: !left?.contains(element) };
});

// A letter typed without a mark is found with any, one with a mark only with that: "o" finds ö, "ö" no o.
function createPattern(typed) {
  const letters = [...typed.toLowerCase().normalize("NFD").matchAll(/(\P{M})(\p{M}*)/gu)];
  const alike = { a: "[aæ]", o: "[oø]" };
  const parts = letters.map(([, letter, marks]) => {
    const plain = letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
    return marks ? plain + marks : `${alike[letter] ?? plain}\\p{M}*`;
  });
  return new RegExp(parts.join(""), "iu");
}

// Any of what is chosen in a filter, and all filters together; but for one of them.
function isFound(row, except) {
  return (
    row.hasWords &&
    groups.every(
      ({ key, chosen }) =>
        key === except || !chosen.length || chosen.some(({ value }) => row.values[key].includes(value)),
    )
  );
}

function say(element, number) {
  const text = number === 1 ? element.dataset.one : element.dataset.many;
  return text.replace("{}", number.toLocaleString(document.documentElement.lang));
}

function showRows() {
  const patterns = word.value.split(/\s+/).filter(Boolean).map(createPattern);
  for (const row of rows) {
    row.hasWords = patterns.every((pattern) => pattern.test(row.text));
    row.element.hidden = !isFound(row);
  }
  if (left) {
    left.hidden = !left.querySelector("[data-kind]:not([hidden])");
  }
}

// Beside each choice: how many rows there would be with it, and with what the other filters say.
function showNumbers() {
  for (const { key, choices } of groups) {
    const candidates = rows.filter((row) => row.isCounted && isFound(row, key));
    for (const choice of choices.filter(({ labels }) => labels)) {
      const number = candidates.filter(({ values }) => !choice.value || values[key].includes(choice.value)).length;
      choice.labels[0].lastElementChild.textContent = number.toLocaleString(document.documentElement.lang);
    }
  }
}

function createPill(label, text, remove) {
  const pill = find("pill").content.cloneNode(true);
  const [button, words] = [pill.querySelector("button"), pill.querySelector(".selection__text")];
  words.textContent = text;
  if (label.lang) {
    words.lang = label.lang;
  }
  button.addEventListener("click", () => {
    const place = listPills().indexOf(button);
    remove();
    update();
    const others = listPills();
    (others[Math.min(place, others.length - 1)] ?? heading).focus();
  });
  return pill;
}

const listPills = () => [...selection.querySelectorAll("li button")];

function showSelection() {
  const pills = groups.flatMap(({ choices, chosen }) => {
    const every = choices.find(({ value }) => !value);
    return chosen.map((choice) => {
      const label = getLabel(choice);
      return createPill(label, choice.dataset.pill ?? label.textContent, () => choose(every ?? choice, Boolean(every)));
    });
  });
  const number = more.querySelector("[data-one]");
  number.textContent = pills.length ? say(number, pills.length) : "";
  const typed = word.value.trim();
  if (typed) {
    pills.unshift(createPill(word, typed, () => (word.value = "")));
  }
  selection.querySelector("ul").replaceChildren(...pills);
  selection.hidden = !pills.length;
  const found = rows.filter((row) => row.isCounted && !row.element.hidden).length;
  heading.textContent = pills.length ? say(heading, found) : everyone;
  find("nothing").hidden = found > 0;
}

// The same page in another language keeps the selection, in its own words.
function showLanguages() {
  const chosen = groups.flatMap((group) => group.chosen);
  for (const link of document.querySelectorAll("a[hreflang]:not([aria-current])")) {
    const parts = chosen.map(({ dataset }) => dataset[link.hreflang]);
    if (word.value.trim()) {
      parts.unshift(`${word.dataset[link.hreflang]}=${encodeURIComponent(word.value.trim())}`);
    }
    link.search = parts.join("&");
  }
}

function show() {
  for (const group of groups) {
    group.chosen = group.choices.filter(({ value, checked, selected }) => value && (checked || selected));
  }
  showRows();
  showNumbers();
  showSelection();
  showLanguages();
  copy.hidden = selection.hidden || !navigator.clipboard;
  find("copied").textContent = "";
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  word.value = asked.get(word.name) ?? "";
  for (const { name, choices } of groups) {
    for (const choice of choices) {
      choose(choice, !choice.value || asked.getAll(name).includes(choice.value));
    }
  }
  show();
}

// What is typed in one go is one step back; every other choice is one of its own.
let isTyping = false;
let timer = 0;

function update(typed = false) {
  clearTimeout(timer);
  show();
  const said = [...new FormData(form)].filter(([, value]) => value.trim());
  const query = said.length ? `?${new URLSearchParams(said)}` : "";
  if (query !== location.search) {
    history[typed && isTyping ? "replaceState" : "pushState"](null, "", location.pathname + query);
    isTyping = typed;
  }
}

form.addEventListener("input", ({ target }) => {
  clearTimeout(timer);
  if (target === word) {
    timer = setTimeout(update, TYPING, true);
  } else {
    update();
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  update(true);
});

find("clear").addEventListener("click", () => {
  form.reset();
  update();
  heading.focus();
});

copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    find("copied").textContent = copy.dataset.done;
  } catch {
    copy.hidden = true; // the visitor's browser does not allow it
  }
});

addEventListener("popstate", () => {
  clearTimeout(timer);
  isTyping = false;
  readAddress();
});

const wide = matchMedia(WIDE);
const fit = () => (more.open = wide.matches);
wide.addEventListener("change", fit);
fit();
find("by-theme").hidden = true; // the form has the themes
form.hidden = false;
readAddress();
