// The sheet is printed by the browser's own print command; this only calls it.

document.getElementById("print")?.addEventListener("click", () => window.print());
