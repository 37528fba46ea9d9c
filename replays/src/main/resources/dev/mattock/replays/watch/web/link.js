// The socket to the server. Connects again by itself, more patiently each time.

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;
const HEADER = 8;
const TYPES = ["image/png", "image/jpeg"];

/**
 * Connects. `hear` is told {open(), status(s), marks(list), picture(blob), keep(blob), closed(why,
 * waitMillis)}; picture may return a promise, and the next frame is asked for when it is done.
 */
export function connect(hear) {
  let socket = null;
  let wait = FIRST_WAIT;
  let timer = 0;

  function open() {
    clearTimeout(timer);
    const address = new URL("socket", document.baseURI);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    const mine = new WebSocket(address);
    socket = mine;
    mine.binaryType = "arraybuffer";
    let queue = Promise.resolve();
    mine.onopen = () => hear.open();
    mine.onmessage = ({data}) => {
      wait = FIRST_WAIT;
      // One after another, so that pictures are shown in order.
      queue = queue.then(() => (typeof data === "string" ? tell(JSON.parse(data)) : show(mine, data)));
    };
    mine.onclose = (event) => {
      if (socket === mine) {
        socket = null;
        hear.closed(event.reason, wait);
        timer = setTimeout(open, wait);
        wait = Math.min(2 * wait, LONGEST_WAIT);
      }
    };
  }

  function tell(message) {
    if (message.type === "status") {
      hear.status(message);
    } else if (message.type === "marks") {
      hear.marks(message.marks);
    }
  }

  async function show(mine, data) {
    const head = new DataView(data);
    const blob = new Blob([new Uint8Array(data, HEADER)], {type: TYPES[head.getUint8(1)]});
    if (head.getUint8(0) === 1) {
      hear.keep(blob);
      return;
    }
    await hear.picture(blob);
    if (mine.readyState === WebSocket.OPEN) {
      mine.send(JSON.stringify({do: "ack", frame: head.getInt32(4)}));
    }
  }

  function retry() {
    if (!socket) {
      open();
    }
  }

  document.addEventListener("visibilitychange", () => document.hidden || retry());
  addEventListener("online", retry);
  open();

  return {
    retry,
    /** Asks for something; what is asked while there is no connection is lost. */
    send(what, details = {}) {
      if (socket && socket.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify({do: what, ...details}));
      }
    },
  };
}
