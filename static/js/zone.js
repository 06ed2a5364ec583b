/* Tell the server once which zone this browser is in. The page brings this script
   only while nobody has chosen one; without it the server's own zone is shown. */

const REFUSED = "prepbank:zone-refused";
const menu = document.getElementById("account-menu");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

// A zone that the server has never heard of is not told to it with every page.
if (menu && zone && sessionStorage.getItem(REFUSED) !== zone) {
  const { value: token } = menu.querySelector("[name=csrfmiddlewaretoken]");
  try {
    const { status } = await fetch(menu.dataset.zoneAddress, {
      method: "POST",
      headers: { "X-CSRFToken": token },
      body: new URLSearchParams({ zone }),
    });
    if (status === 422) sessionStorage.setItem(REFUSED, zone);
  } catch {
    // The next page tries again.
  }
}
