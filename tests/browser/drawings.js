// Every fault of the drawings on a page, as it is laid out, that a reader would see: words over words, words out of
// their box or out of the drawing, lines through words, type too small, links without a name.
() => {
  const faults = [];
  const shrink = (box, by) => ({
    left: box.left + by, right: box.right - by, top: box.top + by, bottom: box.bottom - by,
  });
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  for (const svg of document.querySelectorAll("svg.bp-svg")) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / svg.viewBox.baseVal.width;
    const lines = [...svg.querySelectorAll("text tspan")]
      .filter((line) => line.textContent.trim())
      .map((line) => {
        const size = parseFloat(getComputedStyle(line).fontSize) * scale;
        const box = line.getBoundingClientRect();
        // The box of a line is as high as the font's tallest letters; its ink is less.
        const ink = { left: box.left, right: box.right, top: box.top + 0.2 * box.height,
                      bottom: box.bottom - 0.2 * box.height };
        return { line, size, ink, said: line.textContent };
      });
    for (const { line, size, ink, said } of lines) {
      if (size < 11.5) faults.push(`too small, ${size.toFixed(1)} px: ${said}`);
      if (ink.left < frame.left - 1 || ink.right > frame.right + 1 ||
          ink.top < frame.top - 1 || ink.bottom > frame.bottom + 1)
        faults.push(`out of the drawing: ${said}`);
      const part = line.closest(".bp-part");
      const area = part && line.parentNode.parentNode === part && part.querySelector(":scope > .bp-area");
      if (area) {
        const box = area.getBoundingClientRect();
        if (ink.left < box.left - 1 || ink.right > box.right + 1 ||
            ink.top < box.top - 1 || ink.bottom > box.bottom + 1)
          faults.push(`out of its box: ${said}`);
      }
    }
    lines.sort((a, b) => a.ink.left - b.ink.left);
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length; next++) {
        const other = lines[next];
        if (other.ink.left > one.ink.right) break;
        if (meet(shrink(one.ink, 0.5), shrink(other.ink, 0.5)))
          faults.push(`words over words: ${one.said} / ${other.said}`);
      }
    });
    // The lines of a grid lie behind everything, and bars with words in them cover them.
    for (const way of svg.querySelectorAll('.bp-way:not([data-tone="grid"], [data-tone="year"])')) {
      const matrix = way.getScreenCTM();
      const length = way.getTotalLength();
      const crossed = new Set();
      for (let at = 0; at <= length; at += 3) {
        const point = way.getPointAtLength(at).matrixTransform(matrix);
        for (const { ink, said } of lines)
          if (point.x > ink.left + 1 && point.x < ink.right - 1 &&
              point.y > ink.top + 1 && point.y < ink.bottom - 1) crossed.add(said);
      }
      for (const said of crossed) faults.push(`a line through words: ${said}`);
    }
    for (const sign of svg.querySelectorAll(".bp-sign")) {
      const box = shrink(sign.getBoundingClientRect(), 1);
      for (const { ink, said } of lines)
        if (meet(box, ink)) faults.push(`a sign over words: ${said}`);
    }
    for (const link of svg.querySelectorAll("a")) {
      if (!link.getAttribute("aria-label")) faults.push(`a link without a name: ${link.textContent}`);
      if (link.tabIndex < 0) faults.push(`a link that keys do not reach: ${link.textContent}`);
    }
  }
  return faults;
}
