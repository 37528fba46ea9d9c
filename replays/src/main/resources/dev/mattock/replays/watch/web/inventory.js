// What the player carries: armour, storage and hotbar, with the icons of one sheet.

import {byId, element, setAttribute, setText, words} from "./dom.js";

/** Slots in the order of reading: storage, hotbar, then what is worn and the other hand. */
export async function makeInventory() {
  const parent = byId("inventory");
  const sheet = await fetchSheet();
  const slots = Array.from({length: 36}, makeSlot);
  const worn = Array.from({length: 5}, makeSlot);
  parent.append(
    ...slots.slice(9),
    element("div", {className: "gap"}),
    ...slots.slice(0, 9),
    element("div", {className: "gap"}),
    ...worn,
    element("span", {className: "worn-label", textContent: "worn, other hand"}),
  );

  function makeSlot() {
    return element("div", {className: "slot", role: "img"});
  }

  function fill(slot, {item, count, durability}, selected, where) {
    setAttribute(slot, "data-selected", selected);
    const key = `${item} ${count} ${durability}`;
    if (slot.dataset.key === key) {
      return;
    }
    slot.dataset.key = key;
    if (!count) {
      slot.replaceChildren();
      slot.title = "";
      setAttribute(slot, "aria-label", `${where}: empty`);
      return;
    }
    const wear = durability < 1 ? `, ${Math.round(100 * durability)} % left` : "";
    slot.title = `${count > 1 ? `${count} ` : ""}${words(item)}${wear}`;
    setAttribute(slot, "aria-label", `${where}: ${slot.title}`);
    slot.replaceChildren(picture(item));
    if (durability < 1) {
      const bar = element("i");
      bar.style.setProperty("--left", String(durability));
      slot.append(bar);
    }
    if (count > 1) {
      slot.append(element("b", {textContent: String(count)}));
    }
  }

  function picture(item) {
    const index = sheet.items.indexOf(item);
    if (index < 0) {
      return element("span", {className: "name", textContent: words(item)});
    }
    const rows = Math.ceil(sheet.items.length / sheet.columns);
    const column = index % sheet.columns;
    const row = Math.floor(index / sheet.columns);
    const art = element("span", {className: "art"});
    art.style.backgroundSize = `${100 * sheet.columns}% ${100 * rows}%`;
    const share = (at, of) => (of > 1 ? `${(100 * at) / (of - 1)}%` : "0");
    art.style.backgroundPosition = `${share(column, sheet.columns)} ${share(row, rows)}`;
    return art;
  }

  return function update({belongings}) {
    slots.forEach((slot, index) => {
      const where = index < 9 ? `Hotbar ${index + 1}` : `Slot ${index + 1}`;
      fill(slot, belongings.storage[index], index === belongings.selected, where);
    });
    const names = ["Head", "Chest", "Legs", "Feet", "Other hand"];
    [...belongings.worn, belongings.offHand].forEach((item, index) =>
      fill(worn[index], item, false, names[index]),
    );
  };
}

/** The names of the icons in order; none if the server has no sheet. */
async function fetchSheet() {
  try {
    const answer = await fetch("icons.json");
    return answer.ok ? await answer.json() : {columns: 1, items: []};
  } catch {
    return {columns: 1, items: []}; // slots say names then
  }
}
