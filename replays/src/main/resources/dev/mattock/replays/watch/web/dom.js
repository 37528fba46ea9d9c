// Small helpers for the page's elements. Nothing is touched that has not changed.

const SVG = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

/** An element with properties and children: element("p", {className: "x"}, "text"). */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
}

/** An SVG element with attributes. */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export function setText(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Sets an attribute; false and null take it away, true gives it no value. */
export function setAttribute(target, name, value) {
  if (value === false || value === null || value === undefined) {
    target.removeAttribute(name);
  } else {
    const text = value === true ? "" : String(value);
    if (target.getAttribute(name) !== text) {
      target.setAttribute(name, text);
    }
  }
}

/** Makes the children of a list say these texts; change(li, index) may add to each. */
export function setLines(list, texts, change = () => {}) {
  while (list.children.length > texts.length) {
    list.lastChild.remove();
  }
  while (list.children.length < texts.length) {
    list.append(element("li"));
  }
  texts.forEach((text, index) => {
    setText(list.children[index], text);
    change(list.children[index], index);
  });
}

/** Makes a dl say these pairs of name and text. */
export function setFacts(list, pairs) {
  while (list.children.length > 2 * pairs.length) {
    list.lastChild.remove();
  }
  while (list.children.length < 2 * pairs.length) {
    list.append(element("dt"), element("dd"));
  }
  pairs.forEach(([name, text], index) => {
    setText(list.children[2 * index], name);
    setText(list.children[2 * index + 1], text);
  });
}

/** Makes a select offer these [value, text] pairs with one chosen; leaves it alone while in use. */
export function setOptions(select, pairs, chosen) {
  const key = JSON.stringify(pairs);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...pairs.map(([value, text]) => element("option", {value, textContent: text})));
  }
  if (select.value !== String(chosen)) {
    select.value = String(chosen);
  }
}

/** oak_planks -> oak planks */
export const words = (name) => name.replaceAll("_", " ");

/** A finite number, or 0 for what is not one. */
export const finite = (value) => (Number.isFinite(value) ? value : 0);

/** Ticks, 20 a second, as minutes and seconds. */
export function clock(ticks, tenths = false) {
  const seconds = ticks / 20;
  const whole = Math.floor(seconds);
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return tenths ? `${text}.${Math.floor(seconds * 10) % 10}` : text;
}

/** 12,345 */
export const count = (number) => number.toLocaleString("en-US");
