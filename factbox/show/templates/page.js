"use strict";
(function () {
  var open = null;
  function close() {
    if (open) { open.classList.remove("open", "left"); open = null; }
  }
  function place(cite) {
    var words = cite.querySelector(".words");
    if (!words) { return; }
    cite.classList.remove("left");
    var box = words.getBoundingClientRect();
    if (box.right > document.documentElement.clientWidth - 8) { cite.classList.add("left"); }
  }
  function reveal() {
    var name = decodeURIComponent(location.hash.slice(1));
    var target = name && document.getElementById(name);
    var inside = target && target.closest("details");
    while (inside) { inside.open = true; inside = inside.parentElement.closest("details"); }
    if (target) { target.scrollIntoView({ block: "center" }); }
  }
  document.querySelectorAll(".cite").forEach(function (cite) {
    cite.addEventListener("mouseenter", function () { place(cite); });
    cite.addEventListener("focusin", function () { place(cite); });
  });
  document.addEventListener("click", function (event) {
    var letter = event.target.closest(".cite > .letter");
    if (letter && letter.nextElementSibling) {
      event.preventDefault();
      var cite = letter.parentElement;
      var again = cite === open;
      close();
      if (!again) { cite.classList.add("open"); open = cite; place(cite); }
    } else if (!event.target.closest(".words") || event.target.closest(".there")) {
      close();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      close();
      if (document.activeElement) { document.activeElement.blur(); }
    }
  });
  window.addEventListener("hashchange", reveal);
  reveal();
})();
