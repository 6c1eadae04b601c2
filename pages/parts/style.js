// Paper is narrower than a screen, and nothing can be drawn anew while a page is printed: a figure
// is given a view box, so that it scales as it stands. The marking goes into the margin.
const MARGIN = "national-progress-margin";
const MARGIN_FONT = 'bold 9pt Arial, Helvetica, "Liberation Sans", sans-serif';

function quoteForCss(text) {
  const escape = (character) => `\\${character.codePointAt(0).toString(16)} `;
  return `"${Array.from(text, escape).join("")}"`;
}

function scaleFigures() {
  for (const box of document.querySelectorAll(".js-plotly-plot .svg-container")) {
    const { offsetWidth: width, offsetHeight: height } = box;
    if (!width || !height) continue;
    box.style.aspectRatio = `${width} / ${height}`;
    for (const drawing of box.querySelectorAll(".main-svg"))
      drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }
}

// Every run of the page calls this. A style that is put in anew makes the browser style the whole
// page anew, so it is put in once and written only where the marking has changed.
export default function ({ data }) {
  let margin = document.getElementById(MARGIN);
  if (!margin) {
    margin = document.createElement("style");
    margin.id = MARGIN;
    document.head.append(margin);
    window.addEventListener("beforeprint", scaleFigures);
  }
  const rule = `@page { @top-right { content: ${quoteForCss(data.marking)}; font: ${MARGIN_FONT}; } }`;
  if (margin.textContent !== rule) margin.textContent = rule;
}
