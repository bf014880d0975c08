/*
 * The filter of the report. Without this script the page shows everything; with it, what does not fit is hidden.
 */
(function () {
  'use strict';
  var form = document.getElementById('filter');
  // Not every reader gets the findings.
  if (form === null) return;
  var search = document.getElementById('filter-search');
  var shown = document.getElementById('filter-shown');
  var none = document.getElementById('filter-none');
  var selects = Array.from(form.querySelectorAll('select'));
  var findings = Array.from(document.querySelectorAll('[data-finding]'));
  var groups = Array.from(document.querySelectorAll('[data-group]'));
  var extras = Array.from(document.querySelectorAll('[data-unfiltered]'));
  var texts = new Map();

  /** The words of a finding, read once. */
  function textOf(finding) {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  }

  function apply() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var wanted = selects.filter(function (select) {
      return select.selectedOptions[0].dataset.any === undefined;
    });
    var fits = function (finding) {
      return (
        wanted.every(function (select) {
          return finding.dataset[select.dataset.filter] === select.value;
        }) &&
        words.every(function (word) {
          return textOf(finding).includes(word);
        })
      );
    };
    var filtered = wanted.length > 0 || words.length > 0;
    var count = 0;
    var alive = new Set();
    findings.forEach(function (finding) {
      var fit = fits(finding);
      finding.hidden = !fit;
      if (!fit) return;
      count += 1;
      alive.add(finding.closest('[data-group]'));
    });
    groups.forEach(function (group) {
      group.hidden = filtered && !alive.has(group);
    });
    extras.forEach(function (extra) {
      extra.hidden = filtered;
    });
    shown.textContent = String(count);
    none.hidden = count > 0;
  }

  /** What a link leads to must not be hidden. */
  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    if (target.closest('[hidden]') !== null) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
    if (target.closest('.large') !== null) settle(target, 5);
  }

  /** In a large report places are guessed until they come into view, and then move. */
  function settle(target, frames) {
    target.scrollIntoView();
    if (frames > 1) {
      requestAnimationFrame(function () {
        settle(target, frames - 1);
      });
    }
  }

  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('reset', function () {
    setTimeout(apply);
  });
  addEventListener('hashchange', reveal);

  /** A cell of the heat map shows its own findings only. */
  document.addEventListener('click', function (event) {
    var cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    if (cell === null) return;
    form.reset();
    selects.forEach(function (select) {
      var value = cell.dataset[select.dataset.filter];
      if (value !== undefined) select.value = value;
    });
    apply();
  });

  form.hidden = false;
  reveal();
})();
