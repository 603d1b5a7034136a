/** Taking photos: the phone's camera in the page, or the phone's own camera app where that is not allowed. */

import * as draft from "../document.js";
import { h, icon, svg, tell } from "../dom.js";
import { glance } from "../imaging/index.js";
import { say } from "../texts.js";

/** Asked for; the phone gives what it has. 12 megapixels show the print of an A4 sheet at more than 300 dpi. */
const WANTED = {
  audio: false,
  video: { facingMode: { ideal: "environment" }, width: { ideal: 4000 }, height: { ideal: 3000 } },
};

/** Milliseconds between two looks for the sheet's edges in the stream, and the picture's size for that. */
const PAUSE = 180;
const GLANCED = 560;

/** `instead`: the page that is taken again; the camera closes after it. */
export function camera(app, instead = null) {
  const video = h("video", { autoplay: true, muted: true, playsInline: true, "aria-hidden": "true" });
  const outline = svg("polygon", { points: "" });
  const overlay = svg("svg", { class: "outline", viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" });
  overlay.append(outline);
  const word = h("p", { class: "word", role: "status" }, "");
  const view = h("div", { class: "view" }, h("div", { class: "frame" }, video, overlay), word);
  const bar = h("div", { class: "bar" });
  const element = h("div", { class: "camera" }, view, bar);
  let stream;
  let isOver = false;
  let hasTorch = false;
  let isLit = false;
  let isShooting = false;

  function refresh() {
    const count = draft.all().length;
    bar.replaceChildren(
      h(
        "button",
        { type: "button", id: "ready", onclick: () => app.show("home"), class: count && instead === null ? "main" : "" },
        icon(count ? "check" : "close"),
        h("span", {}, app.busy ? say("preparing") : count && instead === null ? say("ready", { n: count }) : say("back")),
      ),
      h("button", { type: "button", id: "shutter", class: "shutter", "aria-label": say("shoot"), disabled: isShooting || !stream, onclick: shoot }),
      hasTorch
        ? h("button", { type: "button", "aria-pressed": String(isLit), onclick: light }, icon("torch"), h("span", {}, say("torch")))
        : ownCamera(),
    );
  }

  function ownCamera(look = "") {
    const input = h("input", {
      type: "file",
      accept: "image/*",
      capture: "environment",
      multiple: instead === null,
      class: "unseen",
      onchange: async () => {
        const files = [...input.files];
        if (!files.length) return;
        app.show("home");
        await app.takeFiles(files, instead);
      },
    });
    return h("label", { class: `button ${look}` }, input, icon("camera"), h("span", {}, say("phoneCamera")));
  }

  async function open() {
    if (!navigator.mediaDevices?.getUserMedia) return fail("cameraNone");
    try {
      const opened = await navigator.mediaDevices.getUserMedia(WANTED);
      if (isOver) return stop(opened);
      stream = opened;
      const [track] = stream.getVideoTracks();
      track.addEventListener("ended", () => isOver || fail("cameraNone"));
      hasTorch = Boolean(track.getCapabilities?.().torch);
      video.srcObject = stream;
      await video.play();
      view.querySelector(".frame").style.aspectRatio = `${video.videoWidth} / ${video.videoHeight}`;
      refresh();
      watch();
    } catch (error) {
      if (!isOver) fail(error.name === "NotAllowedError" ? "cameraDenied" : "cameraNone");
    }
    return undefined;
  }

  function fail(reason) {
    stop(stream);
    stream = undefined;
    refresh();
    view.replaceChildren(h("div", { class: "without" }, h("p", {}, say(reason)), ownCamera("main")));
  }

  /** The sheet's edges drawn over the stream, so that one sees before the photo whether they are found. */
  async function watch() {
    while (!isOver && stream) {
      if (!isShooting && !app.busy && !document.hidden && video.videoWidth) {
        try {
          const scale = GLANCED / Math.max(video.videoWidth, video.videoHeight);
          const options = { resizeWidth: Math.round(video.videoWidth * scale), resizeHeight: Math.round(video.videoHeight * scale) };
          const corners = await glance(await createImageBitmap(video, options));
          if (isOver) return;
          outline.setAttribute("points", (corners ?? []).map((corner) => corner.join(",")).join(" "));
          const said = say(corners ? "cameraSeesSheet" : "cameraSeesNone");
          if (word.textContent !== said) word.textContent = said;
          word.className = corners ? "word good" : "word";
        } catch {
          // No picture just now (the stream is starting or turning): the next look comes at once.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  async function shoot() {
    isShooting = true;
    refresh();
    view.classList.add("flash");
    navigator.vibrate?.(30);
    try {
      const photo = await picture();
      if (instead !== null) {
        await app.takePhoto(photo, instead);
        app.show("editor", instead);
        return;
      }
      isShooting = false;
      const page = await app.takePhoto(photo);
      if (page && !page.found) tell(say("noEdges"), true);
    } catch (error) {
      app.complain(error);
    } finally {
      isShooting = false;
      view.classList.remove("flash");
      if (!isOver) refresh();
    }
  }

  /** The sensor's full picture where the browser gives it, else the frame of the stream. */
  async function picture() {
    const [track] = stream.getVideoTracks();
    if (typeof ImageCapture === "function") {
      try {
        const capture = new ImageCapture(track);
        const can = await capture.getPhotoCapabilities();
        const size = { imageWidth: can.imageWidth?.max, imageHeight: can.imageHeight?.max };
        const photo = await capture.takePhoto(size.imageWidth > video.videoWidth ? size : undefined);
        const bitmap = await createImageBitmap(photo);
        const isLarger = bitmap.width * bitmap.height >= video.videoWidth * video.videoHeight;
        bitmap.close();
        if (isLarger) return photo;
      } catch {
        // Many phones announce it and then fail: the stream's picture does.
      }
    }
    const surface = Object.assign(document.createElement("canvas"), { width: video.videoWidth, height: video.videoHeight });
    surface.getContext("2d", { alpha: false }).drawImage(video, 0, 0);
    return new Promise((resolve, reject) => {
      surface.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(say("cameraNone")))), "image/jpeg", 0.95);
    });
  }

  async function light() {
    isLit = !isLit;
    await stream.getVideoTracks()[0].applyConstraints({ advanced: [{ torch: isLit }] }).catch(() => (hasTorch = false));
    refresh();
  }

  function stop(opened) {
    opened?.getTracks().forEach((track) => track.stop());
  }

  refresh();
  open();
  return {
    element,
    refresh,
    leave() {
      isOver = true;
      stop(stream);
    },
  };
}
