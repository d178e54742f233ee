// Speaks to the server. A lost server or database is told to whoever listens, once, until it answers again.

export class ApiError extends Error {
  constructor(status, error) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.details = error;
  }

  /** Whether the database (or the studio itself) does not answer, in contrast to: it refused. */
  get lost() {
    return this.status === 0 || this.status === 503;
  }
}

let csrf = null;
const listeners = new Set();

export function onConnection(listener) {
  listeners.add(listener);
}

function tell(error) {
  listeners.forEach((listener) => listener(error));
}

/** Asked for once, however many requests wait for it. */
function token() {
  csrf ||= get('/api/token').then((answer) => answer.csrf, (error) => {
    csrf = null;
    throw error;
  });
  return csrf;
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...options });
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    const error = new ApiError(0, { code: '', message: 'The studio is not running any more. Start it again: mvn schema:studio' });
    tell(error);
    throw error;
  }
  if (!response.ok) {
    const body = await response.json().catch(() => ({ error: { code: '', message: `The studio answered ${response.status}.` } }));
    const error = new ApiError(response.status, body.error);
    if (error.lost) tell(error);
    throw error;
  }
  return response;
}

export async function get(path, signal) {
  return (await request(path, { signal })).json();
}

export async function post(path, body, signal) {
  return (await postRaw(path, JSON.stringify(body), signal)).json();
}

/** The response itself, for files. */
export async function postRaw(path, body, signal) {
  const headers = { 'Content-Type': 'application/json', 'X-Studio-Csrf': await token() };
  return request(path, { method: 'POST', headers, body, signal });
}
