// Shows the run's clock as it goes, and moves it without leaving the page. Everything works without this too.
const clock = document.querySelector("[data-clock]");
if (clock) {
  const days = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const result = clock.querySelector("[data-result]");
  let ahead = Date.parse(clock.dataset.now) - Date.now();
  let moving = false;

  const show = () => {
    const now = new Date(Date.now() + ahead);
    clock.querySelector("[data-time]").textContent = now.toISOString().slice(11, 19);
    clock.querySelector("[data-day]").textContent = days.format(now);
  };

  const follow = async () => {
    while (moving) {
      const state = await (await fetch("/_local/clock.json?only=now")).json();
      ahead = Date.parse(state.now) - Date.now();
      show();
      await new Promise((resume) => setTimeout(resume, 150));
    }
  };

  const move = async (wish) => {
    moving = true;
    clock.toggleAttribute("data-moving", true);
    result.textContent = "Everything that falls due on the way is being done …";
    const began = performance.now();
    follow();
    const answer = await fetch("/_local/clock", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(wish) });
    const body = await answer.json();
    moving = false;
    clock.toggleAttribute("data-moving", false);
    if (answer.ok) {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const calls = Object.entries(body.fired).map(([name, times]) => `${name} ${times}×`).join(", ") || "no schedule";
      sessionStorage.setItem("moved", `Done in ${seconds} s. On the way: ${calls}.`);
      location.reload();
    } else {
      result.textContent = body.detail;
    }
  };

  result.textContent = sessionStorage.getItem("moved") ?? "";
  sessionStorage.removeItem("moved");
  setInterval(() => { if (!moving) show(); }, 1000);
  clock.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!moving) move(Object.fromEntries(new FormData(event.target, event.submitter)));
  });
}
