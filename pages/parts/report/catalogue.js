// What all editors of the page share: the values to choose from, and the place that a jump leads to.
const jumped = new WeakMap();
const MOST_TRIES = 20;

function show(block, tries = 0) {
  const place = document.querySelector(`.st-key-block_${CSS.escape(block)}`);
  if (!place) {
    if (tries < MOST_TRIES) setTimeout(() => show(block, tries + 1), 100);
    return;
  }
  place.scrollIntoView({ block: "center" });
  place.querySelector("button, [contenteditable='true']")?.focus({ preventScroll: true });
}

export default function ({ data, parentElement }) {
  if (data.entries && window.nationalProgressCatalogue?.scope !== data.scope) {
    window.nationalProgressCatalogue = data;
    window.dispatchEvent(new Event("national-progress-catalogue"));
  }
  if (!data.jump || jumped.get(parentElement) === data.jump) return;
  jumped.set(parentElement, data.jump);
  if (data.block) show(data.block);
}
