/* A passkey that did not work: say so beside the button that asked for it. The
   ceremony itself is allauth's own script. */

(function () {
  const REFUSED = "No passkey was used. Try again, or choose another way.";
  const WORDS = {
    InvalidStateError: "This device has a passkey for you already. Use that, or another device.",
    NotSupportedError: "This browser cannot do passkeys. Use another browser, or another way.",
    SecurityError: "Passkeys need this site’s own address over HTTPS. Open it there.",
  };
  let asked = null;

  document.addEventListener("click", (event) => {
    asked = event.target.closest("button") ?? asked;
  });
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    document.getElementById("passkey-error")?.remove();
    const words = document.createElement("p");
    words.id = "passkey-error";
    words.className = "account__error";
    words.setAttribute("role", "alert");
    words.textContent = WORDS[event.detail.exception?.name] ?? REFUSED;
    (asked?.closest(".row") ?? asked)?.after(words);
  });
})();
