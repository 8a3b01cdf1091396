// tests/model/xx.ts
import { readFileSync } from "node:fs";

// tests/model/support/scenario.ts
import fc3 from "fast-check";

// main/sync/syncStore.ts
var recordKey = (service, kind, id5) => `${service} ${kind} ${id5}`;
var idOn = (link2, service) => service === "highlevel" ? link2.highlevelId : link2.nozbeId;
var isResting = ({ gone: gone2 }) => gone2.highlevel !== null || gone2.nozbe !== null;

// shared/domain.ts
var services = ["highlevel", "nozbe"];
var kinds = ["contact", "task", "note", "appointment"];
var triggers = ["manual", "schedule", "start-up", "resume"];
var otherService = (service) => service === "highlevel" ? "nozbe" : "highlevel";

// shared/sentences/en.ts
var en = {
  "auth.refused": [
    "{service} refused the token (401). Nothing was changed or lost.",
    "Paste a new token for {service}, then sync again."
  ],
  "auth.missing": ["Nobody is signed in to {service}.", "Sign in to {service} in Preferences, Accounts."],
  "auth.expired": [
    "The sign-in to {service} has ended, and could not be renewed. Nothing was changed or lost.",
    "Sign in to {service} again; the next sync goes on where the last one stopped."
  ],
  "signIn.denied": [
    "HighLevel was told not to let Tandem in. Nothing was changed.",
    "Start the sign-in again, and choose Allow in the browser."
  ],
  "signIn.timedOut": [
    "The sign-in was not finished in the browser within {minutes} minutes.",
    "Start it again. If the browser shows an error, check the client id and the redirect address."
  ],
  "signIn.cancelled": ["The sign-in was stopped. Nothing was changed.", "Start it again when you are ready."],
  "signIn.underWay": [
    "A sign-in is already under way in the browser.",
    "Finish it there, or cancel it before you start another one."
  ],
  "signIn.portsTaken": [
    "Other programs on this computer use every port that Tandem could be answered on ({ports}).",
    "Close them and start again, or paste the address at which the browser ends."
  ],
  "signIn.foreign": [
    "An answer came that does not belong to this sign-in, so it was not used.",
    "Start the sign-in again. If you did not open such a page yourself, do not sign in on it."
  ],
  "signIn.refused": [
    "HighLevel did not accept the sign-in ({status}): {detail}",
    "Check the client id and secret, and that the redirect address is registered; then start again."
  ],
  "signIn.unreadable": [
    "What was pasted holds no code of this sign-in.",
    "Copy the whole address from the browser after you chose Allow."
  ],
  "signIn.clientIncomplete": [
    "The client id or the client secret is missing, or not whole.",
    "Copy both from your app in HighLevel, and start the sign-in again."
  ],
  "signIn.noLocation": [
    "HighLevel signed in an agency, not one location (sub-account). It was not kept.",
    "Start the sign-in again, and choose a location in the browser."
  ],
  "signIn.otherLocation": [
    "This sign-in is of the location {found}, but this workspace belongs to {wanted}. It was not kept.",
    "Sign in again, and choose the right location in the browser."
  ],
  "signIn.otherSpace": [
    "This token sees the spaces {names}, but not the one that this workspace belongs to. It was not kept.",
    "Paste a token of somebody who is a member of that space."
  ],
  "space.unchosen": [
    "The Nozbe token sees these spaces: {names}. The one to use is not among them, or was not named.",
    "Name one of them."
  ],
  "token.malformed": [
    "This is not a {service} token.",
    "Copy the whole token from {service}, and paste it again."
  ],
  "vault.locked": [
    "The key store of this computer did not open the saved sign-in. It was left untouched.",
    "Unlock the key store, then sync again; or sign in again."
  ],
  "vault.newer": [
    "The saved sign-ins were written by a newer Tandem (version {version}). They were left untouched.",
    "Update Tandem on this computer."
  ],
  "permission.refused": [
    "{service} does not allow this sign-in to {operation}: {detail}",
    "Check that the token belongs to this location or space and has the needed scopes."
  ],
  "location.unknown": [
    "HighLevel has no location {location} for this token.",
    "Copy the location id from HighLevel (Settings, Business Profile) and set up again."
  ],
  "record.gone": [
    "{service} no longer has this {kind}.",
    "Nothing to do: Tandem leaves the other side as it is."
  ],
  "entry.unknown": [
    "There is no {what} {id}, or no longer. Nothing was changed.",
    "List what there is, and choose from that."
  ],
  "choice.wrong": ["{detail} Nothing was changed.", "Choose another value, or correct it on either side."],
  "schedule.fields": [
    "A cron expression has five fields with spaces between them. The schedule was not changed.",
    "Give minute, hour, day of the month, month and day of the week, such as 0 9 * * 1-5."
  ],
  "schedule.field": [
    "\u201C{value}\u201D cannot be field {place} of a cron expression. The schedule was not changed.",
    "The fields are minute (0\u201359), hour (0\u201323), day of the month (1\u201331), month (1\u201312), day of the week (0\u20137, Sunday is 0 or 7)."
  ],
  "schedule.never": [
    "No day fits this cron expression. The schedule was not changed.",
    "Choose a day that the month has. Day of the month and day of the week have to fit both."
  ],
  "schedule.quiet": [
    "Quiet hours that end when they begin are none. The schedule was not changed.",
    "Choose another time for their end, or no quiet hours."
  ],
  "schedule.allQuiet": [
    "All times of this schedule are in the quiet hours, so that nothing would ever run. The schedule was not changed.",
    "Choose other times, or other quiet hours."
  ],
  "file.wrong": ["{name} {problem} Nothing was read or changed on either service.", "{remedy}"],
  "undo.nothing": [
    "There is nothing to undo of the {what} {id}: Tandem wrote nothing there, or its history is no longer kept.",
    "Look in History for what Tandem did, and choose from that."
  ],
  "undo.many": [
    "To undo this, {count} records would be deleted again. Nothing was changed.",
    "Look at the run in History; if that is what you want, confirm it."
  ],
  "record.duplicate": [
    "{service} already has a {kind} with this e-mail address or phone, which belongs to another one here.",
    "Correct the address or phone on either side; the next sync tries again."
  ],
  "request.refused": [
    "{service} refused a change ({status}): {detail}",
    "Correct the value on either side; the next sync tries again. Everything else is synced."
  ],
  "call.refused": [
    "{service} did not carry out {operation} ({status}): {detail}.",
    "Correct the input, and call it again."
  ],
  "rate.limited": [
    "{service} allows no more calls for now. Tandem stopped before losing anything.",
    "Wait; the next sync goes on where this one stopped."
  ],
  "server.failed": [
    "{service} has a problem of its own ({status}). Nothing was lost.",
    "Wait; the next sync tries again."
  ],
  "network.unreachable": [
    "{service} cannot be reached at {host} ({detail}).",
    "Check the internet connection and the address; the next sync tries again."
  ],
  "network.timeout": [
    "{service} did not answer in time.",
    "Wait; the next sync checks what arrived and goes on."
  ],
  "network.offline": [
    "This computer is offline. Nothing was lost.",
    "Check the internet connection; Tandem goes on by itself."
  ],
  "network.certificate": [
    "The connection to {host} is not safe: its certificate cannot be trusted ({detail}). Nothing was sent.",
    "Check the address and the clock of this computer, and whether this network reads along."
  ],
  "network.redirected": [
    "{service} points elsewhere, to {detail}. Tandem does not follow: a token never leaves its service.",
    "Check the address of {service}, and whether this network asks for a sign-in in the browser."
  ],
  "service.resting": [
    "{service} failed several times in a row, so Tandem lets it rest for {seconds} seconds.",
    "Nothing to do; Tandem tries it again by itself."
  ],
  "protocol.notJson": [
    "{service} answered with something other than JSON at {host}. This is often a sign-in page of a network or a wrong address.",
    "Check the address, and whether this network asks for a sign-in in the browser."
  ],
  "protocol.unexpected": [
    "{service} answered {operation} in a form that Tandem does not know: {detail}. That record was left alone.",
    "Update Tandem. Everything else is synced."
  ],
  "address.wrong": [
    "{service} has nothing at the address that was asked at {host} (404).",
    "Check the address, with its path: for Nozbe it ends in /v1/api."
  ],
  "address.insecure": [
    "The address {address} is not safe to send a token to: only https, or http to this computer, is used.",
    "Give an address that starts with https://."
  ],
  "workspace.missing": [
    "Nothing is set up here yet.",
    "Run the set-up first, or try the practice workspace."
  ],
  "workspace.mismatch": [
    "This data folder was set up for another place ({detail}). Nothing was read or written.",
    "Use another data folder, or the tokens and answers that it was set up with."
  ],
  "listing.empty": [
    "{service} shows no {kind} at all, where there were several. Tandem does not take that for a delete: nothing was removed.",
    "Check that the token still sees this location or space, and its project. If they are really gone, nothing needs to be done."
  ],
  "settings.damaged": [
    "The settings file could not be read. It was set aside as {file}; the standard settings are used.",
    "Check the settings once. Links and history are not affected."
  ],
  "database.damaged": [
    "The database was damaged. It was set aside as {file}, and nothing was deleted on either service.",
    "Set up again: records are linked anew by e-mail, phone and name."
  ],
  "practice.damaged": [
    "The practice data was damaged. It was set aside as {file}.",
    "Try the practice workspace again: it starts anew."
  ],
  "database.newer": [
    "This database was made by a newer Tandem (version {version}). It was left untouched.",
    "Update Tandem on this computer."
  ],
  "database.locked": [
    "Another program is writing to the database of Tandem, and does not let go of it. Nothing was changed.",
    "Close the program that has the file open, such as a viewer of databases or a backup program; then try again."
  ],
  "backup.unsound": [
    "The backup could not be read back after it was written, so it was not kept. The older ones are all there.",
    "Check the disk and its free space, then make the backup again."
  ],
  "backup.damaged": [
    "This backup is damaged, so it was not restored. The database is as it was.",
    "Choose another backup."
  ],
  "backup.foreign": [
    "This backup is of another workspace, so it was not restored. The database is as it was.",
    "Choose a backup of this workspace."
  ],
  "disk.full": [
    "The disk is full, so Tandem stopped before writing anything it could not note down.",
    "Free some space, then sync again."
  ],
  "disk.failed": [
    "The disk could not be read or written, so Tandem stopped before writing anything it could not note down.",
    "Check the disk and its free space, then sync again."
  ],
  "system.cannotOpen": ["This computer could not open {what}.", "Copy the address and open it yourself."],
  "disk.readOnly": [
    "Tandem may not write to {folder}.",
    "Give yourself write access to that folder, or choose another one."
  ],
  "data.inUse": [
    "Another Tandem is already working with this data folder.",
    "Close it, or choose another folder."
  ],
  "core.ended": [
    "The part of Tandem that syncs ended unexpectedly. Nothing was lost.",
    "Restart Tandem; it goes on where it stopped."
  ],
  "alert.address": [
    "Alerts go to an address with https, or with http on this computer. This is neither, so it was not kept.",
    "Give an address that starts with https://."
  ],
  "alert.webhook": [
    "The alert did not get through to the webhook ({detail}).",
    "Check the address, then send a test."
  ],
  "alert.program": [
    "The program for alerts did not do its work ({detail}).",
    "Check that it can be started and ends by itself, or choose another one; then send a test."
  ],
  "login.refused": [
    "The system did not take in that Tandem starts at login ({detail}).",
    "Look in the settings of the system for what starts at login."
  ],
  "run.cancelled": ["The sync was stopped. What was written stays in history.", "Sync again to do the rest."],
  "usage.wrong": ["{detail}", "\u201Cnpm run -s headless -- --help\u201D lists the commands."],
  unexpected: ["Something failed that should not: {detail}", "Try again. If it goes on, restart Tandem."]
};

// shared/sentences/fill.ts
var fill = (sentence, params) => sentence.replace(/\{(\w+)\}/g, (whole, name3) => String(params[name3] ?? whole));

// shared/errors.ts
var TandemError = class extends Error {
  constructor(code2, params = {}, { traceId = null, ...options } = {}) {
    const [message2, remedy] = en[code2];
    super(fill(message2, params), options);
    this.code = code2;
    this.params = params;
    this.remedy = fill(remedy, params);
    this.traceId = traceId;
  }
  code;
  params;
  name = "TandemError";
  remedy;
  traceId;
  report() {
    const { code: code2, message: message2, remedy, params, traceId } = this;
    return { code: code2, message: message2, remedy, params, traceId };
  }
};
var ofOneRecord = [
  "request.refused",
  "record.gone",
  "record.duplicate",
  "protocol.unexpected"
];
var concernsOneRecord = (code2) => ofOneRecord.includes(code2);
function reportOf(thrown) {
  if (thrown instanceof TandemError) return thrown.report();
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new TandemError("unexpected", { detail }).report();
}
var serviceNames = { highlevel: "HighLevel", nozbe: "Nozbe" };
var errorCodes = Object.keys(en);

// main/connectors/credentials.ts
var fixedCredentials = (token) => ({
  token: async () => token,
  refused: async () => false
});

// shared/clock.ts
var systemClock = {
  now: () => Date.now(),
  sleep: (ms, signal) => new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
  })
};
function virtualClock(start) {
  let now = start;
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      now += ms;
    },
    advance: (ms) => {
      now += ms;
    }
  };
}

// main/practice/faults.ts
function createFaultPlan() {
  let entries = [];
  return {
    add: (...faults) => {
      entries.push(...faults.map((fault2) => ({ fault: fault2, skip: fault2.skip ?? 0, left: fault2.times ?? 1 })));
    },
    clear: () => {
      entries = [];
    },
    next: (request2) => {
      for (const entry of entries) {
        if (entry.left <= 0 || !matches(entry.fault, request2)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        return entry.fault;
      }
      return void 0;
    }
  };
}
function matches(fault2, request2) {
  if (fault2.service && fault2.service !== request2.service) return false;
  if (fault2.method && fault2.method.toUpperCase() !== request2.method.toUpperCase()) return false;
  return !fault2.path || fault2.path.test(request2.path);
}

// main/practice/faulty.ts
import { STATUS_CODES } from "node:http";
var ConnectionFault = class extends Error {
  constructor(code2) {
    super(code2 === "ECONNRESET" ? "socket hang up" : "no answer came");
    this.code = code2;
  }
  code;
};
var brokenOff = /* @__PURE__ */ new WeakSet();
var breaksOff = (response) => brokenOff.has(response);
function faulty(fetch2, options) {
  const { service, basePath: basePath2, faults, clock, onAnswer } = options;
  return async (request2) => {
    const { pathname } = new URL(request2.url);
    const path8 = pathname.startsWith(basePath2) ? pathname.slice(basePath2.length) : pathname;
    const facts2 = { service, method: request2.method, path: path8 || "/" };
    const fault2 = faults.next(facts2);
    let status = null;
    try {
      const response = await (fault2 ? answerWith(fault2, fetch2, request2, clock) : fetch2(request2));
      status = response.status;
      if (!response.headers.has("date")) response.headers.set("date", new Date(clock.now()).toUTCString());
      return response;
    } finally {
      onAnswer?.(facts2, status);
    }
  };
}
async function answerWith(fault2, fetch2, request2, clock) {
  switch (fault2.kind) {
    case "status":
      return statusAnswer(fault2);
    case "reset-before":
      throw new ConnectionFault("ECONNRESET");
    case "hang-before":
      throw new ConnectionFault("ETIMEDOUT");
    case "delay":
      await clock.sleep(fault2.delayMs ?? 0);
      return fetch2(request2);
  }
  const response = await fetch2(request2);
  switch (fault2.kind) {
    case "status-after":
      return statusAnswer(fault2);
    case "reset-after":
      throw new ConnectionFault("ECONNRESET");
    case "hang-after":
      throw new ConnectionFault("ETIMEDOUT");
    case "truncate":
      return truncated(response);
    case "html":
      return new Response("<!doctype html><title>Please wait</title><p>One moment, please\u2026</p>", {
        headers: { "content-type": "text/html; charset=UTF-8" }
      });
    case "empty":
      return new Response("", { headers: { "content-type": "application/json" } });
  }
}
function statusAnswer({ status = 500, body: body3, headers: headers2 = {} }) {
  const answer7 = body3 ?? { statusCode: status, message: STATUS_CODES[status] ?? "Unknown error" };
  return Response.json(answer7, { status, headers: headers2 });
}
async function truncated(response) {
  const body3 = new Uint8Array(await response.arrayBuffer());
  const headers2 = new Headers(response.headers);
  headers2.set("content-length", String(body3.length));
  const broken = new Response(body3.subarray(0, Math.floor(body3.length / 2)), {
    status: response.status,
    headers: headers2
  });
  brokenOff.add(broken);
  return broken;
}

// main/practice/highlevel/app.ts
import { Hono } from "hono";

// main/practice/random.ts
function createRandom(seed) {
  let position2 = seed >>> 0;
  const next = () => {
    position2 = position2 + 1831565813 >>> 0;
    let mixed = Math.imul(position2 ^ position2 >>> 15, position2 | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
  const int = (n2) => Math.floor(next() * n2);
  return {
    next,
    int,
    pick: (list5) => {
      if (list5.length === 0) throw new RangeError("Nothing to pick from an empty list");
      return list5[int(list5.length)];
    },
    id: (alphabet2, length) => {
      let id5 = "";
      for (let i = 0; i < length; i += 1) id5 += alphabet2.charAt(int(alphabet2.length));
      return id5;
    },
    position: () => position2
  };
}
var alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
var hexadecimal = "0123456789abcdef";

// main/practice/highlevel/scopes.ts
var readScopes = [
  "contacts.readonly",
  "calendars.readonly",
  "calendars/events.readonly",
  "locations.readonly",
  "locations/tasks.readonly",
  "locations/tags.readonly",
  "locations/customFields.readonly",
  "users.readonly",
  "businesses.readonly",
  "recurring-tasks.readonly"
];
var writeScopes = [
  "contacts.write",
  "calendars/events.write",
  "locations/tags.write",
  "locations/customFields.write",
  "businesses.write",
  "recurring-tasks.write"
];
var allScopes = [...readScopes, ...writeScopes];

// main/practice/highlevel/access.ts
var accessTokenSeconds = 86399;
var refreshTokenMs = 365 * 24 * 36e5;
var codeMs = 6e4;
function addToken(state, random, scopes = allScopes, userId = null) {
  const uuid = [8, 4, 4, 4, 12].map((length) => random.id(hexadecimal, length)).join("-");
  return state.tokens.put({
    id: `pit-${uuid}`,
    clientId: null,
    scopes: [...scopes],
    userId,
    expiresAt: null
  }).id;
}
function addClient(state, random, name3, redirectUris = []) {
  const id5 = `${random.id(hexadecimal, 24)}-${random.id(alphanumeric.slice(26), 8)}`;
  const secret = [8, 4, 4, 4, 12].map((length) => random.id(hexadecimal, length)).join("-");
  return state.clients.put({ id: id5, secret, name: name3, redirectUris: [...redirectUris] });
}
function findToken(state, id5, now) {
  const token = state.tokens.get(id5);
  return token && (token.expiresAt === null || token.expiresAt > now) ? token : void 0;
}

// main/practice/highlevel/businesses.ts
import { z as z4 } from "zod";

// main/practice/highlevel/contacts/answers.ts
var fullName = ({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(" ");
function contactAnswer(state, contact2) {
  const { campaigns: _, workflows: __, ...fields3 } = contact2;
  const name3 = fullName(contact2);
  return withoutNulls({
    ...fields3,
    locationId: state.location.id,
    name: name3 || null,
    firstNameLowerCase: contact2.firstName?.toLowerCase(),
    lastNameLowerCase: contact2.lastName?.toLowerCase(),
    fullNameLowerCase: name3.toLowerCase() || null,
    emailLowerCase: contact2.email
  });
}
function listRow(state, contact2) {
  return {
    ...contactAnswer(state, contact2),
    contactName: fullName(contact2).toLowerCase(),
    attributions: []
  };
}
function searchRow(state, contact2) {
  const business = contact2.businessId ? state.businesses.get(contact2.businessId) : void 0;
  return {
    id: contact2.id,
    locationId: state.location.id,
    type: contact2.type,
    firstName: contact2.firstName,
    lastName: contact2.lastName,
    firstNameLowerCase: contact2.firstName?.toLowerCase() ?? null,
    lastNameLowerCase: contact2.lastName?.toLowerCase() ?? null,
    email: contact2.email,
    additionalEmails: contact2.additionalEmails,
    phone: contact2.phone,
    companyName: contact2.companyName,
    businessId: contact2.businessId,
    businessName: business?.name ?? null,
    address: contact2.address1,
    city: contact2.city,
    state: contact2.state,
    country: contact2.country,
    postalCode: contact2.postalCode,
    website: contact2.website,
    source: contact2.source,
    dateOfBirth: contact2.dateOfBirth && Date.parse(contact2.dateOfBirth),
    dnd: contact2.dnd,
    assignedTo: contact2.assignedTo,
    followers: contact2.followers,
    tags: contact2.tags,
    customFields: contact2.customFields,
    dateAdded: contact2.dateAdded,
    dateUpdated: contact2.dateUpdated
  };
}
var withoutNulls = (record) => Object.fromEntries(Object.entries(record).filter(([, value3]) => value3 !== null && value3 !== void 0));

// main/practice/highlevel/errors.ts
var Refusal = class extends Error {
  constructor(status, body3) {
    super(String(body3.message));
    this.status = status;
    this.body = body3;
  }
  status;
  body;
};
var badRequest = (message2, extra = {}) => new Refusal(400, { statusCode: 400, message: message2, ...extra });
var unauthorized = (message2) => new Refusal(401, { statusCode: 401, message: message2, error: "Unauthorized" });
var scopeMissing = (status, message2) => new Refusal(status, {
  statusCode: status,
  message: message2,
  error: status === 401 ? "Unauthorized" : "Forbidden"
});
var forbidden = () => new Refusal(403, {
  statusCode: 403,
  message: "The token does not have access to this location.",
  error: "Forbidden"
});
var unprocessable = (messages2) => new Refusal(422, { statusCode: 422, message: messages2, error: "Unprocessable Entity" });
var tooMany = () => new Refusal(429, { statusCode: 429, message: "Too Many Requests" });
var contactNotFound = (id5) => badRequest(`Contact with id ${id5} not found`);
var notFound = (status, what, id5) => new Refusal(status, {
  statusCode: status,
  message: `${what} with id ${id5} not found`,
  ...status === 404 ? { error: "Not Found" } : {}
});

// main/practice/highlevel/context.ts
var stamp = (service) => new Date(service.clock.now()).toISOString();
var newId = (service) => service.random.id(alphanumeric, 20);
var answer = (call, body3, status = 200) => call.json({ ...body3, traceId: call.get("traceId") }, status);
function requireLocation(service, locationId2) {
  if (locationId2 !== service.state.location.id) throw forbidden();
}
function requireContact(service, id5) {
  const contact2 = service.state.contacts.get(id5);
  if (!contact2) throw contactNotFound(id5);
  return contact2;
}
function requireRow(service, row, what, id5) {
  if (row === void 0) throw notFound(service.state.settings.missingRecordStatus, what, id5);
  return row;
}
function touchContact(service, contactId, touches) {
  const contact2 = service.state.contacts.get(contactId);
  if (contact2 && touches) service.state.contacts.put({ ...contact2, dateUpdated: stamp(service) });
}

// main/practice/highlevel/table.ts
function createTable(rows2 = []) {
  const byId = /* @__PURE__ */ new Map();
  const byContact = /* @__PURE__ */ new Map();
  const listeners = [];
  const forget2 = (row) => {
    if (row.contactId) byContact.get(row.contactId)?.delete(row.id);
  };
  const table2 = {
    get size() {
      return byId.size;
    },
    get: (id5) => byId.get(id5),
    put: (row) => {
      const before = byId.get(row.id);
      if (before && before.contactId !== row.contactId) forget2(before);
      byId.set(row.id, row);
      if (row.contactId) {
        const ids2 = byContact.get(row.contactId) ?? /* @__PURE__ */ new Set();
        byContact.set(row.contactId, ids2.add(row.id));
      }
      for (const listener of listeners) listener(row.id, row);
      return row;
    },
    delete: (id5) => {
      const row = byId.get(id5);
      if (!row) return false;
      forget2(row);
      byId.delete(id5);
      for (const listener of listeners) listener(id5, void 0);
      return true;
    },
    all: () => byId.values(),
    of: (contactId) => [...byContact.get(contactId) ?? []].flatMap((id5) => {
      const row = byId.get(id5);
      return row ? [row] : [];
    }),
    watch: (listener) => {
      listeners.push(listener);
    },
    toJSON: () => [...byId.values()]
  };
  for (const row of rows2) table2.put(row);
  return table2;
}

// main/practice/highlevel/records.ts
var blankContact = (id5, dateAdded) => ({
  id: id5,
  firstName: null,
  lastName: null,
  email: null,
  additionalEmails: [],
  phone: null,
  companyName: null,
  address1: null,
  city: null,
  state: null,
  country: null,
  postalCode: null,
  website: null,
  timezone: null,
  gender: null,
  source: null,
  dateOfBirth: null,
  dnd: false,
  dndSettings: {},
  inboundDndSettings: {},
  type: "lead",
  assignedTo: null,
  businessId: null,
  tags: [],
  customFields: [],
  followers: [],
  campaigns: [],
  workflows: [],
  dateAdded,
  dateUpdated: dateAdded
});
var customFieldTypes = [
  "TEXT",
  "LARGE_TEXT",
  "NUMERICAL",
  "PHONE",
  "MONETORY",
  "CHECKBOX",
  "SINGLE_OPTIONS",
  "MULTIPLE_OPTIONS",
  "RADIO",
  "DATE",
  "EMAIL",
  "FILE_UPLOAD"
];

// main/practice/highlevel/state.ts
var defaultSettings = {
  indexLagMs: 2e3,
  tagTouchesContact: true,
  noteTouchesContact: false,
  taskTouchesContact: false,
  appointmentTouchesContact: false,
  taskUpdateNeedsTitleAndDueDate: true,
  taskSearchCap: 100,
  taskSearchLimit: null,
  contactSearchLimit: 500,
  updateTakesCompanyName: true,
  searchByDateUpdated: true,
  heedsDateUpdated: true,
  createSetsCountry: false,
  checksUsers: true,
  missingRecordStatus: 400,
  callsPerDay: 2e5,
  sendsRetryAfter: false,
  contactAppointmentTimes: "location",
  scopeRefusal: "The token is not authorized for this scope.",
  scopeRefusalStatus: 401
};
function emptyState(location, settings2 = {}) {
  return {
    settings: { ...defaultSettings, ...settings2 },
    location,
    contacts: createTable(),
    tasks: createTable(),
    recurringTasks: createTable(),
    notes: createTable(),
    appointments: createTable(),
    appointmentNotes: createTable(),
    blockedSlots: createTable(),
    calendars: createTable(),
    users: createTable(),
    businesses: createTable(),
    customFields: createTable(),
    tags: createTable(),
    tokens: createTable(),
    refreshTokens: createTable(),
    codes: createTable(),
    clients: createTable()
  };
}
function restoreState(snapshot) {
  return {
    settings: { ...defaultSettings, ...snapshot.settings },
    location: snapshot.location,
    contacts: createTable(snapshot.contacts),
    tasks: createTable(snapshot.tasks),
    recurringTasks: createTable(snapshot.recurringTasks),
    notes: createTable(snapshot.notes),
    appointments: createTable(snapshot.appointments),
    appointmentNotes: createTable(snapshot.appointmentNotes),
    blockedSlots: createTable(snapshot.blockedSlots),
    calendars: createTable(snapshot.calendars),
    users: createTable(snapshot.users),
    businesses: createTable(snapshot.businesses),
    customFields: createTable(snapshot.customFields),
    tags: createTable(snapshot.tags),
    tokens: createTable(snapshot.tokens),
    refreshTokens: createTable(snapshot.refreshTokens),
    codes: createTable(snapshot.codes),
    clients: createTable(snapshot.clients)
  };
}

// main/practice/highlevel/validate.ts
import { z } from "zod";
async function readBody(call, schema) {
  return checked(schema, await rawBody(call));
}
async function rawBody(call) {
  if (!call.req.header("content-type")?.includes("application/json")) return {};
  const text11 = await call.req.text();
  if (text11 === "") return {};
  try {
    return JSON.parse(text11);
  } catch (error) {
    throw badRequest(error.message);
  }
}
var readQuery = (call, schema) => checked(schema, call.req.query());
function checked(schema, value3) {
  const result = schema.safeParse(value3, { reportInput: true });
  if (!result.success) throw unprocessable(result.error.issues.flatMap(messages));
  return result.data;
}
var filled = z.string().min(1);
var digits = z.string().regex(/^\d+$/).transform(Number);
function messages(issue) {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map(
        (key12) => `${issue.path.map((part2) => `${String(part2)}.`).join("")}property ${key12} should not exist`
      );
    case "invalid_type":
      return [
        ...issue.input === void 0 ? [`${property(issue)} should not be empty`] : [],
        ...issue.expected === "nonoptional" ? [] : [`${property(issue)} must be ${typeName(issue.expected)}`]
      ];
    case "invalid_value":
      return [`${property(issue)} must be one of the following values: ${issue.values.join(", ")}`];
    case "too_small":
      return [
        issue.origin === "number" || issue.origin === "int" ? `${property(issue)} must not be less than ${issue.minimum}` : `${property(issue)} should not be empty`
      ];
    case "too_big":
      return [
        issue.origin === "number" || issue.origin === "int" ? `${property(issue)} must not be greater than ${issue.maximum}` : `${property(issue)} must be shorter than or equal to ${issue.maximum} characters`
      ];
    case "custom":
      return [`${issue.path.join(".")} ${issue.message}`];
    default:
      return [`${property(issue)} must be a number string`];
  }
}
function property({ path: path8 }) {
  if (path8.length === 0) return "body";
  return typeof path8.at(-1) === "number" ? `each value in ${path8.slice(0, -1).join(".")}` : path8.join(".");
}
function typeName(expected) {
  switch (expected) {
    case "boolean":
      return "a boolean value";
    case "number":
    case "int":
      return "a number conforming to the specified constraints";
    case "array":
    case "object":
      return `an ${expected}`;
    default:
      return `a ${expected}`;
  }
}

// main/practice/highlevel/contacts/duplicates.ts
function findMatch(contacts, email, phone) {
  let byPhone;
  for (const contact2 of contacts) {
    if (email && (contact2.email === email || contact2.additionalEmails.includes(email))) {
      return { contact: contact2, field: "email" };
    }
    if (phone && !byPhone && contact2.phone === phone) byPhone = contact2;
  }
  return byPhone && { contact: byPhone, field: "phone" };
}
function refuseDuplicate(state, next) {
  if (state.location.allowDuplicateContact) return;
  const others = (function* () {
    for (const contact2 of state.contacts.all()) if (contact2.id !== next.id) yield contact2;
  })();
  const match = findMatch(others, next.email, next.phone);
  if (!match) return;
  throw badRequest("This location does not allow duplicated contacts.", {
    meta: {
      contactId: match.contact.id,
      contactName: fullName(match.contact),
      matchingField: match.field
    }
  });
}

// main/practice/highlevel/contacts/normalise.ts
import parsePhoneNumber from "libphonenumber-js/min";
var normalEmail = (email) => email.trim().toLowerCase();
var normalPhone = (phone, country) => parsePhoneNumber(phone, country)?.number ?? phone.trim();
var normalTags = (tags6) => [
  ...new Set(tags6.map((tag4) => tag4.trim().toLowerCase()).filter((tag4) => tag4 !== ""))
];

// main/practice/highlevel/contacts/schema.ts
import { z as z2 } from "zod";
var text = z2.string();
var clearable = text.nullable();
var dnd = z2.strictObject({
  status: z2.enum(["active", "inactive", "permanent"]),
  message: text.optional(),
  code: text.optional()
});
var customField = z2.strictObject({ id: text.optional(), key: text.optional(), field_value: z2.unknown() }).refine((field) => field.id !== void 0 || field.key !== void 0, {
  message: "should not be empty",
  path: ["id"]
});
var fields = {
  firstName: clearable.optional(),
  lastName: clearable.optional(),
  name: clearable.optional(),
  email: clearable.refine((email) => !email || z2.regexes.email.test(email.trim()), { message: "must be an email" }).optional(),
  phone: clearable.optional(),
  address1: clearable.optional(),
  city: clearable.optional(),
  state: clearable.optional(),
  postalCode: text.optional(),
  website: clearable.optional(),
  timezone: clearable.optional(),
  dnd: z2.boolean().optional(),
  dndSettings: z2.strictObject({
    Call: dnd.optional(),
    Email: dnd.optional(),
    SMS: dnd.optional(),
    WhatsApp: dnd.optional(),
    GMB: dnd.optional(),
    FB: dnd.optional()
  }).optional(),
  inboundDndSettings: z2.strictObject({
    all: z2.strictObject({ status: z2.enum(["active", "inactive"]), message: text.optional() }).optional()
  }).optional(),
  tags: z2.array(text).optional(),
  customFields: z2.array(customField).optional(),
  dateOfBirth: clearable.refine((date) => !date || birthday(date) !== null, { message: "must be a valid date" }).optional(),
  country: text.refine((country) => /^([A-Z]{2})?$/.test(country), { message: "must be a valid country code" }).optional()
};
var newFields = {
  ...fields,
  locationId: filled,
  gender: text.optional(),
  source: text.optional(),
  companyName: clearable.optional(),
  assignedTo: text.optional()
};
var createBody = z2.strictObject(newFields);
var upsertBody = z2.strictObject({
  ...newFields,
  createNewIfDuplicateAllowed: z2.boolean().optional()
});
var updateBody = z2.strictObject({
  ...fields,
  source: clearable.optional(),
  assignedTo: clearable.optional()
});
var updateBodyWithCompany = updateBody.extend({ companyName: clearable.optional() });
function birthday(value3) {
  const parts2 = /^(\d{4})([-/._])(\d\d)\2(\d\d)$/.exec(value3);
  const american2 = /^(\d\d)([-/._])(\d\d)\2(\d{4})$/.exec(value3);
  const iso = parts2 ? `${parts2[1]}-${parts2[3]}-${parts2[4]}` : american2 && `${american2[4]}-${american2[1]}-${american2[3]}`;
  if (!iso) return null;
  const time2 = Date.parse(`${iso}T00:00:00.000Z`);
  return Number.isNaN(time2) || new Date(time2).toISOString().slice(0, 10) !== iso ? null : iso;
}

// main/practice/highlevel/locations/tags.ts
import { z as z3 } from "zod";
var tagBody = z3.strictObject({ name: filled });
function locationTagRoutes(app, service, can) {
  const { state } = service;
  app.get("/locations/:locationId/tags", can("locations/tags.readonly"), (call) => {
    requireLocation(service, call.req.param("locationId"));
    return answer(call, { tags: Array.from(state.tags.all(), (tag4) => tagAnswer(state, tag4)) });
  });
  app.post("/locations/:locationId/tags", can("locations/tags.write"), async (call) => {
    requireLocation(service, call.req.param("locationId"));
    const name3 = newName(state, (await readBody(call, tagBody)).name);
    const tag4 = state.tags.put({ id: newId(service), name: name3 });
    return answer(call, { tag: tagAnswer(state, tag4) });
  });
  app.get("/locations/:locationId/tags/:tagId", can("locations/tags.readonly"), (call) => {
    requireLocation(service, call.req.param("locationId"));
    return answer(call, { tag: tagAnswer(state, requireTag(service, call.req.param("tagId"))) });
  });
  app.put("/locations/:locationId/tags/:tagId", can("locations/tags.write"), async (call) => {
    requireLocation(service, call.req.param("locationId"));
    const tag4 = requireTag(service, call.req.param("tagId"));
    const name3 = newName(state, (await readBody(call, tagBody)).name, tag4.id);
    replaceOnContacts(state, tag4.name, [name3]);
    return answer(call, { tag: tagAnswer(state, state.tags.put({ ...tag4, name: name3 })) });
  });
  app.delete("/locations/:locationId/tags/:tagId", can("locations/tags.write"), (call) => {
    requireLocation(service, call.req.param("locationId"));
    const tag4 = requireTag(service, call.req.param("tagId"));
    replaceOnContacts(state, tag4.name, []);
    state.tags.delete(tag4.id);
    return answer(call, { succeded: true });
  });
}
function ensureTags(service, names3) {
  const { tags: tags6 } = service.state;
  if (names3.length === 0) return;
  const known2 = new Set(Array.from(tags6.all(), (tag4) => tag4.name));
  for (const name3 of names3) if (!known2.has(name3)) tags6.put({ id: newId(service), name: name3 });
}
var requireTag = (service, id5) => requireRow(service, service.state.tags.get(id5), "Tag", id5);
var tagAnswer = (state, tag4) => ({ ...tag4, locationId: state.location.id });
function newName(state, given, ownId) {
  const [name3] = normalTags([given]);
  if (!name3) throw unprocessable(["name should not be empty"]);
  for (const tag4 of state.tags.all()) {
    if (tag4.name === name3 && tag4.id !== ownId) throw badRequest("The tag name is already exist.");
  }
  return name3;
}
function replaceOnContacts({ contacts }, name3, by) {
  for (const contact2 of [...contacts.all()]) {
    if (!contact2.tags.includes(name3)) continue;
    contacts.put({ ...contact2, tags: contact2.tags.flatMap((tag4) => tag4 === name3 ? by : [tag4]) });
  }
}

// main/practice/highlevel/contacts/customValues.ts
function withCustomValues(state, values, inputs) {
  const merged2 = new Map(values.map(({ id: id5, value: value3 }) => [id5, value3]));
  inputs.forEach((input, position2) => {
    const where = `customFields.${position2}`;
    const field = findField(state, input);
    if (!field) throw unprocessable([`${where}.id is not a custom field of this location`]);
    const typed3 = typedValue(field, input.field_value, state.location.country);
    if ("fault" in typed3) throw unprocessable([`${where}.field_value ${typed3.fault}`]);
    if (isEmpty(typed3.value)) merged2.delete(field.id);
    else merged2.set(field.id, typed3.value);
  });
  return [...merged2].map(([id5, value3]) => ({ id: id5, value: value3 }));
}
function findField(state, { id: id5, key: key12 }) {
  if (id5 !== void 0) return state.customFields.get(id5);
  for (const field of state.customFields.all()) {
    if (field.fieldKey === key12 || field.fieldKey === `contact.${key12}`) return field;
  }
  return void 0;
}
var isEmpty = (value3) => value3 === "" || Array.isArray(value3) && value3.length === 0;
function typedValue(field, input, country) {
  if (input === "" || input === null) return { value: "" };
  const options = field.picklistOptions;
  const oneOf = { fault: `must be one of the following values: ${options.join(", ")}` };
  switch (field.dataType) {
    case "NUMERICAL":
    case "MONETORY": {
      const number3 = typeof input === "string" && input.trim() !== "" ? Number(input) : input;
      return typeof number3 === "number" && Number.isFinite(number3) ? { value: number3 } : { fault: "must be a number" };
    }
    case "SINGLE_OPTIONS":
    case "RADIO":
      return typeof input === "string" && options.includes(input) ? { value: input } : oneOf;
    case "MULTIPLE_OPTIONS":
    case "CHECKBOX":
      return isTexts(input) && input.every((option) => options.includes(option)) ? { value: input } : oneOf;
    case "FILE_UPLOAD":
      return isObject(input) ? { value: input } : { fault: "must be an object" };
    default:
      return typeof input === "string" ? textValue(field, input, country) : { fault: "must be a string" };
  }
}
function textValue(field, input, country) {
  if (field.dataType === "EMAIL") return { value: normalEmail(input) };
  if (field.dataType === "PHONE") return { value: normalPhone(input, country) };
  if (field.dataType !== "DATE") return { value: input };
  const date = birthday(input.slice(0, 10));
  return date ? { value: date } : { fault: "must be a valid date" };
}
var isTexts = (value3) => Array.isArray(value3) && value3.every((item) => typeof item === "string");
var isObject = (value3) => typeof value3 === "object" && value3 !== null && !Array.isArray(value3);

// main/practice/highlevel/contacts/write.ts
var texts = [
  "firstName",
  "lastName",
  "companyName",
  "address1",
  "city",
  "state",
  "country",
  "postalCode",
  "website",
  "timezone",
  "gender",
  "source",
  "assignedTo"
];
function applyInput(service, contact2, input) {
  const { state } = service;
  const next = { ...contact2, ...splitName(input), dateUpdated: stamp(service) };
  for (const key12 of texts) {
    const value3 = input[key12];
    if (value3 !== void 0) next[key12] = value3 || null;
  }
  if (input.assignedTo) requireUser(service, input.assignedTo);
  if (input.email !== void 0) next.email = input.email ? normalEmail(input.email) : null;
  if (input.phone !== void 0) {
    next.phone = input.phone ? normalPhone(input.phone, state.location.country) : null;
  }
  if (input.dateOfBirth !== void 0) next.dateOfBirth = birthday(input.dateOfBirth ?? "");
  if (input.dnd !== void 0) next.dnd = input.dnd;
  if (input.dndSettings) next.dndSettings = defined({ ...contact2.dndSettings, ...input.dndSettings });
  if (input.inboundDndSettings) next.inboundDndSettings = defined(input.inboundDndSettings);
  if (input.tags) next.tags = normalTags(input.tags);
  if (input.customFields) {
    next.customFields = withCustomValues(state, contact2.customFields, input.customFields);
  }
  return next;
}
function storeContact(service, contact2) {
  ensureTags(service, contact2.tags);
  return service.state.contacts.put(contact2);
}
function removeContact({ state }, id5) {
  for (const task2 of state.tasks.of(id5)) state.tasks.delete(task2.id);
  for (const note2 of state.notes.of(id5)) state.notes.delete(note2.id);
  for (const note2 of state.appointmentNotes.of(id5)) state.appointmentNotes.delete(note2.id);
  for (const appointment2 of state.appointments.of(id5)) state.appointments.delete(appointment2.id);
  state.contacts.delete(id5);
}
function requireUser({ state }, userId, property4 = "assignedTo") {
  if (state.settings.checksUsers && !state.users.get(userId)) {
    throw unprocessable([`${property4} must be a user of this location`]);
  }
}
function splitName({ name: name3, firstName, lastName }) {
  if (name3 === void 0 || firstName !== void 0 || lastName !== void 0) return {};
  const [first2 = "", ...rest] = (name3 ?? "").trim().split(/\s+/);
  return { firstName: first2 || null, lastName: rest.join(" ") || null };
}
function defined(record) {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key12, value3]) => value3 === void 0 ? [] : [[key12, value3]])
  );
}

// main/practice/highlevel/contacts/routes.ts
function contactRoutes(app, service, can) {
  const { state } = service;
  const create = (input) => {
    const blank = blankContact(newId(service), stamp(service));
    const country = state.settings.createSetsCountry ? state.location.country : null;
    return applyInput(service, { ...blank, country }, input);
  };
  app.get("/contacts/:contactId", can("contacts.readonly"), (call) => {
    const contact2 = requireContact(service, call.req.param("contactId"));
    return answer(call, { contact: contactAnswer(state, contact2) });
  });
  app.post("/contacts", can("contacts.write"), async (call) => {
    const raw = await rawBody(call);
    requireLocation(service, locationOf(raw));
    const contact2 = create(checked(createBody, raw));
    refuseDuplicate(state, contact2);
    return answer(call, { contact: contactAnswer(state, storeContact(service, contact2)) }, 201);
  });
  app.put("/contacts/:contactId", can("contacts.write"), async (call) => {
    const schema = state.settings.updateTakesCompanyName ? updateBodyWithCompany : updateBody;
    const input = await readBody(call, schema);
    const contact2 = applyInput(service, requireContact(service, call.req.param("contactId")), input);
    if (input.email !== void 0 || input.phone !== void 0) refuseDuplicate(state, contact2);
    storeContact(service, contact2);
    return answer(call, { succeded: true, contact: contactAnswer(state, contact2) });
  });
  app.delete("/contacts/:contactId", can("contacts.write"), (call) => {
    removeContact(service, requireContact(service, call.req.param("contactId")).id);
    return answer(call, { succeded: true });
  });
  app.post("/contacts/upsert", can("contacts.write"), async (call) => {
    const raw = await rawBody(call);
    requireLocation(service, locationOf(raw));
    const { createNewIfDuplicateAllowed, ...input } = checked(upsertBody, raw);
    const email = input.email ? normalEmail(input.email) : null;
    const phone = input.phone ? normalPhone(input.phone, state.location.country) : null;
    const anew = createNewIfDuplicateAllowed && state.location.allowDuplicateContact;
    const match = anew ? void 0 : findMatch(state.contacts.all(), email, phone);
    const contact2 = match ? applyInput(service, match.contact, input) : create(input);
    if (match?.field === "email" && isTaken2(phone, contact2.id)) contact2.phone = match.contact.phone;
    storeContact(service, contact2);
    return answer(call, { new: !match, contact: contactAnswer(state, contact2) });
  });
  function isTaken2(phone, ownId) {
    if (!phone) return false;
    for (const other of state.contacts.all()) if (other.phone === phone && other.id !== ownId) return true;
    return false;
  }
}
var locationOf = (body3) => typeof body3 === "object" && body3 !== null && "locationId" in body3 ? body3.locationId : void 0;

// main/practice/highlevel/businesses.ts
var details = {
  phone: z4.string().optional(),
  email: z4.string().optional(),
  website: z4.string().optional(),
  address: z4.string().optional(),
  city: z4.string().optional(),
  postalCode: z4.string().optional(),
  state: z4.string().optional(),
  country: z4.string().optional(),
  description: z4.string().optional()
};
var createBody2 = z4.strictObject({ name: filled, locationId: filled, ...details });
var updateBody2 = z4.strictObject({ name: filled.optional(), ...details });
var listQuery = z4.strictObject({
  locationId: filled,
  limit: digits.optional(),
  skip: digits.optional()
});
function businessRoutes(app, service, can) {
  const { state } = service;
  const requireBusiness = (id5) => requireRow(service, state.businesses.get(id5), "Business", id5);
  const businessAnswer = (business) => withoutNulls({ ...business, locationId: state.location.id });
  app.get("/businesses", can("businesses.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    const { limit: limit3 = 100, skip: skip2 = 0 } = readQuery(call, listQuery);
    const page = [...state.businesses.all()].slice(skip2, skip2 + limit3);
    return answer(call, { businesses: page.map(businessAnswer) });
  });
  app.post("/businesses", can("businesses.write"), async (call) => {
    const raw = await rawBody(call);
    requireLocation(service, locationOf(raw));
    const { locationId: _, ...input } = checked(createBody2, raw);
    const now = stamp(service);
    const blank = { ...blankBusiness, id: newId(service), createdAt: now, updatedAt: now };
    const business = state.businesses.put(written(blank, input));
    return answer(call, { success: true, buiseness: businessAnswer(business) }, 201);
  });
  app.get(
    "/businesses/:businessId",
    can("businesses.readonly"),
    (call) => answer(call, { business: businessAnswer(requireBusiness(call.req.param("businessId"))) })
  );
  app.put("/businesses/:businessId", can("businesses.write"), async (call) => {
    const input = await readBody(call, updateBody2);
    const business = requireBusiness(call.req.param("businessId"));
    const next = state.businesses.put({ ...written(business, input), updatedAt: stamp(service) });
    return answer(call, { success: true, buiseness: businessAnswer(next) });
  });
  app.delete("/businesses/:businessId", can("businesses.write"), (call) => {
    const { id: id5 } = requireBusiness(call.req.param("businessId"));
    state.businesses.delete(id5);
    for (const contact2 of [...state.contacts.all()]) {
      if (contact2.businessId === id5) state.contacts.put({ ...contact2, businessId: null });
    }
    return answer(call, { success: true });
  });
}
var blankBusiness = {
  name: "",
  phone: null,
  email: null,
  website: null,
  address: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  description: null
};
function written(business, input) {
  const { name: name3 = business.name, ...rest } = input;
  const next = { ...business, name: name3 };
  for (const key12 of Object.keys(rest)) {
    const value3 = rest[key12];
    if (value3 !== void 0) next[key12] = value3 || null;
  }
  return next;
}

// main/practice/highlevel/calendars/appointmentNotes.ts
import { z as z5 } from "zod";
var noteBody = z5.strictObject({ userId: z5.string().optional(), body: filled });
var listQuery2 = z5.strictObject({ limit: digits.pipe(z5.number().min(1).max(20)), offset: digits });
function appointmentNoteRoutes(app, service, can) {
  const { state } = service;
  const requireAppointment = (id5) => requireRow(service, state.appointments.get(id5), "Appointment", id5);
  const requireNote = (appointmentId, id5) => {
    requireAppointment(appointmentId);
    const note2 = state.appointmentNotes.get(id5);
    return requireRow(service, note2?.appointmentId === appointmentId ? note2 : void 0, "Note", id5);
  };
  const noteAnswer2 = ({ appointmentId: _, ...note2 }) => withoutNulls(note2);
  app.get("/calendars/appointments/:appointmentId/notes", can("calendars/events.readonly"), (call) => {
    const { limit: limit3, offset } = readQuery(call, listQuery2);
    const { id: id5, contactId } = requireAppointment(call.req.param("appointmentId"));
    const notes = state.appointmentNotes.of(contactId).filter((note2) => note2.appointmentId === id5).reverse();
    return answer(call, {
      notes: notes.slice(offset, offset + limit3).map(noteAnswer2),
      hasMore: notes.length > offset + limit3
    });
  });
  app.post("/calendars/appointments/:appointmentId/notes", can("calendars/events.write"), async (call) => {
    const { body: body3, userId } = await readBody(call, noteBody);
    const { id: id5, contactId } = requireAppointment(call.req.param("appointmentId"));
    const note2 = state.appointmentNotes.put({
      id: newId(service),
      appointmentId: id5,
      contactId,
      body: body3,
      userId: userId ?? call.get("token").userId,
      dateAdded: stamp(service)
    });
    return answer(call, { note: noteAnswer2(note2) }, 201);
  });
  const one11 = "/calendars/appointments/:appointmentId/notes/:noteId";
  app.put(one11, can("calendars/events.write"), async (call) => {
    const { body: body3, userId } = await readBody(call, noteBody);
    const note2 = requireNote(call.req.param("appointmentId"), call.req.param("noteId"));
    const next = state.appointmentNotes.put({ ...note2, body: body3, userId: userId ?? note2.userId });
    return answer(call, { note: noteAnswer2(next) });
  });
  app.delete(one11, can("calendars/events.write"), (call) => {
    const note2 = requireNote(call.req.param("appointmentId"), call.req.param("noteId"));
    state.appointmentNotes.delete(note2.id);
    return answer(call, { success: true });
  });
}

// main/practice/highlevel/calendars/appointments.ts
import { z as z7 } from "zod";

// main/practice/highlevel/zone.ts
var formatters = /* @__PURE__ */ new Map();
function formatter(zone2) {
  const known2 = formatters.get(zone2);
  if (known2) return known2;
  const made3 = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone2,
    calendar: "iso8601",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset"
  });
  formatters.set(zone2, made3);
  return made3;
}
function zonedTime(instant5, zone2) {
  const parts2 = new Map(
    formatter(zone2).formatToParts(new Date(instant5)).map(({ type, value: value3 }) => [type, value3])
  );
  const get = (type) => parts2.get(type) ?? "";
  return {
    date: `${get("year")}-${get("month")}-${get("day")}`,
    time: `${get("hour")}:${get("minute")}:${get("second")}`,
    offset: get("timeZoneName").slice("GMT".length) || "+00:00"
  };
}
function withOffset(instant5, zone2) {
  const { date, time: time2, offset } = zonedTime(instant5, zone2);
  return `${date}T${time2}${offset}`;
}
function withoutZone(instant5, zone2) {
  const { date, time: time2 } = zonedTime(instant5, zone2);
  return `${date} ${time2}`;
}
function instantOf(date, time2, zone2) {
  const guess = Date.parse(`${date}T${time2}Z`);
  const offsetAt2 = (instant5) => {
    const wall = zonedTime(instant5, zone2);
    return Date.parse(`${wall.date}T${wall.time}Z`) - Math.floor(instant5 / 1e3) * 1e3;
  };
  return guess - offsetAt2(guess - offsetAt2(guess));
}

// main/practice/highlevel/calendars/answers.ts
function eventAnswer(state, appointment2) {
  const zone2 = state.location.timezone;
  const { meetingLocationType: _, ...event } = appointment2;
  return withoutNulls({
    ...event,
    locationId: state.location.id,
    groupId: state.calendars.get(appointment2.calendarId)?.groupId ?? "",
    assignedUserId: appointment2.assignedUserId ?? "",
    isRecurring: appointment2.rrule !== null || appointment2.masterEventId !== null,
    assignedResources: [],
    startTime: withOffset(appointment2.startTime, zone2),
    endTime: withOffset(appointment2.endTime, zone2),
    dateAdded: withOffset(appointment2.dateAdded, zone2),
    dateUpdated: withOffset(appointment2.dateUpdated, zone2),
    createdBy: withoutNulls(appointment2.createdBy)
  });
}
function writtenAnswer(state, appointment2) {
  const zone2 = state.location.timezone;
  return withoutNulls({
    id: appointment2.id,
    calendarId: appointment2.calendarId,
    locationId: state.location.id,
    contactId: appointment2.contactId,
    startTime: withOffset(appointment2.startTime, zone2),
    endTime: withOffset(appointment2.endTime, zone2),
    title: appointment2.title,
    meetingLocationType: appointment2.meetingLocationType ?? "default",
    appointmentStatus: appointment2.appointmentStatus,
    assignedUserId: appointment2.assignedUserId,
    address: appointment2.address,
    isRecurring: appointment2.rrule !== null || appointment2.masterEventId !== null,
    rrule: appointment2.rrule
  });
}
function calendarAnswer(state, calendar) {
  return withoutNulls({
    id: calendar.id,
    locationId: state.location.id,
    groupId: calendar.groupId,
    name: calendar.name,
    description: calendar.description,
    slug: calendar.slug,
    widgetSlug: calendar.slug,
    calendarType: calendar.calendarType,
    eventColor: calendar.eventColor,
    isActive: calendar.isActive,
    slotDuration: calendar.slotDurationMinutes,
    slotDurationUnit: "mins",
    teamMembers: calendar.teamMembers.map((userId) => ({ userId, priority: 0.5, isPrimary: false })),
    openHours: calendar.openHours.map(({ days, ...hours }) => ({ daysOfTheWeek: days, hours: [hours] })),
    autoConfirm: true
  });
}

// main/practice/highlevel/calendars/recurrence.ts
var openEnd = 52;
var isMaster = (appointment2) => appointment2.rrule !== null;
function instancesOf(master, zone2) {
  const rule3 = readRule(master.rrule ?? "");
  if (!rule3) return void 0;
  const lengthMs = Date.parse(master.endTime) - Date.parse(master.startTime);
  const { date, time: time2 } = zonedTime(master.startTime, zone2);
  const instances = [];
  for (let step2 = 0; step2 < rule3.count; step2 += 1) {
    const day = dayAfter(date, step2 * rule3.interval, rule3.frequency);
    if (!day) continue;
    const start = instantOf(day, time2, zone2);
    if (start > rule3.until) break;
    if (rule3.except.has(start)) continue;
    instances.push({
      ...master,
      id: `${master.id}_${start}_${lengthMs / 1e3}`,
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + lengthMs).toISOString(),
      rrule: null,
      masterEventId: master.id
    });
  }
  return instances;
}
function readRule(text11) {
  const [first2 = "", ...rest] = text11.split("\n");
  const parts2 = new Map(
    first2.replace(/^RRULE:/, "").split(";").map((part2) => part2.split("="))
  );
  const frequency = parts2.get("FREQ");
  const known2 = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"];
  if (!["DAILY", "WEEKLY", "MONTHLY"].includes(frequency)) return void 0;
  if ([...parts2.keys()].some((key12) => !known2.includes(key12))) return void 0;
  const until = parts2.get("UNTIL");
  const except = rest.flatMap((line) => line.replace(/^EXDATE:/, "").split(",")).map(compactTime);
  return {
    frequency,
    interval: Number(parts2.get("INTERVAL") ?? 1),
    count: Number(parts2.get("COUNT") ?? (until ? 1e3 : openEnd)),
    until: until ? compactTime(until) : Number.POSITIVE_INFINITY,
    except: new Set(except)
  };
}
var compactTime = (text11) => Date.parse(text11.trim().replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
function dayAfter(date, steps, frequency) {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const days = frequency === "DAILY" ? steps : frequency === "WEEKLY" ? 7 * steps : 0;
  const months = frequency === "MONTHLY" ? steps : 0;
  const moved = new Date(Date.UTC(year, month - 1 + months, day + days));
  if (frequency === "MONTHLY" && moved.getUTCDate() !== day) return void 0;
  return moved.toISOString().slice(0, 10);
}

// main/practice/highlevel/calendars/slots.ts
var dayMs = 864e5;
var minuteMs = 6e4;
var gone = ["cancelled", "noshow", "invalid"];
function isUnbooked(state, calendar, start, end, exceptId) {
  for (const other of state.appointments.all()) {
    if (other.calendarId !== calendar.id || other.id === exceptId) continue;
    if (isMaster(other) || gone.includes(other.appointmentStatus)) continue;
    if (overlaps(other, start, end)) return false;
  }
  for (const slot of state.blockedSlots.all()) {
    if (slot.calendarId === calendar.id && overlaps(slot, start, end)) return false;
  }
  return true;
}
var overlaps = (other, start, end) => Date.parse(other.startTime) < end && Date.parse(other.endTime) > start;
function openHours(calendar, date, zone2) {
  const weekday = (/* @__PURE__ */ new Date(`${date}T00:00:00Z`)).getUTCDay();
  return calendar.openHours.filter(({ days }) => days.includes(weekday)).map((hours) => [
    instantOf(date, clockTime(hours.openHour, hours.openMinute), zone2),
    instantOf(date, clockTime(hours.closeHour, hours.closeMinute), zone2)
  ]);
}
var clockTime = (hour, minute2) => `${String(hour).padStart(2, "0")}:${String(minute2).padStart(2, "0")}:00`;
function isFree(state, calendar, start, end, exceptId) {
  const zone2 = state.location.timezone;
  const open3 = openHours(calendar, zonedTime(start, zone2).date, zone2);
  return open3.some(([from, to]) => from <= start && end <= to) && isUnbooked(state, calendar, start, end, exceptId);
}
function freeSlots(state, calendar, start, end, now, zone2) {
  const length = calendar.slotDurationMinutes * minuteMs;
  const found = {};
  const home = state.location.timezone;
  const lastDate = zonedTime(end, home).date;
  for (let day = Date.parse(zonedTime(start, home).date); day <= Date.parse(lastDate); day += dayMs) {
    for (const [from, to] of openHours(calendar, new Date(day).toISOString().slice(0, 10), home)) {
      for (let slot = from; slot + length <= to; slot += length) {
        if (slot < Math.max(start, now) || slot > end) continue;
        if (!isUnbooked(state, calendar, slot, slot + length)) continue;
        const text11 = withOffset(slot, zone2);
        const date = text11.slice(0, 10);
        found[date] = { slots: [...found[date]?.slots ?? [], text11] };
      }
    }
  }
  return found;
}

// main/practice/highlevel/calendars/window.ts
import { z as z6 } from "zod";
var dateTime = z6.string().refine((text11) => /T.*(Z|[+-]\d\d:?\d\d)$/.test(text11) && !Number.isNaN(Date.parse(text11)), {
  message: "must be a valid ISO 8601 date string"
});
var eventsQuery = z6.strictObject({
  locationId: filled,
  startTime: digits,
  endTime: digits,
  calendarId: z6.string().optional(),
  userId: z6.string().optional(),
  groupId: z6.string().optional()
});
var inSpan = ({ startTime, endTime }, asked2) => Date.parse(startTime) <= asked2.endTime && Date.parse(endTime) >= asked2.startTime;

// main/practice/highlevel/calendars/appointments.ts
var editBody = z7.strictObject({
  title: z7.string().optional(),
  meetingLocationType: z7.enum(["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"]).optional(),
  meetingLocationId: z7.string().optional(),
  overrideLocationConfig: z7.boolean().optional(),
  appointmentStatus: z7.enum(["new", "confirmed", "cancelled", "showed", "noshow", "invalid"]).optional(),
  assignedUserId: z7.string().optional(),
  description: z7.string().optional(),
  address: z7.string().optional(),
  ignoreDateRange: z7.boolean().optional(),
  toNotify: z7.boolean().optional(),
  ignoreFreeSlotValidation: z7.boolean().optional(),
  rrule: z7.string().optional(),
  calendarId: z7.string().optional(),
  startTime: dateTime.optional(),
  endTime: dateTime.optional()
});
var createBody3 = editBody.extend({
  calendarId: filled,
  locationId: filled,
  contactId: filled,
  startTime: dateTime
});
function appointmentRoutes(app, service, can) {
  const { state } = service;
  const requireAppointment = (id5) => requireRow(service, state.appointments.get(id5), "Appointment", id5);
  const store = (appointment2) => {
    const instances = isMaster(appointment2) ? instancesOf(appointment2, state.location.timezone) : [];
    if (!instances) throw unprocessable(["rrule must be a valid recurrence rule"]);
    removeInstances(appointment2);
    for (const instance of instances) state.appointments.put(instance);
    touchContact(service, appointment2.contactId, state.settings.appointmentTouchesContact);
    return state.appointments.put(appointment2);
  };
  const removeInstances = ({ id: id5, contactId }) => {
    for (const other of state.appointments.of(contactId)) {
      if (other.masterEventId === id5) state.appointments.delete(other.id);
    }
  };
  app.post("/calendars/events/appointments", can("calendars/events.write"), async (call) => {
    const raw = await rawBody(call);
    requireLocation(service, locationOf(raw));
    const input = checked(createBody3, raw);
    const contact2 = requireContact(service, input.contactId);
    const blank = {
      ...blankAppointment,
      id: newId(service),
      calendarId: input.calendarId,
      contactId: contact2.id,
      title: fullName(contact2),
      createdBy: { userId: call.get("token").userId, source: "third_party" },
      dateAdded: stamp(service),
      dateUpdated: stamp(service)
    };
    return answer(call, writtenAnswer(state, store(written2(service, blank, input))));
  });
  app.get("/calendars/events/appointments/:eventId", can("calendars/events.readonly"), (call) => {
    const appointment2 = requireAppointment(call.req.param("eventId"));
    return answer(call, { event: eventAnswer(state, appointment2) });
  });
  app.put("/calendars/events/appointments/:eventId", can("calendars/events.write"), async (call) => {
    const input = await readBody(call, editBody);
    const appointment2 = requireAppointment(call.req.param("eventId"));
    return answer(call, writtenAnswer(state, store(written2(service, appointment2, input))));
  });
  app.delete("/calendars/events/:eventId", can("calendars/events.write"), async (call) => {
    await readBody(call, z7.strictObject({}));
    if (state.blockedSlots.delete(call.req.param("eventId"))) return answer(call, { succeeded: true }, 201);
    const appointment2 = requireAppointment(call.req.param("eventId"));
    removeInstances(appointment2);
    state.appointments.delete(appointment2.id);
    for (const note2 of state.appointmentNotes.of(appointment2.contactId)) {
      if (note2.appointmentId === appointment2.id) state.appointmentNotes.delete(note2.id);
    }
    touchContact(service, appointment2.contactId, state.settings.appointmentTouchesContact);
    return answer(call, { succeeded: true }, 201);
  });
}
var blankAppointment = {
  appointmentStatus: "confirmed",
  assignedUserId: null,
  users: [],
  address: null,
  meetingLocationType: null,
  description: null,
  notes: null,
  startTime: "",
  endTime: "",
  rrule: null,
  masterEventId: null
};
function written2(service, appointment2, input) {
  const { state, clock } = service;
  const calendarId = input.calendarId ?? appointment2.calendarId;
  const calendar = requireRow(service, state.calendars.get(calendarId), "Calendar", calendarId);
  if (input.assignedUserId) requireUser(service, input.assignedUserId, "assignedUserId");
  const start = input.startTime ? Date.parse(input.startTime) : Date.parse(appointment2.startTime);
  const lengthMs = appointment2.endTime ? Date.parse(appointment2.endTime) - Date.parse(appointment2.startTime) : calendar.slotDurationMinutes * 6e4;
  const end = input.endTime ? Date.parse(input.endTime) : start + lengthMs;
  if (end <= start) throw unprocessable(["endTime must be after startTime"]);
  if ((input.startTime || input.endTime) && !input.ignoreFreeSlotValidation) {
    const late = start < clock.now() && !input.ignoreDateRange;
    if (late || !isFree(state, calendar, start, end, appointment2.id)) {
      throw badRequest("The slot you have selected is no longer available.");
    }
  }
  return {
    ...appointment2,
    calendarId,
    title: input.title ?? appointment2.title,
    appointmentStatus: input.appointmentStatus ?? appointment2.appointmentStatus,
    assignedUserId: input.assignedUserId ?? appointment2.assignedUserId ?? calendar.teamMembers[0] ?? null,
    address: input.address === void 0 ? appointment2.address : input.address || null,
    meetingLocationType: input.meetingLocationType ?? (input.address ? "custom" : appointment2.meetingLocationType),
    description: input.description === void 0 ? appointment2.description : input.description || null,
    startTime: new Date(start).toISOString(),
    endTime: new Date(end).toISOString(),
    rrule: input.ignoreFreeSlotValidation && input.rrule || appointment2.rrule,
    dateUpdated: stamp(service)
  };
}

// main/practice/highlevel/calendars/blockedSlots.ts
import { z as z8 } from "zod";
var blockBody = z8.strictObject({
  locationId: filled,
  calendarId: filled,
  assignedUserId: z8.string().optional(),
  title: z8.string().optional(),
  startTime: dateTime.optional(),
  endTime: dateTime.optional()
});
function blockedSlotRoutes(app, service, can) {
  const { state } = service;
  const store = (before, raw) => {
    requireLocation(service, locationOf(raw));
    const input = checked(blockBody, raw);
    requireRow(service, state.calendars.get(input.calendarId), "Calendar", input.calendarId);
    if (input.assignedUserId) requireUser(service, input.assignedUserId, "assignedUserId");
    const startTime = instant(input.startTime) ?? before.startTime;
    const endTime = instant(input.endTime) ?? before.endTime;
    if (!startTime || !endTime || endTime <= startTime) {
      throw unprocessable(["endTime must be after startTime"]);
    }
    return state.blockedSlots.put({
      ...before,
      calendarId: input.calendarId,
      assignedUserId: input.assignedUserId ?? before.assignedUserId,
      title: input.title ?? before.title,
      startTime,
      endTime,
      dateUpdated: stamp(service)
    });
  };
  const shown2 = (slot) => {
    const zone2 = state.location.timezone;
    return withoutNulls({
      ...slot,
      locationId: state.location.id,
      startTime: withOffset(slot.startTime, zone2),
      endTime: withOffset(slot.endTime, zone2)
    });
  };
  const written7 = ({ dateAdded: _, dateUpdated: __, ...slot }) => shown2(slot);
  const event = (slot) => ({
    ...shown2(slot),
    contactId: "",
    groupId: state.calendars.get(slot.calendarId)?.groupId ?? "",
    appointmentStatus: "confirmed",
    assignedUserId: slot.assignedUserId ?? "",
    users: []
  });
  app.get("/calendars/blocked-slots", can("calendars/events.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    const asked2 = readQuery(call, eventsQuery);
    const { calendarId, userId, groupId } = asked2;
    if (!calendarId && !userId && !groupId) {
      throw unprocessable(["Either of userId, groupId or calendarId is required"]);
    }
    const found = [...state.blockedSlots.all()].filter(
      (slot) => (!calendarId || slot.calendarId === calendarId) && (!userId || slot.assignedUserId === userId) && (!groupId || state.calendars.get(slot.calendarId)?.groupId === groupId) && inSpan(slot, asked2)
    );
    return answer(call, { events: found.map(event) });
  });
  app.post("/calendars/events/block-slots", can("calendars/events.write"), async (call) => {
    const now = stamp(service);
    const blank = { ...blankSlot, id: newId(service), dateAdded: now, dateUpdated: now };
    return answer(call, written7(store(blank, await rawBody(call))), 201);
  });
  app.put("/calendars/events/block-slots/:eventId", can("calendars/events.write"), async (call) => {
    const id5 = call.req.param("eventId");
    const slot = requireRow(service, state.blockedSlots.get(id5), "Event", id5);
    return answer(call, written7(store(slot, await rawBody(call))), 201);
  });
}
var instant = (time2) => time2 ? new Date(time2).toISOString() : void 0;
var blankSlot = { calendarId: "", assignedUserId: null, title: "Blocked", startTime: "", endTime: "" };

// main/practice/highlevel/calendars/routes.ts
import { z as z9 } from "zod";
var monthMs = 31 * 864e5;
var listQuery3 = z9.strictObject({
  locationId: filled,
  groupId: z9.string().optional(),
  showDrafted: z9.enum(["true", "false"]).optional()
});
var slotsQuery = z9.strictObject({
  startDate: digits,
  endDate: digits,
  timezone: z9.string().refine((zone2) => Intl.supportedValuesOf("timeZone").includes(zone2) || zone2 === "UTC", {
    message: "must be a valid time zone"
  }).optional(),
  userId: z9.string().optional(),
  userIds: z9.string().optional()
});
function calendarRoutes(app, service, can) {
  const { state, clock } = service;
  const requireCalendar = (id5) => requireRow(service, state.calendars.get(id5), "Calendar", id5);
  app.get("/calendars", can("calendars.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    const { groupId, showDrafted } = readQuery(call, listQuery3);
    const calendars = [...state.calendars.all()].filter(
      (calendar) => (!groupId || calendar.groupId === groupId) && (showDrafted !== "false" || calendar.isActive)
    );
    return answer(call, { calendars: calendars.map((calendar) => calendarAnswer(state, calendar)) });
  });
  app.get("/calendars/events", can("calendars/events.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    const asked2 = readQuery(call, eventsQuery);
    const { calendarId, userId, groupId } = asked2;
    if (!calendarId && !userId && !groupId) {
      throw unprocessable(["Either of userId, groupId or calendarId is required"]);
    }
    const events = [...state.appointments.all()].filter(
      (event) => !isMaster(event) && (!calendarId || event.calendarId === calendarId) && (!userId || event.assignedUserId === userId || event.users.includes(userId)) && (!groupId || state.calendars.get(event.calendarId)?.groupId === groupId) && inSpan(event, asked2)
    );
    events.sort((a, b) => a.startTime < b.startTime ? -1 : a.startTime > b.startTime ? 1 : 0);
    return answer(call, { events: events.map((event) => eventAnswer(state, event)) });
  });
  app.get("/calendars/:calendarId/free-slots", can("calendars.readonly"), (call) => {
    const query = readQuery(call, slotsQuery);
    const { startDate, endDate, timezone = state.location.timezone } = query;
    if (endDate < startDate || endDate - startDate > monthMs) {
      throw unprocessable(["Date range cannot be more than 31 days"]);
    }
    const calendar = requireCalendar(call.req.param("calendarId"));
    return answer(call, freeSlots(state, calendar, startDate, endDate, clock.now(), timezone));
  });
  app.get(
    "/calendars/:calendarId",
    can("calendars.readonly"),
    (call) => answer(call, { calendar: calendarAnswer(state, requireCalendar(call.req.param("calendarId"))) })
  );
}

// main/practice/highlevel/contacts/appointments.ts
function contactAppointmentRoutes(app, service, can) {
  const { state } = service;
  app.get("/contacts/:contactId/appointments", can("contacts.readonly"), (call) => {
    const contact2 = requireContact(service, call.req.param("contactId"));
    const zone2 = state.settings.contactAppointmentTimes === "utc" ? "UTC" : state.location.timezone;
    const events = state.appointments.of(contact2.id).filter((appointment2) => !isMaster(appointment2)).map(
      (appointment2) => withoutNulls({
        id: appointment2.id,
        calendarId: appointment2.calendarId,
        locationId: state.location.id,
        contactId: appointment2.contactId,
        groupId: state.calendars.get(appointment2.calendarId)?.groupId,
        title: appointment2.title,
        status: appointment2.appointmentStatus,
        appointmentStatus: appointment2.appointmentStatus,
        assignedUserId: appointment2.assignedUserId,
        users: appointment2.users,
        address: appointment2.address,
        notes: appointment2.notes,
        assignedResources: [],
        startTime: withoutZone(appointment2.startTime, zone2),
        endTime: withoutZone(appointment2.endTime, zone2),
        dateAdded: withoutZone(appointment2.dateAdded, zone2),
        dateUpdated: withoutZone(appointment2.dateUpdated, zone2)
      })
    );
    return answer(call, { events });
  });
}

// main/practice/highlevel/contacts/bulk.ts
import { z as z10 } from "zod";
var tagsBody = z10.strictObject({
  contacts: z10.array(z10.string()),
  tags: z10.array(z10.string()),
  locationId: filled,
  removeAllTags: z10.boolean().optional()
});
var businessBody = z10.strictObject({
  locationId: filled,
  ids: z10.array(z10.string().max(50)),
  businessId: z10.string().nullable()
});
var tagsType = z10.strictObject({ type: z10.enum(["add", "remove"]) });
function contactBulkRoutes(app, service, can) {
  const { state } = service;
  app.post("/contacts/bulk/tags/update/:type", can("contacts.write"), async (call) => {
    const raw = await rawBody(call);
    requireLocation(service, locationOf(raw));
    const { type } = checked(tagsType, { type: call.req.param("type") });
    const body3 = checked(tagsBody, raw);
    const given = normalTags(body3.tags);
    const responses = body3.contacts.map((contactId) => {
      const contact2 = state.contacts.get(contactId);
      if (!contact2) return { contactId, message: "contact is deleted", type: "error" };
      const removed = body3.removeAllTags && type === "remove" ? contact2.tags : given;
      const tags6 = type === "add" ? normalTags([...contact2.tags, ...given]) : contact2.tags.filter((tag4) => !removed.includes(tag4));
      const dateUpdated = state.settings.tagTouchesContact ? stamp(service) : contact2.dateUpdated;
      storeContact(service, { ...contact2, tags: tags6, dateUpdated });
      return {
        contactId,
        message: "Tags updated",
        type: "success",
        oldTags: contact2.tags,
        tagsAdded: tags6.filter((tag4) => !contact2.tags.includes(tag4)),
        tagsRemoved: contact2.tags.filter((tag4) => !tags6.includes(tag4))
      };
    });
    const errorCount = responses.filter((response) => response.type === "error").length;
    return answer(call, { succeded: errorCount === 0, errorCount, responses }, 201);
  });
  app.post("/contacts/bulk/business", can("contacts.write"), async (call) => {
    const raw = await rawBody(call);
    requireLocation(service, locationOf(raw));
    const { ids: ids2, businessId } = checked(businessBody, raw);
    if (businessId !== null) requireRow(service, state.businesses.get(businessId), "Business", businessId);
    const found = ids2.flatMap((id5) => state.contacts.get(id5) ?? []);
    for (const contact2 of found) {
      state.contacts.put({ ...contact2, businessId, dateUpdated: stamp(service) });
    }
    return answer(call, { success: true, ids: found.map(({ id: id5 }) => id5) });
  });
}

// main/practice/highlevel/contacts/campaigns.ts
import { z as z11 } from "zod";
var campaignBody = z11.strictObject({});
var workflowBody = z11.strictObject({
  eventStartTime: z11.iso.datetime({ offset: true, error: "must be a valid ISO 8601 date string" }).optional()
});
function contactCampaignRoutes(app, service, can) {
  const { contacts } = service.state;
  app.delete("/contacts/:contactId/campaigns/removeAll", can("contacts.write"), (call) => {
    contacts.put({ ...requireContact(service, call.req.param("contactId")), campaigns: [] });
    return answer(call, { succeded: true });
  });
  app.post("/contacts/:contactId/campaigns/:campaignId", can("contacts.write"), async (call) => {
    await readBody(call, campaignBody);
    const contact2 = requireContact(service, call.req.param("contactId"));
    contacts.put({ ...contact2, campaigns: including(contact2.campaigns, call.req.param("campaignId")) });
    return answer(call, { succeded: true }, 201);
  });
  app.delete("/contacts/:contactId/campaigns/:campaignId", can("contacts.write"), (call) => {
    const contact2 = requireContact(service, call.req.param("contactId"));
    contacts.put({ ...contact2, campaigns: excluding(contact2.campaigns, call.req.param("campaignId")) });
    return answer(call, { succeded: true });
  });
  app.post("/contacts/:contactId/workflow/:workflowId", can("contacts.write"), async (call) => {
    await readBody(call, workflowBody);
    const contact2 = requireContact(service, call.req.param("contactId"));
    contacts.put({ ...contact2, workflows: including(contact2.workflows, call.req.param("workflowId")) });
    return answer(call, { succeded: true });
  });
  app.delete("/contacts/:contactId/workflow/:workflowId", can("contacts.write"), async (call) => {
    await readBody(call, workflowBody);
    const contact2 = requireContact(service, call.req.param("contactId"));
    contacts.put({ ...contact2, workflows: excluding(contact2.workflows, call.req.param("workflowId")) });
    return answer(call, { succeded: true });
  });
}
var including = (list5, id5) => [.../* @__PURE__ */ new Set([...list5, id5])];
var excluding = (list5, id5) => list5.filter((one11) => one11 !== id5);

// main/practice/highlevel/contacts/labels.ts
import { z as z12 } from "zod";
var tagsBody2 = z12.strictObject({ tags: z12.array(z12.string()) });
var followersBody = z12.strictObject({ followers: z12.array(z12.string()) });
function contactLabelRoutes(app, service, can) {
  const { state } = service;
  const setTags = (contact2, tags6) => {
    if (tags6.length === contact2.tags.length) return;
    const dateUpdated = state.settings.tagTouchesContact ? stamp(service) : contact2.dateUpdated;
    storeContact(service, { ...contact2, tags: tags6, dateUpdated });
  };
  app.post("/contacts/:contactId/tags", can("contacts.write"), async (call) => {
    const { tags: given } = await readBody(call, tagsBody2);
    const contact2 = requireContact(service, call.req.param("contactId"));
    const tags6 = [...contact2.tags, ...normalTags(given).filter((tag4) => !contact2.tags.includes(tag4))];
    setTags(contact2, tags6);
    return answer(call, { tags: tags6 }, 201);
  });
  app.delete("/contacts/:contactId/tags", can("contacts.write"), async (call) => {
    const { tags: given } = await readBody(call, tagsBody2);
    const contact2 = requireContact(service, call.req.param("contactId"));
    const removed = normalTags(given);
    const tags6 = contact2.tags.filter((tag4) => !removed.includes(tag4));
    setTags(contact2, tags6);
    return answer(call, { tags: tags6 });
  });
  app.post("/contacts/:contactId/followers", can("contacts.write"), async (call) => {
    const { followers: given } = await readBody(call, followersBody);
    const contact2 = requireContact(service, call.req.param("contactId"));
    const followersAdded = given.filter((user2) => !contact2.followers.includes(user2));
    const followers2 = [...contact2.followers, ...followersAdded];
    state.contacts.put({ ...contact2, followers: followers2 });
    return answer(call, { followers: followers2, followersAdded }, 201);
  });
  app.delete("/contacts/:contactId/followers", can("contacts.write"), async (call) => {
    const { followers: given } = await readBody(call, followersBody);
    const contact2 = requireContact(service, call.req.param("contactId"));
    const followersRemoved = given.filter((user2) => contact2.followers.includes(user2));
    const followers2 = contact2.followers.filter((user2) => !followersRemoved.includes(user2));
    state.contacts.put({ ...contact2, followers: followers2 });
    return answer(call, { followers: followers2, followersRemoved });
  });
}

// main/practice/highlevel/contacts/lists.ts
import { z as z15 } from "zod";

// main/practice/highlevel/contacts/search.ts
import { z as z14 } from "zod";

// main/practice/highlevel/contacts/filters.ts
import { z as z13 } from "zod";
var operators = ["eq", "not_eq", "contains", "not_contains", "exists", "not_exists", "range"];
var filterSchema = z13.strictObject({
  group: z13.enum(["AND", "OR"]).optional(),
  get filters() {
    return z13.array(filterSchema).optional();
  },
  field: z13.string().optional(),
  operator: z13.enum(operators).optional(),
  value: z13.unknown().optional()
});
function searchField(state, name3) {
  if (name3.startsWith("customFields.")) return customField2(name3.slice("customFields.".length));
  if (name3 === "dateUpdated" && !state.settings.searchByDateUpdated) return void 0;
  if (name3 === "businessName") {
    return ({ businessId }) => businessId && state.businesses.get(businessId)?.name || null;
  }
  return Object.hasOwn(fields2, name3) ? fields2[name3] : void 0;
}
var fields2 = {
  id: (contact2) => contact2.id,
  firstName: (contact2) => contact2.firstName,
  lastName: (contact2) => contact2.lastName,
  firstNameLowerCase: (contact2) => contact2.firstName?.toLowerCase() ?? null,
  lastNameLowerCase: (contact2) => contact2.lastName?.toLowerCase() ?? null,
  contactName: fullName,
  email: (contact2) => contact2.email,
  additionalEmails: (contact2) => contact2.additionalEmails,
  phone: (contact2) => contact2.phone,
  companyName: (contact2) => contact2.companyName,
  businessId: (contact2) => contact2.businessId,
  address: (contact2) => contact2.address1,
  city: (contact2) => contact2.city,
  state: (contact2) => contact2.state,
  country: (contact2) => contact2.country,
  postalCode: (contact2) => contact2.postalCode,
  website: (contact2) => contact2.website,
  source: (contact2) => contact2.source,
  timezone: (contact2) => contact2.timezone,
  type: (contact2) => contact2.type,
  dnd: (contact2) => contact2.dnd,
  assignedTo: (contact2) => contact2.assignedTo,
  followers: (contact2) => contact2.followers,
  tags: (contact2) => contact2.tags,
  dateOfBirth: (contact2) => contact2.dateOfBirth && Date.parse(contact2.dateOfBirth),
  dateAdded: (contact2) => Date.parse(contact2.dateAdded),
  dateUpdated: (contact2) => Date.parse(contact2.dateUpdated)
};
var customField2 = (id5) => (contact2) => {
  const value3 = contact2.customFields.find((field) => field.id === id5)?.value;
  return value3 === void 0 || typeof value3 === "object" && !Array.isArray(value3) ? null : value3;
};
function compileFilters(state, filters2, path8 = "filters") {
  const tests = filters2.map((filter, position2) => compile(state, filter, `${path8}.${position2}`));
  return (contact2) => tests.every((test) => test(contact2));
}
function compile(state, filter, path8) {
  if (filter.group) {
    const inner = filter.filters ?? [];
    if (filter.group === "AND") return compileFilters(state, inner, `${path8}.filters`);
    const tests = inner.map((one11, position2) => compile(state, one11, `${path8}.filters.${position2}`));
    return (contact2) => tests.some((test) => test(contact2));
  }
  const { field: name3, operator, value: value3 } = filter;
  const field = name3 === void 0 ? void 0 : searchField(state, name3);
  if (!field) throw unprocessable([`${path8}.field ${name3 ?? ""} is not a searchable field`]);
  if (name3 === "dateUpdated" && !state.settings.heedsDateUpdated) return () => true;
  switch (operator) {
    case "exists":
      return (contact2) => !isEmpty2(field(contact2));
    case "not_exists":
      return (contact2) => isEmpty2(field(contact2));
    case "range":
      return inRange(field, value3, path8);
    case "eq":
      return equals(field, value3, path8);
    case "not_eq":
      return not(equals(field, value3, path8));
    case "contains":
      return contains(field, value3, path8);
    case "not_contains":
      return not(contains(field, value3, path8));
    default:
      throw unprocessable([`${path8}.operator must be one of the following values: ${operators.join(", ")}`]);
  }
}
var not = (test) => (contact2) => !test(contact2);
var isEmpty2 = (value3) => value3 === null || value3 === "" || Array.isArray(value3) && value3.length === 0;
function equals(field, value3, path8) {
  const wanted = new Set(wantedValues(value3, path8));
  return (contact2) => {
    const own2 = field(contact2);
    return Array.isArray(own2) ? own2.some((item) => wanted.has(key(item))) : wanted.has(key(own2));
  };
}
function contains(field, value3, path8) {
  const wanted = wantedValues(value3, path8);
  return (contact2) => {
    const own2 = field(contact2);
    if (Array.isArray(own2)) return own2.some((item) => wanted.includes(key(item)));
    const text11 = key(own2);
    return own2 !== null && wanted.some((part2) => text11.includes(part2));
  };
}
function wantedValues(value3, path8) {
  const values = Array.isArray(value3) ? value3 : [value3];
  if (values.some((one11) => !["string", "number", "boolean"].includes(typeof one11))) {
    throw unprocessable([`${path8}.value must be a string, a number, a boolean value or an array of them`]);
  }
  return values.map(key);
}
var key = (value3) => String(value3).toLowerCase();
var bound = z13.union([z13.number(), z13.string()]);
var rangeSchema = z13.strictObject({
  gt: bound.optional(),
  gte: bound.optional(),
  lt: bound.optional(),
  lte: bound.optional()
}).refine((range) => Object.keys(range).length > 0);
function inRange(field, value3, path8) {
  const range = rangeSchema.safeParse(value3);
  const { gt, gte, lt, lte } = range.data ?? {};
  const bounds = [gt, gte, lt, lte].map((one11) => one11 === void 0 ? void 0 : number(one11));
  if (!range.success || bounds.some(Number.isNaN)) {
    throw unprocessable([`${path8}.value must be an object with gt, gte, lt or lte`]);
  }
  const [above, from, below, to] = bounds;
  return (contact2) => {
    const own2 = field(contact2);
    if (typeof own2 !== "number") return false;
    return (above === void 0 || own2 > above) && (from === void 0 || own2 >= from) && (below === void 0 || own2 < below) && (to === void 0 || own2 <= to);
  };
}
var number = (value3) => typeof value3 === "number" ? value3 : /^-?\d+(\.\d+)?$/.test(value3) ? Number(value3) : Date.parse(value3);

// main/practice/highlevel/contacts/search.ts
var pageModeEnd = 1e4;
var sortKey = z14.union([z14.number(), z14.string(), z14.boolean(), z14.null()]);
var searchBody = z14.strictObject({
  locationId: filled,
  pageLimit: z14.number().int().min(1).max(500),
  page: z14.number().int().min(1).optional(),
  searchAfter: z14.array(sortKey).optional(),
  filters: z14.array(filterSchema).optional(),
  sort: z14.array(z14.strictObject({ field: z14.string(), direction: z14.enum(["asc", "desc"]) })).optional(),
  query: z14.string().max(75).optional()
});
function contactSearchRoutes(app, service, can) {
  const { state, index } = service;
  app.post("/contacts/search", can("contacts.readonly"), async (call) => {
    const body3 = await readBody(call, searchBody);
    requireLocation(service, body3.locationId);
    const most2 = state.settings.contactSearchLimit;
    if (body3.pageLimit > most2) throw unprocessable([`pageLimit must not be greater than ${most2}`]);
    const start = pageStart(body3);
    const sorts = readSorts(service, body3);
    const passes3 = compileFilters(state, body3.filters ?? []);
    const found = [];
    for (const contact2 of index.rows()) {
      if (!passes3(contact2) || !mentions(contact2, body3.query)) continue;
      found.push({ contact: contact2, keys: [...sorts.map(({ field }) => sortable(field(contact2))), contact2.id] });
    }
    const total = found.length;
    const after = body3.searchAfter;
    const rest = after ? found.filter(({ keys }) => compareKeys(keys, after, sorts) > 0) : found;
    const page = rest.sort((a, b) => compareKeys(a.keys, b.keys, sorts)).slice(start, start + body3.pageLimit);
    return answer(call, {
      contacts: page.map(({ contact: contact2, keys }) => ({ ...searchRow(state, contact2), searchAfter: keys })),
      total
    });
  });
  app.get("/contacts/search/duplicate", can("contacts.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    const { email, number: number3 } = readQuery(call, duplicateQuery);
    if (!email && !number3) throw unprocessable(["email or number should not be empty"]);
    const match = findMatch(
      index.rows(),
      email ? normalEmail(email) : null,
      number3 ? normalPhone(number3, state.location.country) : null
    );
    return answer(call, { contact: match ? contactAnswer(state, match.contact) : null });
  });
}
var duplicateQuery = z14.strictObject({
  locationId: filled,
  email: z14.string().optional(),
  number: z14.string().optional()
});
function pageStart({ page, searchAfter, pageLimit }) {
  if (page !== void 0 && searchAfter !== void 0) {
    throw unprocessable(["page and searchAfter should not exist together"]);
  }
  const start = ((page ?? 1) - 1) * pageLimit;
  if (start + pageLimit > pageModeEnd) {
    throw unprocessable([`page times pageLimit must not be greater than ${pageModeEnd}, use searchAfter`]);
  }
  return start;
}
function readSorts({ state }, { sort = [], searchAfter }) {
  const wanted = sort.length > 0 ? sort : [{ field: "dateAdded", direction: "desc" }];
  if (searchAfter && searchAfter.length !== wanted.length + 1) {
    throw unprocessable(["searchAfter must be the searchAfter of a contact of the same search"]);
  }
  return wanted.map(({ field: name3, direction }, position2) => {
    const field = searchField(state, name3);
    if (!field) throw unprocessable([`sort.${position2}.field ${name3} is not a sortable field`]);
    return { field, sign: direction === "asc" ? 1 : -1 };
  });
}
var sortable = (value3) => typeof value3 === "object" && value3 !== null ? value3.join(", ") : value3;
function compareKeys(a, b, sorts) {
  for (let i = 0; i < a.length; i += 1) {
    const order2 = compare(a[i] ?? null, b[i] ?? null);
    if (order2 !== 0) return order2 === "last" ? 1 : order2 === "first" ? -1 : order2 * (sorts[i]?.sign ?? 1);
  }
  return 0;
}
function compare(a, b) {
  if (a === b) return 0;
  if (a === null) return "last";
  if (b === null) return "first";
  return a < b ? -1 : 1;
}
function mentions(contact2, query) {
  if (!query) return true;
  const wanted = query.trim().toLowerCase();
  return [fullName(contact2), contact2.email, contact2.phone, contact2.companyName].some(
    (text11) => text11?.toLowerCase().includes(wanted)
  );
}

// main/practice/highlevel/contacts/lists.ts
var limit = digits.pipe(z15.number().min(1).max(100)).optional();
var listQuery4 = z15.strictObject({
  locationId: filled,
  limit,
  startAfter: digits.optional(),
  startAfterId: z15.string().optional(),
  query: z15.string().optional()
});
var businessQuery = z15.strictObject({
  locationId: filled,
  limit,
  skip: digits.optional(),
  query: z15.string().optional()
});
function contactListRoutes(app, service, can) {
  const { state, index } = service;
  app.get("/contacts/business/:businessId", can("contacts.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    const { limit: limit3 = 20, skip: skip2 = 0, query } = readQuery(call, businessQuery);
    const businessId = call.req.param("businessId");
    const found = newestFirst(index.rows()).filter(
      (contact2) => contact2.businessId === businessId && mentions(contact2, query)
    );
    const page = found.slice(skip2, skip2 + limit3);
    return answer(call, {
      contacts: page.map((contact2) => listRow(state, contact2)),
      count: found.length
    });
  });
  app.get("/contacts", can("contacts.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    const { limit: limit3 = 20, startAfter, startAfterId, query } = readQuery(call, listQuery4);
    const found = newestFirst(index.rows()).filter((contact2) => mentions(contact2, query));
    const from = startAfterId ? found.findIndex((contact2) => comesAfter(contact2, startAfter, startAfterId)) : 0;
    const page = from === -1 ? [] : found.slice(from, from + limit3);
    const last = page.at(-1);
    const more = from !== -1 && from + limit3 < found.length;
    const url = new URL(call.req.url);
    if (last) {
      url.searchParams.set("startAfter", String(Date.parse(last.dateAdded)));
      url.searchParams.set("startAfterId", last.id);
    }
    const current2 = Math.floor(Math.max(from, 0) / limit3) + 1;
    return answer(call, {
      contacts: page.map((contact2) => listRow(state, contact2)),
      count: found.length,
      meta: {
        total: found.length,
        currentPage: current2,
        ...more ? { nextPageUrl: url.href, nextPage: current2 + 1 } : {},
        prevPage: current2 > 1 ? current2 - 1 : null,
        ...last ? { startAfterId: last.id, startAfter: Date.parse(last.dateAdded) } : {}
      }
    });
  });
}
var newestFirst = (contacts) => [...contacts].sort(
  (a, b) => a.dateAdded === b.dateAdded ? a.id < b.id ? -1 : 1 : a.dateAdded < b.dateAdded ? 1 : -1
);
function comesAfter(contact2, startAfter, startAfterId) {
  const added = Date.parse(contact2.dateAdded);
  if (startAfter === void 0 || added === startAfter) return contact2.id > startAfterId;
  return added < startAfter;
}

// main/practice/highlevel/contacts/merge.ts
import { z as z16 } from "zod";
var mergeBody = z16.strictObject({ loserId: z16.string() });
function contactMergeRoutes(app, service, can) {
  app.post("/practice/contacts/:contactId/merge", can("contacts.write"), async (call) => {
    const { loserId } = await readBody(call, mergeBody);
    const winner = requireContact(service, call.req.param("contactId"));
    const loser = requireContact(service, loserId);
    if (winner.id === loser.id) throw badRequest("A merge takes two different contacts.");
    merge(service, winner, loser, stamp(service));
    return answer(call, { contact: { id: winner.id } });
  });
}
function merge({ state }, winner, loser, dateUpdated) {
  const [winnerId, loserId] = [winner.id, loser.id];
  for (const task2 of state.tasks.of(loserId)) state.tasks.put({ ...task2, contactId: winnerId });
  for (const note2 of state.notes.of(loserId)) state.notes.put({ ...note2, contactId: winnerId });
  for (const note2 of state.appointmentNotes.of(loserId)) {
    state.appointmentNotes.put({ ...note2, contactId: winnerId });
  }
  for (const appointment2 of state.appointments.of(loserId)) {
    state.appointments.put({ ...appointment2, contactId: winnerId });
  }
  const emails = [
    ...winner.additionalEmails,
    ...loser.email ? [loser.email] : [],
    ...loser.additionalEmails
  ];
  state.contacts.put({
    ...winner,
    email: winner.email ?? loser.email,
    phone: winner.phone ?? loser.phone,
    companyName: winner.companyName ?? loser.companyName,
    additionalEmails: [...new Set(emails)].filter((email) => email !== (winner.email ?? loser.email)),
    tags: [.../* @__PURE__ */ new Set([...winner.tags, ...loser.tags])],
    dateUpdated
  });
  state.contacts.delete(loserId);
}

// main/practice/highlevel/contacts/notes.ts
import { z as z17 } from "zod";
var createBody4 = z17.strictObject({
  userId: z17.string().optional(),
  body: filled,
  title: z17.string().optional(),
  color: z17.string().optional(),
  pinned: z17.boolean().optional()
});
var updateBody3 = createBody4.partial();
function contactNoteRoutes(app, service, can) {
  const { state } = service;
  const requireNote = (contactId, id5) => {
    requireContact(service, contactId);
    const note2 = state.notes.get(id5);
    return requireRow(service, note2?.contactId === contactId ? note2 : void 0, "Note", id5);
  };
  const store = (note2) => {
    touchContact(service, note2.contactId, state.settings.noteTouchesContact);
    return state.notes.put(note2);
  };
  app.get("/contacts/:contactId/notes", can("contacts.readonly"), (call) => {
    const { id: id5 } = requireContact(service, call.req.param("contactId"));
    return answer(call, { notes: state.notes.of(id5).reverse().map(withoutEmpty) });
  });
  app.post("/contacts/:contactId/notes", can("contacts.write"), async (call) => {
    const body3 = await readBody(call, createBody4);
    const { id: contactId } = requireContact(service, call.req.param("contactId"));
    const userId = call.get("token").userId;
    const blank = { ...blankNote, id: newId(service), contactId, userId, dateAdded: stamp(service) };
    return answer(call, { note: withoutEmpty(store(written3(blank, body3))) }, 201);
  });
  app.get("/contacts/:contactId/notes/:id", can("contacts.readonly"), (call) => {
    const note2 = requireNote(call.req.param("contactId"), call.req.param("id"));
    return answer(call, { note: withoutEmpty(note2) });
  });
  app.put("/contacts/:contactId/notes/:id", can("contacts.write"), async (call) => {
    const body3 = await readBody(call, updateBody3);
    const note2 = requireNote(call.req.param("contactId"), call.req.param("id"));
    return answer(call, { note: withoutEmpty(store(written3(note2, body3))) });
  });
  app.delete("/contacts/:contactId/notes/:id", can("contacts.write"), (call) => {
    const note2 = requireNote(call.req.param("contactId"), call.req.param("id"));
    state.notes.delete(note2.id);
    touchContact(service, note2.contactId, state.settings.noteTouchesContact);
    return answer(call, { succeded: true });
  });
}
var blankNote = { body: "", title: null, color: null, pinned: false };
var written3 = (note2, input) => ({
  ...note2,
  body: input.body ?? note2.body,
  title: input.title === void 0 ? note2.title : input.title || null,
  color: input.color === void 0 ? note2.color : input.color || null,
  pinned: input.pinned ?? note2.pinned,
  userId: input.userId === void 0 ? note2.userId : input.userId || null
});
var withoutEmpty = (note2) => withoutNulls({ ...note2 });

// main/practice/highlevel/contacts/tasks.ts
import { z as z18 } from "zod";
var dueDate = z18.string().refine(
  (date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(date) && !Number.isNaN(Date.parse(date)),
  { message: "must be a valid ISO 8601 date string" }
);
var createBody5 = z18.strictObject({
  title: filled,
  body: z18.string().optional(),
  dueDate,
  completed: z18.boolean(),
  assignedTo: z18.string().optional()
});
var updateBody4 = createBody5.partial();
var strictUpdateBody = updateBody4.required({ title: true, dueDate: true });
var completedBody = z18.strictObject({ completed: z18.boolean() });
function contactTaskRoutes(app, service, can) {
  const { state } = service;
  const requireTask2 = (contactId, id5) => {
    requireContact(service, contactId);
    const task2 = state.tasks.get(id5);
    return requireRow(service, task2?.contactId === contactId ? task2 : void 0, "Task", id5);
  };
  const requireAssignee = ({ assignedTo }) => {
    if (assignedTo) requireUser(service, assignedTo);
  };
  const store = (task2) => {
    touchContact(service, task2.contactId, state.settings.taskTouchesContact);
    return state.tasks.put(task2);
  };
  app.get("/contacts/:contactId/tasks", can("contacts.readonly"), (call) => {
    const { id: id5 } = requireContact(service, call.req.param("contactId"));
    return answer(call, { tasks: state.tasks.of(id5).map(withoutEmpty2) });
  });
  app.post("/contacts/:contactId/tasks", can("contacts.write"), async (call) => {
    const body3 = await readBody(call, createBody5);
    const { id: contactId } = requireContact(service, call.req.param("contactId"));
    requireAssignee(body3);
    const task2 = store(written4({ ...blankTask, id: newId(service), contactId }, body3));
    return answer(call, { task: withoutEmpty2(task2) }, 201);
  });
  app.get("/contacts/:contactId/tasks/:taskId", can("contacts.readonly"), (call) => {
    const task2 = requireTask2(call.req.param("contactId"), call.req.param("taskId"));
    return answer(call, { task: withoutEmpty2(task2) });
  });
  app.put("/contacts/:contactId/tasks/:taskId", can("contacts.write"), async (call) => {
    const strict = state.settings.taskUpdateNeedsTitleAndDueDate;
    const body3 = await readBody(call, strict ? strictUpdateBody : updateBody4);
    const task2 = requireTask2(call.req.param("contactId"), call.req.param("taskId"));
    requireAssignee(body3);
    return answer(call, { task: withoutEmpty2(store(written4(task2, body3))) });
  });
  app.put("/contacts/:contactId/tasks/:taskId/completed", can("contacts.write"), async (call) => {
    const { completed } = await readBody(call, completedBody);
    const task2 = requireTask2(call.req.param("contactId"), call.req.param("taskId"));
    return answer(call, { task: withoutEmpty2(store({ ...task2, completed })) });
  });
  app.delete("/contacts/:contactId/tasks/:taskId", can("contacts.write"), (call) => {
    const task2 = requireTask2(call.req.param("contactId"), call.req.param("taskId"));
    state.tasks.delete(task2.id);
    touchContact(service, task2.contactId, state.settings.taskTouchesContact);
    return answer(call, { succeded: true });
  });
}
var blankTask = { title: "", body: null, assignedTo: null, dueDate: "", completed: false };
var written4 = (task2, input) => ({
  ...task2,
  title: input.title ?? task2.title,
  body: input.body === void 0 ? task2.body : input.body || null,
  assignedTo: input.assignedTo === void 0 ? task2.assignedTo : input.assignedTo || null,
  dueDate: input.dueDate === void 0 ? task2.dueDate : new Date(input.dueDate).toISOString(),
  completed: input.completed ?? task2.completed
});
var withoutEmpty2 = (task2) => withoutNulls({ ...task2 });

// main/practice/rateLimit.ts
var dayMs2 = 864e5;
function createRateLimit(allowance, clock) {
  let window = 0;
  let day = 0;
  let inWindow = 0;
  let inDay = 0;
  return {
    take: () => {
      const { burst, windowMs, daily = Number.POSITIVE_INFINITY } = allowance;
      const now = clock.now();
      if (Math.floor(now / windowMs) !== window) {
        window = Math.floor(now / windowMs);
        inWindow = 0;
      }
      if (Math.floor(now / dayMs2) !== day) {
        day = Math.floor(now / dayMs2);
        inDay = 0;
      }
      const allowed = inWindow < burst && inDay < daily;
      if (allowed) {
        inWindow += 1;
        inDay += 1;
      }
      return {
        allowed,
        burstLeft: burst - inWindow,
        dailyLeft: Math.max(0, daily - inDay),
        windowEndsInMs: (window + 1) * windowMs - now,
        dayEndsInMs: (day + 1) * dayMs2 - now
      };
    }
  };
}

// main/practice/highlevel/guard.ts
var versions = ["2021-04-15", "2021-07-28", "2023-02-21", "v3"];
var interval = { burst: 100, windowMs: 1e4 };
function createGuard(service, limits) {
  const { state, clock } = service;
  const allowance = {
    ...interval,
    get daily() {
      return state.settings.callsPerDay;
    }
  };
  const limiters = /* @__PURE__ */ new Map();
  const take = (token) => {
    const who = token.clientId ?? token.id;
    const limiter = limiters.get(who) ?? createRateLimit(allowance, clock);
    limiters.set(who, limiter);
    return limiter.take();
  };
  return (scope) => async (call, next) => {
    const token = authenticate(service, call.req.header("authorization"));
    if (limits) {
      const usage = take(token);
      for (const [name3, value3] of limitHeaders(usage, state.settings.callsPerDay)) call.header(name3, value3);
      if (!usage.allowed) {
        const waitMs = usage.dailyLeft > 0 ? usage.windowEndsInMs : usage.dayEndsInMs;
        if (state.settings.sendsRetryAfter) call.header("Retry-After", String(Math.ceil(waitMs / 1e3)));
        throw tooMany();
      }
    }
    const version = call.req.header("version");
    if (!version) throw unauthorized("version header was not found.");
    if (!versions.includes(version)) throw unauthorized("version header is invalid");
    const { scopeRefusal, scopeRefusalStatus } = state.settings;
    if (!token.scopes.includes(scope)) throw scopeMissing(scopeRefusalStatus, scopeRefusal);
    call.set("token", token);
    await next();
  };
}
function authenticate({ state, clock }, header) {
  const id5 = /^Bearer (\S+)$/i.exec(header ?? "")?.[1];
  if (!id5) throw unauthorized("Invalid JWT");
  const token = findToken(state, id5, clock.now());
  if (!token) {
    throw unauthorized(
      id5.startsWith("pit-") ? "Invalid Private Integration token" : "Invalid token: access token is invalid"
    );
  }
  return token;
}
var limitHeaders = (usage, callsPerDay) => [
  ["X-RateLimit-Limit-Daily", String(callsPerDay)],
  ["X-RateLimit-Daily-Remaining", String(usage.dailyLeft)],
  ["X-RateLimit-Daily-Reset", String(usage.dayEndsInMs)],
  ["X-RateLimit-Interval-Milliseconds", String(interval.windowMs)],
  ["X-RateLimit-Max", String(interval.burst)],
  ["X-RateLimit-Remaining", String(usage.burstLeft)]
];

// main/practice/highlevel/locations/customFields.ts
import { z as z19 } from "zod";
var model = z19.enum(["contact", "opportunity"]);
var updateBody5 = z19.strictObject({
  name: filled,
  placeholder: z19.string().optional(),
  acceptedFormat: z19.array(z19.string()).optional(),
  isMultipleFile: z19.boolean().optional(),
  maxNumberOfFiles: z19.number().optional(),
  textBoxListOptions: z19.array(z19.strictObject({ label: z19.string(), prefillValue: z19.string().optional() })).optional(),
  position: z19.number().optional(),
  model: model.optional()
});
var createBody6 = updateBody5.extend({ dataType: z19.enum(customFieldTypes) });
var listQuery5 = z19.strictObject({ model: z19.enum(["contact", "opportunity", "all"]).optional() });
function customFieldRoutes(app, service, can) {
  const { state } = service;
  const requireField = (locationId2, id5) => {
    requireLocation(service, locationId2);
    return requireRow(service, state.customFields.get(id5), "Custom field", id5);
  };
  const fieldAnswer = ({ dateAdded: _, ...field }) => ({
    ...field,
    placeholder: field.placeholder ?? "",
    isAllowedCustomOption: false,
    locationId: state.location.id
  });
  app.get("/locations/:locationId/customFields", can("locations/customFields.readonly"), (call) => {
    requireLocation(service, call.req.param("locationId"));
    const { model: wanted = "contact" } = readQuery(call, listQuery5);
    const fields3 = [...state.customFields.all()].filter((field) => wanted === "all" || field.model === wanted);
    fields3.sort((a, b) => a.position - b.position);
    return answer(call, { customFields: fields3.map(fieldAnswer) });
  });
  app.post("/locations/:locationId/customFields", can("locations/customFields.write"), async (call) => {
    requireLocation(service, call.req.param("locationId"));
    const body3 = await readBody(call, createBody6);
    const wanted = body3.model ?? "contact";
    const field = state.customFields.put({
      id: newId(service),
      name: body3.name,
      fieldKey: `${wanted}.${body3.name.trim().toLowerCase().replace(/\W+/g, "_")}`,
      dataType: body3.dataType,
      placeholder: body3.placeholder ?? null,
      position: body3.position ?? 0,
      model: wanted,
      picklistOptions: body3.textBoxListOptions?.map(({ label }) => label) ?? [],
      dateAdded: stamp(service)
    });
    return answer(call, { customField: fieldAnswer(field) }, 201);
  });
  app.get("/locations/:locationId/customFields/:id", can("locations/customFields.readonly"), (call) => {
    const field = requireField(call.req.param("locationId"), call.req.param("id"));
    return answer(call, { customField: fieldAnswer(field) });
  });
  app.put("/locations/:locationId/customFields/:id", can("locations/customFields.write"), async (call) => {
    const field = requireField(call.req.param("locationId"), call.req.param("id"));
    const body3 = await readBody(call, updateBody5);
    const next = state.customFields.put({
      ...field,
      name: body3.name,
      placeholder: body3.placeholder ?? field.placeholder,
      position: body3.position ?? field.position,
      picklistOptions: body3.textBoxListOptions?.map(({ label }) => label) ?? field.picklistOptions
    });
    return answer(call, { customField: fieldAnswer(next) });
  });
  app.delete("/locations/:locationId/customFields/:id", can("locations/customFields.write"), (call) => {
    const field = requireField(call.req.param("locationId"), call.req.param("id"));
    state.customFields.delete(field.id);
    for (const contact2 of [...state.contacts.all()]) {
      if (!contact2.customFields.some(({ id: id5 }) => id5 === field.id)) continue;
      state.contacts.put({
        ...contact2,
        customFields: contact2.customFields.filter(({ id: id5 }) => id5 !== field.id)
      });
    }
    return answer(call, { succeded: true });
  });
}

// main/practice/highlevel/locations/fileUpload.ts
function fileUploadRoutes(app, service, can) {
  const { state } = service;
  app.post(
    "/locations/:locationId/customFields/upload",
    can("locations/customFields.write"),
    async (call) => {
      requireLocation(service, call.req.param("locationId"));
      const form = await call.req.parseBody();
      const contact2 = requireContact(service, typeof form.id === "string" ? form.id : "");
      const files = Object.entries(form).filter((entry) => entry[1] instanceof File);
      if (files.length === 0) throw unprocessable(["a file should not be empty"]);
      const values = new Map(contact2.customFields.map(({ id: id5, value: value3 }) => [id5, value3]));
      const stored = files.map(([fieldname, file2]) => {
        const [fieldId = ""] = fieldname.split("_");
        const field = requireRow(service, state.customFields.get(fieldId), "Custom field", fieldId);
        if (field.dataType !== "FILE_UPLOAD") throw unprocessable([`${fieldname} is no field for files`]);
        const documentId = newId(service);
        const url = `https://files.example/location/${state.location.id}/${contact2.id}/${documentId}`;
        const meta = { fieldname, originalname: file2.name, mimetype: file2.type, size: file2.size };
        const before = values.get(fieldId);
        const kept3 = typeof before === "object" && !Array.isArray(before) ? before : {};
        values.set(fieldId, { ...kept3, [documentId]: { meta, url, documentId } });
        return { ...meta, encoding: "7bit", url };
      });
      const customFields = Array.from(values, ([id5, value3]) => ({ id: id5, value: value3 }));
      state.contacts.put({ ...contact2, customFields, dateUpdated: stamp(service) });
      return answer(call, {
        uploadedFiles: Object.fromEntries(stored.map(({ originalname, url }) => [originalname, url])),
        meta: stored
      });
    }
  );
}

// main/practice/highlevel/locations/location.ts
function locationRoutes(app, service, can) {
  app.get("/locations/:locationId", can("locations.readonly"), (call) => {
    requireLocation(service, call.req.param("locationId"));
    const { allowDuplicateContact, ...location } = service.state.location;
    const { name: name3, address, city, state, country, postalCode, website, timezone } = location;
    return answer(call, {
      location: {
        ...location,
        business: { name: name3, address, city, state, country, postalCode, website, timezone },
        social: {},
        settings: {
          allowDuplicateContact,
          allowDuplicateOpportunity: false,
          allowFacebookNameMerge: false,
          disableContactTimezone: false
        }
      }
    });
  });
  app.get("/locations/:locationId/timezones", can("locations.readonly"), (call) => {
    requireLocation(service, call.req.param("locationId"));
    return answer(call, { timezones: Intl.supportedValuesOf("timeZone") });
  });
}

// main/practice/highlevel/locations/recurringTasks.ts
import { z as z20 } from "zod";
var rule = z20.strictObject({
  intervalType: z20.enum(["yearly", "monthly", "weekly", "daily", "hourly"]),
  interval: z20.number(),
  startDate: filled,
  endDate: z20.string().optional(),
  dayOfMonth: z20.number().optional(),
  dayOfWeek: z20.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]).optional(),
  monthOfYear: z20.number().optional(),
  count: z20.number().optional(),
  createTaskIfOverDue: z20.boolean().optional(),
  dueAfterSeconds: z20.number()
});
var createBody7 = z20.strictObject({
  title: filled,
  description: z20.string().optional(),
  contactIds: z20.array(z20.string()).optional(),
  owners: z20.array(z20.string()).optional(),
  rruleOptions: rule,
  ignoreTaskCreation: z20.boolean().optional()
});
var updateBody6 = createBody7.partial();
function recurringTaskRoutes(app, service, can) {
  const { state } = service;
  const requireTask2 = (locationId2, id5) => {
    requireLocation(service, locationId2);
    return requireRow(service, state.recurringTasks.get(id5), "Recurring task", id5);
  };
  const store = (before, input) => {
    for (const contactId of input.contactIds ?? []) requireContact(service, contactId);
    for (const owner of input.owners ?? []) requireUser(service, owner, "owners");
    return state.recurringTasks.put({
      ...before,
      title: input.title ?? before.title,
      description: input.description ?? before.description,
      contactIds: input.contactIds ?? before.contactIds,
      owners: input.owners ?? before.owners,
      rruleOptions: input.rruleOptions ?? before.rruleOptions,
      updatedAt: stamp(service)
    });
  };
  const shown2 = ({ contactIds, owners, ...task2 }) => ({
    recurringTask: {
      ...task2,
      locationId: state.location.id,
      totalOccurrence: 0,
      deleted: false,
      assignedTo: owners[0],
      contactId: contactIds[0]
    }
  });
  app.post("/locations/:locationId/recurring-tasks", can("recurring-tasks.write"), async (call) => {
    requireLocation(service, call.req.param("locationId"));
    const input = await readBody(call, createBody7);
    const now = stamp(service);
    const blank = { ...blankTask2, id: newId(service), createdAt: now, updatedAt: now };
    return answer(call, shown2(store(blank, input)), 201);
  });
  app.get(
    "/locations/:locationId/recurring-tasks/:id",
    can("recurring-tasks.readonly"),
    (call) => answer(call, shown2(requireTask2(call.req.param("locationId"), call.req.param("id"))))
  );
  app.put("/locations/:locationId/recurring-tasks/:id", can("recurring-tasks.write"), async (call) => {
    const task2 = requireTask2(call.req.param("locationId"), call.req.param("id"));
    return answer(call, shown2(store(task2, await readBody(call, updateBody6))));
  });
  app.delete("/locations/:locationId/recurring-tasks/:id", can("recurring-tasks.write"), (call) => {
    const { id: id5 } = requireTask2(call.req.param("locationId"), call.req.param("id"));
    state.recurringTasks.delete(id5);
    return answer(call, { id: id5, success: true });
  });
}
var blankTask2 = { title: "", description: "", contactIds: [], owners: [], rruleOptions: {} };

// main/practice/highlevel/locations/taskSearch.ts
import { z as z21 } from "zod";
var searchBody2 = z21.strictObject({
  contactId: z21.array(z21.string()).optional(),
  completed: z21.boolean().optional(),
  assignedTo: z21.array(z21.string()).optional(),
  query: z21.string().optional(),
  limit: z21.number().int().min(1).optional(),
  skip: z21.number().int().min(0).optional(),
  businessId: z21.string().optional()
});
function taskSearchRoutes(app, service, can) {
  const { state } = service;
  app.post("/locations/:locationId/tasks/search", can("locations/tasks.readonly"), async (call) => {
    requireLocation(service, call.req.param("locationId"));
    const { limit: limit3 = 25, skip: skip2 = 0, ...wanted } = await readBody(call, searchBody2);
    const { taskSearchLimit } = state.settings;
    if (taskSearchLimit !== null && limit3 > taskSearchLimit)
      throw unprocessable([`limit must not be greater than ${taskSearchLimit}`]);
    const contacts = wanted.contactId && new Set(wanted.contactId);
    const query = wanted.query?.toLowerCase();
    const passes3 = (task2) => (!contacts || contacts.has(task2.contactId)) && (wanted.completed === void 0 || task2.completed === wanted.completed) && (!wanted.assignedTo || wanted.assignedTo.includes(task2.assignedTo ?? "")) && (!query || task2.title.toLowerCase().includes(query)) && (!wanted.businessId || state.contacts.get(task2.contactId)?.businessId === wanted.businessId);
    const end = skip2 + Math.min(limit3, state.settings.taskSearchCap);
    const page = [...state.tasks.all()].filter(passes3).slice(skip2, end);
    return answer(call, { tasks: page.map(row) });
  });
  function row({ id: id5, ...task2 }) {
    const contact2 = state.contacts.get(task2.contactId);
    return {
      _id: id5,
      ...task2,
      locationId: state.location.id,
      deleted: false,
      contactDetails: { firstName: contact2?.firstName ?? null, lastName: contact2?.lastName ?? null }
    };
  }
}

// main/practice/highlevel/oauth/page.ts
import { html } from "hono/html";
var layout = (title, body3) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <style>
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      main { max-width: 32rem; margin: 4rem auto; padding: 0 1rem; }
      button { font: inherit; padding: 0.5rem 1.25rem; margin-right: 0.5rem; }
    </style>
  </head>
  <body>
    <main>${body3}</main>
  </body>
</html>`;
function consentPage(request2, application, location) {
  const { response_type, client_id, redirect_uri, scope, state } = request2;
  const { code_challenge, code_challenge_method } = request2;
  const fields3 = {
    response_type,
    client_id,
    redirect_uri,
    scope,
    state,
    code_challenge,
    code_challenge_method
  };
  return layout(
    `Allow ${application}?`,
    html`<h1>Allow ${application} to work with ${location}?</h1>
      <p>This is the practice HighLevel: no real account is touched.</p>
      <h2>It asks for</h2>
      <ul>
        ${scope.split(" ").map((one11) => html`<li><code>${one11}</code></li>`)}
      </ul>
      <form method="post">
        ${Object.entries(fields3).map(
      ([name3, value3]) => value3 === void 0 ? "" : html`<input type="hidden" name="${name3}" value="${value3}" />`
    )}
        <button name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>`
  );
}
var refusalPage = (problem) => layout("Sign-in cannot go on", html`<h1>This sign-in cannot go on</h1><p>${problem}</p>`);

// main/practice/highlevel/oauth/request.ts
import { z as z22 } from "zod";
var consentSchema = z22.object({
  response_type: z22.literal("code"),
  client_id: z22.string(),
  redirect_uri: z22.string(),
  scope: z22.string().min(1),
  state: z22.string().optional(),
  code_challenge: z22.string().optional(),
  code_challenge_method: z22.enum(["S256", "plain"]).optional()
});

// main/practice/highlevel/oauth/consent.ts
function consentRoutes(app, service) {
  const { state, random, clock } = service;
  for (const path8 of ["/v2/oauth/chooselocation", "/oauth/chooselocation"]) {
    app.get(path8, (call) => {
      const request2 = readRequest(call.req.query());
      return "problem" in request2 ? call.html(refusalPage(request2.problem), 400) : call.html(consentPage(request2, request2.client.name, state.location.name));
    });
    app.post(path8, async (call) => {
      const { decision, ...form } = await call.req.parseBody();
      const request2 = readRequest(form);
      if ("problem" in request2) return call.html(refusalPage(request2.problem), 400);
      const back = new URL(request2.redirect_uri);
      if (request2.state !== void 0) back.searchParams.set("state", request2.state);
      if (decision === "allow") back.searchParams.set("code", newCode(request2));
      else back.searchParams.set("error", "access_denied");
      return call.redirect(back.href, 302);
    });
  }
  function readRequest(input) {
    const result = consentSchema.safeParse(input);
    if (!result.success) {
      return { problem: `The address is not complete: ${String(result.error.issues[0]?.path[0])}.` };
    }
    const request2 = result.data;
    const client = state.clients.get(request2.client_id);
    if (!client) return { problem: `No integration found with the id: ${request2.client_id}` };
    if (!mayReturnTo(client, request2.redirect_uri)) {
      return { problem: `The redirect address ${request2.redirect_uri} is not registered.` };
    }
    const unknown = request2.scope.split(" ").find((scope) => !allScopes.some((known2) => known2 === scope));
    if (unknown !== void 0) return { problem: `There is no scope ${unknown}.` };
    return { ...request2, client };
  }
  function newCode(request2) {
    const { code_challenge: value3, code_challenge_method: method = "plain" } = request2;
    const users3 = [...state.users.all()];
    return state.codes.put({
      id: random.id(alphanumeric, 40),
      clientId: request2.client_id,
      redirectUri: request2.redirect_uri,
      scopes: request2.scope.split(" "),
      userId: (users3.find(({ role }) => role === "admin") ?? users3[0])?.id ?? null,
      challenge: value3 === void 0 ? null : { value: value3, method },
      expiresAt: clock.now() + codeMs
    }).id;
  }
}
function mayReturnTo(client, address) {
  if (!URL.canParse(address)) return false;
  if (client.redirectUris.length > 0) return client.redirectUris.includes(address);
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && (hostname === "localhost" || hostname === "127.0.0.1");
}

// main/practice/highlevel/oauth/token.ts
import { createHash } from "node:crypto";
import { z as z23 } from "zod";
var tokenBody = z23.strictObject({
  client_id: filled,
  client_secret: filled,
  grant_type: z23.enum(["authorization_code", "refresh_token", "client_credentials"]),
  code: z23.string().optional(),
  code_verifier: z23.string().optional(),
  refresh_token: z23.string().optional(),
  user_type: z23.enum(["Company", "Location"]).optional(),
  redirect_uri: z23.string().optional()
});
function tokenRoutes(app, service) {
  const { state, clock, random } = service;
  app.post("/oauth/token", async (call) => {
    const body3 = checked(tokenBody, await readForm(call));
    if (state.clients.get(body3.client_id)?.secret !== body3.client_secret) {
      throw unauthorized("Invalid client credentials!");
    }
    return answer(call, issue(body3.grant_type === "refresh_token" ? redeemRefresh(body3) : redeemCode(body3)));
  });
  const refuseLocationToken = (call) => {
    authenticate(service, call.req.header("authorization"));
    throw unauthorized("This authClass type is not allowed to access this scope.");
  };
  app.post("/oauth/locationToken", refuseLocationToken);
  app.get("/oauth/installedLocations", refuseLocationToken);
  function redeemCode({
    grant_type,
    code: id5 = "",
    client_id,
    redirect_uri,
    code_verifier
  }) {
    if (grant_type === "client_credentials") throw badRequest("Invalid grant: unauthorized grant type");
    const code2 = state.codes.get(id5);
    state.codes.delete(id5);
    if (!code2 || code2.clientId !== client_id || code2.expiresAt <= clock.now()) {
      throw badRequest("Invalid grant: authorization code is invalid");
    }
    if (redirect_uri !== void 0 && redirect_uri !== code2.redirectUri) {
      throw badRequest("Invalid grant: redirect uri is invalid");
    }
    if (!verifies(code2.challenge, code_verifier)) {
      throw badRequest("Invalid grant: code verifier is invalid");
    }
    return code2;
  }
  function redeemRefresh({ refresh_token: id5 = "", client_id }) {
    const token = state.refreshTokens.get(id5);
    if (!token || token.clientId !== client_id || token.expiresAt <= clock.now()) {
      throw badRequest("Invalid grant: refresh token is invalid");
    }
    state.refreshTokens.delete(id5);
    return token;
  }
  function issue({ clientId, scopes, userId }) {
    const now = clock.now();
    for (const token of [...state.tokens.all()]) {
      if (token.expiresAt !== null && token.expiresAt <= now) state.tokens.delete(token.id);
    }
    const grant = { clientId, scopes, userId };
    const access = state.tokens.put({
      ...grant,
      id: random.id(alphanumeric, 96),
      expiresAt: now + accessTokenSeconds * 1e3
    });
    const refresh = state.refreshTokens.put({
      ...grant,
      id: random.id(alphanumeric, 64),
      expiresAt: now + refreshTokenMs
    });
    return {
      access_token: access.id,
      token_type: "Bearer",
      expires_in: accessTokenSeconds,
      refresh_token: refresh.id,
      scope: scopes.join(" "),
      userType: "Location",
      locationId: state.location.id,
      companyId: state.location.companyId,
      userId: userId ?? ""
    };
  }
}
async function readForm(call) {
  const type = call.req.header("content-type");
  return type?.includes("application/x-www-form-urlencoded") ? await call.req.parseBody() : {};
}
function verifies(challenge, verifier) {
  if (!challenge) return true;
  if (verifier === void 0) return false;
  const shown2 = challenge.method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  return shown2 === challenge.value;
}

// main/practice/highlevel/searchIndex.ts
function createSearchIndex(contacts, clock, lagMs) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const contact2 of contacts.all()) seen2.set(contact2.id, contact2);
  let waiting = [];
  contacts.watch((id5, contact2) => {
    waiting.push({ visibleAt: clock.now() + lagMs(), id: id5, contact: contact2 });
  });
  return {
    rows: () => {
      const now = clock.now();
      const ready = waiting.findIndex((write13) => write13.visibleAt > now);
      const due5 = ready === -1 ? waiting : waiting.slice(0, ready);
      waiting = ready === -1 ? [] : waiting.slice(ready);
      for (const { id: id5, contact: contact2 } of due5) {
        if (contact2) seen2.set(id5, contact2);
        else seen2.delete(id5);
      }
      return seen2.values();
    }
  };
}

// main/practice/highlevel/users.ts
import { z as z24 } from "zod";
var searchQuery = z24.strictObject({
  companyId: filled,
  locationId: z24.string().optional(),
  query: z24.string().optional(),
  skip: digits.optional(),
  limit: digits.optional(),
  type: z24.string().optional(),
  role: z24.string().optional(),
  ids: z24.string().optional(),
  sort: z24.string().optional(),
  sortDirection: z24.enum(["asc", "desc"]).optional(),
  enabled2waySync: z24.enum(["true", "false"]).optional()
});
var listQuery6 = z24.strictObject({ locationId: filled });
function userRoutes(app, service, can) {
  const { state } = service;
  app.get("/users/search", can("users.readonly"), (call) => {
    const wanted = readQuery(call, searchQuery);
    if (wanted.companyId !== state.location.companyId) throw forbidden();
    if (wanted.locationId !== void 0) requireLocation(service, wanted.locationId);
    const { query, role, type, skip: skip2 = 0, limit: limit3 = 25 } = wanted;
    const ids2 = wanted.ids?.split(",");
    const found = [...state.users.all()].filter(
      (user2) => (!query || `${user2.firstName} ${user2.lastName} ${user2.email}`.toLowerCase().includes(query.toLowerCase())) && (!role || user2.role === role) && (!type || type === "account") && (!ids2 || ids2.includes(user2.id))
    );
    const users3 = found.slice(skip2, skip2 + limit3).map((user2) => userAnswer(state, user2));
    return answer(call, { users: users3, count: found.length });
  });
  app.get("/users", can("users.readonly"), (call) => {
    requireLocation(service, call.req.query("locationId"));
    readQuery(call, listQuery6);
    return answer(call, { users: Array.from(state.users.all(), (user2) => userAnswer(state, user2)) });
  });
  app.get("/users/:userId", can("users.readonly"), (call) => {
    const id5 = call.req.param("userId");
    return answer(call, userAnswer(state, requireRow(service, state.users.get(id5), "User", id5)));
  });
}
var userAnswer = (state, { role, ...user2 }) => withoutNulls({
  ...user2,
  name: `${user2.firstName} ${user2.lastName}`.trim(),
  extension: "",
  roles: { type: "account", role, locationIds: [state.location.id], restrictSubAccount: false }
});

// main/practice/highlevel/app.ts
function createHighLevel({ state, clock, random, limits = true }) {
  const index = createSearchIndex(state.contacts, clock, () => state.settings.indexLagMs);
  const service = { state, clock, random, index };
  if (state.tokens.size === 0) addToken(state, random);
  if (state.clients.size === 0) addClient(state, random, "Tandem");
  const app = new Hono({ strict: false });
  const traces = createRandom(random.int(2 ** 32));
  app.use(async (call, next) => {
    call.set("traceId", [8, 4, 4, 4, 12].map((length) => traces.id(hexadecimal, length)).join("-"));
    await next();
  });
  const can = createGuard(service, limits);
  contactSearchRoutes(app, service, can);
  contactListRoutes(app, service, can);
  contactBulkRoutes(app, service, can);
  contactRoutes(app, service, can);
  contactTaskRoutes(app, service, can);
  contactNoteRoutes(app, service, can);
  contactAppointmentRoutes(app, service, can);
  contactLabelRoutes(app, service, can);
  contactCampaignRoutes(app, service, can);
  contactMergeRoutes(app, service, can);
  locationRoutes(app, service, can);
  locationTagRoutes(app, service, can);
  fileUploadRoutes(app, service, can);
  customFieldRoutes(app, service, can);
  recurringTaskRoutes(app, service, can);
  taskSearchRoutes(app, service, can);
  blockedSlotRoutes(app, service, can);
  appointmentRoutes(app, service, can);
  appointmentNoteRoutes(app, service, can);
  calendarRoutes(app, service, can);
  userRoutes(app, service, can);
  businessRoutes(app, service, can);
  consentRoutes(app, service);
  tokenRoutes(app, service);
  app.notFound((call) => {
    const message2 = `Cannot ${call.req.method} ${call.req.path}`;
    return call.json({ statusCode: 404, message: message2, error: "Not Found", traceId: call.get("traceId") }, 404);
  });
  app.onError((error, call) => {
    const traceId = call.get("traceId");
    if (error instanceof Refusal) return call.json({ ...error.body, traceId }, error.status);
    return call.json(
      { statusCode: 500, message: error.message, error: "Internal Server Error", traceId },
      500
    );
  });
  return { app, state };
}

// main/practice/nozbe/app.ts
import { Hono as Hono4 } from "hono";

// main/practice/nozbe/attachments.ts
import { Hono as Hono2 } from "hono";

// main/practice/nozbe/body.ts
import { z as z26 } from "zod";

// main/practice/nozbe/errors.ts
var Refusal2 = class extends Error {
  constructor(status, message2) {
    super(message2);
    this.status = status;
  }
  status;
};
var badRequest2 = (message2) => new Refusal2(400, message2);
var unauthorized2 = () => new Refusal2(401, "The API token is missing or not valid");
var notFound2 = (label, id5) => new Refusal2(404, `${label} ${id5} not found`);

// main/practice/nozbe/fields.ts
import { z as z25 } from "zod";
var byService = (type) => ({
  type,
  written: "service",
  fixed: false,
  initial: void 0
});
var required = (type) => ({ ...byService(type), written: "required" });
var optional = (type, initial) => ({
  type,
  written: "optional",
  fixed: false,
  initial
});
var nullable = (type) => optional(type.nullable(), null);
var fixed = (field) => ({ ...field, fixed: true });
var id = z25.string().regex(/^[a-zA-Z0-9]{16}$/, "must be 16 letters and digits");
var instant2 = z25.int().min(0);
var name = z25.string().min(1).max(255);
var text2 = z25.string();
var flag = z25.boolean();
var number2 = z25.number();
var symbol = z25.string().regex(/^[\w-]{0,40}$/, "must be the name of a colour or an icon");
var no = optional(flag, false);
function newRecord(fields3, values) {
  const record = {};
  for (const [key12, field] of Object.entries(fields3)) record[key12] = field.initial;
  return { ...record, ...values };
}

// main/practice/nozbe/body.ts
function createReader({ fields: fields3, takesIds }) {
  const shape = {};
  for (const [key12, field] of Object.entries(fields3)) {
    shape[key12] = field.written === "required" ? field.type : field.type.optional();
  }
  return reader(fields3, shape, takesIds ? ["id"] : []);
}
function updateReader({ fields: fields3 }) {
  const shape = {};
  for (const [key12, field] of Object.entries(fields3)) shape[key12] = field.type.optional();
  return reader(fields3, shape, []);
}
function reader(fields3, shape, alsoTaken) {
  const ignored2 = Object.entries(fields3).filter(([key12, field]) => field.written === "service" && !alsoTaken.includes(key12)).map(([key12]) => key12);
  for (const key12 of ignored2) shape[key12] = z26.unknown().optional();
  if (alsoTaken.includes("id")) shape.id = id.nullish();
  const strict = z26.strictObject(shape);
  const loose = z26.object(shape);
  return (body3, refusesUnknown) => {
    const result = (refusesUnknown ? strict : loose).safeParse(body3);
    if (!result.success) throw badRequest2(result.error.issues.map(message).join("; "));
    const sent = {};
    for (const [key12, value3] of Object.entries(result.data)) {
      const isAbsent = value3 === void 0 || key12 === "id" && value3 === null;
      if (!isAbsent && !ignored2.includes(key12)) sent[key12] = value3;
    }
    return sent;
  };
}
var message = ({ path: path8, message: message2 }) => path8.length > 0 ? `${path8.join(".")}: ${message2}` : message2;
async function readJson(request2) {
  try {
    return JSON.parse(await request2.text());
  } catch (error) {
    throw badRequest2(error.message);
  }
}

// main/practice/nozbe/records/tasks.ts
import { z as z27 } from "zod";
var reviewReasons = ["due_date", "reminder", "delegated", "mention", "newly_added", "overdue"];
var taskFields = {
  id: byService(id),
  name: required(name),
  /** Nothing and `task_me` mean the single tasks of the token's owner. */
  project_id: optional(z27.string().regex(/^([a-zA-Z0-9]{16}|task_me)?$/, "must be a project"), ""),
  project_section_id: nullable(id),
  author_id: byService(id),
  /** A team member's id, not a user's; `author` is taken and resolved. */
  responsible_id: nullable(z27.string().regex(/^([a-zA-Z0-9]{16}|author)$/, "must be a team member or author")),
  recurrence_id: nullable(id),
  created_at: byService(instant2),
  last_modified: byService(instant2),
  due_at: nullable(instant2),
  ended_at: nullable(instant2),
  last_activity_at: byService(instant2),
  last_seen_activity_at: nullable(instant2),
  last_reviewed_at: nullable(instant2),
  review_triggered_at: nullable(instant2),
  review_reason: nullable(z27.enum(reviewReasons)),
  is_followed: no,
  is_abandoned: no,
  is_all_day: no,
  project_position: optional(number2, 0),
  priority_position: nullable(number2),
  missed_repeats: optional(instant2, 0),
  time_needed: nullable(instant2),
  time_spent: nullable(instant2),
  type: nullable(z27.enum(["thread"]))
};
var commentFields = {
  id: byService(id),
  /** Markdown. */
  body: required(text2),
  task_id: fixed(required(id)),
  author_id: byService(id),
  created_at: byService(instant2),
  edited_at: byService(instant2.nullable()),
  is_deleted: no,
  is_pinned: no,
  is_team: no,
  extra: nullable(text2),
  reactions: nullable(text2)
};
var attachmentFields = {
  id: byService(id),
  comment_id: byService(id),
  author_id: byService(id),
  status: byService(z27.enum(["pending", "uploaded"])),
  name: required(name),
  mime_type: optional(text2, "application/octet-stream"),
  created_at: byService(instant2),
  size: optional(instant2, 0)
};
var tagFields = {
  id: byService(id),
  team_id: fixed(nullable(id)),
  color: nullable(symbol),
  team_color: nullable(symbol),
  icon: nullable(symbol),
  name: required(name),
  is_favorite: no,
  sidebar_position: nullable(number2),
  archived_at: nullable(instant2),
  preferences: nullable(text2)
};
var tagAssignmentFields = {
  id: byService(id),
  tag_id: required(id),
  task_id: required(id)
};
var reminderFields = {
  id: byService(id),
  task_id: required(id),
  remind_at: required(z27.int()),
  is_relative: required(flag),
  is_all_day: required(flag)
};
var taskEventFields = {
  id: byService(id),
  task_id: byService(id),
  author_id: byService(id),
  created_at: byService(instant2),
  /** A JSON text: the properties that changed, with their new values. */
  change: byService(text2),
  integration: byService(text2.nullable())
};
var taskRecurrenceFields = {
  id: byService(id),
  project_id: byService(id),
  current_task_id: byService(id),
  rrule: byService(text2),
  created_at: byService(instant2)
};

// main/practice/nozbe/resource.ts
var newId2 = ({ random }) => random.id(alphanumeric, 16);

// main/practice/nozbe/changes.ts
function changed(before, after) {
  const difference = {};
  for (const key12 of Object.keys(after)) {
    if (after[key12] !== before[key12]) difference[key12] = after[key12];
  }
  return difference;
}
var isChanged = (before, after) => Object.keys(changed(before, after)).length > 0;
function touchProject({ state, clock }, projectId) {
  const project2 = state.projects.get(projectId);
  if (project2) state.projects.put({ ...project2, last_event_at: clock.now() });
}
function touchTask(call, taskId, isChange) {
  const { state, clock } = call;
  const task2 = state.tasks.get(taskId);
  if (!task2) return;
  const now = clock.now();
  state.tasks.put({ ...task2, last_activity_at: now, last_modified: isChange ? now : task2.last_modified });
  touchProject(call, task2.project_id);
}
var keptEvents = 1e3;
function recordEvent(call, taskId, authorId, change) {
  const { taskEvents: taskEvents2 } = call.state;
  taskEvents2.put({
    id: newId2(call),
    task_id: taskId,
    author_id: authorId,
    created_at: call.clock.now(),
    change: JSON.stringify(change),
    integration: "api"
  });
  if (taskEvents2.size <= keptEvents) return;
  const [oldest] = taskEvents2.all();
  if (oldest) taskEvents2.delete(oldest.id);
}

// main/practice/nozbe/resources/comments.ts
var comments = {
  path: "comments",
  label: "Comment",
  fields: commentFields,
  table: (state) => state.comments,
  sees: (viewer, comment) => viewer.seesTask(comment.task_id),
  lists: ({ settings: settings2 }, asked2) => {
    if (!settings2.listsCommentsOfAllTasks && !asked2.has("task_id")) throw badRequest2("task_id: is required");
    return (comment) => settings2.listsDeletedComments || !comment.is_deleted;
  },
  takesIds: true,
  create: ({ state, viewer, clock }, { task_id = "" }) => {
    const task2 = viewer.seesTask(task_id) ? state.tasks.get(task_id) : void 0;
    if (!task2) throw badRequest2(`task_id: there is no task ${task_id}`);
    return {
      author_id: viewer.authorIn(task2.project_id),
      created_at: clock.now(),
      edited_at: null
    };
  },
  updates: true,
  check: (call, { next, before }) => before ? edited(call, before, next) : next,
  follow: (call, comment) => touchTask(call, comment.task_id, call.state.settings.commentTouchesTask),
  remove: (call, comment) => {
    const { state } = call;
    const deleted2 = state.comments.put(edited(call, comment, { ...comment, is_deleted: true }));
    for (const attachment of state.attachments.where("comment_id", comment.id)) {
      removeAttachment(state, attachment.id);
    }
    touchTask(call, comment.task_id, state.settings.commentTouchesTask);
    return deleted2;
  }
};
function edited({ state, clock }, before, next) {
  const { settings: settings2 } = state;
  const { is_pinned, is_deleted, ...rest } = changed(before, next);
  const isEdit = Object.keys(rest).length > 0 || is_pinned !== void 0 && settings2.pinningIsEditing || is_deleted !== void 0 && settings2.deletingIsEditing;
  return {
    ...next,
    body: next.is_deleted ? "" : next.body,
    edited_at: isEdit ? clock.now() : before.edited_at
  };
}
function removeComment(state, id5) {
  for (const attachment of state.attachments.where("comment_id", id5)) removeAttachment(state, attachment.id);
  state.comments.delete(id5);
}
function removeAttachment(state, id5) {
  state.attachments.delete(id5);
  state.attachmentContents.delete(id5);
}

// main/practice/nozbe/attachments.ts
function attachmentRoutes(service) {
  const { state, clock } = service;
  const readBody2 = createReader({ fields: attachmentFields });
  const app = new Hono2();
  app.use("/:comment_id/*", async (request2, next) => {
    const id5 = request2.req.param("comment_id");
    const comment = state.comments.get(id5);
    if (!comment || !request2.get("viewer").seesTask(comment.task_id)) throw notFound2("Comment", id5);
    await next();
  });
  const requireAttachment = (commentId, id5) => {
    const attachment = state.attachments.get(id5);
    if (attachment?.comment_id !== commentId) throw notFound2("Attachment", id5);
    return attachment;
  };
  const create = (viewer, commentId, sent) => {
    const task2 = state.tasks.get(state.comments.get(commentId)?.task_id ?? "");
    return state.attachments.put(
      newRecord(attachmentFields, {
        ...sent,
        id: newId2(service),
        comment_id: commentId,
        author_id: viewer.authorIn(task2?.project_id ?? ""),
        status: "pending",
        created_at: clock.now()
      })
    );
  };
  const upload = (attachment, content) => {
    state.attachmentContents.put({ id: attachment.id, base64: content.toString("base64") });
    return state.attachments.put({ ...attachment, status: "uploaded", size: content.length });
  };
  app.get(
    "/:comment_id/attachments",
    (request2) => request2.json(state.attachments.where("comment_id", request2.req.param("comment_id")).map(facts))
  );
  app.post("/:comment_id/attachments", async (request2) => {
    const sent = readBody2(await readJson(request2.req), state.settings.refusesUnknown);
    return request2.json(facts(create(request2.get("viewer"), request2.req.param("comment_id"), sent)), 201);
  });
  app.post("/:comment_id/attachment_with_content", async (request2) => {
    const { name: name3, mime_type, content } = await readFile(await request2.req.parseBody());
    const attachment = create(request2.get("viewer"), request2.req.param("comment_id"), { name: name3, mime_type });
    return request2.json(facts(upload(attachment, content)));
  });
  app.get("/:comment_id/attachments/:file_id", (request2) => {
    const { comment_id, file_id } = request2.req.param();
    return request2.json(facts(requireAttachment(comment_id, file_id)));
  });
  app.delete("/:comment_id/attachments/:file_id", (request2) => {
    const { comment_id, file_id } = request2.req.param();
    const attachment = requireAttachment(comment_id, file_id);
    removeAttachment(state, file_id);
    return request2.json(facts(attachment));
  });
  app.get("/:comment_id/attachments/:file_id/content", (request2) => {
    const { comment_id, file_id } = request2.req.param();
    const { mime_type } = requireAttachment(comment_id, file_id);
    const content = state.attachmentContents.get(file_id);
    if (!content) throw notFound2("The content of attachment", file_id);
    return request2.body(new Uint8Array(Buffer.from(content.base64, "base64")), 200, {
      "content-type": mime_type
    });
  });
  app.post("/:comment_id/attachments/:file_id/content", async (request2) => {
    const { comment_id, file_id } = request2.req.param();
    const { content } = await readFile(await request2.req.parseBody());
    return request2.json(facts(upload(requireAttachment(comment_id, file_id), content)));
  });
  return app;
}
var facts = ({ comment_id: _, ...told }) => told;
async function readFile({ file: file2 }) {
  if (!(file2 instanceof File)) throw badRequest2("file: is required, as multipart/form-data");
  return { name: file2.name, mime_type: file2.type, content: Buffer.from(await file2.arrayBuffer()) };
}

// main/practice/nozbe/collection.ts
import { Hono as Hono3 } from "hono";

// main/practice/nozbe/query.ts
import { z as z28 } from "zod";
var operators2 = {
  eq: "eq",
  ne: "ne",
  gt: "gt",
  gte: "gte",
  min: "gte",
  lt: "lt",
  lte: "lte",
  max: "lte"
};
var stamps = ["last_modified", "created_at", "edited_at"];
function readListQuery(sent, fields3, special, settings2) {
  const query = { filters: [], special: [], sort: [], limit: 100, offset: 0, properties: null };
  for (const [key12, values] of Object.entries(sent)) {
    for (const value3 of values) {
      if (key12 === "limit") query.limit = wholeNumber(key12, value3, 1, settings2.greatestLimit);
      else if (key12 === "offset") query.offset = wholeNumber(key12, value3, 0, Number.MAX_SAFE_INTEGER);
      else if (key12 === "sortBy") query.sort = readSort(value3, fields3);
      else if (key12 === "fields") query.properties = readProperties(value3, fields3);
      else if (special.includes(key12)) query.special.push([key12, value3]);
      else {
        const filter = readFilter(key12, value3, fields3, settings2);
        if (filter) query.filters.push(filter);
      }
    }
  }
  query.limit = Math.min(query.limit, settings2.maxPage ?? query.limit);
  return query;
}
function readProperties(value3, fields3) {
  const names3 = value3.split(",").map((name3) => name3.trim());
  for (const name3 of names3) known(name3, fields3, "fields");
  return names3;
}
function readSort(value3, fields3) {
  return value3.split(",").map((part2) => {
    const descending = part2.startsWith("-");
    const field = part2.replace(/^-/, "").trim();
    known(field, fields3, "sortBy");
    return { field, descending };
  });
}
function known(name3, fields3, where) {
  if (!Object.hasOwn(fields3, name3)) throw badRequest2(`${where}: there is no property ${name3}`);
}
function wholeNumber(key12, value3, least, most2) {
  const number3 = /^\d+$/.test(value3) ? Number(value3) : Number.NaN;
  if (!(number3 >= least && number3 <= most2)) {
    throw badRequest2(`${key12}: must be a whole number from ${least} to ${most2}`);
  }
  return number3;
}
function readFilter(key12, value3, fields3, settings2) {
  const [, field = key12, suffix = "eq"] = /^(\w+)\[(\w+)\]$/.exec(key12) ?? [];
  const definition = Object.hasOwn(fields3, field) ? fields3[field] : void 0;
  if (!definition || !Object.hasOwn(operators2, suffix)) {
    if (settings2.refusesUnknown) throw badRequest2(`There is no filter ${key12}`);
    return void 0;
  }
  if (stamps.includes(field) && settings2.stampFilters !== "work") {
    if (settings2.stampFilters === "refused") throw badRequest2(`There is no filter ${key12}`);
    return void 0;
  }
  const operator = operators2[suffix];
  if (value3 === "null") {
    if (operator !== "eq" && operator !== "ne") throw badRequest2(`${key12}: null has no order`);
    return { field, operator, value: null };
  }
  return { field, operator, value: typed(key12, value3, definition.type) };
}
function typed(key12, value3, type) {
  switch (plainType(type)) {
    case "number": {
      const number3 = value3.trim() === "" ? Number.NaN : Number(value3);
      if (!Number.isFinite(number3)) throw badRequest2(`${key12}: must be a number`);
      return number3;
    }
    case "boolean":
      if (value3 !== "true" && value3 !== "false") throw badRequest2(`${key12}: must be true or false`);
      return value3 === "true";
    default:
      return value3;
  }
}
function plainType(type) {
  return type instanceof z28.ZodNullable ? plainType(type.unwrap()) : type.type;
}

// main/practice/nozbe/select.ts
var property2 = (row, field) => row[field];
function select(table2, query, keep) {
  const found = [];
  const enough = query.sort.length > 0 ? Number.POSITIVE_INFINITY : query.offset + query.limit;
  for (const row of candidates(table2, query.filters)) {
    if (!query.filters.every((filter) => passes(row, filter)) || !keep(row)) continue;
    found.push(row);
    if (found.length >= enough) break;
  }
  if (query.sort.length > 0) found.sort((a, b) => order(a, b, query.sort));
  return found.slice(query.offset, query.offset + query.limit);
}
function candidates(table2, filters2) {
  for (const { field, operator, value: value3 } of filters2) {
    if (operator !== "eq") continue;
    if (field === "id") {
      const row = table2.get(String(value3));
      return row ? [row] : [];
    }
    if (table2.isIndexed(field)) return table2.where(field, value3);
  }
  return table2.all();
}
function passes(row, { field, operator, value: value3 }) {
  const actual = property2(row, field);
  if (operator === "eq") return actual === value3;
  if (operator === "ne") return actual !== value3;
  if (actual === null || value3 === null) return false;
  const difference = compare2(actual, value3);
  if (operator === "gt") return difference > 0;
  if (operator === "gte") return difference >= 0;
  return operator === "lt" ? difference < 0 : difference <= 0;
}
function order(a, b, sort) {
  for (const { field, descending } of sort) {
    const difference = compare2(property2(a, field), property2(b, field));
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}
function compare2(a, b) {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}
var project = (row, properties2) => properties2 ? Object.fromEntries(properties2.map((name3) => [name3, property2(row, name3)])) : row;

// main/practice/nozbe/collection.ts
function collection(resource, service) {
  const { state } = service;
  const { label, fields: fields3, filters: filters2 = {} } = resource;
  const table2 = resource.table(state);
  const readCreate = createReader(resource);
  const readUpdate = updateReader(resource);
  const app = new Hono3();
  const requireRow2 = (viewer, id5) => {
    const row = table2.get(id5);
    if (!row || !resource.sees(viewer, row, state)) throw notFound2(label, id5);
    return row;
  };
  app.get("/", (request2) => {
    const sent = request2.req.queries();
    const viewer = request2.get("viewer");
    const query = readListQuery(sent, fields3, Object.keys(filters2), state.settings);
    const keeps = query.special.map(([name3, value3]) => filters2[name3]?.(state, value3));
    const isListed = resource.lists?.(state, new Set(Object.keys(sent)));
    const rows2 = select(
      table2,
      query,
      (row) => resource.sees(viewer, row, state) && (!isListed || isListed(row)) && keeps.every((keep) => !keep || keep(row))
    );
    return request2.json(query.properties ? rows2.map((row) => project(row, query.properties)) : rows2);
  });
  app.get("/:id", (request2) => {
    const row = requireRow2(request2.get("viewer"), request2.req.param("id"));
    const wanted = request2.req.query("fields");
    return request2.json(project(row, wanted === void 0 ? null : readProperties(wanted, fields3)));
  });
  const { create, remove: remove2, updates } = resource;
  if (create) {
    app.post("/", async (request2) => {
      const { id: id5, ...others } = readCreate(await readJson(request2.req), state.settings.refusesUnknown);
      const { clientIds: clientIds2 } = state.settings;
      if (id5 !== void 0 && clientIds2 === "refused") throw badRequest2("id: must not be sent");
      const sent = id5 === void 0 || clientIds2 === "ignored" ? others : { ...others, id: id5 };
      const call = { ...service, viewer: request2.get("viewer") };
      const present = sent.id === void 0 ? void 0 : table2.get(sent.id);
      if (present) {
        const { duplicateIdStatus } = state.settings;
        if (duplicateIdStatus === 200) return request2.json(requireRow2(call.viewer, present.id), 200);
        throw new Refusal2(duplicateIdStatus, `${label} ${present.id} exists already`);
      }
      const made3 = create(call, sent);
      const next = newRecord(fields3, { ...sent, ...made3, id: sent.id ?? newId2(service) });
      const stored = table2.put(resource.check?.(call, { next, sent, before: void 0 }) ?? next);
      resource.follow?.(call, stored, void 0);
      return request2.json(table2.get(stored.id) ?? stored, 201);
    });
  }
  if (updates) {
    app.put("/:id", async (request2) => {
      const sent = readUpdate(await readJson(request2.req), state.settings.refusesUnknown);
      const call = { ...service, viewer: request2.get("viewer") };
      const before = requireRow2(call.viewer, request2.req.param("id"));
      refuseFixed(resource, before, sent);
      const next = { ...before, ...sent };
      const stored = table2.put(resource.check?.(call, { next, sent, before }) ?? next);
      resource.follow?.(call, stored, before);
      return request2.json(table2.get(stored.id) ?? stored);
    });
  }
  if (remove2) {
    app.delete("/:id", (request2) => {
      const call = { ...service, viewer: request2.get("viewer") };
      return request2.json(remove2(call, requireRow2(call.viewer, request2.req.param("id"))));
    });
  }
  return app;
}
function refuseFixed({ fields: fields3 }, before, sent) {
  for (const key12 of Object.keys(sent)) {
    if (fields3[key12].fixed && sent[key12] !== before[key12]) throw badRequest2(`${key12}: cannot be changed`);
  }
}

// main/practice/nozbe/access.ts
function addToken2(state, random, now, userId, teamId2) {
  return state.tokens.put({
    id: `${random.id(alphanumeric, 16)}_${random.id(alphanumeric, 32)}`,
    user_id: userId,
    team_id: teamId2,
    created_at: now
  }).id;
}
function authenticate2(state, header) {
  const token = state.tokens.get((header ?? "").replace(/^apikey\s+/i, "").trim());
  if (!token) throw unauthorized2();
  return viewerOf(state, token);
}
function viewerOf(state, token) {
  const memberships = state.teamMembers.where("user_id", token.user_id).filter(({ team_id, status }) => status === "active" && (token.team_id ?? team_id) === team_id);
  const memberIn = (teamId2) => memberships.find(({ team_id }) => team_id === teamId2);
  const seesProject = (projectId) => {
    const project2 = state.projects.get(projectId);
    const member = project2 && memberIn(project2.team_id);
    if (!member) return false;
    if (project2.is_open || project2.author_id === member.id) return true;
    return state.accesses.where("project_id", projectId).some(({ member_id }) => member_id === member.id);
  };
  return {
    userId: token.user_id,
    memberships,
    memberIn,
    authorIn: (projectId) => memberIn(state.projects.get(projectId)?.team_id ?? "")?.id ?? "",
    seesTeam: (teamId2) => memberIn(teamId2) !== void 0,
    seesProject,
    seesTask: (taskId) => {
      const task2 = state.tasks.get(taskId);
      return task2 !== void 0 && seesProject(task2.project_id);
    },
    singleTasks: () => {
      for (const { team_id, id: id5 } of memberships) {
        const project2 = state.projects.where("team_id", team_id).find(({ is_single_actions, author_id }) => is_single_actions && author_id === id5);
        if (project2) return project2;
      }
      return void 0;
    }
  };
}

// main/practice/nozbe/guard.ts
function createGuard2({ state, clock }) {
  let allowance = null;
  let limiters = /* @__PURE__ */ new Map();
  const take = (request2, viewer) => {
    const { rateLimit, sendsRetryAfter } = state.settings;
    if (rateLimit !== allowance) {
      allowance = rateLimit;
      limiters = /* @__PURE__ */ new Map();
    }
    if (!allowance) return;
    const limiter = limiters.get(viewer.userId) ?? createRateLimit(allowance, clock);
    limiters.set(viewer.userId, limiter);
    const usage = limiter.take();
    if (usage.allowed) return;
    const waitMs = usage.dailyLeft > 0 ? usage.windowEndsInMs : usage.dayEndsInMs;
    if (sendsRetryAfter) request2.header("Retry-After", String(Math.ceil(waitMs / 1e3)));
    throw new Refusal2(429, "Too many requests");
  };
  return async (request2, next) => {
    const viewer = authenticate2(state, request2.req.header("authorization"));
    take(request2, viewer);
    request2.set("viewer", viewer);
    await next();
  };
}

// main/practice/nozbe/records/projects.ts
import { z as z29 } from "zod";
var projectFields = {
  id: byService(id),
  name: required(name),
  team_id: fixed(required(id)),
  /** A team member's id, like every author here. */
  author_id: byService(id),
  created_at: byService(instant2),
  ended_at: nullable(instant2),
  /** The last change of the project or of anything in it. */
  last_event_at: byService(instant2),
  last_seen_event_at: nullable(instant2),
  /** Open to the whole space; else only to its author and to those with an access. */
  is_open: required(flag),
  is_favorite: no,
  /** The project of a person's single tasks, made with the account. */
  is_single_actions: byService(flag),
  is_template: no,
  color: nullable(symbol),
  team_color: nullable(symbol),
  description: nullable(text2),
  extra: nullable(text2),
  preferences: nullable(text2),
  sidebar_position: nullable(number2),
  shared_team_id: byService(id.nullable())
};
var sectionFields = {
  id: byService(id),
  project_id: fixed(required(id)),
  name: required(name),
  created_at: byService(instant2),
  archived_at: nullable(instant2),
  /** 0 until placed; the service places a new one last. */
  position: optional(number2, 0)
};
var groupFields = {
  id: byService(id),
  team_id: fixed(required(id)),
  name: required(name),
  is_private: required(flag)
};
var groupAssignmentFields = {
  id: byService(id),
  group_id: required(id),
  object_id: required(id),
  group_type: required(z29.enum(["project", "member"]))
};
var accessFields = {
  id: byService(id),
  project_id: fixed(required(id)),
  member_id: fixed(required(id)),
  is_manager: required(flag)
};

// main/practice/nozbe/resources/groups.ts
var groups = {
  path: "project_groups",
  label: "Project group",
  fields: groupFields,
  table: (state) => state.groups,
  sees: (viewer, group) => viewer.seesTeam(group.team_id),
  takesIds: true,
  create: ({ viewer }, { team_id = "" }) => {
    if (!viewer.seesTeam(team_id)) throw badRequest2(`team_id: there is no team ${team_id}`);
    return {};
  },
  updates: true,
  remove: ({ state }, group) => {
    for (const assignment of state.groupAssignments.where("group_id", group.id)) {
      state.groupAssignments.delete(assignment.id);
    }
    state.groups.delete(group.id);
    return group;
  }
};
var groupAssignments = {
  path: "group_assignments",
  label: "Group assignment",
  fields: groupAssignmentFields,
  table: (state) => state.groupAssignments,
  sees: (viewer, { group_id }, state) => viewer.seesTeam(state.groups.get(group_id)?.team_id ?? ""),
  takesIds: true,
  create: ({ state, viewer }, { group_id = "", object_id = "", group_type }) => {
    if (!viewer.seesTeam(state.groups.get(group_id)?.team_id ?? "")) {
      throw badRequest2(`group_id: there is no group ${group_id}`);
    }
    const known2 = group_type === "project" ? viewer.seesProject(object_id) : viewer.seesTeam(state.teamMembers.get(object_id)?.team_id ?? "");
    if (!known2) throw badRequest2(`object_id: there is no ${group_type} ${object_id}`);
    return {};
  },
  remove: ({ state }, assignment) => {
    state.groupAssignments.delete(assignment.id);
    return assignment;
  }
};

// main/practice/nozbe/records/people.ts
import { z as z30 } from "zod";
var teamFields = {
  id: byService(id),
  name: required(name),
  is_personal: no,
  color: optional(symbol, ""),
  avatar_url: nullable(text2),
  /** A JSON text: `projects_open`, `project_sections` (a project's) and `tags`; -1 is unlimited. */
  limits: byService(text2.nullable()),
  plan_info: byService(text2.nullable()),
  sidebar_position: optional(number2, 0)
};
var userFields = {
  id: byService(id),
  name: required(name),
  color: required(symbol),
  is_placeholder: required(flag),
  /** Shown for those who were invited, as long as the service cares to. */
  invitation_email: nullable(text2),
  avatar_url: nullable(text2),
  time_zone: nullable(text2)
};
var teamMemberFields = {
  id: byService(id),
  team_id: fixed(required(id)),
  user_id: fixed(required(id)),
  alias: nullable(z30.string().max(255)),
  description: nullable(text2),
  role: required(z30.enum(["owner", "admin", "member"])),
  status: required(z30.enum(["active", "pending", "requesting_join", "archived", "expired"])),
  is_favorite: no,
  sidebar_position: nullable(number2)
};

// main/practice/nozbe/resources/people.ts
var teams = {
  path: "teams",
  label: "Team",
  fields: teamFields,
  table: (state) => state.teams,
  sees: (viewer, team2) => viewer.seesTeam(team2.id),
  updates: true
};
var users = {
  path: "users",
  label: "User",
  fields: userFields,
  table: (state) => state.users,
  sees: (viewer, user2, state) => {
    const memberships = state.teamMembers.where("user_id", user2.id);
    return memberships.length === 0 || memberships.some(({ team_id }) => viewer.seesTeam(team_id));
  },
  create: () => ({}),
  updates: true
};
var teamMembers = {
  path: "team_members",
  label: "Team member",
  fields: teamMemberFields,
  table: (state) => state.teamMembers,
  sees: (viewer, member) => viewer.seesTeam(member.team_id),
  create: () => ({}),
  updates: true,
  check: ({ state, viewer }, { next, before }) => {
    if (before) return next;
    if (!viewer.seesTeam(next.team_id)) throw badRequest2(`team_id: there is no team ${next.team_id}`);
    if (!state.users.get(next.user_id)) throw badRequest2(`user_id: there is no user ${next.user_id}`);
    if (state.teamMembers.where("team_id", next.team_id).some(({ user_id }) => user_id === next.user_id)) {
      throw badRequest2("user_id: is a member already");
    }
    return next;
  },
  remove: (call, member) => {
    if (member.role === "owner") throw badRequest2("The owner of a space cannot be removed");
    handOver(call, member);
    for (const access of call.state.accesses.where("member_id", member.id)) {
      call.state.accesses.delete(access.id);
    }
    call.state.teamMembers.delete(member.id);
    return member;
  }
};
function handOver({ state, clock }, member) {
  const owner = state.teamMembers.where("team_id", member.team_id).find(({ role }) => role === "owner");
  for (const task2 of state.tasks.all()) {
    if (task2.responsible_id !== member.id) continue;
    state.tasks.put({ ...task2, responsible_id: owner?.id ?? null, last_modified: clock.now() });
  }
}

// main/practice/nozbe/limits.ts
var names = { projects_open: "open projects", project_sections: "sections in a project", tags: "tags" };
var limitsText = (limits) => JSON.stringify({ projects_open: -1, project_sections: -1, tags: -1, ...limits });
function requireRoom(state, teamId2, limit3, count3) {
  const most2 = limitOf(state.teams.get(teamId2), limit3);
  if (most2 < 0 || count3() < most2) return;
  throw new Refusal2(state.settings.limitStatus, `Your plan has a limit of ${most2} ${names[limit3]}`);
}
function limitOf(team2, limit3) {
  const limits = JSON.parse(team2?.limits ?? "{}");
  return limits[limit3] ?? -1;
}

// main/practice/nozbe/resources/tasks.ts
var tasks = {
  path: "tasks",
  label: "Task",
  fields: taskFields,
  table: (state) => state.tasks,
  sees: (viewer, task2) => viewer.seesProject(task2.project_id),
  takesIds: true,
  create: (call, { project_id = "" }) => {
    const project2 = projectOf(call, project_id);
    const now = call.clock.now();
    return {
      author_id: call.viewer.authorIn(project2.id),
      created_at: now,
      last_modified: now,
      last_activity_at: now
    };
  },
  updates: true,
  check: (call, write13) => stamped(call, placed(call, write13), write13.before),
  follow: (call, task2, before) => {
    if (before && !isChanged(before, task2)) return;
    const { last_modified: _, last_activity_at: __, ...change } = before ? changed(before, task2) : task2;
    recordEvent(call, task2.id, call.viewer.authorIn(task2.project_id), change);
    touchProject(call, task2.project_id);
  },
  remove: (call, task2) => {
    removeTask(call.state, task2.id);
    touchProject(call, task2.project_id);
    return task2;
  }
};
function placed(call, { next, sent, before }) {
  const project2 = projectOf(call, next.project_id);
  const moved = before !== void 0 && before.project_id !== project2.id;
  const sectionId = moved && sent.project_section_id === void 0 ? null : next.project_section_id;
  if (sectionId !== null && call.state.sections.get(sectionId)?.project_id !== project2.id) {
    throw badRequest2(`project_section_id: there is no section ${sectionId} in the project`);
  }
  const responsibleId = next.responsible_id === "author" ? next.author_id : next.responsible_id;
  if (sent.responsible_id !== void 0 && responsibleId !== null) requireMember(call, responsibleId, project2);
  if (next.due_at !== null && responsibleId === null) {
    throw badRequest2("due_at: a task with a due date needs a responsible_id");
  }
  if (sent.due_at && !sent.responsible_id && call.state.settings.dueAtNeedsResponsibleInBody) {
    throw badRequest2("due_at: must be sent with responsible_id");
  }
  if (sent.recurrence_id && !call.state.taskRecurrences.get(sent.recurrence_id)) {
    throw badRequest2(`recurrence_id: there is no recurrence ${sent.recurrence_id}`);
  }
  return { ...next, project_id: project2.id, project_section_id: sectionId, responsible_id: responsibleId };
}
function requireMember({ state }, id5, project2) {
  const member = state.teamMembers.get(id5);
  if (member?.team_id !== project2.team_id || member.status === "archived") {
    throw badRequest2(`responsible_id: ${id5} is no member of the space; it takes a team member's id`);
  }
}
function projectOf({ state, viewer }, id5) {
  const single = id5 === "" || id5 === "task_me";
  const project2 = single ? viewer.singleTasks() : viewer.seesProject(id5) && state.projects.get(id5);
  if (!project2) throw badRequest2(`project_id: there is no project ${id5}`);
  return project2;
}
function stamped({ clock }, task2, before) {
  if (!before || !isChanged(before, task2)) return task2;
  const now = clock.now();
  return { ...task2, last_modified: now, last_activity_at: now };
}
function removeTask(state, id5) {
  for (const comment of state.comments.where("task_id", id5)) removeComment(state, comment.id);
  for (const assignment of state.tagAssignments.where("task_id", id5)) {
    state.tagAssignments.delete(assignment.id);
  }
  for (const reminder2 of state.reminders.where("task_id", id5)) state.reminders.delete(reminder2.id);
  state.tasks.delete(id5);
}

// main/practice/nozbe/resources/projects.ts
var projects = {
  path: "projects",
  label: "Project",
  fields: projectFields,
  table: (state) => state.projects,
  sees: (viewer, project2) => viewer.seesProject(project2.id),
  takesIds: true,
  create: ({ viewer, clock }, { team_id = "" }) => {
    const member = viewer.memberIn(team_id);
    if (!member) throw badRequest2(`team_id: there is no team ${team_id}`);
    const now = clock.now();
    return {
      author_id: member.id,
      created_at: now,
      last_event_at: now,
      is_single_actions: false,
      shared_team_id: null
    };
  },
  updates: true,
  check: ({ state }, { next, before }) => {
    if (isOpen(next) && !(before && isOpen(before))) {
      requireRoom(state, next.team_id, "projects_open", () => openProjects(state, next.team_id));
    }
    return next;
  },
  follow: (call, project2) => touchProject(call, project2.id),
  remove: ({ state }, project2) => {
    if (project2.is_single_actions) throw badRequest2("The project of single tasks cannot be deleted");
    for (const task2 of state.tasks.where("project_id", project2.id)) removeTask(state, task2.id);
    for (const section of state.sections.where("project_id", project2.id)) state.sections.delete(section.id);
    for (const access of state.accesses.where("project_id", project2.id)) state.accesses.delete(access.id);
    for (const assignment of state.groupAssignments.where("object_id", project2.id)) {
      state.groupAssignments.delete(assignment.id);
    }
    state.projects.delete(project2.id);
    return project2;
  }
};
var isOpen = (project2) => project2.ended_at === null && !project2.is_template && !project2.is_single_actions;
var openProjects = (state, teamId2) => state.projects.where("team_id", teamId2).filter(isOpen).length;
var sections = {
  path: "project_sections",
  label: "Project section",
  fields: sectionFields,
  table: (state) => state.sections,
  sees: (viewer, section) => viewer.seesProject(section.project_id),
  create: ({ clock }) => ({ created_at: clock.now() }),
  updates: true,
  check: (call, { next, before }) => {
    if (before) return next;
    const project2 = requireProject(call, next.project_id);
    if (project2.is_single_actions) throw badRequest2("project_id: single tasks have no sections");
    const { sections: sections3 } = call.state;
    requireRoom(
      call.state,
      project2.team_id,
      "project_sections",
      () => sections3.where("project_id", project2.id).filter(({ archived_at }) => archived_at === null).length
    );
    return { ...next, position: next.position || sections3.size + 1 };
  },
  follow: (call, section) => touchProject(call, section.project_id),
  remove: (call, section) => {
    const { state, clock } = call;
    for (const task2 of state.tasks.where("project_section_id", section.id)) {
      if (state.settings.deletedSection === "deletes its tasks") removeTask(state, task2.id);
      else state.tasks.put({ ...task2, project_section_id: null, last_modified: clock.now() });
    }
    state.sections.delete(section.id);
    touchProject(call, section.project_id);
    return section;
  }
};
var accesses = {
  path: "project_accesses",
  label: "Project access",
  fields: accessFields,
  table: (state) => state.accesses,
  sees: (viewer, access) => viewer.seesProject(access.project_id),
  create: () => ({}),
  updates: true,
  check: (call, { next, before }) => {
    if (before) return next;
    const project2 = requireProject(call, next.project_id);
    const member = call.state.teamMembers.get(next.member_id);
    if (member?.team_id !== project2.team_id) {
      throw badRequest2(`member_id: there is no member ${next.member_id} in the project's space`);
    }
    if (call.state.accesses.where("project_id", project2.id).some((one11) => one11.member_id === member.id)) {
      throw badRequest2("member_id: has access already");
    }
    return next;
  },
  remove: ({ state }, access) => {
    state.accesses.delete(access.id);
    return access;
  }
};
function requireProject({ state, viewer }, id5) {
  const project2 = viewer.seesProject(id5) ? state.projects.get(id5) : void 0;
  if (!project2) throw badRequest2(`project_id: there is no project ${id5}`);
  return project2;
}

// main/practice/nozbe/resources/tags.ts
var tags = {
  path: "tags",
  label: "Tag",
  fields: tagFields,
  table: (state) => state.tags,
  sees: (viewer, tag4) => tag4.team_id === null || viewer.seesTeam(tag4.team_id),
  filters: {
    task_id: (state, taskId) => {
      const carried = new Set(state.tagAssignments.where("task_id", taskId).map(({ tag_id }) => tag_id));
      return (tag4) => carried.has(tag4.id);
    }
  },
  create: ({ state, viewer }, { team_id = null }) => {
    if (team_id === null) return {};
    if (!viewer.seesTeam(team_id)) throw badRequest2(`team_id: there is no team ${team_id}`);
    requireRoom(
      state,
      team_id,
      "tags",
      () => Array.from(state.tags.all()).filter((tag4) => tag4.team_id === team_id && tag4.archived_at === null).length
    );
    return {};
  },
  updates: true
};
var tagAssignments = {
  path: "tag_assignments",
  label: "Tag assignment",
  fields: tagAssignmentFields,
  table: (state) => state.tagAssignments,
  sees: (viewer, assignment) => viewer.seesTask(assignment.task_id),
  create: (call, { tag_id = "", task_id = "" }) => {
    requireTask(call, task_id);
    const tag4 = call.state.tags.get(tag_id);
    if (!tag4 || !tags.sees(call.viewer, tag4, call.state)) {
      throw badRequest2(`tag_id: there is no tag ${tag_id}`);
    }
    if (call.state.tagAssignments.where("task_id", task_id).some((one11) => one11.tag_id === tag_id)) {
      throw badRequest2("tag_id: the task has this tag already");
    }
    return {};
  },
  follow: (call, { task_id }) => touchTask(call, task_id, call.state.settings.tagTouchesTask),
  remove: (call, assignment) => {
    call.state.tagAssignments.delete(assignment.id);
    touchTask(call, assignment.task_id, call.state.settings.tagTouchesTask);
    return assignment;
  }
};
var reminders = {
  path: "reminders",
  label: "Reminder",
  fields: reminderFields,
  table: (state) => state.reminders,
  sees: (viewer, reminder2) => viewer.seesTask(reminder2.task_id),
  create: (call, { task_id = "" }) => {
    requireTask(call, task_id);
    return {};
  },
  remove: ({ state }, reminder2) => {
    state.reminders.delete(reminder2.id);
    return reminder2;
  }
};
function requireTask({ viewer }, id5) {
  if (!viewer.seesTask(id5)) throw badRequest2(`task_id: there is no task ${id5}`);
}

// main/practice/nozbe/resources/taskHistory.ts
var taskEvents = {
  path: "task_events",
  label: "Task event",
  fields: taskEventFields,
  table: (state) => state.taskEvents,
  sees: (viewer, event) => viewer.seesTask(event.task_id)
};
var taskRecurrences = {
  path: "task_recurrences",
  label: "Task recurrence",
  fields: taskRecurrenceFields,
  table: (state) => state.taskRecurrences,
  sees: (viewer, recurrence) => viewer.seesProject(recurrence.project_id)
};

// main/practice/nozbe/app.ts
var basePath = "/v1/api";
function createNozbe({ state, clock, random }) {
  const service = { state, clock, random };
  const app = new Hono4();
  app.use(`${basePath}/*`, createGuard2(service));
  app.route(`${basePath}/comments`, attachmentRoutes(service));
  app.route(`${basePath}/${teams.path}`, collection(teams, service));
  app.route(`${basePath}/${users.path}`, collection(users, service));
  app.route(`${basePath}/${teamMembers.path}`, collection(teamMembers, service));
  app.route(`${basePath}/${projects.path}`, collection(projects, service));
  app.route(`${basePath}/${sections.path}`, collection(sections, service));
  app.route(`${basePath}/${groups.path}`, collection(groups, service));
  app.route(`${basePath}/${groupAssignments.path}`, collection(groupAssignments, service));
  app.route(`${basePath}/${accesses.path}`, collection(accesses, service));
  app.route(`${basePath}/${tasks.path}`, collection(tasks, service));
  app.route(`${basePath}/${comments.path}`, collection(comments, service));
  app.route(`${basePath}/${tags.path}`, collection(tags, service));
  app.route(`${basePath}/${tagAssignments.path}`, collection(tagAssignments, service));
  app.route(`${basePath}/${reminders.path}`, collection(reminders, service));
  app.route(`${basePath}/${taskEvents.path}`, collection(taskEvents, service));
  app.route(`${basePath}/${taskRecurrences.path}`, collection(taskRecurrences, service));
  app.notFound(
    (request2) => request2.json({ message: `Cannot ${request2.req.method} ${request2.req.path}` }, 404)
  );
  app.onError(
    (error, request2) => error instanceof Refusal2 ? request2.json({ message: error.message }, error.status) : request2.json({ message: error.message }, 500)
  );
  return { app, state };
}

// main/practice/nozbe/settings.ts
var defaultSettings2 = {
  duplicateIdStatus: 409,
  clientIds: "taken",
  refusesUnknown: true,
  commentTouchesTask: false,
  tagTouchesTask: false,
  pinningIsEditing: true,
  deletingIsEditing: true,
  listsDeletedComments: true,
  listsCommentsOfAllTasks: true,
  stampFilters: "work",
  dueAtNeedsResponsibleInBody: false,
  deletedSection: "unfiles its tasks",
  limitStatus: 400,
  greatestLimit: 1e4,
  maxPage: null,
  rateLimit: null,
  sendsRetryAfter: true
};

// main/practice/nozbe/table.ts
function createTable2(indexed = [], rows2 = []) {
  const byId = /* @__PURE__ */ new Map();
  const indexes = new Map(indexed.map((field) => [field, /* @__PURE__ */ new Map()]));
  const listeners = [];
  const changed2 = () => {
    for (const listener of listeners) listener();
  };
  const enter = (row, before) => {
    for (const [field, index] of indexes) {
      const value3 = row[field];
      if (before) {
        if (before[field] === value3) continue;
        leave(before, field, index);
      }
      const ids2 = index.get(value3) ?? /* @__PURE__ */ new Set();
      index.set(value3, ids2.add(row.id));
    }
  };
  const leave = (row, field, index) => {
    const ids2 = index.get(row[field]);
    ids2?.delete(row.id);
    if (ids2?.size === 0) index.delete(row[field]);
  };
  const table2 = {
    get size() {
      return byId.size;
    },
    get: (id5) => byId.get(id5),
    put: (row) => {
      enter(row, byId.get(row.id));
      byId.set(row.id, row);
      changed2();
      return row;
    },
    delete: (id5) => {
      const row = byId.get(id5);
      if (!row) return false;
      for (const [field, index] of indexes) leave(row, field, index);
      byId.delete(id5);
      changed2();
      return true;
    },
    all: () => byId.values(),
    where: (field, value3) => {
      const index = indexes.get(field);
      if (!index) return [...byId.values()].filter((row) => row[field] === value3);
      return Array.from(index.get(value3) ?? [], (id5) => byId.get(id5)).filter((row) => row !== void 0);
    },
    isIndexed: (field) => indexes.has(field),
    watch: (listener) => {
      listeners.push(listener);
    },
    toJSON: () => [...byId.values()]
  };
  for (const row of rows2) table2.put(row);
  return table2;
}

// main/practice/nozbe/state.ts
var emptyState2 = (settings2 = {}) => tables({ settings: settings2 });
var restoreState2 = (snapshot) => tables(snapshot);
var tables = (rows2) => ({
  settings: { ...defaultSettings2, ...rows2.settings },
  tokens: createTable2([], rows2.tokens),
  teams: createTable2([], rows2.teams),
  users: createTable2([], rows2.users),
  teamMembers: createTable2(["team_id", "user_id"], rows2.teamMembers),
  projects: createTable2(["team_id"], rows2.projects),
  sections: createTable2(["project_id"], rows2.sections),
  groups: createTable2([], rows2.groups),
  groupAssignments: createTable2(["group_id", "object_id"], rows2.groupAssignments),
  accesses: createTable2(["project_id", "member_id"], rows2.accesses),
  tasks: createTable2(["project_id", "project_section_id"], rows2.tasks),
  comments: createTable2(["task_id"], rows2.comments),
  attachments: createTable2(["comment_id"], rows2.attachments),
  attachmentContents: createTable2([], rows2.attachmentContents),
  tags: createTable2([], rows2.tags),
  tagAssignments: createTable2(["task_id", "tag_id"], rows2.tagAssignments),
  reminders: createTable2(["task_id"], rows2.reminders),
  taskEvents: createTable2(["task_id"], rows2.taskEvents),
  taskRecurrences: createTable2([], rows2.taskRecurrences)
});

// main/practice/persistence.ts
import { mkdir, open, readFile as readFile2, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { z as z31 } from "zod";
var rows = z31.array(z31.looseObject({ id: z31.string() }));
var settings = z31.looseObject({});
var savedSchema = z31.object({
  version: z31.literal(1),
  highlevel: z31.object({ settings, location: z31.looseObject({ id: z31.string() }) }).catchall(rows),
  nozbe: z31.object({ settings }).catchall(rows),
  random: z31.object({ highlevel: z31.int(), nozbe: z31.int() })
});
async function loadPractice(file2, now) {
  let text11;
  try {
    text11 = await readFile2(file2, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return { saved: null, setAside: null };
    throw error;
  }
  const parsed2 = savedSchema.safeParse(parseJson(text11));
  if (parsed2.success) return { saved: parsed2.data, setAside: null };
  const setAside2 = `${file2}.damaged-${new Date(now).toISOString().replace(/[:.]/g, "-")}`;
  await rename(file2, setAside2);
  return { saved: null, setAside: setAside2 };
}
function parseJson(text11) {
  try {
    return JSON.parse(text11);
  } catch {
    return void 0;
  }
}
async function savePractice(file2, world) {
  const { highlevel, nozbe, random } = world;
  const positions = { highlevel: random.highlevel.position(), nozbe: random.nozbe.position() };
  const text11 = JSON.stringify({ version: 1, highlevel, nozbe, random: positions });
  await mkdir(dirname(file2), { recursive: true });
  const temporary = `${file2}.new`;
  const handle = await open(temporary, "w");
  try {
    await handle.writeFile(text11);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file2);
}
function watchTables(state, changed2) {
  for (const part2 of Object.values(state)) {
    if ("watch" in part2) part2.watch(changed2);
  }
}
function createSaver(save, delayMs) {
  let isDirty = false;
  let timer;
  let running = Promise.resolve();
  const run = () => {
    clearTimeout(timer);
    timer = void 0;
    const next = running.then(async () => {
      if (!isDirty) return;
      isDirty = false;
      try {
        await save();
      } catch (error) {
        isDirty = true;
        throw error;
      }
    });
    running = next.catch(() => {
    });
    return next;
  };
  return {
    changed: () => {
      isDirty = true;
      timer ??= setTimeout(() => {
        run().catch(() => {
        });
      }, delayMs);
      timer.unref();
    },
    flush: run
  };
}

// main/practice/sample/agency.ts
var zone = "Europe/Warsaw";
var team = [
  { firstName: "Zofia", lastName: "Lis", role: "admin", invited: false },
  { firstName: "Marcus", lastName: "Bell", role: "user", invited: true },
  { firstName: "Agnieszka", lastName: "Dudek", role: "user", invited: true },
  { firstName: "Ravi", lastName: "Menon", role: "user", invited: true },
  { firstName: "Elin", lastName: "Sandberg", role: "user", invited: false }
];
var teamEmail = ({ firstName, lastName }) => `${firstName}.${lastName}@brightwater.example`.toLowerCase();
var highlevelId = (random) => random.id(alphanumeric, 20);
function createAgency(random, now) {
  const state = emptyState({
    id: highlevelId(random),
    companyId: highlevelId(random),
    name: "Brightwater",
    email: "studio@brightwater.example",
    phone: "+48587004410",
    address: "ul. O\u0142owianka 3",
    city: "Gda\u0144sk",
    state: "pomorskie",
    country: "PL",
    postalCode: "80-751",
    website: "https://www.brightwater.example",
    timezone: zone,
    allowDuplicateContact: false
  });
  const users3 = team.map(
    ({ firstName, lastName, role }) => state.users.put({
      id: highlevelId(random),
      firstName,
      lastName,
      email: teamEmail({ firstName, lastName }),
      phone: null,
      role
    })
  );
  addToken(state, random, void 0, users3[0]?.id ?? null);
  const dateAdded = new Date(now - 400 * 864e5).toISOString();
  const field = (name3, dataType, picklistOptions = []) => state.customFields.put({
    id: highlevelId(random),
    name: name3,
    fieldKey: `contact.${name3.toLowerCase().replace(/[^a-z]+/g, "_").replace(/_$/, "")}`,
    dataType,
    placeholder: null,
    position: state.customFields.size * 50,
    model: "contact",
    picklistOptions,
    dateAdded
  }).id;
  const calendar = (name3, slug, slotDurationMinutes) => state.calendars.put({
    id: highlevelId(random),
    groupId: null,
    name: name3,
    description: null,
    slug,
    calendarType: "event",
    eventColor: "#039be5",
    isActive: true,
    slotDurationMinutes,
    teamMembers: users3.map(({ id: id5 }) => id5),
    openHours: [{ days: [1, 2, 3, 4, 5], openHour: 8, openMinute: 0, closeHour: 18, closeMinute: 0 }]
  }).id;
  return {
    state,
    users: users3,
    calendars: {
      meetings: calendar("Studio meetings", "studio-meetings", 30),
      visits: calendar("Viewings and site visits", "visits", 60)
    },
    customFields: {
      budget: field("Budget (PLN)", "MONETORY"),
      leaseEnds: field("Lease ends", "DATE"),
      newsletter: field("Newsletter", "RADIO", ["Yes", "No"]),
      reachBy: field("Reach by", "SINGLE_OPTIONS", ["E-mail", "Phone", "Letter"]),
      interests: field("Interests", "MULTIPLE_OPTIONS", ["Lighting", "Ceramics", "Textiles", "Furniture"])
    }
  };
}

// main/practice/sample/cultures/culture.ts
var words = (text11) => text11.split(", ").map((word) => {
  const [written7 = "", latin = latinOf(written7)] = word.split("=");
  return { written: written7, latin };
});
var places = (...lines) => lines.map((line) => {
  const [city = "", state = "-", postalCode = ""] = line.split(" | ");
  return { city, state: state === "-" ? null : state, postalCode };
});
var letters = { \u0142: "l", \u0111: "d", \u00F8: "o", \u00DF: "ss", \u00E6: "ae", \u0131: "i" };
var latinOf = (text11) => text11.toLowerCase().replace(/[łđøßæı]/g, (letter) => letters[letter] ?? "").normalize("NFD").replace(/[^a-z]/g, "");

// main/practice/sample/cultures/islands.ts
var irish = {
  country: "IE",
  weight: 10,
  given: words(
    "Aoife, Ciar\xE1n, Niamh, Eoghan, Gr\xE1inne, Ois\xEDn, R\xF3is\xEDn, Tadhg, Sadhbh, Cormac, Caoimhe, Fiachra, Orlaith, Diarmuid, M\xE9abh, Cillian, Clodagh, Lorcan, Bl\xE1thnaid, Ruair\xED, Eimear, Donal, Sin\xE9ad, Fergal"
  ),
  family: words(
    "N\xED Dhomhnaill, \xD3 S\xFAilleabh\xE1in, Mac C\xE1rthaigh, O\u2019Driscoll, Gallagher, Breathnach, Fitzgibbon, McNamara, O\u2019Shaughnessy, Heffernan, Kinsella, Mulcahy, Delahunty, Considine, Tuohy, Lenihan, Cusack, McGettigan, Brosnan, Hanrahan, Keaveney, Moriarty, Nic Giolla, \xD3 Faol\xE1in, Prendergast, Quirke, Roche, Scanlon, Twomey, Whelehan"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Cork | Munster | T12 ????",
    "Galway | Connacht | H91 ????",
    "Dublin | Leinster | D08 ????",
    "Limerick | Munster | V94 ????",
    "Letterkenny | Ulster | F92 ????"
  ),
  streets: ["# Grand Parade", "# Washington Street", "# Quay Lane", "# Abbeygate Street", "# Bridge Road"],
  companies: ["{family} & Daughters Ltd", "{city} Oyster Company", "{family} Joinery", "{city} Bookshop", ""],
  phones: ["+3532091#####"]
};
var british = {
  country: "GB",
  weight: 9,
  given: words(
    "Imogen, Callum, Bronwen, Hamish, Philippa, Rhys, Eilidh, Tobias, Angharad, Fraser, Jemima, Gethin, Isla, Barnaby, Morag, Owain, Beatrix, Alasdair, Cerys, Rupert, Una, Leofric, Maisie, Idris"
  ),
  family: words(
    "Abernathy, Bickerstaff, Cadwallader, Drummond, Entwistle, Featherstone, Gwynedd, Hollingworth, Ingleby, Jowett, Kilbride, Llewellyn, Micklethwaite, Nettleton, Ogilvie, Postlethwaite, Quarmby, Ramsbottom, Sinclair-Ross, Thistlewood, Urquhart, Vaughan, Wolstenholme, Yarwood, Ashdown, Blackwood, Carmichael, Pemberton, Rowntree, Trelawney"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Leeds | West Yorkshire | LS1 #??",
    "Bristol | - | BS1 #??",
    "Edinburgh | Midlothian | EH2 #??",
    "Cardiff | - | CF10 #??",
    "London | - | SE1 #??"
  ),
  streets: ["# Mill Lane", "# Castle Street", "# The Maltings", "# Chapel Row", "# Harbour Way"],
  companies: ["{family} Interiors Ltd", "{city} Roastery", "{family} & Sons", "The {family} Gallery", ""],
  phones: [
    "+4420794600##",
    "+4420794601##",
    "+441134960###",
    "+441144960###",
    "+441164960###",
    "+441174960###",
    "+441184960###",
    "+441214960###",
    "+441314960###",
    "+441414960###",
    "+441514960###",
    "+441614960###",
    "+441914980###",
    "+442890180###",
    "+442920180###"
  ]
};
var american = {
  country: "US",
  weight: 5,
  given: words(
    "Savannah, Marcus, Delilah, Wyatt, Naomi, Darius, Skylar, Emmett, Juniper, Malik, Harper, Boone, Marisol, Elijah, Autumn, Desmond, Willa, Jericho, Tallulah, Ezekiel, Magnolia, Cassius, Ophelia, Thaddeus"
  ),
  family: words(
    "Abbott, Bellweather, Castellanos, Dupree, Eastman, Fairbanks, Goldsmith, Hawthorne, Ibarra, Jefferson, Kowalczyk, Lockhart, Montague, Nakamura-Reed, Overstreet, Pettigrew, Quintana, Ravenel, Stockbridge, Thibodeaux, Underhill, Van Buren, Whitaker, Yellowhorse, Zimmerman, Ashcroft, Broussard, Calloway, Delacroix, Everhart"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Portland | OR | 972##",
    "Chicago | IL | 606##",
    "Austin | TX | 787##",
    "Boston | MA | 021##",
    "Seattle | WA | 981##"
  ),
  streets: ["# Maple Avenue", "# 4th Street", "# Lakeview Drive", "# Foundry Road"],
  companies: ["{family} Hospitality LLC", "{city} Lamp Works", "{family} Brothers Inc.", ""],
  phones: [
    "+121255501##",
    "+131255501##",
    "+141555501##",
    "+150355501##",
    "+161755501##",
    "+120655501##",
    "+151255501##",
    "+130355501##"
  ]
};

// main/practice/sample/cultures/north.ts
var polish = {
  country: "PL",
  weight: 14,
  given: words(
    "Agnieszka, \u0141ukasz, Ma\u0142gorzata, Wojciech, \u017Baneta, Przemys\u0142aw, Gra\u017Cyna, Stanis\u0142aw, Bo\u017Cena, Mieczys\u0142aw, Jagoda, \u015Acibor, El\u017Cbieta, Zbigniew, \u015Awi\u0119tos\u0142awa, Rados\u0142aw, Aniela, Bogumi\u0142, Jadwiga, Krzysztof, Wies\u0142awa, Bart\u0142omiej, Zdzis\u0142awa, M\u015Bcis\u0142aw"
  ),
  family: words(
    "B\u0105czkiewicz, \u0106wiertniak, D\u0105browiecka, G\u0142owacz, J\u0119drzejczyk, Ko\u015Bciuszkowicz, \u0141api\u0144ska, M\u0105czy\u0144ska, N\u0119dzewicz, Olsz\xF3wka, P\u0119kala, R\u017Cewuska, \u015Aliwi\u0144ska, Trzebiatowska, Urba\u0144czyk, W\u0105sowicz, \u0179rebiec, \u017Bmudzka, Szczepanik, Chrzanowicz, Brz\u0119czek, G\u0105sienica, K\u0142osowicz, Mi\u0119tus, P\u0105czek, Raty\u0144ska, St\u0119pie\u0144, \u015Awi\u0105tek, Wr\xF3bel, Zi\u0119ba"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Gda\u0144sk | pomorskie | 80-8##",
    "Warszawa | mazowieckie | 00-9##",
    "Krak\xF3w | ma\u0142opolskie | 31-0##",
    "Wroc\u0142aw | dolno\u015Bl\u0105skie | 50-1##",
    "Pozna\u0144 | wielkopolskie | 61-7##"
  ),
  streets: ["ul. D\u0142uga #", "ul. Mariacka #", "al. Grunwaldzka #", "ul. \u015Awi\u0119toja\u0144ska #", "pl. Wolno\u015Bci #"],
  companies: [
    "{family} sp. z o.o.",
    "Pracownia {family}",
    "Piekarnia {family}",
    "Hotel {city} Stary Rynek",
    ""
  ],
  phones: ["+48587######", "+48227######", "+48127######"]
};
var swedish = {
  country: "SE",
  weight: 5,
  given: words(
    "\xC5sa, G\xF6ran, Ebba, Torbj\xF6rn, Linn\xE9a, H\xE5kan, M\xE4rta, S\xF6ren, Ylva, \xD6rjan, Siv, \xD6sten, Tuva, \xC5ke, Maj-Britt, G\xF6sta, Freja, Hjalmar, Signe, Rune, Alva, Sixten, Tyra, Vidar"
  ),
  family: words(
    "\xC5ngstr\xF6m, Bergqvist, Cederl\xF6f, Dahlstrand, Ekel\xF6f, F\xE5hraeus, Gyllenhammar, H\xE4gglund, Isaksson, J\xE4rnefors, Kjellgren, L\xF6fvander, M\xE5nsdotter, Nordenfalk, \xD6hrn, Palmstierna, R\xF6nnb\xE4ck, Sj\xF6gren, T\xF6rnqvist, Uggla, V\xE4sterlund, W\xE5hlin, Zetterstr\xF6m, \xC5hlander, \xC4lvstrand, \xD6sterberg, Backlund, Fr\xF6lander, Gr\xF6nvall, Hjortsberg"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Stockholm | - | 111 ##",
    "G\xF6teborg | - | 411 ##",
    "Malm\xF6 | Sk\xE5ne | 211 ##",
    "Kiruna | Norrbotten | 981 ##"
  ),
  streets: ["Storgatan #", "Hamngatan #", "Kungsv\xE4gen #", "Lilla Torg #"],
  companies: ["{family} Bygg AB", "{family} & Co HB", "{city} Keramik", ""],
  phones: ["+468465004##", "+463139006##", "+464062804##", "+469803192##"]
};

// main/practice/sample/cultures/west.ts
var german = {
  country: "DE",
  weight: 9,
  given: words(
    "Anneliese, G\xF6tz, K\xE4the, J\xFCrgen, Friedrun, Hannes, Ulrike, Bj\xF6rn-Ole, Mareike, Lothar, \xC4nne, Torsten, Wiebke, Matth\xE4us, Silke, R\xFCdiger, Frauke, Eckhard, Liesel, J\xF6rg, Hedwig, Volker, Gesine, Detlef"
  ),
  family: words(
    "B\xE4umler, Sch\xF6nfelder, Gro\xDFkreutz, Oberl\xE4nder, Wei\xDFenfels, K\xFChnemann, M\xF6bius, D\xFCsterh\xF6ft, L\xFCdenscheidt, Br\xFCckner, Hohlbein, Zschiedrich, Niedermayer, Pfannenschmidt, Rottl\xE4nder, Schl\xFCter, Tiefenbacher, Uhlenbruck, Vogelsang, W\xFCstenhagen, Ziegenhals, Achterberg, B\xE4renf\xE4nger, Clausnitzer, Dornseif, Eichenlaub, F\xE4hrmann, Gr\xFCnewald, H\xFCtter, J\xE4ckel"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Berlin | Berlin | 10###",
    "Hamburg | Hamburg | 20###",
    "K\xF6ln | Nordrhein-Westfalen | 50###",
    "M\xFCnchen | Bayern | 80###",
    "Frankfurt am Main | Hessen | 60###"
  ),
  streets: ["Lindenstra\xDFe #", "Am Alten Hafen #", "Goethestra\xDFe #", "M\xFChlenweg #", "Kirchplatz #"],
  companies: ["{family} GmbH", "Tischlerei {family}", "Weinhandlung {family}", "Lichthaus {city}", ""],
  phones: ["+493023125###", "+496990009###", "+494066969###", "+492214710###", "+498999998###"]
};
var french = {
  country: "FR",
  weight: 9,
  given: words(
    "\xC9lodie, Th\xE9ophile, Ana\xEFs, Aur\xE9lien, Ma\xEBlle, Beno\xEEt, H\xE9l\xE8ne, C\xF4me, Sol\xE8ne, \xC9tienne, In\xE8s, Ga\xEBtan, No\xE9mie, Lo\xEFc, Cl\xE9mence, R\xE9mi, Jos\xE9phine, Thibault, Capucine, Gwena\xEBl, Apolline, Math\xE9o, S\xE9verine, Hippolyte"
  ),
  family: words(
    "Desch\xEAnes, Beaumont, Ch\xE2teau, d\u2019Aubign\xE9, Lema\xEEtre, Gu\xE9rin, Saint-Exup\xE8re, Rochefoucault, B\xE9langer, Charpentier, Dufr\xEAne, \xC9vrard, Fontainebelle, G\xE2tineau, H\xE9bert, Jaubert, Kergu\xE9len, L\u2019H\xF4pital, Montaigu, No\xEBl, Ouvrard, Pr\xE9jean, Qu\xE9m\xE9ner, Rivi\xE8re, S\xE9n\xE9chal, Tr\xE9moli\xE8re, Vaillancourt, B\xE9ranger, Co\xEBtquen, Delaunay"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Lyon | Auvergne-Rh\xF4ne-Alpes | 6900#",
    "Nantes | Pays de la Loire | 44#00",
    "Paris | \xCEle-de-France | 7501#",
    "Marseille | Provence-Alpes-C\xF4te d\u2019Azur | 1300#",
    "Strasbourg | Grand Est | 67#00"
  ),
  streets: ["# rue de la R\xE9publique", "# quai des C\xE9lestins", "# place du March\xE9", "# all\xE9e des Tilleuls"],
  companies: ["Atelier {family}", "Maison {family} SARL", "{family} & Fils", "Les Halles de {city}", ""],
  phones: ["+3319900####", "+3326191####", "+3335301####", "+3346571####", "+3353649####"]
};
var spanish = {
  country: "ES",
  weight: 7,
  given: words(
    "\xCD\xF1igo, Bego\xF1a, \xC1lvaro, Luc\xEDa, Joaqu\xEDn, Concepci\xF3n, \xD3scar, Inmaculada, Ram\xF3n, Itziar, Iv\xE1n, Nuria, Andr\xE9s, Macarena, Xo\xE1n, Leire, Tom\xE1s, Pilar, Mart\xED, Montserrat, Asier, Roc\xEDo, H\xE9ctor, Amparo"
  ),
  family: words(
    "Go\xF1i, Ib\xE1\xF1ez, Echevarr\xEDa, N\xFA\xF1ez, Pe\xF1alver, Z\xFA\xF1iga, Casta\xF1eda, Urrutia, Berm\xFAdez, Carre\xF1o, Dom\xEDnguez, Est\xE9vez, Figueroa, Gald\xF3s, Hinojosa, J\xE1uregui, Llorente, Mu\xF1oz, Ord\xF3\xF1ez, Pizarro, Qui\xF1ones, Riquelme, Saavedra, Tejedor, Unamuno, Vald\xE9s, Y\xE1\xF1ez, Arozamena, Belmonte, Cifuentes"
  ),
  order: "given",
  joiner: " ",
  places: places(
    "Madrid | Madrid | 280##",
    "Barcelona | Catalu\xF1a | 080##",
    "A Coru\xF1a | Galicia | 150##",
    "Sevilla | Andaluc\xEDa | 410##",
    "Bilbao | Pa\xEDs Vasco | 480##"
  ),
  streets: ["Calle Mayor #", "Paseo del R\xEDo #", "Plaza de Espa\xF1a #", "R\xFAa Nova #"],
  companies: ["Bodegas {family} S.L.", "{family} e Hijos", "Cer\xE1mica {city}", ""],
  phones: ["+34910######", "+34930######"]
};
var italian = {
  country: "IT",
  weight: 5,
  given: words(
    "Niccol\xF2, Chiara, Ettore, Ginevra, Lorenzo, Beatrice, Tommaso, Ludovica, Raffaele, Aurora, Michelangelo, Fiammetta, Elio, Ornella, Dario, Serafina, Vasco, Ilaria, Saverio, Donatella, Gianluca, Mirella, Ottavio, Zita"
  ),
  family: words(
    "Abbatangelo, Bevilacqua, Caruso, D\u2019Alessandro, Esposito, Fioravanti, Galimberti, Innocenti, Lombardi, Mastroianni, Napolitano, Ottaviani, Pellegrino, Quattrocchi, Romagnoli, Santangelo, Tagliaferri, Ungaretti, Vannucci, Zanetti, Bonfiglio, Colasanti, Dell\u2019Orto, Ferrante, Gentileschi, Malaspina, Nardelli, Pontecorvo, Sforza, Trevisan"
  ),
  order: "given",
  joiner: " ",
  places: places(
    "Roma | Lazio | 001##",
    "Milano | Lombardia | 201##",
    "Torino | Piemonte | 101##",
    "Bologna | Emilia-Romagna | 401##"
  ),
  streets: ["Via Garibaldi #", "Corso Italia #", "Piazza del Popolo #", "Vicolo Stretto #"],
  companies: ["Ceramiche {family} S.r.l.", "Enoteca {family}", "Studio {family}", ""],
  phones: ["+3906555####", "+3902555####"]
};

// main/practice/sample/cultures/world.ts
var vietnamese = {
  country: "VN",
  weight: 5,
  given: words(
    "Minh Anh, Thanh H\u01B0\u01A1ng, Qu\u1ED1c B\u1EA3o, Ng\u1ECDc Di\u1EC7p, H\u1EEFu Ph\u01B0\u1EDBc, B\xEDch Th\u1EE7y, Gia H\xE2n, \u0110\u1EE9c Th\u1ECBnh, Kim Oanh, Anh Tu\u1EA5n, M\u1EF9 Duy\xEAn, Ho\xE0ng Long, Thu H\u1EB1ng, Xu\xE2n Tr\u01B0\u1EDDng, Ph\u01B0\u01A1ng Uy\xEAn, T\u1EA5n \u0110\u1EA1t, H\u1ED3ng Nhung, B\u1EA3o Ng\u1ECDc, V\u0103n Kh\xE1nh, Tuy\u1EBFt Mai, C\xF4ng Vinh, Di\u1EC5m Qu\u1EF3nh, Nh\u1EADt Quang, Y\u1EBFn Nhi"
  ),
  family: words(
    "Tr\u1EA7n, L\xEA, Ph\u1EA1m, Hu\u1EF3nh, Phan, V\u0169, V\xF5, \u0110\u1EB7ng, B\xF9i, \u0110\u1ED7, H\u1ED3, Ng\xF4, D\u01B0\u01A1ng, L\xFD, \u0110inh, \u0110o\xE0n, Tr\u1ECBnh, Mai, T\xF4, H\xE0, Cao, L\xE2m, T\u1EA1, Th\xE1i, Ch\xE2u, Qu\xE1ch, Ki\u1EC1u, V\u01B0\u01A1ng, T\u1EEB, Nghi\xEAm"
  ),
  order: "family",
  joiner: " ",
  places: places(
    "Th\xE0nh ph\u1ED1 H\u1ED3 Ch\xED Minh | - | 70####",
    "H\xE0 N\u1ED9i | - | 10####",
    "H\u1ED9i An | Qu\u1EA3ng Nam | 51####",
    "Hu\u1EBF | Th\u1EEBa Thi\xEAn Hu\u1EBF | 49####"
  ),
  streets: ["# Nguy\u1EC5n Hu\u1EC7", "# Tr\u1EA7n Ph\xFA", "# Hai B\xE0 Tr\u01B0ng", "# L\xEA L\u1EE3i"],
  companies: ["G\u1ED1m s\u1EE9 {family}", "C\xF4ng ty TNHH {family}", "C\xE0 ph\xEA {city}", ""],
  phones: ["+842838######", "+842438######"]
};
var arabic = {
  country: "AE",
  weight: 6,
  given: words(
    "\u0644\u064A\u0644\u0649=layla, \u064A\u0648\u0633\u0641=yousef, \u0645\u0631\u064A\u0645=maryam, \u062E\u0627\u0644\u062F=khaled, \u0646\u0648\u0631 \u0627\u0644\u0647\u062F\u0649=nouralhuda, \u0633\u0644\u0645\u0627\u0646=salman, \u0647\u0646\u062F=hind, \u0639\u0628\u062F \u0627\u0644\u0644\u0647=abdullah, \u0631\u0646\u0627=rana, \u0637\u0627\u0631\u0642=tariq, \u0634\u064A\u0645\u0627\u0621=shaimaa, \u0645\u0627\u062C\u062F=majed, \u062C\u0645\u064A\u0644\u0629=jamila, \u0628\u0644\u0627\u0644=bilal, \u0633\u0639\u0627\u062F=suad, \u0641\u064A\u0635\u0644=faisal, \u062F\u0627\u0646\u0629=dana, \u062D\u0645\u0632\u0629=hamza, \u0623\u0633\u0645\u0627\u0621=asmaa, \u0631\u0627\u0634\u062F=rashed, \u0645\u064A\u0633\u0627\u0621=maysaa, \u0648\u0644\u064A\u062F=waleed, \u0632\u064A\u0646\u0628=zainab, \u0642\u0627\u0633\u0645=qasem"
  ),
  family: words(
    "\u0627\u0644\u0645\u0646\u0635\u0648\u0631\u064A=almansoori, \u0627\u0644\u062D\u062F\u0627\u062F=alhaddad, \u0627\u0644\u0642\u0627\u0633\u0645\u064A=alqasimi, \u0627\u0644\u0646\u062C\u0627\u0631=alnajjar, \u0627\u0644\u0632\u0639\u0627\u0628\u064A=alzaabi, \u0627\u0644\u0634\u0627\u0645\u064A=alshami, \u0627\u0644\u0647\u0627\u0634\u0645\u064A=alhashimi, \u0627\u0644\u0628\u063A\u062F\u0627\u062F\u064A=albaghdadi, \u0627\u0644\u0643\u0639\u0628\u064A=alkaabi, \u0627\u0644\u062A\u0645\u064A\u0645\u064A=altamimi, \u0627\u0644\u0639\u0644\u064A=alali, \u0627\u0644\u0635\u0628\u0627\u063A=alsabbagh, \u0627\u0644\u0631\u0641\u0627\u0639\u064A=alrifai, \u0627\u0644\u0641\u0627\u0631\u0633\u064A=alfarsi, \u0627\u0644\u0645\u0647\u064A\u0631\u064A=almuhairi, \u0627\u0644\u062F\u0648\u0633\u0631\u064A=aldosari, \u0627\u0644\u062D\u0644\u0628\u064A=alhalabi, \u0627\u0644\u0633\u0648\u064A\u062F\u064A=alsuwaidi, \u0627\u0644\u062C\u0627\u0628\u0631\u064A=aljaberi, \u0627\u0644\u0639\u0637\u0627\u0631=alattar, \u0627\u0644\u0638\u0627\u0647\u0631\u064A=aldhaheri, \u0627\u0644\u0628\u0633\u062A\u0627\u0646\u064A=albustani, \u0627\u0644\u0645\u0642\u062F\u0633\u064A=almaqdisi, \u0627\u0644\u063A\u0627\u0646\u0645=alghanem, \u0627\u0644\u0646\u0639\u064A\u0645\u064A=alnuaimi, \u0627\u0644\u062E\u064A\u0627\u0637=alkhayyat, \u0627\u0644\u0634\u0631\u064A\u0641=alsharif, \u0627\u0644\u0645\u0631\u0632\u0648\u0642\u064A=almarzooqi, \u0627\u0644\u0637\u0627\u0626\u064A=altaei, \u0627\u0644\u0639\u0627\u0645\u0631\u064A=alameri"
  ),
  order: "given",
  joiner: " ",
  places: places("\u062F\u0628\u064A | - | 00000", "\u0623\u0628\u0648\u0638\u0628\u064A | - | 00000", "\u0627\u0644\u0634\u0627\u0631\u0642\u0629 | - | 00000", "\u0631\u0623\u0633 \u0627\u0644\u062E\u064A\u0645\u0629 | - | 00000"),
  streets: ["\u0634\u0627\u0631\u0639 \u0627\u0644\u0648\u0635\u0644 #", "\u0634\u0627\u0631\u0639 \u0627\u0644\u0643\u0648\u0631\u0646\u064A\u0634 #", "\u0634\u0627\u0631\u0639 \u0627\u0644\u062E\u0644\u064A\u062C #", "\u0634\u0627\u0631\u0639 \u0627\u0644\u0645\u064A\u0646\u0627\u0621 #"],
  companies: ["\u0645\u062C\u0645\u0648\u0639\u0629 {family}", "{family} \u0644\u0644\u062A\u062C\u0627\u0631\u0629", "\u0645\u0641\u0631\u0648\u0634\u0627\u062A {family}", ""],
  phones: ["+97143######", "+97126######"]
};
var japanese = {
  country: "JP",
  weight: 5,
  given: words(
    "\u7F8E\u54B2=misaki, \u5065\u592A=kenta, \u967D\u83DC=hina, \u5927\u8F14=daisuke, \u5F69\u82B1=ayaka, \u7FD4=sho, \u5343\u5C0B=chihiro, \u60A0\u6597=yuto, \u771F\u7531\u7F8E=mayumi, \u9686=takashi, \u3055\u304F\u3089=sakura, \u76F4\u6A39=naoki, \u6075\u5B50=keiko, \u84EE=ren, \u7531\u7D00=yuki, \u6D69\u4E00=koichi, \u8A69\u7E54=shiori, \u4EAE=ryo, \u548C\u5B50=kazuko, \u62D3\u6D77=takumi, \u8475=aoi, \u8AA0=makoto, \u7434\u97F3=kotone, \u4FEE=osamu"
  ),
  family: words(
    "\u4F50\u85E4=sato, \u9234\u6728=suzuki, \u9AD8\u6A4B=takahashi, \u6E21\u8FBA=watanabe, \u4F0A\u85E4=ito, \u5C71\u672C=yamamoto, \u4E2D\u6751=nakamura, \u5C0F\u6797=kobayashi, \u52A0\u85E4=kato, \u5409\u7530=yoshida, \u5C71\u7530=yamada, \u4F50\u3005\u6728=sasaki, \u5C71\u53E3=yamaguchi, \u677E\u672C=matsumoto, \u4E95\u4E0A=inoue, \u6728\u6751=kimura, \u6797=hayashi, \u6E05\u6C34=shimizu, \u5C71\u5D0E=yamazaki, \u68EE=mori, \u6C60\u7530=ikeda, \u6A4B\u672C=hashimoto, \u77F3\u5DDD=ishikawa, \u524D\u7530=maeda, \u85E4\u7530=fujita, \u5F8C\u85E4=goto, \u5CA1\u7530=okada, \u9577\u8C37\u5DDD=hasegawa, \u6751\u4E0A=murakami, \u8FD1\u85E4=kondo"
  ),
  order: "family",
  joiner: "\u30FB",
  places: places(
    "\u4EAC\u90FD\u5E02 | \u4EAC\u90FD\u5E9C | 604-80##",
    "\u6771\u4EAC | \u6771\u4EAC\u90FD | 104-00##",
    "\u5927\u962A\u5E02 | \u5927\u962A\u5E9C | 530-00##",
    "\u91D1\u6CA2\u5E02 | \u77F3\u5DDD\u770C | 920-08##"
  ),
  streets: ["\u4E2D\u592E\u753A #", "\u672C\u753A #", "\u5BFA\u753A\u901A #", "\u6CB3\u539F\u753A #"],
  companies: ["\u682A\u5F0F\u4F1A\u793E{family}", "{family}\u5DE5\u623F", "{family}\u9676\u82D1", ""],
  phones: ["+81752######", "+81335######", "+81662######"]
};
var nigerian = {
  country: "NG",
  weight: 5,
  given: words(
    "Ol\xFAwat\xF3bi, Ad\xE9\u1ECDl\xE1, Chiamaka, \xCCf\u1EB9\u0301ol\xFAwa, Emeka, \xC0b\u1EB9\u0300k\u1EB9\u0301, Bab\xE1t\xFAnd\xE9, Ngozi, \u1ECCl\xE1y\xEDnk\xE1, Uchenna, Y\xE9t\xFAnd\xE9, Obinna, F\xFAnmil\xE1y\u1ECD\u0300, Ikenna, \u1E62ad\xE9, Chukwuemeka, T\xEDt\xEDlay\u1ECD\u0300, Ay\u1ECD\u0300d\xE9l\xE9, Amara, K\xE1y\u1ECD\u0300d\xE9, Nkechi, \u1ECCm\u1ECD\u0301lar\xE1, Kelechi, R\xF2t\xECm\xED"
  ),
  family: words(
    "Ad\xE9y\u1EB9m\xED, \u1ECCl\xE1n\xEDyan, Okonkwo, Bal\xF3gun, Nwachukwu, F\xE1l\xE0n\xE0, Eze, \u1E62\xF3y\xEDnk\xE1, Okafor, Ak\xEDnw\xE1nd\xE9, Onyekachi, \u1ECC\u0300\u1E63\xFAnt\xF3kun, Chukwu, \xD2g\xFAnb\xE1nj\u1ECD, Nnamdi, \xC0j\xE0y\xED, Obiora, \xD2j\xF3, Uzodinma, Ad\xE9b\xEDs\xED, Ifeanyi, Aw\xF3l\u1ECD\u0301w\u1ECD\u0300, Ekwueme, T\xEC\xE1m\xEDy\xF9, Mbakwe, \u1ECCl\xE1d\xE9l\xE9, Ibekwe, \u1E62\xF3w\xE1nd\xE9, Achebe-Obi, Ol\xFAwol\xE9"
  ),
  order: "given",
  joiner: "-",
  places: places(
    "Lagos | Lagos | 10####",
    "Ibadan | Oyo | 20####",
    "Enugu | Enugu | 40####",
    "Abuja | FCT | 90####"
  ),
  streets: ["# Awolowo Road", "# Marina Street", "# Ogui Road", "# Broad Street"],
  companies: ["{family} Textiles Ltd", "{family} & Partners", "{city} Arts Hub", ""],
  phones: ["+234803#######", "+234805#######"]
};
var tamil = {
  country: "IN",
  weight: 4,
  given: words(
    "Kavitha, Arunachalam, Meenakshi, Senthil, Thenmozhi, Ilango, Yazhini, Karthikeyan, Malarvizhi, Anbuselvan, Sivagami, Ezhil, Nithya, Muthukumar, Selvi, Vetrivel, Oviya, Balasubramaniam, Poongodi, Kumaravel, Kayalvizhi, Tamilselvan, Revathi, Dhanasekar"
  ),
  family: words(
    "Subramanian, Venkataraman, Palaniappan, Thirunavukkarasu, Chidambaram, Ramanathan, Sundaresan, Krishnamoorthy, Natarajan, Annamalai, Govindasamy, Jeyaraman, Kandasamy, Lakshmanan, Manickam, Nallasamy, Ponnusamy, Rajagopalan, Sivakumaran, Thangavel, Ulaganathan, Veerappan, Arumugam, Chellappa, Durairaj, Elumalai, Meenakshisundaram, Ganesan, Murugesan, Parthasarathy"
  ),
  order: "given",
  joiner: " ",
  places: places(
    "Chennai | Tamil Nadu | 6000##",
    "Madurai | Tamil Nadu | 6250##",
    "Coimbatore | Tamil Nadu | 6410##",
    "Puducherry | Puducherry | 6050##"
  ),
  streets: ["# Anna Salai", "# Temple Street", "# Beach Road", "# Gandhi Nagar"],
  companies: ["{family} Silks", "{family} & Sons Pvt Ltd", "{city} Looms", ""],
  phones: ["+91442499####", "+91452234####", "+91422234####"]
};
var tamilScript = {
  ...tamil,
  weight: 2,
  given: words(
    "\u0B95\u0BB5\u0BBF\u0BA4\u0BBE=kavitha, \u0B9A\u0BC6\u0BA8\u0BCD\u0BA4\u0BBF\u0BB2\u0BCD=senthil, \u0BAE\u0BB2\u0BB0\u0BCD=malar, \u0B87\u0BB3\u0B99\u0BCD\u0B95\u0BCB=ilango, \u0BA4\u0BC7\u0BA9\u0BCD\u0BAE\u0BCA\u0BB4\u0BBF=thenmozhi, \u0B95\u0BC1\u0BAE\u0BB0\u0BA9\u0BCD=kumaran, \u0BAF\u0BBE\u0BB4\u0BBF\u0BA9\u0BBF=yazhini, \u0BAE\u0BC1\u0BB0\u0BC1\u0B95\u0BA9\u0BCD=murugan, \u0BB5\u0BB3\u0BCD\u0BB3\u0BBF=valli, \u0B85\u0BA9\u0BCD\u0BAA\u0BC1=anbu, \u0B95\u0BAF\u0BB2\u0BCD\u0BB5\u0BBF\u0BB4\u0BBF=kayalvizhi, \u0BB5\u0BC7\u0BB2\u0BA9\u0BCD=velan"
  ),
  family: words(
    "\u0B9A\u0BC1\u0BAA\u0BCD\u0BAA\u0BBF\u0BB0\u0BAE\u0BA3\u0BBF\u0BAF\u0BA9\u0BCD=subramaniyan, \u0BA8\u0B9F\u0BB0\u0BBE\u0B9C\u0BA9\u0BCD=natarajan, \u0B95\u0BA8\u0BCD\u0BA4\u0B9A\u0BBE\u0BAE\u0BBF=kandasamy, \u0BB0\u0BBE\u0BAE\u0BA8\u0BBE\u0BA4\u0BA9\u0BCD=ramanathan, \u0BAA\u0BB4\u0BA9\u0BBF\u0BAF\u0BAA\u0BCD\u0BAA\u0BA9\u0BCD=palaniappan, \u0B85\u0BA3\u0BCD\u0BA3\u0BBE\u0BAE\u0BB2\u0BC8=annamalai, \u0B9A\u0BBF\u0BA4\u0BAE\u0BCD\u0BAA\u0BB0\u0BAE\u0BCD=chidambaram, \u0B95\u0BCB\u0BB5\u0BBF\u0BA8\u0BCD\u0BA4\u0BA9\u0BCD=govindan, \u0BB5\u0BC6\u0B99\u0BCD\u0B95\u0B9F\u0BC7\u0B9A\u0BA9\u0BCD=venkatesan, \u0B86\u0BB1\u0BC1\u0BAE\u0BC1\u0B95\u0BAE\u0BCD=arumugam, \u0B9A\u0BC1\u0BA8\u0BCD\u0BA4\u0BB0\u0BAE\u0BCD=sundaram, \u0BAE\u0BBE\u0BA3\u0BBF\u0B95\u0BCD\u0B95\u0BAE\u0BCD=manickam"
  )
};

// main/practice/sample/cultures/index.ts
var cultures = [
  polish,
  irish,
  british,
  german,
  french,
  spanish,
  italian,
  swedish,
  vietnamese,
  arabic,
  japanese,
  nigerian,
  tamil,
  tamilScript,
  american
];

// main/practice/sample/days.ts
var hourMs = 36e5;
var dayMs3 = 24 * hourMs;
function daysAround(now, zone2) {
  const today = Date.parse(`${zonedTime(now, zone2).date}T00:00:00Z`);
  const date = (offset) => new Date(today + offset * dayMs3).toISOString().slice(0, 10);
  const midnight = remembered((offset) => instantOf(date(offset), "00:00:00", zone2));
  const noon = remembered((offset) => instantOf(date(offset), "12:00:00", zone2));
  return {
    // Clocks change at night, so that the hours of the working day are as far from noon as they say.
    at: (offset, hour = 0) => hour === 0 ? midnight(offset) : noon(offset) + (hour - 12) * hourMs,
    workday: (offset) => {
      const weekday = new Date(today + offset * dayMs3).getUTCDay();
      return offset + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
    }
  };
}
function remembered(find) {
  const known2 = /* @__PURE__ */ new Map();
  return (key12) => {
    const value3 = known2.get(key12) ?? find(key12);
    known2.set(key12, value3);
    return value3;
  };
}

// main/practice/sample/highlevelWork.ts
var dayMs4 = 864e5;
function addWork(random, agency, days, contact2, work2, now) {
  const { state, users: users3, calendars } = agency;
  const [owner] = users3;
  const userId = contact2.assignedTo ?? owner?.id ?? null;
  for (const { title, body: body3, day, hour, done: done2 } of work2.tasks) {
    state.tasks.put({
      id: highlevelId(random),
      contactId: contact2.id,
      title,
      body: body3,
      assignedTo: userId,
      dueDate: new Date(days.at(day, hour ?? 0)).toISOString(),
      completed: done2
    });
  }
  for (const { body: body3, day } of work2.notes) {
    const dateAdded = new Date(days.at(day, 8 + random.int(20) / 2)).toISOString();
    state.notes.put({
      id: highlevelId(random),
      contactId: contact2.id,
      body: body3,
      title: null,
      color: null,
      pinned: false,
      userId,
      dateAdded
    });
  }
  for (const { title, day, hour, place: place2 } of work2.appointments) {
    const start = days.at(days.workday(day), hour);
    const visit = /visit|viewing/i.test(title);
    const dateAdded = new Date(Math.min(start, now) - 3 * dayMs4).toISOString();
    state.appointments.put({
      id: highlevelId(random),
      calendarId: visit ? calendars.visits : calendars.meetings,
      contactId: contact2.id,
      title,
      appointmentStatus: start < now ? random.pick(["showed", "showed", "noshow"]) : "confirmed",
      assignedUserId: userId,
      users: [],
      address: place2,
      meetingLocationType: place2 ? "custom" : null,
      description: null,
      notes: null,
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + (visit ? 60 : 30) * 6e4).toISOString(),
      rrule: null,
      masterEventId: null,
      createdBy: { userId, source: "calendar_page" },
      dateAdded,
      dateUpdated: dateAdded
    });
  }
}

// main/practice/sample/known/first.ts
var first = [
  {
    firstName: "Siobh\xE1n",
    lastName: "O\u2019Connell",
    email: "siobhan@harbourquay.example",
    phone: "+353214271190",
    company: "Harbour & Quay Lettings Ltd",
    street: "12 South Mall",
    city: "Cork",
    state: "Munster",
    postalCode: "T12 X8NW",
    country: "IE",
    website: "https://www.harbourquay.example",
    source: "Referral",
    owner: 0,
    tags: ["cork", "landlord"],
    budget: 48e3,
    leaseEnds: "2026-09-30",
    work: {
      tasks: [
        {
          title: "Send the inventory photos",
          body: "Kitchen, hall and both bathrooms. She needs them before the viewing.",
          day: 2,
          hour: null,
          done: false
        }
      ],
      notes: [{ body: "Prefers mornings.", day: -20 }],
      appointments: [{ title: "Viewing, Grand Parade", day: 3, hour: 10, place: "12 Grand Parade, Cork" }]
    }
  },
  {
    firstName: "Katarzyna",
    lastName: "Wi\u015Bniewska-Zieli\u0144ska",
    email: "katarzyna@pracowniaswiatla.example",
    phone: "+48583201477",
    company: "Pracownia \u015Awiat\u0142a sp. z o.o.",
    street: "ul. D\u0142uga 14",
    city: "Gda\u0144sk",
    state: "pomorskie",
    postalCode: "80-831",
    country: "PL",
    website: "https://www.pracowniaswiatla.example",
    source: "Walk-in",
    owner: 2,
    tags: ["customer", "lighting"],
    work: {
      tasks: [
        {
          title: "Offer for the Gda\u0144sk showroom",
          body: "Two pendant lamps over the counter, black. Price by Thursday.",
          day: 2,
          hour: 12,
          done: false
        },
        { title: "Check the ceiling height on D\u0142uga", body: null, day: -6, hour: null, done: true }
      ],
      notes: [{ body: "The electrician is only there on Tuesdays and Fridays.", day: -9 }],
      appointments: []
    }
  },
  {
    firstName: "\u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646",
    lastName: "\u0627\u0644\u062E\u0637\u064A\u0628",
    email: "alkhatib@khatib-interiors.example",
    phone: "+97143382071",
    company: "\u0627\u0644\u062E\u0637\u064A\u0628 \u0644\u0644\u062A\u0635\u0645\u064A\u0645 \u0627\u0644\u062F\u0627\u062E\u0644\u064A",
    street: "\u0634\u0627\u0631\u0639 \u0627\u0644\u0648\u0635\u0644 81",
    city: "\u062F\u0628\u064A",
    state: null,
    postalCode: "00000",
    country: "AE",
    website: null,
    source: "Trade fair",
    owner: 3,
    tags: ["customer", "lighting"],
    work: {
      tasks: [
        {
          title: "Ship the second sample box",
          body: "By courier, not by post.",
          day: 4,
          hour: null,
          done: false
        }
      ],
      notes: [{ body: "Calls are best after 16:00 our time.", day: -33 }],
      appointments: [{ title: "Lighting plan, second floor", day: 2, hour: 16.5, place: null }]
    }
  },
  {
    firstName: "Nguy\u1EC5n Th\u1ECB",
    lastName: "Linh Chi",
    email: "linhchi@gomlinhchi.example",
    phone: "+842838221490",
    company: "G\u1ED1m Linh Chi",
    street: "27 Tr\u1EA7n Ph\xFA",
    city: "H\u1ED9i An",
    state: "Qu\u1EA3ng Nam",
    postalCode: "510000",
    country: "VN",
    website: null,
    source: "Instagram",
    owner: 1,
    tags: ["ceramics", "supplier"],
    work: {
      tasks: [
        {
          title: "Ask for the kiln measurements",
          body: "Inner width and depth. The shelves have to fit.",
          day: 1,
          hour: null,
          done: false
        },
        { title: "Agree on the glaze samples", body: null, day: 8, hour: 9, done: false }
      ],
      notes: [],
      appointments: []
    }
  },
  {
    firstName: "Friederike",
    lastName: "von Hohenlohe-Langenburg",
    email: null,
    phone: "+493023125118",
    company: null,
    street: "Lindenstra\xDFe 3",
    city: "Berlin",
    state: "Berlin",
    postalCode: "10969",
    country: "DE",
    website: null,
    source: "Referral",
    owner: 0,
    tags: ["vip"],
    birthday: "1951-11-02",
    work: {
      tasks: [{ title: "Write about the restored chandelier", body: null, day: -3, hour: null, done: true }],
      notes: [{ body: "Prefers letters to e-mail.", day: -1 }],
      appointments: []
    }
  },
  {
    firstName: "Mateo",
    lastName: "Fern\xE1ndez Quiroga",
    email: "mateo@bodegaquiroga.example",
    phone: "+34910428817",
    company: "Bodega Quiroga S.L.",
    street: "R\xFAa Nova 9",
    city: "A Coru\xF1a",
    state: "Galicia",
    postalCode: "15003",
    country: "ES",
    website: "https://www.bodegaquiroga.example",
    source: "Trade fair",
    owner: 0,
    tags: ["lead", "prospect", "tasting-2026"],
    budget: 18500,
    work: {
      tasks: [
        {
          title: "Send the menu boards for the tasting",
          body: "Three boards, Galician first, then Spanish.",
          day: 5,
          hour: null,
          done: false
        }
      ],
      notes: [{ body: "<p>Wants to see the <b>oak</b> finish before he decides.</p>", day: -12 }],
      appointments: []
    }
  },
  {
    firstName: "Bj\xF6rn",
    lastName: "\xC5kerstr\xF6m",
    email: "bjorn@akerstrom.example",
    phone: "+46846500441",
    company: "\xC5kerstr\xF6m Bygg & Fastighet AB",
    street: "Hamngatan 22",
    city: "Stockholm",
    state: null,
    postalCode: "111 47",
    country: "SE",
    website: "https://www.akerstrom.example",
    source: "Website",
    owner: 4,
    tags: ["customer"],
    work: {
      tasks: [
        { title: "Quote for the stairwell, in SEK", body: null, day: 3, hour: 15, done: false },
        { title: "Measure the stairwell", body: null, day: -8, hour: 10, done: true }
      ],
      notes: [{ body: "Site visit done, wants a quote in SEK.", day: -2 }],
      appointments: [{ title: "Site visit, Hamngatan", day: -8, hour: 10, place: "Hamngatan 22, Stockholm" }]
    }
  }
];

// main/practice/sample/known/second.ts
var second = [
  {
    firstName: "Priya",
    lastName: "Raghunathan",
    email: "priya@raghunathandaughters.example",
    phone: "+914424991872",
    company: "Raghunathan & Daughters",
    street: "41 Anna Salai",
    city: "Chennai",
    state: "Tamil Nadu",
    postalCode: "600002",
    country: "IN",
    website: "https://www.raghunathandaughters.example",
    source: "Trade fair",
    owner: 3,
    tags: ["textiles", "wholesale"],
    work: {
      tasks: [
        {
          title: "Choose the lampshade fabrics",
          body: "Swatches 4, 7 and 11.",
          day: 6,
          hour: null,
          done: false
        }
      ],
      notes: [{ body: "Second daughter takes over orders from July.", day: -15 }],
      appointments: [{ title: "Fabric samples", day: 3, hour: 10, place: "Video call" }]
    }
  },
  {
    firstName: "Jean-Baptiste",
    lastName: "Lefebvre-Montgomery",
    email: "jb@lefebvre-montgomery.example",
    phone: "+33465710214",
    company: "Lefebvre-Montgomery & Associ\xE9s",
    street: "14 quai Saint-Antoine",
    city: "Lyon",
    state: "Auvergne-Rh\xF4ne-Alpes",
    postalCode: "69002",
    country: "FR",
    website: null,
    source: "Referral",
    owner: 2,
    tags: ["customer", "landlord"],
    leaseEnds: "2027-03-31",
    work: {
      tasks: [
        { title: "Send the signed lease", body: "Both copies, registered.", day: 1, hour: null, done: false },
        { title: "Ask for the floor plan", body: null, day: -14, hour: null, done: true }
      ],
      notes: [],
      appointments: []
    }
  },
  {
    firstName: "Chinonso",
    lastName: "Okwuosa",
    email: "chinonso@okwuosa-arts.example",
    phone: "+2348035550188",
    company: "Okwuosa Arts",
    street: "6 Ogui Road",
    city: "Enugu",
    state: "Enugu",
    postalCode: "400102",
    country: "NG",
    website: null,
    source: "E-mail",
    owner: 1,
    tags: ["customer", "press"],
    work: {
      tasks: [
        { title: "Prepare the gallery price list", body: null, day: 6, hour: null, done: false },
        {
          title: "Return the loaned spotlights",
          body: "Eight of them, in the grey case.",
          day: -4,
          hour: null,
          done: false
        }
      ],
      notes: [{ body: "Opening night moved to the end of the month.", day: -5 }],
      appointments: []
    }
  },
  {
    firstName: "Haruka",
    lastName: "Tanaka",
    email: "haruka@tanaka-touen.example",
    phone: "+81752418890",
    company: "Tanaka T\u014Den",
    street: "Teramachi-d\u014Dri 118",
    city: "Kyoto",
    state: "Kyoto",
    postalCode: "604-8061",
    country: "JP",
    website: "https://www.tanaka-touen.example",
    source: "Website",
    owner: 4,
    tags: ["ceramics", "customer"],
    birthday: "1984-04-19",
    work: {
      tasks: [{ title: "Confirm the tea room fittings", body: null, day: 10, hour: 9.5, done: false }],
      notes: [{ body: "Writes English well, calls with an interpreter.", day: -41 }],
      appointments: [{ title: "Tea room, first walk-through", day: 9, hour: 9, place: "Video call" }]
    }
  },
  {
    firstName: "Oluwaseun",
    lastName: "Ad\xE9b\xE1y\u1ECD\u0300-Fletcher",
    email: "seun@adebayofletcher.example",
    phone: "+442079460163",
    company: "Ad\xE9b\xE1y\u1ECD\u0300 Fletcher Ltd",
    street: "88 The Cut",
    city: "London",
    state: null,
    postalCode: "SE1 8LN",
    country: "GB",
    website: "https://www.adebayofletcher.example",
    source: "Referral",
    owner: 1,
    tags: ["customer", "vip"],
    budget: 96e3,
    work: {
      tasks: [
        { title: "Invoice for the second phase", body: "Net 30, in GBP.", day: 0, hour: 17, done: false }
      ],
      notes: [{ body: "Send the invoice to the Lagos office.", day: -1 }],
      appointments: []
    }
  }
];

// main/practice/sample/known/known.ts
var knownContacts = [...first, ...second];

// main/practice/sample/person.ts
function invent(random, culture, taken) {
  const { given, family } = uniqueName(random, culture, taken.names);
  const place2 = random.pick(culture.places);
  const company = companyName(random, culture, family, place2);
  const domain = company && domainOf(company, culture.country);
  const names3 = { given: given.written, family: family.written };
  return {
    firstName: culture.order === "given" ? names3.given : names3.family,
    lastName: culture.order === "given" ? names3.family : names3.given,
    email: random.int(8) > 0 ? uniqueEmail(random, given, family, domain, taken.emails) : null,
    phone: random.int(8) > 0 ? uniquePhone(random, culture, taken.phones) : null,
    company,
    street: random.int(5) > 0 ? random.pick(culture.streets).replace("#", String(1 + random.int(140))) : null,
    place: random.int(10) > 0 ? { ...place2, postalCode: fill2(random, place2.postalCode) } : null,
    country: culture.country,
    website: domain && random.int(3) > 0 ? `https://www.${domain}` : null
  };
}
function uniqueName(random, culture, taken) {
  for (let tries = 0; ; tries += 1) {
    const given = joined(pickSome(random, culture.given, tries < 4 ? 1 : 2), " ");
    const family = joined(pickSome(random, culture.family, tries < 1 ? 1 : 2), culture.joiner);
    const name3 = `${given.written} ${family.written}`;
    if (taken.has(name3)) continue;
    taken.add(name3);
    return { given, family };
  }
}
function pickSome(random, pool, count3) {
  const words4 = /* @__PURE__ */ new Set();
  while (words4.size < count3) words4.add(random.pick(pool));
  return [...words4];
}
var joined = (words4, joiner) => ({
  written: words4.map(({ written: written7 }) => written7).join(joiner),
  latin: words4.map(({ latin }) => latin).join("")
});
function companyName(random, culture, family, place2) {
  const pattern = random.pick(culture.companies);
  return pattern.replace("{family}", family.written).replace("{city}", place2.city) || null;
}
function domainOf(company, country) {
  const name3 = latinOf(company);
  return name3.length > 3 ? `${name3}-${country.toLowerCase()}.example` : null;
}
var mailHosts = ["example.com", "example.org", "example.net", "mail.example", "post.example"];
function uniqueEmail(random, given, family, domain, taken) {
  const host = domain ?? random.pick(mailHosts);
  const local2 = domain ? given.latin : `${given.latin}.${family.latin}`;
  for (let tries = 0; ; tries += 1) {
    const email = `${tries === 0 ? local2 : `${given.latin}.${family.latin}${tries}`}@${host}`;
    if (taken.has(email)) continue;
    taken.add(email);
    return email;
  }
}
function uniquePhone(random, culture, taken) {
  for (let tries = 0; tries < 5; tries += 1) {
    const phone = fill2(random, random.pick(culture.phones));
    if (taken.has(phone)) continue;
    taken.add(phone);
    return phone;
  }
  return null;
}
var upperCase = "ABCDEFGHJKLMNPQRSTUVWXYZ";
var fill2 = (random, pattern) => pattern.replace(/#/g, () => String(random.int(10))).replace(/\?/g, () => upperCase.charAt(random.int(upperCase.length)));

// main/practice/sample/work.ts
var things = [
  "the lighting plan",
  "the shop window",
  "the menu boards",
  "the reception desk",
  "the stairwell lamps",
  "the catalogue photos",
  "the spring display",
  "the meeting room",
  "the terrace heaters",
  "the fabric samples",
  "the brass fittings",
  "the second delivery"
];
var titles = [
  "Send the offer for {thing}",
  "Call back about {thing}",
  "Ask for the measurements of {thing}",
  "Confirm the delivery of {thing}",
  "Prepare the invoice for {thing}",
  "Check {thing} on site",
  "Order the parts for {thing}",
  "Thank them for {thing}"
];
var bodies = [
  "Two options, with and without fitting.",
  "The price from March still holds.",
  "Before noon, they close early.",
  "Ask for the key at the reception.\nParking is in the yard.",
  "Copy to the accountant.",
  "Same as last time, but in black.",
  "They want it in writing."
];
var noteBodies = [
  "Met at the fair, asked for the catalogue.",
  "Pays on time, wants one invoice a quarter.",
  "Left a message, will call back next week.",
  "<p>Likes the <b>brass</b> finish.</p><p>Not the matt one.</p>",
  "Works with her brother; either may sign.",
  "Deliveries only before ten.",
  "New office from the autumn.",
  "Do not call during harvest."
];
var meetings = ["First meeting", "Site visit", "Lighting plan", "Viewing", "Acceptance", "Samples"];
var rooms = ["Studio, ul. O\u0142owianka 3", "Video call", "At their office", null];
var taskCounts = [0, 0, 1, 1, 1, 2, 2, 3, 4];
var noteCounts = [0, 0, 0, 1, 1, 2];
function inventWork(random) {
  const someTitles = /* @__PURE__ */ new Set();
  const count3 = random.pick(taskCounts);
  while (someTitles.size < count3) {
    someTitles.add(random.pick(titles).replace("{thing}", random.pick(things)));
  }
  const tasks2 = [...someTitles].map((title) => {
    const day = random.int(60) - 30;
    return {
      title,
      body: random.int(5) < 2 ? random.pick(bodies) : null,
      day,
      hour: random.int(2) === 0 ? null : 8 + random.int(20) / 2,
      done: day < 0 ? random.int(4) > 0 : random.int(10) === 0
    };
  });
  const notes = Array.from({ length: random.pick(noteCounts) }, () => ({
    body: random.pick(noteBodies),
    day: -1 - random.int(120)
  }));
  const appointments2 = random.int(7) === 0 ? [
    {
      title: random.pick(meetings),
      day: random.int(50) - 15,
      hour: 8 + random.int(18) / 2,
      place: random.pick(rooms)
    }
  ] : [];
  return { tasks: tasks2, notes, appointments: appointments2 };
}

// main/practice/sample/highlevel.ts
var dayMs5 = 864e5;
var hourMs2 = 36e5;
function sampleHighLevel(random, count3, now, taken) {
  const agency = createAgency(random, now);
  const days = daysAround(now, zone);
  addClient(agency.state, random, "Tandem");
  const known2 = knownContacts.slice(0, count3);
  for (const contact2 of known2) claim(contact2, taken);
  const byWeight = cultures.flatMap((culture) => Array.from({ length: culture.weight }, () => culture));
  for (let position2 = 0; position2 < count3; position2 += 1) {
    const given = known2[position2];
    const contact2 = given ? knownContact(random, agency, given, now) : someContact(random, agency, invent(random, random.pick(byWeight), taken), now);
    agency.state.contacts.put(contact2);
    addWork(random, agency, days, contact2, given?.work ?? inventWork(random), now);
  }
  addTags(random, agency.state);
  return agency.state;
}
function claim({ firstName, lastName, email, phone }, taken) {
  taken.names.add(`${firstName} ${lastName}`);
  if (email) taken.emails.add(email);
  if (phone) taken.phones.add(phone);
}
function dated(random, now) {
  const added = now - hourMs2 - random.int(540 * dayMs5);
  const updated2 = added + random.int(now - hourMs2 - added);
  return {
    ...blankContact(highlevelId(random), new Date(added).toISOString()),
    dateUpdated: new Date(updated2).toISOString()
  };
}
function knownContact(random, agency, known2, now) {
  const { state, users: users3, customFields } = agency;
  const { work: _, owner, company, street, birthday: birthday3, leaseEnds, budget, ...details12 } = known2;
  const business = company ? state.businesses.put({
    id: highlevelId(random),
    name: company,
    phone: null,
    email: null,
    website: known2.website,
    address: street,
    city: known2.city,
    state: known2.state,
    postalCode: known2.postalCode,
    country: known2.country,
    description: null,
    createdAt: new Date(now - 300 * dayMs5).toISOString(),
    updatedAt: new Date(now - 300 * dayMs5).toISOString()
  }) : null;
  return {
    ...dated(random, now),
    ...details12,
    address1: street,
    companyName: company,
    businessId: business?.id ?? null,
    dateOfBirth: birthday3 ?? null,
    type: known2.tags.includes("customer") ? "customer" : "lead",
    assignedTo: users3[owner]?.id ?? null,
    customFields: [
      ...budget ? [{ id: customFields.budget, value: budget }] : [],
      ...leaseEnds ? [{ id: customFields.leaseEnds, value: leaseEnds }] : []
    ]
  };
}
var sources = ["Referral", "Website", "Trade fair", "Instagram", "Phone", "Walk-in", "E-mail"];
var tags2 = [
  "lead",
  "customer",
  "newsletter",
  "vip",
  "landlord",
  "wholesale",
  "supplier",
  "press",
  "lighting",
  "ceramics",
  "renewal",
  "tasting-2026"
];
function someContact(random, { users: users3, customFields }, person, now) {
  const { company, street, place: place2, ...details12 } = person;
  const birthday3 = Date.UTC(1950 + random.int(55), random.int(12), 1 + random.int(28));
  const someTags = new Set(Array.from({ length: random.int(4) }, () => random.pick(tags2)));
  return {
    ...dated(random, now),
    ...details12,
    companyName: company,
    address1: place2 && street,
    city: place2?.city ?? null,
    state: place2?.state ?? null,
    postalCode: place2?.postalCode ?? null,
    source: random.int(4) > 0 ? random.pick(sources) : null,
    dateOfBirth: random.int(4) === 0 ? new Date(birthday3).toISOString().slice(0, 10) : null,
    type: someTags.has("customer") ? "customer" : "lead",
    assignedTo: random.int(6) > 0 ? random.pick(users3).id : null,
    tags: [...someTags].sort(),
    customFields: [
      ...random.int(4) === 0 ? [{ id: customFields.budget, value: 500 * (1 + random.int(200)) }] : [],
      ...random.int(3) === 0 ? [{ id: customFields.newsletter, value: random.pick(["Yes", "No"]) }] : [],
      ...random.int(5) === 0 ? [{ id: customFields.reachBy, value: random.pick(["E-mail", "Phone", "Letter"]) }] : [],
      ...random.int(6) === 0 ? [{ id: customFields.interests, value: [random.pick(["Lighting", "Ceramics", "Textiles"])] }] : []
    ]
  };
}
function addTags(random, state) {
  const names3 = new Set(tags2);
  for (const contact2 of state.contacts.all()) for (const tag4 of contact2.tags) names3.add(tag4);
  for (const name3 of [...names3].sort()) state.tags.put({ id: highlevelId(random), name: name3 });
}

// main/practice/sample/nozbeProjects.ts
function addOwnProjects(space) {
  addWebsite(space);
  addOffice(space);
}
function addWebsite(space) {
  const projectId = space.project("Studio website", true);
  const texts3 = space.section(projectId, "Texts");
  const pictures = space.section(projectId, "Pictures");
  const about = space.task({
    name: "Rewrite the page about us",
    projectId,
    sectionId: texts3,
    member: 4,
    due: 9
  });
  space.comment(about, "Shorter. Two paragraphs and the team picture.", true);
  space.comment(about, "First draft is in the shared folder.", false);
  space.task({ name: "Translate the price page", projectId, sectionId: texts3, member: 2 });
  space.task({ name: "Choose twelve pictures", projectId, sectionId: pictures, member: 1, due: -1 });
  space.task({ name: "Book the photographer", projectId, sectionId: pictures, member: 1, isDone: true });
  const groupId = space.newId();
  const { state, teamId: teamId2 } = space;
  state.groups.put(
    newRecord(groupFields, { id: groupId, team_id: teamId2, name: "Studio", is_private: false })
  );
  state.groupAssignments.put(
    newRecord(groupAssignmentFields, {
      id: space.newId(),
      group_id: groupId,
      object_id: projectId,
      group_type: "project"
    })
  );
}
function addOffice(space) {
  const projectId = space.project("Office", true);
  space.task({ name: "Renew the insurance", projectId, member: 0, due: 20 });
  space.task({ name: "New coffee grinder", projectId });
  const review = space.task({ name: "Weekly review", projectId, member: 0, due: 3 });
  const { state } = space;
  const task2 = state.tasks.get(review);
  if (!task2) return;
  const recurrence = state.taskRecurrences.put(
    newRecord(taskRecurrenceFields, {
      id: space.newId(),
      project_id: projectId,
      current_task_id: review,
      rrule: "FREQ=WEEKLY",
      created_at: task2.created_at
    })
  );
  state.tasks.put({ ...task2, recurrence_id: recurrence.id });
}

// main/practice/sample/nozbeSpace.ts
function createSpace(random, now) {
  const state = emptyState2();
  const newId3 = () => random.id(alphanumeric, 16);
  const days = daysAround(now, zone);
  const before = () => days.at(-3 - random.int(40), 8 + random.int(9));
  const teamId2 = newId3();
  state.teams.put(
    newRecord(teamFields, { id: teamId2, name: "Brightwater", limits: limitsText({}), plan_info: null })
  );
  const memberIds = team.map(({ firstName, lastName, role, invited }, position2) => {
    const user2 = state.users.put(
      newRecord(userFields, {
        id: newId3(),
        name: `${firstName} ${lastName}`,
        color: `avatarColor${position2 + 1}`,
        is_placeholder: false,
        invitation_email: invited ? teamEmail({ firstName, lastName }) : null,
        time_zone: zone
      })
    );
    return state.teamMembers.put(
      newRecord(teamMemberFields, {
        id: newId3(),
        team_id: teamId2,
        user_id: user2.id,
        role: role === "admin" ? "owner" : "member",
        status: "active"
      })
    ).id;
  });
  const [ownerId = ""] = memberIds;
  const owner = state.teamMembers.get(ownerId);
  if (owner) addToken2(state, random, now, owner.user_id, teamId2);
  const addProject = (name3, isOpen3, isSingleActions) => {
    const stamp4 = before();
    return state.projects.put(
      newRecord(projectFields, {
        id: newId3(),
        name: name3,
        team_id: teamId2,
        author_id: ownerId,
        created_at: stamp4,
        last_event_at: stamp4,
        is_open: isOpen3,
        is_single_actions: isSingleActions,
        shared_team_id: null
      })
    ).id;
  };
  addProject("Single Tasks", false, true);
  return {
    state,
    teamId: teamId2,
    newId: newId3,
    project: (name3, isOpen3) => {
      const projectId = addProject(name3, isOpen3, false);
      for (const memberId of isOpen3 ? [] : memberIds) {
        state.accesses.put(
          newRecord(accessFields, {
            id: newId3(),
            project_id: projectId,
            member_id: memberId,
            is_manager: memberId === ownerId
          })
        );
      }
      return projectId;
    },
    section: (projectId, name3) => state.sections.put(
      newRecord(sectionFields, {
        id: newId3(),
        project_id: projectId,
        name: name3,
        created_at: before(),
        position: state.sections.size + 1
      })
    ).id,
    task: ({ name: name3, projectId, sectionId, member, due: due5, isDone = false }) => {
      const stamp4 = before();
      return state.tasks.put(
        newRecord(taskFields, {
          id: newId3(),
          name: name3,
          project_id: projectId,
          project_section_id: sectionId ?? null,
          author_id: ownerId,
          responsible_id: member === void 0 ? null : memberIds[member] ?? null,
          created_at: stamp4,
          last_modified: stamp4,
          last_activity_at: stamp4,
          due_at: due5 === void 0 ? null : days.at(due5),
          is_all_day: due5 !== void 0,
          ended_at: isDone ? stamp4 : null
        })
      ).id;
    },
    comment: (taskId, body3, isPinned) => {
      state.comments.put(
        newRecord(commentFields, {
          id: newId3(),
          task_id: taskId,
          author_id: ownerId,
          body: body3,
          is_pinned: isPinned,
          created_at: state.tasks.get(taskId)?.created_at ?? now,
          edited_at: null
        })
      );
    }
  };
}

// main/practice/sample/nozbe.ts
var nozbeOnly = {
  withCard: { name: "Aleksandra Bugaj", email: "aleksandra@kawiarniabugaj.example", phone: "+48587004471" },
  withTasks: { name: "Tomasz Gierak" }
};
function sampleNozbe(random, highlevel, now) {
  const space = createSpace(random, now);
  const projectId = space.project("Contacts", false);
  const inbox = space.section(projectId, "Inbox");
  for (const contact2 of begun(highlevel)) {
    const cardId = addCard(space, projectId, `${contact2.firstName} ${contact2.lastName}`, cardLines(contact2));
    for (const tag4 of contact2.tags) addTag(space, cardId, tag4);
  }
  addNozbeOnly(space, projectId);
  space.task({ name: "Sort the business cards from the fair", projectId, sectionId: inbox });
  const archive = space.section(projectId, "Archive");
  space.task({ name: "Old price list", projectId, sectionId: archive, isDone: true });
  space.task({ name: "Who called on Monday about the vases?", projectId });
  space.task({ name: "Print new business cards", projectId, member: 1, due: 4 });
  space.task({ name: "Clean up the address list", projectId, member: 2, due: -2 });
  addOwnProjects(space);
  return space.state;
}
function begun({ contacts }) {
  const withEmail = Array.from(contacts.all()).filter(({ email }) => email !== null);
  const count3 = Math.min(withEmail.length, Math.max(3, Math.round(contacts.size / 20)));
  return Array.from(
    { length: count3 },
    (_, position2) => withEmail[Math.floor(position2 * withEmail.length / count3)]
  ).filter((contact2) => contact2 !== void 0);
}
function cardLines(contact2) {
  const lines = [
    ["E-mail", contact2.email],
    ["Phone", contact2.phone],
    ["Company", contact2.companyName],
    ["Street", contact2.address1],
    ["City", contact2.city],
    ["State", contact2.state],
    ["Postal code", contact2.postalCode],
    ["Country", contact2.country],
    ["Website", contact2.website],
    ["Birthday", contact2.dateOfBirth],
    ["Source", contact2.source]
  ];
  return lines.flatMap(([label, value3]) => value3 ? [`${label}: ${value3}`] : []);
}
function addCard(space, projectId, name3, lines) {
  const sectionId = space.section(projectId, name3);
  const cardId = space.task({ name: name3, projectId, sectionId });
  space.comment(cardId, lines.join("\n"), true);
  return cardId;
}
function addTag({ state, teamId: teamId2, newId: newId3 }, taskId, name3) {
  const present = Array.from(state.tags.all()).find((tag5) => tag5.name === name3);
  const tag4 = present ?? state.tags.put(newRecord(tagFields, { id: newId3(), team_id: teamId2, name: name3 }));
  state.tagAssignments.put(newRecord(tagAssignmentFields, { id: newId3(), task_id: taskId, tag_id: tag4.id }));
}
function addNozbeOnly(space, projectId) {
  const { withCard, withTasks } = nozbeOnly;
  addCard(space, projectId, withCard.name, [
    `E-mail: ${withCard.email}`,
    `Phone: ${withCard.phone}`,
    "Company: Kawiarnia Bugaj",
    "City: Sopot"
  ]);
  const sectionId = space.section(projectId, withTasks.name);
  space.task({ name: "Call about the workshop lamps", projectId, sectionId, member: 0, due: 1 });
  const offer = space.task({ name: "Write the offer", projectId, sectionId, member: 2, due: 6 });
  space.comment(offer, "Six lamps, dimmable. Fitting is on him.", true);
}

// main/practice/sample/sample.ts
function sampleWorld(seed, contacts, now) {
  const random = createRandom(seed);
  const { withCard, withTasks } = nozbeOnly;
  const taken = {
    names: /* @__PURE__ */ new Set([withCard.name, withTasks.name]),
    emails: /* @__PURE__ */ new Set([withCard.email]),
    phones: /* @__PURE__ */ new Set([withCard.phone])
  };
  const highlevel = sampleHighLevel(random, contacts, now, taken);
  return { highlevel, nozbe: sampleNozbe(random, highlevel, now) };
}

// main/practice/serve.ts
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
async function serveApp(app, options) {
  const answer7 = faulty((request2) => app.fetch(request2), options);
  const listener = getRequestListener(
    async (request2, env) => {
      const outgoing = env.outgoing;
      try {
        const response = await answer7(request2);
        return breaksOff(response) ? await sendBroken(outgoing, response) : response;
      } catch (error) {
        if (!(error instanceof ConnectionFault)) throw error;
        if (error.code === "ETIMEDOUT") return new Promise(() => {
        });
        outgoing.socket?.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false }
  );
  const server = createServer(listener);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    url: origin + options.basePath,
    origin,
    close: () => new Promise((resolve, reject) => {
      server.close((error) => error ? reject(error) : resolve());
      server.closeAllConnections();
    })
  };
}
async function sendBroken(outgoing, response) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.write(new Uint8Array(await response.arrayBuffer()), () => outgoing.socket?.destroy());
  return RESPONSE_ALREADY_SENT;
}

// main/practice/index.ts
var keptRequests = 1e3;
var saveDelayMs = 300;
async function startPractice(options = {}) {
  const {
    contacts = 120,
    seed = 1,
    clock = systemClock,
    stateFile,
    limits = true,
    indexLagMs = 2e3
  } = options;
  const afresh = (position2) => position2 === void 0 ? void 0 : (position2 + clock.now()) % 2 ** 32;
  const { saved, setAside: setAside2 } = stateFile ? await loadPractice(stateFile, clock.now()) : { saved: null, setAside: null };
  const states = saved ? { highlevel: restoreState(saved.highlevel), nozbe: restoreState2(saved.nozbe) } : sampleWorld(seed, contacts, clock.now());
  states.highlevel.settings.indexLagMs = indexLagMs;
  const random = {
    highlevel: createRandom(afresh(saved?.random.highlevel) ?? seed + 1),
    nozbe: createRandom(afresh(saved?.random.nozbe) ?? seed + 2)
  };
  const highlevel = createHighLevel({ state: states.highlevel, clock, random: random.highlevel, limits });
  const nozbe = createNozbe({ state: states.nozbe, clock, random: random.nozbe });
  const faults = createFaultPlan();
  const requests = [];
  const onAnswer = (facts2, status) => {
    requests.push({ ...facts2, status, at: clock.now() });
    if (requests.length > 2 * keptRequests) requests.splice(0, keptRequests);
  };
  const around = (service, basePath2) => ({ service, basePath: basePath2, faults, clock, onAnswer });
  const aroundHighLevel = around("highlevel", "");
  const aroundNozbe = around("nozbe", basePath);
  const saver = stateFile ? createSaver(() => savePractice(stateFile, { ...states, random }), saveDelayMs) : null;
  const lasting = (app) => ({
    fetch: async (request2) => {
      const answer7 = await app.fetch(request2);
      if (request2.method !== "GET") await saver?.flush();
      return answer7;
    }
  });
  const apps = { highlevel: lasting(highlevel.app), nozbe: lasting(nozbe.app) };
  const highlevelServer = await serveApp(apps.highlevel, aroundHighLevel);
  const nozbeServer = await serveApp(apps.nozbe, aroundNozbe);
  const inProcess2 = /* @__PURE__ */ new Map([
    [highlevelServer.origin, faulty(apps.highlevel.fetch, aroundHighLevel)],
    [nozbeServer.origin, faulty(apps.nozbe.fetch, aroundNozbe)]
  ]);
  if (saver) {
    watchTables(states.highlevel, saver.changed);
    watchTables(states.nozbe, saver.changed);
    if (!saved) saver.changed();
  }
  const close = async () => {
    await Promise.all([highlevelServer.close(), nozbeServer.close()]);
    saver?.changed();
    await saver?.flush();
  };
  let closed;
  return {
    highlevel: highlevelAccess(states.highlevel, highlevelServer.url),
    nozbe: nozbeAccess(states.nozbe, nozbeServer.url),
    faults,
    highlevelState: states.highlevel,
    nozbeState: states.nozbe,
    requests,
    setAside: setAside2,
    transport: async (request2) => {
      const { origin } = new URL(request2.url);
      const answer7 = inProcess2.get(origin);
      if (!answer7) throw new TypeError(`No practice service answers at ${origin}`);
      return answer7(request2);
    },
    close: () => {
      closed ??= close();
      return closed;
    }
  };
}
function highlevelAccess(state, url) {
  const [client] = state.clients.all();
  const token = Array.from(state.tokens.all()).find(({ clientId }) => clientId === null);
  return {
    url,
    token: token?.id ?? "",
    locationId: state.location.id,
    clientId: client?.id ?? "",
    clientSecret: client?.secret ?? "",
    authorizeUrl: `${url}/v2/oauth/chooselocation`
  };
}
function nozbeAccess(state, url) {
  const [token] = state.tokens.all();
  const [team2] = state.teams.all();
  return { url, token: token?.id ?? "", teamId: token?.team_id ?? team2?.id ?? "" };
}

// main/store/disk.ts
function diskError(thrown, folder) {
  if (!(thrown instanceof Error)) return void 0;
  const code2 = thrown.code ?? "";
  if (code2 === "ENOSPC" || code2 === "EDQUOT" || /database or disk is full/i.test(thrown.message)) {
    return new TandemError("disk.full", {}, { cause: thrown });
  }
  if (/database is locked/i.test(thrown.message)) {
    return new TandemError("database.locked", {}, { cause: thrown });
  }
  if (/disk I\/O error/i.test(thrown.message)) return new TandemError("disk.failed", {}, { cause: thrown });
  if (["EROFS", "EACCES", "EPERM", "ENOTDIR", "EEXIST"].includes(code2) || /readonly database|unable to open database/i.test(thrown.message)) {
    return new TandemError("disk.readOnly", { folder }, { cause: thrown });
  }
  return void 0;
}

// main/core/paths.ts
import { join } from "node:path";
var paths = {
  database: (dataDir, workspaceId) => join(dataDir, "workspaces", `${workspaceId}.db`),
  workspaces: (dataDir) => join(dataDir, "workspaces"),
  practice: (dataDir) => join(dataDir, "practice"),
  /** Written by the main process; its folder is named there, too. */
  log: (dataDir) => join(dataDir, "logs", "tandem.log"),
  /** Which workspace the window works with. */
  current: (dataDir) => join(dataDir, "workspaces", "current.json"),
  practiceState: (dataDir) => join(dataDir, "practice", "state.json"),
  /** Addresses and tokens of the running practice services, for other programs to try. */
  practiceEndpoints: (dataDir) => join(dataDir, "practice", "endpoints.json")
};

// main/core/practiceServices.ts
var accessOf = ({ highlevel, nozbe }) => ({
  highlevel: { url: highlevel.url, credentials: fixedCredentials(highlevel.token) },
  nozbe: { url: nozbe.url, credentials: fixedCredentials(nozbe.token) }
});
var practiceAnswers = (practice) => ({
  locationId: practice.highlevel.locationId,
  teamId: practice.nozbe.teamId,
  layout: "section",
  projectName: "Contacts",
  firstRun: {
    mode: "copy",
    different: "ask",
    ambiguous: "link",
    onlyIn: { highlevel: "copy", nozbe: "copy" }
  },
  scope: null
});

// main/automation/book.ts
import { z as z33 } from "zod";

// shared/recipes.ts
import { z as z32 } from "zod";

// shared/triggers.ts
var triggerNames = [
  "contact.new",
  "contact.updated",
  "contact.deleted",
  "task.new",
  "task.updated",
  "task.completed",
  "task.deleted",
  "note.new",
  "appointment.upcoming",
  "appointment.changed"
];

// shared/recipes.ts
var builtInRecipes = [
  "new-contact",
  "latest-data",
  "completed-tasks",
  "welcome-task",
  "important-updates",
  "appointments",
  "deleted-tasks"
];
var switchesOfSync = [
  "new-contact",
  "completed-tasks",
  "deleted-tasks",
  "appointments"
];
var isOwnRecipe = (id5) => /^own-\d+$/.test(id5);
var most = z32.int().min(1).max(500).default(20);
var text3 = z32.string().trim();
var due = z32.strictObject({
  days: z32.int().min(0).max(365),
  working: z32.boolean(),
  hour: z32.int().min(0).max(23)
});
var tag = text3.min(1).max(100).nullable().default(null);
var noSettings = z32.strictObject({});
var latestData = z32.strictObject({ most });
var welcomeTask = z32.strictObject({
  /** The service on which the contact is new. */
  from: z32.enum(["both", ...services]).default("both"),
  tag,
  tasks: z32.array(
    z32.strictObject({
      name: text3.min(1).max(255),
      body: text3.max(5e3).default(""),
      due: due.nullable().default({ days: 2, working: true, hour: 10 }),
      responsible: z32.enum(["owner", "me"]).default("owner")
    })
  ).min(1).max(10).default([
    {
      name: "Welcome {{first name}} and ask what they need",
      body: "",
      due: { days: 2, working: true, hour: 10 },
      responsible: "owner"
    }
  ]),
  most
});
var importantUpdates = z32.strictObject({
  /** Canonical names; `custom.<id>` for a field of the location's own. */
  fields: z32.array(z32.string().min(1)).min(1).max(100).default(["email", "phone", "owner", "company"]),
  most
});
var appointments = z32.strictObject({
  /** A task of its own before an appointment begins; null for none. */
  reminder: z32.strictObject({
    minutes: z32.int().min(5).max(10080),
    name: text3.min(1).max(255).default("Reminder: {{title}}")
  }).nullable().default(null),
  most
});
var operators3 = ["is", "is not", "contains", "is empty", "is not empty"];
var own = z32.strictObject({
  name: text3.min(1).max(80),
  trigger: z32.strictObject({ service: z32.enum(services), name: z32.enum(triggerNames) }),
  /** All of them have to hold. `field` is one of the contact, or `changed field`. */
  conditions: z32.array(
    z32.strictObject({
      field: z32.string().min(1).max(100),
      operator: z32.enum(operators3),
      value: text3.max(500).default("")
    })
  ).max(10).default([]),
  /** A name in the catalogue. */
  action: z32.string().min(1).max(100),
  /** Texts with placeholders, by `part.name`: `path.contactId`. An empty one is left out. */
  input: z32.record(z32.string().max(100), z32.string().max(5e3)).default({}),
  most
});
var recipeSettings = {
  "new-contact": noSettings,
  "latest-data": latestData,
  "completed-tasks": noSettings,
  "deleted-tasks": noSettings,
  "welcome-task": welcomeTask,
  "important-updates": importantUpdates,
  appointments,
  own
};
var settingsSchemaOf = (id5) => builtInRecipes.some((one11) => one11 === id5) ? recipeSettings[id5] : recipeSettings.own;

// main/automation/book.ts
var key2 = "recipes";
var kept = z33.object({
  on: z33.record(z33.string(), z33.boolean()),
  settings: z33.record(z33.string(), z33.unknown()),
  /** The number of the last recipe that the user built: numbers are not used again. */
  lastOwn: z33.int()
});
var load = (meta) => meta.get(key2, kept) ?? { on: {}, settings: {}, lastOwn: 0 };
function loadRecipes(meta) {
  const book = load(meta);
  const own2 = Object.keys(book.settings).filter(isOwnRecipe);
  own2.sort((a, b) => numberOf(a) - numberOf(b));
  return [...builtInRecipes, ...own2].flatMap((id5) => recipeIn(book, id5));
}
var isOn = (meta, id5) => load(meta).on[id5] ?? switchesOfSync.includes(id5);
function findRecipe(meta, id5) {
  const recipe2 = loadRecipes(meta).find((one11) => one11.id === id5);
  if (!recipe2) throw new TandemError("entry.unknown", { what: "recipe", id: id5 });
  return recipe2;
}
function recipeIn(book, id5) {
  const schema = settingsSchemaOf(id5);
  const found = schema.safeParse(book.settings[id5] ?? {});
  const settings2 = found.success ? found.data : isOwnRecipe(id5) ? null : schema.parse({});
  if (settings2 === null) return [];
  const on = book.on[id5] ?? switchesOfSync.includes(id5);
  return [{ id: id5, isOn: on, settings: settings2 }];
}
var numberOf = (id5) => Number(id5.slice("own-".length));
function saveSwitch(meta, id5, on) {
  const book = load(meta);
  meta.set(key2, { ...book, on: { ...book.on, [id5]: on } });
}
function saveSettings(meta, id5, settings2) {
  const book = load(meta);
  const lastOwn = id5 === "new" ? book.lastOwn + 1 : book.lastOwn;
  const name3 = id5 === "new" ? `own-${lastOwn}` : id5;
  meta.set(key2, { ...book, lastOwn, settings: { ...book.settings, [name3]: settings2 } });
  return name3;
}
function removeRecipe(meta, id5) {
  if (!isOwnRecipe(id5))
    throw new TandemError("choice.wrong", {
      detail: "A recipe of Tandem\u2019s own can be switched off, not removed."
    });
  const book = load(meta);
  const { [id5]: _, ...settings2 } = book.settings;
  const { [id5]: __, ...on } = book.on;
  meta.set(key2, { ...book, on, settings: settings2 });
}

// main/automation/switches.ts
var isOff = (recipes, id5) => recipes.find((recipe2) => recipe2.id === id5)?.isOn === false;
var staysBy = (recipes) => ({
  newContacts: isOff(recipes, "new-contact"),
  deletedTasks: isOff(recipes, "deleted-tasks")
});
function mappingBy(mapping, recipes) {
  const task2 = isOff(recipes, "completed-tasks") ? mapping.task.map((rule3) => {
    if (rule3.field !== "completed") return rule3;
    const goesToNozbe = rule3.direction === "both" || rule3.direction === "to-nozbe";
    return { ...rule3, direction: goesToNozbe ? "to-nozbe" : "off" };
  }) : mapping.task;
  const appointment2 = isOff(recipes, "appointments") ? mapping.appointment.map((rule3) => ({ ...rule3, direction: "off" })) : mapping.appointment;
  return { ...mapping, task: task2, appointment: appointment2 };
}
function agreeOnCompleted(store, runId) {
  for (const { id: id5, highlevelId: highlevelId2, nozbeId } of store.links.all("task")) {
    const highlevel = store.records.find("highlevel", "task", highlevelId2)?.fields.completed;
    const nozbe = store.records.find("nozbe", "task", nozbeId)?.fields.completed;
    if (highlevel === void 0 || nozbe === void 0 || highlevel === nozbe) continue;
    store.base.set(id5, "completed", { highlevel, nozbe }, runId);
  }
}

// main/connectors/catalog/triggers.ts
import { z as z34 } from "zod";
var happenings = {
  "contact.new": "Somebody makes a new contact",
  "contact.updated": "Somebody changes a contact",
  "contact.deleted": "Somebody deletes a contact",
  "task.new": "Somebody makes a new task",
  "task.updated": "Somebody changes a task",
  "task.completed": "Somebody completes a task",
  "task.deleted": "Somebody deletes a task",
  "note.new": "Somebody writes a new note",
  "appointment.upcoming": "An appointment is about to begin",
  "appointment.changed": "Somebody books, changes or deletes an appointment"
};
var onlyOn = { "appointment.upcoming": "highlevel" };
var value = z34.union([z34.string(), z34.boolean(), z34.null(), z34.array(z34.string()).readonly()]);
var eventOf = (name3, service) => z34.object({
  id: z34.string(),
  name: z34.literal(name3),
  at: z34.number(),
  service: z34.literal(service),
  kind: z34.enum(kinds),
  recordId: z34.string(),
  contact: z34.string(),
  title: z34.string().nullable(),
  field: z34.string().nullable(),
  before: value,
  after: value
});
var catalogTriggers = services.flatMap(
  (service) => triggerNames.filter((name3) => (onlyOn[name3] ?? service) === service).map((name3) => ({
    type: "trigger",
    name: `${service}.${name3}`,
    sentence: `${happenings[name3]} in ${serviceNames[service]}.`,
    service,
    method: null,
    path: null,
    scope: null,
    writes: false,
    output: eventOf(name3, service)
  }))
);

// main/connectors/highlevel/catalog/appointmentNotes.ts
import { z as z42 } from "zod";

// main/connectors/highlevel/rows/note.ts
import { z as z36 } from "zod";

// main/connectors/highlevel/rows/parts.ts
import { z as z35 } from "zod";

// shared/canonical/date.ts
function dateOf(value3) {
  if (typeof value3 === "number") return Number.isFinite(value3) ? isoDate(value3) : null;
  const parts2 = /^(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(value3.trim());
  if (!parts2) return null;
  const [, year = "", , month = "", day = ""] = parts2;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant5 = Date.parse(`${date}T00:00:00Z`);
  return isoDate(instant5) === date ? date : null;
}
var isoDate = (instant5) => {
  const date = new Date(instant5);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
};

// main/connectors/stamps.ts
var overlapMs = 6e5;
function newest(previous, stamps2) {
  let greatest = previous;
  for (const stamp4 of stamps2) {
    if (typeof stamp4 === "number") greatest = Math.max(greatest ?? stamp4, stamp4);
  }
  return greatest;
}
function stampOf(value3) {
  const stamp4 = typeof value3 === "string" ? Date.parse(value3) : value3;
  return typeof stamp4 === "number" && Number.isFinite(stamp4) ? stamp4 : null;
}

// main/connectors/highlevel/rows/parts.ts
var id2 = z35.string().min(1);
var text4 = z35.string().nullish();
var instant3 = z35.union([z35.string(), z35.number()]).transform((value3, context) => {
  const stamp4 = stampOf(value3);
  if (stamp4 !== null) return stamp4;
  context.addIssue({ code: "custom", message: "not a date" });
  return z35.NEVER;
});
var birthday2 = z35.union([z35.string(), z35.number()]).transform((value3, context) => {
  if (value3 === "") return null;
  const date = dateOf(value3);
  if (date !== null) return date;
  context.addIssue({ code: "custom", message: "not a date" });
  return z35.NEVER;
});
var anyAnswer = z35.looseObject({});

// main/connectors/highlevel/rows/note.ts
var noteRow = z36.looseObject({
  id: id2,
  /** Plain text or HTML. */
  body: text4,
  /** Id of the user who wrote it. */
  userId: text4,
  title: text4,
  color: text4,
  pinned: z36.boolean().nullish(),
  dateAdded: instant3.nullish()
});
var noteAnswer = z36.looseObject({ note: noteRow });
var noteList = z36.looseObject({ notes: z36.array(z36.unknown()) });

// main/connectors/highlevel/catalog/calendars.ts
import { z as z41 } from "zod";

// main/connectors/catalog/place.ts
import { z as z38 } from "zod";

// main/connectors/rows.ts
function readRows(list5, schema, what) {
  const result = { rows: [], problems: [] };
  for (const row of list5) {
    const checked2 = schema.safeParse(row);
    if (checked2.success) result.rows.push(checked2.data);
    else result.problems.push({ ...what, id: rowId(row), detail: issueText(checked2.error) });
  }
  return result;
}
function everyRow(service, { rows: rows2, problems }) {
  const [problem] = problems;
  if (!problem) return rows2;
  const { operation: operation3, detail } = problem;
  throw new TandemError("protocol.unexpected", { service: serviceNames[service], operation: operation3, detail });
}
function rowId(row) {
  const id5 = property3(row, "id") ?? property3(row, "_id");
  return typeof id5 === "string" ? id5 : null;
}
var property3 = (row, name3) => typeof row === "object" && row !== null ? row[name3] : void 0;
function issueText(error) {
  const [issue] = error.issues;
  if (!issue) return "unreadable";
  return `${issue.path.join(".") || "answer"}: ${issue.message}`;
}

// main/connectors/catalog/entry.ts
import { z as z37 } from "zod";

// main/connectors/catalog/path.ts
var pathNames = (path8) => [...path8.matchAll(/\{(\w+)\}/g)].map(([, name3 = ""]) => name3);
var filledPath = (path8, values) => path8.replace(/\{(\w+)\}/g, (_, name3) => encodeURIComponent(String(values[name3])));

// main/connectors/catalog/entry.ts
var inputParts = ["path", "query", "body"];
function actionOf(operation3, { id: id5, ...of }) {
  const { names: names3 = {}, query, body: body3, reads = false, sends = "json", answers = "json", ...facts2 } = operation3;
  const inPath = pathNames(operation3.path).map((name3) => [name3, names3[name3] ?? id5]);
  return {
    ...facts2,
    ...of,
    type: "action",
    writes: operation3.method !== "GET" && !reads,
    sends,
    answers,
    input: z37.strictObject({
      ...inPath.length > 0 ? { path: z37.strictObject(Object.fromEntries(inPath)) } : {},
      ...query ? { query: z37.strictObject(query) } : {},
      ...body3 ? { body: z37.strictObject(body3) } : {}
    })
  };
}

// main/connectors/catalog/place.ts
var locationId = z38.string().min(1);
var teamId = z38.string().regex(/^[a-zA-Z0-9]{16}$/, "must be 16 letters and digits");
var teamIdOrNull = teamId.nullable();
var optionalTeamId = teamId.optional();
var filledIn = [locationId, teamId, teamIdOrNull];
var isFilledIn = (type) => filledIn.includes(type);
function inPlace(entry, given, place2) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const input = { ...given };
  for (const part2 of inputParts) {
    const schema = entry.input.shape[part2];
    if (!schema) continue;
    const values = input[part2] ?? {};
    input[part2] = values;
    if (typeof values !== "object" || values === null || Array.isArray(values)) continue;
    for (const [name3, type] of Object.entries(schema.shape)) {
      if (type !== optionalTeamId && !isFilledIn(type)) continue;
      const own2 = entry.service === "highlevel" ? place2.locationId : place2.teamId;
      const named4 = property3(values, name3);
      if (named4 === void 0) {
        if (isFilledIn(type)) input[part2] = { ...values, [name3]: own2 };
      } else if (named4 !== null && named4 !== own2) throw elsewhere(entry.service, String(named4), own2);
    }
  }
  return input;
}
var elsewhere = (service, named4, own2) => {
  const what = service === "highlevel" ? "location" : "space";
  return new TandemError("workspace.mismatch", { detail: `${what} ${own2}, not ${named4}` });
};

// main/connectors/highlevel/rows/appointment.ts
import { z as z39 } from "zod";
var time = z39.union([z39.string(), z39.number()]).nullish();
var appointmentRow = z39.looseObject({
  id: id2,
  /** Absent where the calendar holds something of nobody, such as a blocked hour. */
  contactId: text4,
  title: text4,
  appointmentStatus: text4,
  startTime: time,
  endTime: time,
  /** A place or the address of a meeting. */
  address: text4,
  description: text4,
  notes: text4,
  /** Ids of users. */
  assignedUserId: text4,
  users: z39.array(z39.string()).nullish(),
  isRecurring: z39.boolean().nullish(),
  rrule: text4,
  masterEventId: text4,
  dateUpdated: time
});
var briefAppointment = appointmentRow.pick({ id: true, startTime: true });
var appointmentAnswer = z39.looseObject({ event: appointmentRow });
var eventList = z39.looseObject({ events: z39.array(z39.unknown()) });
var calendarList = z39.looseObject({ calendars: z39.array(z39.looseObject({ id: id2 })) });

// main/connectors/highlevel/catalog/parts.ts
import { z as z40 } from "zod";
var pathId = z40.string().min(1).refine((given) => !/^\.{1,2}$|\p{Surrogate}/u.test(given), "not an id");
var underScope = (scope, version = null) => ({ names: names3, ...operation3 }) => actionOf(
  { ...operation3, names: { locationId, ...names3 } },
  { service: "highlevel", scope, version, id: pathId }
);
var filled2 = z40.string().min(1);
var text5 = z40.string();
var clearable2 = z40.string().nullable();
var flag2 = z40.boolean();
var ids = z40.array(filled2);
var skip = z40.int().min(0);
var epoch = z40.int().min(0);
var dateTime2 = z40.iso.datetime({ offset: true, error: "expected a date and time with a zone" });
var toTheSecond = z40.iso.datetime({
  offset: true,
  precision: 0,
  error: "expected a date and time to the second, with a zone, such as 2026-05-03T10:30:00Z"
});
var done = z40.looseObject({
  succeded: flag2.optional(),
  succeeded: flag2.optional(),
  success: flag2.optional()
});

// main/connectors/highlevel/catalog/calendars.ts
var calendarVersion = "2021-04-15";
var read = underScope("calendars.readonly", calendarVersion);
var readEvents = underScope("calendars/events.readonly", calendarVersion);
var writeEvents = underScope("calendars/events.write", calendarVersion);
var calendarRow = z41.looseObject({ id: filled2, name: text5.nullish() });
var eventsQuery2 = {
  locationId,
  startTime: epoch,
  endTime: epoch,
  calendarId: filled2.optional(),
  userId: filled2.optional(),
  groupId: filled2.optional()
};
var eventsAnswer = z41.looseObject({ events: z41.array(appointmentRow) });
var blocked = {
  locationId,
  calendarId: filled2,
  assignedUserId: filled2.optional(),
  title: text5.optional(),
  startTime: dateTime2.optional(),
  endTime: dateTime2.optional()
};
var calendarActions = [
  read({
    name: "calendars.list",
    sentence: "Lists the calendars of the location.",
    method: "GET",
    path: "/calendars/",
    query: { locationId, groupId: filled2.optional(), showDrafted: flag2.optional() },
    output: z41.looseObject({ calendars: z41.array(calendarRow) })
  }),
  read({
    name: "calendars.get",
    sentence: "Shows a calendar, with its opening hours and its people.",
    method: "GET",
    path: "/calendars/{calendarId}",
    output: z41.looseObject({ calendar: calendarRow })
  }),
  read({
    name: "calendars.freeSlots",
    sentence: "Lists the times that can still be booked in a calendar, of at most 31 days.",
    method: "GET",
    path: "/calendars/{calendarId}/free-slots",
    query: {
      startDate: epoch,
      endDate: epoch,
      timezone: filled2.optional(),
      userId: filled2.optional(),
      userIds: z41.array(filled2).optional()
    },
    output: z41.looseObject({})
  }),
  readEvents({
    name: "calendars.events",
    sentence: "Lists the appointments of a calendar, a person or a group of calendars in a stretch of time.",
    method: "GET",
    path: "/calendars/events",
    query: eventsQuery2,
    output: eventsAnswer
  }),
  readEvents({
    name: "calendars.blockedSlots.list",
    sentence: "Lists the times at which a calendar, a person or a group of calendars cannot be booked.",
    method: "GET",
    path: "/calendars/blocked-slots",
    query: eventsQuery2,
    output: eventsAnswer
  }),
  writeEvents({
    name: "calendars.blockedSlots.create",
    sentence: "Blocks time in a calendar, so that nobody books it.",
    method: "POST",
    path: "/calendars/events/block-slots",
    body: blocked,
    output: z41.looseObject({ id: filled2 })
  }),
  writeEvents({
    name: "calendars.blockedSlots.update",
    sentence: "Moves or renames time that is blocked.",
    method: "PUT",
    path: "/calendars/events/block-slots/{eventId}",
    body: blocked,
    output: z41.looseObject({ id: filled2 })
  })
];

// main/connectors/highlevel/catalog/appointmentNotes.ts
var read2 = underScope("calendars/events.readonly", calendarVersion);
var write = underScope("calendars/events.write", calendarVersion);
var path = "/calendars/appointments/{appointmentId}/notes";
var one = `${path}/{noteId}`;
var body = { body: z42.string().min(1).max(5e3), userId: text5.optional() };
var appointmentNoteActions = [
  read2({
    name: "appointments.notes.list",
    sentence: "Lists the notes of an appointment, at most 20 at a time.",
    method: "GET",
    path,
    query: { limit: z42.int().min(1).max(20), offset: skip },
    output: z42.looseObject({ notes: z42.array(noteRow), hasMore: z42.boolean().optional() })
  }),
  write({
    name: "appointments.notes.create",
    sentence: "Writes a new note on an appointment.",
    method: "POST",
    path,
    body,
    output: noteAnswer
  }),
  write({
    name: "appointments.notes.update",
    sentence: "Changes a note of an appointment.",
    method: "PUT",
    path: one,
    body,
    output: noteAnswer
  }),
  write({
    name: "appointments.notes.delete",
    sentence: "Deletes a note of an appointment.",
    method: "DELETE",
    path: one,
    output: done
  })
];

// main/connectors/highlevel/catalog/appointments.ts
import { z as z43 } from "zod";
var read3 = underScope("calendars/events.readonly", calendarVersion);
var write2 = underScope("calendars/events.write", calendarVersion);
var one2 = "/calendars/events/appointments/{eventId}";
var details2 = {
  title: text5.optional(),
  meetingLocationType: z43.enum(["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"]).optional(),
  meetingLocationId: text5.optional(),
  overrideLocationConfig: flag2.optional(),
  appointmentStatus: z43.enum(["new", "confirmed", "cancelled", "showed", "noshow", "invalid"]).optional(),
  assignedUserId: text5.optional(),
  description: text5.optional(),
  address: text5.optional(),
  /** Whether it may be at a time that the calendar does not offer. */
  ignoreDateRange: flag2.optional(),
  ignoreFreeSlotValidation: flag2.optional(),
  /** Whether automations run, such as a message to the contact. */
  toNotify: flag2.optional(),
  rrule: text5.optional(),
  endTime: dateTime2.optional()
};
var appointmentActions = [
  underScope("contacts.readonly")({
    name: "contacts.appointments.list",
    sentence: "Lists the appointments of a contact. Their times are without a time zone.",
    method: "GET",
    path: "/contacts/{contactId}/appointments",
    output: z43.looseObject({ events: z43.array(appointmentRow) })
  }),
  read3({
    name: "appointments.get",
    sentence: "Shows an appointment.",
    method: "GET",
    path: one2,
    output: appointmentAnswer
  }),
  write2({
    name: "appointments.create",
    sentence: "Books an appointment with a contact.",
    method: "POST",
    path: "/calendars/events/appointments",
    body: { locationId, calendarId: filled2, contactId: filled2, startTime: dateTime2, ...details2 },
    output: appointmentRow
  }),
  write2({
    name: "appointments.update",
    sentence: "Changes an appointment: when, where, with whom, or what became of it.",
    method: "PUT",
    path: one2,
    body: { calendarId: filled2.optional(), startTime: dateTime2.optional(), ...details2 },
    output: appointmentRow
  }),
  write2({
    name: "appointments.delete",
    sentence: "Deletes an appointment, or time that was blocked.",
    method: "DELETE",
    path: "/calendars/events/{eventId}",
    body: {},
    output: done
  })
];

// main/connectors/highlevel/catalog/businesses.ts
import { z as z44 } from "zod";
var read4 = underScope("businesses.readonly");
var write3 = underScope("businesses.write");
var one3 = "/businesses/{businessId}";
var details3 = {
  phone: text5.optional(),
  email: text5.optional(),
  website: text5.optional(),
  address: text5.optional(),
  city: text5.optional(),
  postalCode: text5.optional(),
  state: text5.optional(),
  country: text5.optional(),
  description: text5.optional()
};
var businessRow = z44.looseObject({ id: filled2, name: z44.string() });
var written5 = z44.looseObject({ buiseness: businessRow });
var businessActions = [
  read4({
    name: "businesses.list",
    sentence: "Lists the businesses that contacts can belong to.",
    method: "GET",
    path: "/businesses/",
    query: { locationId, limit: z44.int().min(1).optional(), skip: skip.optional() },
    output: z44.looseObject({ businesses: z44.array(businessRow) })
  }),
  read4({
    name: "businesses.get",
    sentence: "Shows a business.",
    method: "GET",
    path: one3,
    output: z44.looseObject({ business: businessRow })
  }),
  write3({
    name: "businesses.create",
    sentence: "Makes a new business.",
    method: "POST",
    path: "/businesses/",
    body: { locationId, name: filled2, ...details3 },
    output: written5
  }),
  write3({
    name: "businesses.update",
    sentence: "Changes the details of a business that are given.",
    method: "PUT",
    path: one3,
    body: { name: filled2.optional(), ...details3 },
    output: written5
  }),
  write3({
    name: "businesses.delete",
    sentence: "Deletes a business; its contacts stay.",
    method: "DELETE",
    path: one3,
    output: done
  })
];

// main/connectors/highlevel/catalog/contactCampaigns.ts
var write4 = underScope("contacts.write");
var campaign = "/contacts/{contactId}/campaigns/{campaignId}";
var workflow = "/contacts/{contactId}/workflow/{workflowId}";
var contactCampaignActions = [
  write4({
    name: "contacts.campaigns.add",
    sentence: "Puts a contact into a campaign, which may send it messages.",
    method: "POST",
    path: campaign,
    body: {},
    output: done
  }),
  write4({
    name: "contacts.campaigns.remove",
    sentence: "Takes a contact out of a campaign.",
    method: "DELETE",
    path: campaign,
    output: done
  }),
  write4({
    name: "contacts.campaigns.removeAll",
    sentence: "Takes a contact out of all campaigns.",
    method: "DELETE",
    path: "/contacts/{contactId}/campaigns/removeAll",
    output: done
  }),
  write4({
    name: "contacts.workflows.add",
    sentence: "Starts a workflow for a contact, which may send it messages.",
    method: "POST",
    path: workflow,
    body: { eventStartTime: dateTime2.optional() },
    output: done
  }),
  write4({
    name: "contacts.workflows.remove",
    sentence: "Stops a workflow for a contact.",
    method: "DELETE",
    path: workflow,
    body: { eventStartTime: dateTime2.optional() },
    output: done
  })
];

// main/connectors/highlevel/catalog/contactLabels.ts
import { z as z46 } from "zod";

// main/connectors/highlevel/rows/contact.ts
import { z as z45 } from "zod";
var contactRow = z45.looseObject({
  id: id2,
  firstName: text4,
  lastName: text4,
  /** Where a list has them, they keep the capitals that the names beside them have lost. */
  firstNameRaw: text4,
  lastNameRaw: text4,
  email: text4,
  phone: text4,
  companyName: text4,
  address1: text4,
  address: text4,
  city: text4,
  state: text4,
  postalCode: z45.union([z45.string(), z45.number().transform(String)]).nullish(),
  country: text4,
  website: text4,
  source: text4,
  dateOfBirth: birthday2.nullish(),
  /** Id of the user who is responsible. */
  assignedTo: text4,
  businessId: text4,
  tags: z45.array(z45.string()).nullish(),
  /** `{id, value}` each; what a value may be depends on the field. */
  customFields: z45.array(z45.unknown()).nullish(),
  dateAdded: instant3.nullish(),
  dateUpdated: instant3.nullish()
});
var contactAnswer2 = z45.looseObject({ contact: contactRow });
var duplicateAnswer = z45.looseObject({ contact: contactRow.nullish() });
var contactList = z45.looseObject({
  contacts: z45.array(z45.unknown()),
  total: z45.number().nullish(),
  searchAfter: z45.array(z45.unknown()).nullish(),
  meta: z45.looseObject({ searchAfter: z45.array(z45.unknown()).nullish() }).nullish()
});
var businessContacts = z45.looseObject({ contacts: z45.array(z45.unknown()), count: z45.number().nullish() });
var tagsAnswer = z45.looseObject({ tags: z45.array(z45.string()).nullish() });

// main/connectors/highlevel/catalog/contactLabels.ts
var write5 = underScope("contacts.write");
var tags3 = z46.array(filled2).min(1);
var followers = ids.min(1);
var followersAnswer = z46.looseObject({ followers: z46.array(z46.string()).nullish() });
var contactLabelActions = [
  write5({
    name: "contacts.tags.add",
    sentence: "Adds tags to a contact.",
    method: "POST",
    path: "/contacts/{contactId}/tags",
    body: { tags: tags3 },
    output: tagsAnswer
  }),
  write5({
    name: "contacts.tags.remove",
    sentence: "Takes tags off a contact.",
    method: "DELETE",
    path: "/contacts/{contactId}/tags",
    body: { tags: tags3 },
    output: tagsAnswer
  }),
  write5({
    name: "contacts.tags.updateMany",
    sentence: "Adds tags to many contacts at once, or takes them off.",
    method: "POST",
    path: "/contacts/bulk/tags/update/{type}",
    names: { type: z46.enum(["add", "remove"]) },
    body: { locationId, contacts: ids, tags: z46.array(filled2), removeAllTags: flag2.optional() },
    output: z46.looseObject({ succeded: flag2, errorCount: z46.number(), responses: z46.array(z46.unknown()) })
  }),
  write5({
    name: "contacts.followers.add",
    sentence: "Has people of the location follow a contact.",
    method: "POST",
    path: "/contacts/{contactId}/followers",
    body: { followers },
    output: followersAnswer
  }),
  write5({
    name: "contacts.followers.remove",
    sentence: "Has people of the location no longer follow a contact.",
    method: "DELETE",
    path: "/contacts/{contactId}/followers",
    body: { followers },
    output: followersAnswer
  }),
  write5({
    name: "contacts.setBusiness",
    sentence: "Puts contacts into a business, or takes them out of theirs.",
    method: "POST",
    path: "/contacts/bulk/business",
    body: { locationId, ids: z46.array(z46.string().min(1).max(50)).min(1), businessId: filled2.nullable() },
    output: z46.looseObject({ success: flag2, ids: z46.array(z46.string()) })
  })
];

// main/connectors/highlevel/catalog/contactNotes.ts
import { z as z47 } from "zod";
var read5 = underScope("contacts.readonly");
var write6 = underScope("contacts.write");
var path2 = "/contacts/{contactId}/notes";
var one4 = `${path2}/{id}`;
var details4 = {
  userId: text5.optional(),
  title: text5.optional(),
  color: text5.optional(),
  pinned: flag2.optional()
};
var contactNoteActions = [
  read5({
    name: "contacts.notes.list",
    sentence: "Lists the notes of a contact, newest first.",
    method: "GET",
    path: path2,
    output: z47.looseObject({ notes: z47.array(noteRow) })
  }),
  read5({
    name: "contacts.notes.get",
    sentence: "Shows a note of a contact.",
    method: "GET",
    path: one4,
    output: noteAnswer
  }),
  write6({
    name: "contacts.notes.create",
    sentence: "Writes a new note on a contact.",
    method: "POST",
    path: path2,
    body: { body: filled2, ...details4 },
    output: noteAnswer
  }),
  write6({
    name: "contacts.notes.update",
    sentence: "Changes a note of a contact.",
    method: "PUT",
    path: one4,
    body: { body: filled2.optional(), ...details4 },
    output: noteAnswer
  }),
  write6({
    name: "contacts.notes.delete",
    sentence: "Deletes a note of a contact.",
    method: "DELETE",
    path: one4,
    output: done
  })
];

// main/connectors/highlevel/catalog/contacts.ts
import { z as z49 } from "zod";

// main/connectors/scrub.ts
var mark = "[secret]";
var remembered2 = 3;
var shortest = 8;
var value2 = String.raw`(?=[^\s"',;}\]]*\d|[^\s"',;}\]]{20,})[^\s"',;}\]]{8,}`;
var looks = [
  [new RegExp(String.raw`\b(bearer|basic|apikey)\s+${value2}`, "gi"), `$1 ${mark}`],
  [
    new RegExp(
      String.raw`\b(authorization|\w*token|password|\w*secret|code)(\\?["']?\s*[:=]\s*\\?["']?)${value2}`,
      "gi"
    ),
    `$1$2${mark}`
  ],
  // HighLevel's private integration tokens, and signed tokens.
  [/\bpit-[\w-]{8,}/gi, mark],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g, mark]
];
var withoutSecrets = (text11) => looks.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text11);
function createScrub() {
  let sent = [];
  return {
    remember: (token) => {
      if (token.length < shortest || sent.includes(token)) return;
      sent = [token, ...sent].slice(0, remembered2);
    },
    clean: (text11) => withoutSecrets(
      sent.flatMap((token) => [token, encodeURIComponent(token)]).reduce((rest, token) => rest.replaceAll(token, mark), text11)
    )
  };
}

// main/connectors/errors.ts
function errorOfRefusal(call, { status, body: body3, detail, traceId }) {
  const { operation: operation3 } = call;
  const service = serviceNames[call.service];
  const error = (code2, params) => new TandemError(code2, params, { traceId });
  if (status >= 500) return error("server.failed", { service, status });
  if (status === 429) return error("rate.limited", { service });
  if (status === 401) {
    return lacksScope(detail) ? error("permission.refused", { service, operation: operation3, detail }) : error("auth.refused", { service });
  }
  if (body3 === void 0) return notJson(call, traceId);
  if (status === 403) return error("permission.refused", { service, operation: operation3, detail });
  return error("request.refused", { service, status, detail });
}
var lacksScope = (detail) => /scope/i.test(detail);
function errorOfFailure(call, failure, cause) {
  const service = serviceNames[call.service];
  switch (failure) {
    case "ECONNABORTED":
    case "ETIMEDOUT":
      return new TandemError("network.timeout", { service }, { cause });
    case "ERR_CANCELED":
      return new TandemError("run.cancelled");
    default:
      if (isCertificateFailure(failure)) {
        return new TandemError("network.certificate", { host: call.host, detail: failure ?? "" }, { cause });
      }
      return new TandemError(
        "network.unreachable",
        { service, host: call.host, detail: failure ?? "no answer" },
        { cause }
      );
  }
}
var isCertificateFailure = (failure) => /CERT|^UNABLE_TO_|^CRL_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$/.test(
  failure ?? ""
);
var redirected = ({ service }, detail) => new TandemError("network.redirected", { service: serviceNames[service], detail });
var offline = (cause) => new TandemError("network.offline", {}, { cause });
var notJson = ({ service, host }, traceId) => new TandemError("protocol.notJson", { service: serviceNames[service], host }, { traceId });
var unexpected = ({ service, operation: operation3 }, detail, traceId = null) => new TandemError("protocol.unexpected", { service: serviceNames[service], operation: operation3, detail }, { traceId });
var goneError = (service, kind, traceId = null) => new TandemError("record.gone", { service: serviceNames[service], kind }, { traceId });
var duplicateError = (service, kind, traceId) => new TandemError("record.duplicate", { service: serviceNames[service], kind }, { traceId });
var isMissing = ({ status, body: body3 }) => status === 404 && body3 !== void 0;
var hasCode = (error, ...codes2) => error instanceof TandemError && codes2.includes(error.code);
async function unlessGone(reading2) {
  try {
    return await reading2;
  } catch (error) {
    if (hasCode(error, "record.gone")) return null;
    throw error;
  }
}
var longestDetail = 200;
function detailOf(body3, raw, clean = withoutSecrets) {
  const found = body3 === void 0 ? raw : textOf(body3) ?? raw;
  const detail = clean(found).trim().replace(/\s+/g, " ");
  return detail.length > longestDetail ? `${detail.slice(0, longestDetail - 1)}\u2026` : detail || "no reason given";
}
function textOf(body3) {
  if (typeof body3 === "string") return body3 || void 0;
  if (Array.isArray(body3)) return body3.map(textOf).filter(Boolean).join("; ") || void 0;
  if (typeof body3 !== "object" || body3 === null) return void 0;
  const { message: message2, error, detail } = body3;
  return textOf(message2) ?? textOf(error) ?? textOf(detail);
}

// main/connectors/probes/knowledge.ts
function freshKnowledge() {
  const answers = /* @__PURE__ */ new Map();
  return {
    answer: (id5) => answers.get(id5) ?? "unknown",
    learn: (id5, answer7) => void answers.set(id5, answer7)
  };
}
function numberOf2(knowledge, id5, { standard, most: most2 }) {
  const answer7 = knowledge.answer(id5);
  return typeof answer7 === "number" && answer7 >= 1 ? Math.min(answer7, most2) : standard;
}

// main/connectors/probes/page.ts
async function withPage({ id: id5, safe, knowledge }, rows2, ask3) {
  try {
    return await ask3(rows2);
  } catch (error) {
    const isOfPage = hasCode(error, "request.refused") && /limit/i.test(String(error.params.detail));
    if (!isOfPage || rows2 <= safe) throw error;
    const page = await ask3(safe);
    knowledge.learn(id5, safe);
    return page;
  }
}

// main/connectors/highlevel/calls/gone.ts
var isGone = (refusal2) => isMissing(refusal2) || refusal2.status === 400 && /\b(contact|task|note|appointment|event) with id \S+ not found/i.test(refusal2.detail);

// main/connectors/highlevel/calls/contacts.ts
var mostContacts = 500;
var contactPage = { id: "highlevel.contactPage", safe: 100 };
var mostOfBusiness = 100;
var longestQuery = 75;
var duplicate = (refusal2) => duplicateIn(refusal2) === void 0 ? void 0 : duplicateError("highlevel", "contact", refusal2.traceId);
function contactCalls(http, locationId2, knowledge) {
  const path8 = (id5) => `/contacts/${encodeURIComponent(id5)}`;
  return {
    /** Null when HighLevel says that it is gone. */
    getContact: async (id5, signal) => {
      const answer7 = await unlessGone(
        http.request({
          operation: "contacts.get",
          method: "GET",
          path: path8(id5),
          schema: contactAnswer2,
          kind: "contact",
          isGone,
          ...signal ? { signal } : {}
        })
      );
      return answer7?.contact ?? null;
    },
    searchContacts: async ({ filters: filters2, sort, query, pageLimit: wanted = mostContacts }, position2, signal) => {
      const most2 = numberOf2(knowledge, "highlevel.contactPage", {
        standard: mostContacts,
        most: mostContacts
      });
      const answer7 = await withPage(
        { ...contactPage, knowledge },
        Math.min(wanted, most2),
        (pageLimit) => http.request({
          operation: "contacts.search",
          method: "POST",
          idempotent: true,
          path: "/contacts/search",
          body: {
            locationId: locationId2,
            pageLimit,
            ...filters2 ? { filters: filters2 } : {},
            ...sort ? { sort } : {},
            ...query ? { query } : {},
            ...position2
          },
          schema: contactList,
          ...signal ? { signal } : {}
        })
      );
      const rows2 = answer7.contacts;
      const ofLast = property3(rows2.at(-1), "searchAfter");
      const after = Array.isArray(ofLast) ? ofLast : answer7.searchAfter ?? answer7.meta?.searchAfter;
      const page = position2 && "page" in position2 ? position2.page : 1;
      const next = after ? { searchAfter: after } : { page: page + 1 };
      return { rows: rows2, next, total: answer7.total ?? null };
    },
    /** Some contacts of a business, from number `skip` on; none where HighLevel knows no such business (any more). */
    contactsOfBusiness: async (businessId, { skip: skip2, limit: limit3 = mostOfBusiness }, signal) => {
      const { contacts, count: count3 } = await http.request({
        operation: "contacts.ofBusiness",
        method: "GET",
        path: `/contacts/business/${encodeURIComponent(businessId)}`,
        query: { locationId: locationId2, skip: skip2, limit: Math.min(limit3, mostOfBusiness) },
        schema: businessContacts,
        refused: ({ status }) => [400, 404, 422].includes(status) ? { contacts: [], count: 0 } : void 0,
        ...signal ? { signal } : {}
      });
      return { rows: contacts, next: { skip: skip2 + contacts.length }, total: count3 ?? null };
    },
    /** The contact with the e-mail, else the one with the phone. Follows writes with a lag, like every search. */
    findDuplicate: async ({
      email,
      phone
    }) => {
      const answer7 = await http.request({
        operation: "contacts.duplicate",
        method: "GET",
        path: "/contacts/search/duplicate",
        query: { locationId: locationId2, ...email ? { email } : {}, ...phone ? { number: phone } : {} },
        schema: duplicateAnswer
      });
      return answer7.contact ?? null;
    },
    createContact: (body3) => http.request({
      operation: "contacts.create",
      method: "POST",
      path: "/contacts/",
      body: { locationId: locationId2, ...body3 },
      schema: contactAnswer2.transform(({ contact: contact2 }) => ({ made: contact2 })),
      refused: (refusal2) => {
        const id5 = duplicateIn(refusal2);
        return id5 === void 0 ? void 0 : { duplicateOf: id5, traceId: refusal2.traceId };
      }
    }),
    /** Null when the answer does not show the contact. Throws `record.gone` and `record.duplicate`. */
    updateContact: async (id5, body3) => {
      const answer7 = await http.request({
        operation: "contacts.update",
        method: "PUT",
        path: path8(id5),
        body: body3,
        schema: duplicateAnswer,
        kind: "contact",
        isGone,
        refused: duplicate
      });
      if (answer7 instanceof TandemError) throw answer7;
      return answer7.contact ?? null;
    },
    /**
     * Adds or removes tags and answers all that the contact has now; null where HighLevel does not show them. Throws
     * `record.gone`. PUT would replace them all.
     */
    changeTags: async (id5, method, tags6) => {
      const answer7 = await http.request({
        operation: method === "POST" ? "contacts.addTags" : "contacts.removeTags",
        method,
        path: `${path8(id5)}/tags`,
        body: { tags: tags6 },
        schema: tagsAnswer,
        kind: "contact",
        isGone
      });
      return answer7.tags ?? null;
    },
    /** Throws `record.gone`. */
    removeContact: async (id5) => {
      await http.request({
        operation: "contacts.remove",
        method: "DELETE",
        path: path8(id5),
        schema: anyAnswer,
        kind: "contact",
        isGone
      });
    }
  };
}
function duplicateIn({ status, body: body3 }) {
  const id5 = property3(property3(body3, "meta"), "contactId");
  return status === 400 && typeof id5 === "string" ? id5 : void 0;
}

// main/connectors/highlevel/catalog/contactBody.ts
import { z as z48 } from "zod";
var notDisturbed = z48.strictObject({
  status: z48.enum(["active", "inactive", "permanent"]),
  message: text5.optional(),
  code: text5.optional()
});
var customField3 = z48.strictObject({
  id: filled2.optional(),
  key: filled2.optional(),
  field_value: z48.union([text5, z48.number(), z48.array(text5), z48.record(z48.string(), z48.unknown())])
}).refine(({ id: id5, key: key12 }) => id5 !== void 0 || key12 !== void 0, {
  path: ["id"],
  message: "either id or key is needed"
});
var details5 = {
  firstName: clearable2.optional(),
  lastName: clearable2.optional(),
  name: clearable2.optional(),
  email: z48.union([z48.email(), z48.literal(""), z48.null()]).optional(),
  phone: clearable2.optional(),
  companyName: clearable2.optional(),
  address1: clearable2.optional(),
  city: clearable2.optional(),
  state: clearable2.optional(),
  postalCode: text5.optional(),
  country: z48.string().regex(/^([A-Z]{2})?$/, "expected two capital letters").optional(),
  website: clearable2.optional(),
  timezone: clearable2.optional(),
  dateOfBirth: clearable2.refine((given) => !given || dateOf(given) !== null, "expected a date such as 1990-05-03").optional(),
  dnd: flag2.optional(),
  dndSettings: z48.strictObject({
    Call: notDisturbed.optional(),
    Email: notDisturbed.optional(),
    SMS: notDisturbed.optional(),
    WhatsApp: notDisturbed.optional(),
    GMB: notDisturbed.optional(),
    FB: notDisturbed.optional()
  }).optional(),
  inboundDndSettings: z48.strictObject({
    all: z48.strictObject({ status: z48.enum(["active", "inactive"]), message: text5.optional() }).optional()
  }).optional(),
  tags: z48.array(filled2).optional(),
  customFields: z48.array(customField3).optional()
};
var newContact = {
  locationId,
  ...details5,
  gender: text5.optional(),
  source: text5.optional(),
  assignedTo: text5.optional()
};
var contactChanges = {
  ...details5,
  source: clearable2.optional(),
  assignedTo: clearable2.optional()
};

// main/connectors/highlevel/catalog/contacts.ts
var read6 = underScope("contacts.readonly");
var write7 = underScope("contacts.write");
var limit2 = z49.int().min(1).max(100);
var written6 = contactAnswer2.extend({ new: flag2.optional() });
var condition = z49.strictObject({
  field: filled2,
  operator: z49.enum(["eq", "not_eq", "contains", "not_contains", "exists", "not_exists", "range"]),
  value: z49.unknown().optional()
});
var conditions = z49.strictObject({ group: z49.enum(["AND", "OR"]), filters: z49.array(condition).min(1) });
var contactActions = [
  read6({
    name: "contacts.search",
    sentence: "Finds contacts by conditions, sorted, a page at a time.",
    method: "POST",
    path: "/contacts/search",
    reads: true,
    body: {
      locationId,
      pageLimit: z49.int().min(1).max(500),
      page: z49.int().min(1).optional(),
      searchAfter: z49.array(z49.union([z49.number(), z49.string(), z49.boolean(), z49.null()])).optional(),
      filters: z49.array(z49.union([condition, conditions])).optional(),
      sort: z49.array(z49.strictObject({ field: filled2, direction: z49.enum(["asc", "desc"]) })).optional(),
      query: z49.string().max(longestQuery).optional()
    },
    output: z49.looseObject({ contacts: z49.array(contactRow), total: z49.number().nullish() })
  }),
  read6({
    name: "contacts.findDuplicate",
    sentence: "Finds the contact that has an e-mail address or a phone number already.",
    method: "GET",
    path: "/contacts/search/duplicate",
    query: { locationId, email: filled2.optional(), number: filled2.optional() },
    output: duplicateAnswer
  }),
  read6({
    name: "contacts.get",
    sentence: "Shows everything about a contact.",
    method: "GET",
    path: "/contacts/{contactId}",
    output: contactAnswer2
  }),
  read6({
    name: "contacts.list",
    sentence: "Lists the contacts of the location, newest first. HighLevel advises to search instead.",
    method: "GET",
    path: "/contacts/",
    query: {
      locationId,
      limit: limit2.optional(),
      startAfter: epoch.optional(),
      startAfterId: filled2.optional(),
      query: text5.optional()
    },
    output: z49.looseObject({ contacts: z49.array(contactRow), count: z49.number().optional() })
  }),
  read6({
    name: "contacts.listOfBusiness",
    sentence: "Lists the contacts that belong to a business.",
    method: "GET",
    path: "/contacts/business/{businessId}",
    query: { locationId, limit: limit2.optional(), skip: skip.optional(), query: text5.optional() },
    output: z49.looseObject({ contacts: z49.array(contactRow), count: z49.number().optional() })
  }),
  write7({
    name: "contacts.create",
    sentence: "Makes a new contact.",
    method: "POST",
    path: "/contacts/",
    body: newContact,
    output: contactAnswer2
  }),
  write7({
    name: "contacts.update",
    sentence: "Changes the details of a contact that are given, and leaves the others.",
    method: "PUT",
    path: "/contacts/{contactId}",
    body: contactChanges,
    output: duplicateAnswer
  }),
  write7({
    name: "contacts.upsert",
    sentence: "Changes the contact with this e-mail address or phone number, or makes one where there is none.",
    method: "POST",
    path: "/contacts/upsert",
    body: { ...newContact, createNewIfDuplicateAllowed: flag2.optional() },
    output: written6
  }),
  write7({
    name: "contacts.delete",
    sentence: "Deletes a contact, with its tasks and notes.",
    method: "DELETE",
    path: "/contacts/{contactId}",
    output: done
  })
];

// main/connectors/highlevel/catalog/contactTasks.ts
import { z as z51 } from "zod";

// main/connectors/highlevel/rows/task.ts
import { z as z50 } from "zod";
var taskRow = z50.looseObject({
  id: id2.optional(),
  _id: id2.optional(),
  /** Absent for a task of nobody, and where the path names the contact. */
  contactId: text4,
  title: text4,
  /** Plain text or HTML. */
  body: text4,
  dueDate: instant3.nullish(),
  completed: z50.boolean().nullish(),
  /** Id of a user. */
  assignedTo: text4
}).transform(({ id: id5, _id, ...row }, context) => {
  const known2 = id5 ?? _id;
  if (known2 !== void 0) return { ...row, id: known2 };
  context.addIssue({ code: "custom", path: ["id"], message: "missing" });
  return z50.NEVER;
});
var taskAnswer = z50.looseObject({ task: taskRow });
var taskList = z50.looseObject({ tasks: z50.array(z50.unknown()) });

// main/connectors/highlevel/catalog/contactTasks.ts
var read7 = underScope("contacts.readonly");
var write8 = underScope("contacts.write");
var path3 = "/contacts/{contactId}/tasks";
var one5 = `${path3}/{taskId}`;
var contactTaskActions = [
  read7({
    name: "contacts.tasks.list",
    sentence: "Lists the tasks of a contact.",
    method: "GET",
    path: path3,
    output: z51.looseObject({ tasks: z51.array(taskRow) })
  }),
  read7({
    name: "contacts.tasks.get",
    sentence: "Shows a task of a contact.",
    method: "GET",
    path: one5,
    output: taskAnswer
  }),
  write8({
    name: "contacts.tasks.create",
    sentence: "Gives a contact a new task.",
    method: "POST",
    path: path3,
    body: {
      title: filled2,
      body: text5.optional(),
      dueDate: toTheSecond,
      completed: flag2,
      assignedTo: text5.optional()
    },
    output: taskAnswer
  }),
  write8({
    name: "contacts.tasks.update",
    sentence: "Changes a task of a contact. HighLevel may want its title and due date again.",
    method: "PUT",
    path: one5,
    body: {
      title: filled2.optional(),
      body: text5.optional(),
      dueDate: toTheSecond.optional(),
      completed: flag2.optional(),
      assignedTo: text5.optional()
    },
    output: taskAnswer
  }),
  write8({
    name: "contacts.tasks.complete",
    sentence: "Completes a task of a contact, or opens it again.",
    method: "PUT",
    path: `${one5}/completed`,
    body: { completed: flag2 },
    output: taskAnswer
  }),
  write8({
    name: "contacts.tasks.delete",
    sentence: "Deletes a task of a contact.",
    method: "DELETE",
    path: one5,
    output: done
  })
];

// main/connectors/highlevel/catalog/customFields.ts
import { z as z54 } from "zod";

// main/connectors/catalog/request.ts
import { z as z52 } from "zod";
var fileInput = z52.strictObject({
  name: z52.string().min(1),
  type: z52.string().min(1).default("application/octet-stream"),
  base64: z52.base64()
});
var namedFileInput = fileInput.extend({ field: z52.string().min(1) });
var file = fileInput.extend({ field: z52.string().default("file") });
var parts = z52.object({
  path: z52.record(z52.string(), z52.unknown()).default({}),
  query: z52.record(z52.string(), z52.unknown()).default({}),
  body: z52.record(z52.string(), z52.unknown()).optional()
});
function requestOf(entry, given, place2) {
  const checked2 = entry.input.safeParse(inPlace(entry, given, place2), { reportInput: true });
  if (!checked2.success) throw wrongInput(entry, checked2.error);
  const { path: path8, query, body: body3 } = parts.parse(checked2.data);
  return {
    method: entry.method,
    path: filledPath(entry.path, path8),
    query: Object.fromEntries(
      Object.entries(query).flatMap(([name3, value3]) => value3 === void 0 ? [] : [[name3, text6(value3)]])
    ),
    body: entry.sends === "form" ? null : body3 ?? null,
    form: entry.sends === "form" ? formOf(body3 ?? {}) : null
  };
}
var text6 = (value3) => Array.isArray(value3) ? value3.join(",") : String(value3);
function formOf({ file: given, ...texts3 }) {
  return {
    file: file.parse(given),
    texts: Object.fromEntries(Object.entries(texts3).map(([name3, value3]) => [name3, text6(value3)]))
  };
}
function wrongInput({ name: name3 }, { issues }) {
  const [issue] = issues;
  const what = issue ? faultText(issue) : "cannot be read";
  return new TandemError("choice.wrong", { detail: `The input of ${name3} is wrong: ${what}.` });
}
function faultText(issue) {
  const where = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const names3 = issue.keys.map((key12) => [...issue.path, key12].join(".")).join(", ");
    return `${names3} is nothing that it takes`;
  }
  if (issue.code === "invalid_type" && issue.input === void 0) return `${where} is missing`;
  return `${where || "it"}: ${issue.message.replace(/\.$/, "")}`;
}

// main/connectors/highlevel/rows/location.ts
import { z as z53 } from "zod";
var locationAnswer = z53.looseObject({
  location: z53.looseObject({
    id: id2,
    name: text4,
    timezone: text4,
    country: text4,
    settings: z53.looseObject({ allowDuplicateContact: z53.boolean().nullish() }).nullish()
  })
});
var customFieldRow = z53.looseObject({
  id: id2,
  name: z53.string(),
  dataType: z53.string(),
  model: text4,
  picklistOptions: z53.array(z53.unknown()).nullish(),
  /** Whether other values than the options may be written. */
  isAllowedCustomOption: z53.boolean().nullish()
});
var customFieldList = z53.looseObject({ customFields: z53.array(z53.unknown()) });
var userRow = z53.looseObject({
  id: id2,
  name: text4,
  firstName: text4,
  lastName: text4,
  email: text4,
  deleted: z53.boolean().nullish()
});
var userList = z53.looseObject({ users: z53.array(z53.unknown()) });

// main/connectors/highlevel/catalog/customFields.ts
var read8 = underScope("locations/customFields.readonly");
var write9 = underScope("locations/customFields.write");
var path4 = "/locations/{locationId}/customFields";
var one6 = `${path4}/{id}`;
var model2 = z54.enum(["contact", "opportunity"]);
var details6 = {
  name: filled2,
  placeholder: text5.optional(),
  acceptedFormat: z54.array(filled2).optional(),
  isMultipleFile: flag2.optional(),
  maxNumberOfFiles: z54.int().min(1).optional(),
  /** The options to choose from, where the field has any. */
  textBoxListOptions: z54.array(z54.strictObject({ label: text5, prefillValue: text5.optional() })).optional(),
  position: z54.number().optional(),
  model: model2.optional()
};
var answer2 = z54.looseObject({ customField: customFieldRow });
var customFieldActions = [
  read8({
    name: "location.customFields.list",
    sentence: "Lists the custom fields of the location.",
    method: "GET",
    path: path4,
    query: { model: z54.enum(["contact", "opportunity", "all"]).optional() },
    output: z54.looseObject({ customFields: z54.array(customFieldRow) })
  }),
  read8({
    name: "location.customFields.get",
    sentence: "Shows a custom field of the location.",
    method: "GET",
    path: one6,
    output: answer2
  }),
  write9({
    name: "location.customFields.create",
    sentence: "Makes a new custom field, which every contact then has.",
    method: "POST",
    path: path4,
    body: { ...details6, dataType: filled2 },
    output: answer2
  }),
  write9({
    name: "location.customFields.update",
    sentence: "Renames a custom field, or changes its options.",
    method: "PUT",
    path: one6,
    body: details6,
    output: answer2
  }),
  write9({
    name: "location.customFields.delete",
    sentence: "Deletes a custom field, and what contacts have in it.",
    method: "DELETE",
    path: one6,
    output: done
  }),
  write9({
    name: "location.customFields.upload",
    sentence: "Uploads a file into a custom field of a contact.",
    method: "POST",
    path: `${path4}/upload`,
    body: {
      /** Of the contact. */
      id: filled2,
      maxFiles: z54.string().regex(/^\d+$/, "expected a whole number, as a text").optional(),
      /** Its `field` is the custom field's id, an underscore, and what tells its files apart. */
      file: namedFileInput
    },
    sends: "form",
    output: z54.looseObject({ uploadedFiles: z54.record(z54.string(), z54.unknown()) })
  })
];

// main/connectors/highlevel/catalog/location.ts
import { z as z55 } from "zod";
var read9 = underScope("locations.readonly");
var locationActions = [
  read9({
    name: "location.get",
    sentence: "Shows the location: its name, address, time zone and settings.",
    method: "GET",
    path: "/locations/{locationId}",
    output: locationAnswer
  }),
  read9({
    name: "location.timezones",
    sentence: "Lists the time zones that HighLevel knows.",
    method: "GET",
    path: "/locations/{locationId}/timezones",
    output: z55.looseObject({})
  }),
  underScope("locations/tasks.readonly")({
    name: "location.tasks.search",
    sentence: "Finds tasks of all contacts, by contact, person, business, text, or whether they are done.",
    method: "POST",
    path: "/locations/{locationId}/tasks/search",
    reads: true,
    body: {
      contactId: ids.optional(),
      completed: flag2.optional(),
      assignedTo: ids.optional(),
      query: filled2.optional(),
      limit: z55.int().min(1).optional(),
      skip: skip.optional(),
      businessId: filled2.optional()
    },
    output: taskList
  })
];

// main/connectors/highlevel/catalog/recurringTasks.ts
import { z as z56 } from "zod";
var read10 = underScope("recurring-tasks.readonly");
var write10 = underScope("recurring-tasks.write");
var path5 = "/locations/{locationId}/recurring-tasks";
var one7 = `${path5}/{id}`;
var rule2 = z56.strictObject({
  intervalType: z56.enum(["yearly", "monthly", "weekly", "daily", "hourly"]),
  interval: z56.int().min(1),
  startDate: dateTime2,
  endDate: dateTime2.optional(),
  dayOfMonth: z56.int().min(-1).max(31).optional(),
  dayOfWeek: z56.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]).optional(),
  monthOfYear: z56.int().min(1).max(12).optional(),
  count: z56.int().min(1).optional(),
  createTaskIfOverDue: flag2.optional(),
  dueAfterSeconds: z56.int().min(0)
});
var details7 = {
  description: text5.optional(),
  contactIds: ids.optional(),
  /** Ids of users. */
  owners: ids.optional(),
  ignoreTaskCreation: flag2.optional()
};
var answer3 = z56.looseObject({ recurringTask: z56.looseObject({ id: filled2, title: text5.nullish() }) });
var recurringTaskActions = [
  read10({
    name: "location.recurringTasks.get",
    sentence: "Shows a task that repeats.",
    method: "GET",
    path: one7,
    output: answer3
  }),
  write10({
    name: "location.recurringTasks.create",
    sentence: "Has a task appear again and again.",
    method: "POST",
    path: path5,
    body: { title: filled2, rruleOptions: rule2, ...details7 },
    output: answer3
  }),
  write10({
    name: "location.recurringTasks.update",
    sentence: "Changes a task that repeats.",
    method: "PUT",
    path: one7,
    body: { title: filled2.optional(), rruleOptions: rule2.optional(), ...details7 },
    output: answer3
  }),
  write10({
    name: "location.recurringTasks.delete",
    sentence: "Ends a task that repeats.",
    method: "DELETE",
    path: one7,
    output: z56.looseObject({ id: filled2, success: flag2 })
  })
];

// main/connectors/highlevel/catalog/tags.ts
import { z as z57 } from "zod";
var read11 = underScope("locations/tags.readonly");
var write11 = underScope("locations/tags.write");
var path6 = "/locations/{locationId}/tags";
var one8 = `${path6}/{tagId}`;
var tagRow = z57.looseObject({ id: filled2, name: z57.string() });
var answer4 = z57.looseObject({ tag: tagRow });
var tagActions = [
  read11({
    name: "location.tags.list",
    sentence: "Lists the tags of the location.",
    method: "GET",
    path: path6,
    output: z57.looseObject({ tags: z57.array(tagRow) })
  }),
  read11({
    name: "location.tags.get",
    sentence: "Shows a tag of the location.",
    method: "GET",
    path: one8,
    output: answer4
  }),
  write11({
    name: "location.tags.create",
    sentence: "Makes a new tag, which contacts can then carry.",
    method: "POST",
    path: path6,
    body: { name: filled2 },
    output: answer4
  }),
  write11({
    name: "location.tags.rename",
    sentence: "Renames a tag, on every contact that carries it.",
    method: "PUT",
    path: one8,
    body: { name: filled2 },
    output: answer4
  }),
  write11({
    name: "location.tags.delete",
    sentence: "Deletes a tag, and takes it off every contact.",
    method: "DELETE",
    path: one8,
    output: done
  })
];

// main/connectors/highlevel/catalog/users.ts
import { z as z58 } from "zod";
var read12 = underScope("users.readonly");
var list = z58.looseObject({ users: z58.array(userRow) });
var userActions = [
  read12({
    name: "location.users.list",
    sentence: "Lists the people who work in the location.",
    method: "GET",
    path: "/users/",
    query: { locationId },
    output: list
  }),
  read12({
    name: "location.users.search",
    sentence: "Finds people of the location by name, e-mail address or role.",
    method: "GET",
    path: "/users/search",
    query: {
      companyId: filled2,
      locationId,
      query: text5.optional(),
      skip: skip.optional(),
      limit: z58.int().min(1).optional(),
      type: filled2.optional(),
      role: z58.enum(["admin", "user"]).optional(),
      ids: ids.optional(),
      sort: filled2.optional(),
      sortDirection: z58.enum(["asc", "desc"]).optional(),
      enabled2waySync: flag2.optional()
    },
    output: list
  }),
  read12({
    name: "location.users.get",
    sentence: "Shows somebody who works in the location.",
    method: "GET",
    path: "/users/{userId}",
    output: userRow
  })
];

// main/connectors/highlevel/catalog/index.ts
var highLevelActions = [
  ...contactActions,
  ...contactLabelActions,
  ...contactTaskActions,
  ...contactNoteActions,
  ...contactCampaignActions,
  ...appointmentActions,
  ...appointmentNoteActions,
  ...calendarActions,
  ...locationActions,
  ...tagActions,
  ...customFieldActions,
  ...recurringTaskActions,
  ...userActions,
  ...businessActions
];

// main/connectors/nozbe/catalog/attachments.ts
import { z as z60 } from "zod";

// main/connectors/nozbe/catalog/parts.ts
import { z as z59 } from "zod";
var id3 = z59.string().regex(/^[a-zA-Z0-9]{16}$/, "must be 16 letters and digits");
var stamp2 = z59.int().min(0);
var name2 = z59.string().min(1).max(255);
var text7 = z59.string();
var flag3 = z59.boolean();
var symbol2 = z59.string().regex(/^[\w-]{1,40}$/, "must be the name of a colour or an icon");
var nozbeAction = (operation3) => actionOf(operation3, { service: "nozbe", scope: null, version: null, id: id3 });
var anything = z59.unknown();
var operators4 = ["eq", "ne", "gt", "gte", "min", "lt", "lte", "max"];
var filtersOf = (properties2) => Object.fromEntries(
  Object.entries(properties2).flatMap(([property4, type]) => {
    const asked2 = (type instanceof z59.ZodOptional ? type.unwrap() : type).nullable().optional();
    const keys = [property4, ...operators4.map((operator) => `${property4}[${operator}]`)];
    return keys.map((key12) => [key12, asked2]);
  })
);
var names2 = z59.string().min(1);
var oneQuery = { fields: names2.optional() };
var listQuery7 = (properties2, more = {}) => ({
  limit: z59.int().min(1).max(1e4).optional(),
  offset: z59.int().min(0).optional(),
  /** A minus before a name turns the order round. */
  sortBy: names2.optional(),
  fields: names2.optional(),
  ...filtersOf(properties2),
  ...more
});

// main/connectors/nozbe/catalog/attachments.ts
var path7 = "/comments/{comment_id}/attachments";
var one9 = `${path7}/{file_id}`;
var attachmentRow = z60.looseObject({
  id: id3,
  name: z60.string(),
  mime_type: z60.string().nullish(),
  size: z60.number().nullish(),
  status: z60.string().nullish()
});
var attachmentActions = [
  nozbeAction({
    name: "comments.attachments.list",
    sentence: "Lists the files that are attached to a comment.",
    method: "GET",
    path: path7,
    output: z60.array(attachmentRow)
  }),
  nozbeAction({
    name: "comments.attachments.get",
    sentence: "Shows the name, size and kind of a file that is attached to a comment.",
    method: "GET",
    path: one9,
    output: attachmentRow
  }),
  nozbeAction({
    name: "comments.attachments.create",
    sentence: "Announces a file for a comment; what is in it is uploaded afterwards.",
    method: "POST",
    path: path7,
    body: { name: name2, mime_type: text7.optional() },
    output: attachmentRow
  }),
  nozbeAction({
    name: "comments.attachments.delete",
    sentence: "Takes a file off a comment.",
    method: "DELETE",
    path: one9,
    output: anything,
    answers: "json or nothing"
  }),
  nozbeAction({
    name: "comments.attachments.download",
    sentence: "Fetches what is in a file that is attached to a comment.",
    method: "GET",
    path: `${one9}/content`,
    output: z60.base64(),
    answers: "file"
  }),
  nozbeAction({
    name: "comments.attachments.upload",
    sentence: "Uploads what is in a file that was announced before.",
    method: "POST",
    path: `${one9}/content`,
    body: { file: fileInput },
    sends: "form",
    output: anything,
    answers: "json or nothing"
  }),
  nozbeAction({
    name: "comments.attachments.attach",
    sentence: "Attaches a file to a comment, with what is in it.",
    method: "POST",
    path: "/comments/{comment_id}/attachment_with_content",
    body: { file: fileInput },
    sends: "form",
    output: anything,
    answers: "json or nothing"
  })
];

// main/connectors/nozbe/rows.ts
import { z as z61 } from "zod";
var id4 = z61.string().min(1);
var stamp3 = z61.number();
var due2 = z61.number().min(Date.parse("0001-01-02T00:00:00Z")).max(Date.parse("9999-12-31T23:59:59Z"));
var sectionRow = z61.looseObject({
  id: id4,
  project_id: id4,
  name: z61.string(),
  archived_at: stamp3.nullish()
});
var taskRow2 = z61.looseObject({
  id: id4,
  name: z61.string(),
  project_id: z61.string().nullish(),
  project_section_id: z61.string().nullish(),
  /** Of a team member, not of a user. */
  responsible_id: z61.string().nullish(),
  due_at: due2.nullish(),
  is_all_day: z61.boolean().nullish(),
  /** When it was completed. */
  ended_at: stamp3.nullish(),
  is_abandoned: z61.boolean().nullish(),
  created_at: stamp3.nullish(),
  last_modified: stamp3.nullish(),
  /** Of what repeats it. */
  recurrence_id: z61.string().nullish(),
  /** See `minutesPerUnit` for its unit. */
  time_needed: z61.number().nullish(),
  type: z61.string().nullish()
});
var commentRow = z61.looseObject({
  id: id4,
  task_id: id4,
  body: z61.string(),
  is_pinned: z61.boolean().nullish(),
  is_deleted: z61.boolean().nullish(),
  created_at: stamp3,
  edited_at: stamp3.nullish()
});
var projectRow = z61.looseObject({
  id: id4,
  name: z61.string(),
  team_id: z61.string().nullish(),
  author_id: z61.string().nullish(),
  is_open: z61.boolean().nullish(),
  ended_at: stamp3.nullish(),
  is_template: z61.boolean().nullish(),
  is_single_actions: z61.boolean().nullish()
});
var teamRow = z61.looseObject({
  id: id4,
  name: z61.string(),
  /** A JSON text. */
  limits: z61.string().nullish()
});
var memberRow = z61.looseObject({
  id: id4,
  team_id: id4,
  user_id: id4,
  status: z61.string().nullish()
});
var userRow2 = z61.looseObject({
  id: id4,
  name: z61.string(),
  /** Shown of those who were invited, as long as Nozbe cares to. */
  invitation_email: z61.string().nullish()
});
var tagRow2 = z61.looseObject({
  id: id4,
  name: z61.string(),
  team_id: z61.string().nullish(),
  archived_at: stamp3.nullish()
});
var tagAssignmentRow = z61.looseObject({ id: id4, tag_id: id4, task_id: id4 });
var groupRow = z61.looseObject({ id: id4, name: z61.string(), team_id: z61.string().nullish() });
var groupAssignmentRow = z61.looseObject({ id: id4, group_id: id4, object_id: id4 });
var list2 = z61.array(z61.unknown());

// main/connectors/nozbe/catalog/resource.ts
import { z as z62 } from "zod";
var partial = (shape) => Object.fromEntries(Object.entries(shape).map(([name3, type]) => [name3, type.optional()]));
function resourceActions(resource) {
  const { name: name3, path: path8, sentences, row, create = {}, update = {}, readOnly, filters: filters2 = {}, id: id5 } = resource;
  const one11 = `${path8}/{id}`;
  const names3 = id5 ? { id: id5 } : {};
  const properties2 = { id: id3, ...readOnly, ...create, ...update };
  const plain3 = Object.entries(properties2).filter(([property4]) => !Object.hasOwn(filters2, property4));
  const shown2 = row.partial();
  return [
    nozbeAction({
      name: `${name3}.list`,
      sentence: sentences.list,
      method: "GET",
      path: path8,
      query: listQuery7(Object.fromEntries(plain3), filters2),
      output: z62.array(shown2)
    }),
    nozbeAction({
      name: `${name3}.get`,
      sentence: sentences.get,
      method: "GET",
      path: one11,
      names: names3,
      query: oneQuery,
      output: shown2
    }),
    ...sentences.create ? [
      nozbeAction({
        name: `${name3}.create`,
        sentence: sentences.create,
        method: "POST",
        path: path8,
        body: create,
        output: row
      })
    ] : [],
    ...sentences.update ? [
      nozbeAction({
        name: `${name3}.update`,
        sentence: sentences.update,
        method: "PUT",
        path: one11,
        names: names3,
        body: update,
        output: row
      })
    ] : [],
    ...sentences.delete ? [
      nozbeAction({
        name: `${name3}.delete`,
        sentence: sentences.delete,
        method: "DELETE",
        path: one11,
        names: names3,
        output: anything,
        answers: "json or nothing"
      })
    ] : []
  ];
}

// main/connectors/nozbe/catalog/comments.ts
var details8 = {
  body: text7,
  is_pinned: flag3.optional(),
  is_deleted: flag3.optional(),
  is_team: flag3.optional(),
  extra: text7.nullable().optional(),
  reactions: text7.nullable().optional()
};
var commentActions = resourceActions({
  name: "comments",
  path: "/comments",
  sentences: {
    list: "Lists comments, for instance those of a task.",
    get: "Shows a comment.",
    create: "Writes a new comment on a task.",
    update: "Changes a comment, or pins it.",
    delete: "Deletes the text of a comment."
  },
  row: commentRow,
  create: { id: id3.optional(), task_id: id3, ...details8 },
  update: partial(details8),
  readOnly: { author_id: id3, created_at: stamp2, edited_at: stamp2 }
});

// main/connectors/nozbe/catalog/people.ts
import { z as z63 } from "zod";
var teamDetails = {
  name: name2,
  is_personal: flag3.optional(),
  color: z63.union([symbol2, z63.literal("")]).optional(),
  avatar_url: text7.nullable().optional(),
  sidebar_position: z63.number().optional()
};
var teams2 = resourceActions({
  name: "teams",
  path: "/teams",
  sentences: {
    list: "Lists the spaces that the token sees.",
    get: "Shows the space, and what its plan allows.",
    update: "Renames the space."
  },
  row: teamRow,
  update: partial(teamDetails),
  readOnly: { limits: text7, plan_info: text7 },
  id: teamId
});
var userDetails = {
  name: name2,
  color: symbol2,
  is_placeholder: flag3,
  invitation_email: text7.nullable().optional(),
  avatar_url: text7.nullable().optional(),
  time_zone: text7.nullable().optional()
};
var users2 = resourceActions({
  name: "users",
  path: "/users",
  sentences: {
    list: "Lists people, with their names.",
    get: "Shows somebody\u2019s name and colour.",
    create: "Makes a person who can then become a member of the space.",
    update: "Renames a person."
  },
  row: userRow2,
  create: userDetails,
  update: partial(userDetails)
});
var memberDetails = {
  role: z63.enum(["owner", "admin", "member"]),
  status: z63.enum(["active", "pending", "requesting_join", "archived", "expired"]),
  alias: z63.string().max(255).nullable().optional(),
  description: text7.nullable().optional(),
  is_favorite: flag3.optional(),
  sidebar_position: z63.number().nullable().optional()
};
var teamMembers2 = resourceActions({
  name: "teamMembers",
  path: "/team_members",
  sentences: {
    list: "Lists the members of the space.",
    get: "Shows a member of the space.",
    create: "Makes somebody a member of the space.",
    update: "Changes what a member of the space may do, or archives the member.",
    delete: "Takes a member out of the space."
  },
  row: memberRow,
  create: { team_id: teamId, user_id: id3, ...memberDetails },
  update: partial(memberDetails),
  filters: { team_id: optionalTeamId }
});
var peopleActions = [...teams2, ...users2, ...teamMembers2];

// main/connectors/nozbe/catalog/projects.ts
import { z as z64 } from "zod";
var details9 = {
  name: name2,
  is_open: flag3,
  description: text7.nullable().optional(),
  ended_at: stamp2.nullable().optional(),
  last_seen_event_at: stamp2.nullable().optional(),
  is_favorite: flag3.optional(),
  is_template: flag3.optional(),
  color: symbol2.nullable().optional(),
  team_color: symbol2.nullable().optional(),
  extra: text7.nullable().optional(),
  preferences: text7.nullable().optional(),
  sidebar_position: z64.number().nullable().optional()
};
var projects2 = resourceActions({
  name: "projects",
  path: "/projects",
  sentences: {
    list: "Lists projects.",
    get: "Shows a project.",
    create: "Makes a new project in the space.",
    update: "Changes a project: its name, its purpose, who sees it, or that it has ended.",
    delete: "Deletes a project, with all tasks in it."
  },
  row: projectRow,
  create: { id: id3.optional(), team_id: teamId, ...details9 },
  update: partial(details9),
  readOnly: {
    author_id: id3,
    created_at: stamp2,
    last_event_at: stamp2,
    is_single_actions: flag3,
    shared_team_id: id3
  },
  filters: { team_id: optionalTeamId }
});
var sectionDetails = {
  name: name2,
  archived_at: stamp2.nullable().optional(),
  position: z64.number().optional()
};
var sections2 = resourceActions({
  name: "sections",
  path: "/project_sections",
  sentences: {
    list: "Lists the sections of projects.",
    get: "Shows a section of a project.",
    create: "Makes a new section in a project.",
    update: "Renames, moves or archives a section of a project.",
    delete: "Deletes a section of a project."
  },
  row: sectionRow,
  create: { project_id: id3, ...sectionDetails },
  update: partial(sectionDetails),
  readOnly: { created_at: stamp2 }
});
var accesses2 = resourceActions({
  name: "projectAccesses",
  path: "/project_accesses",
  sentences: {
    list: "Lists who may see which projects that are not open to all.",
    get: "Shows somebody\u2019s access to a project.",
    create: "Lets a member of the space see a project.",
    update: "Makes somebody a manager of a project, or no longer.",
    delete: "Takes somebody\u2019s access to a project away."
  },
  row: z64.looseObject({ id: id3, project_id: id3, member_id: id3, is_manager: flag3.nullish() }),
  create: { project_id: id3, member_id: id3, is_manager: flag3 },
  update: { is_manager: flag3.optional() }
});
var groups2 = resourceActions({
  name: "groups",
  path: "/project_groups",
  sentences: {
    list: "Lists the groups of projects.",
    get: "Shows a group of projects.",
    create: "Makes a new group of projects.",
    update: "Renames a group of projects, or changes whether others see it.",
    delete: "Deletes a group of projects; the projects stay."
  },
  row: groupRow,
  create: { id: id3.optional(), team_id: teamId, name: name2, is_private: flag3 },
  update: partial({ name: name2, is_private: flag3 }),
  filters: { team_id: optionalTeamId }
});
var groupAssignments2 = resourceActions({
  name: "groupAssignments",
  path: "/group_assignments",
  sentences: {
    list: "Lists which projects and members are in which groups.",
    get: "Shows what is in a group.",
    create: "Puts a project or a member into a group.",
    delete: "Takes a project or a member out of a group."
  },
  row: groupAssignmentRow,
  create: {
    id: id3.optional(),
    group_id: id3,
    object_id: id3,
    group_type: z64.enum(["project", "member"])
  }
});
var projectActions = [...projects2, ...sections2, ...accesses2, ...groups2, ...groupAssignments2];

// main/connectors/nozbe/catalog/tags.ts
import { z as z65 } from "zod";
var details10 = {
  name: name2,
  color: symbol2.nullable().optional(),
  team_color: symbol2.nullable().optional(),
  icon: symbol2.nullable().optional(),
  is_favorite: flag3.optional(),
  sidebar_position: z65.number().nullable().optional(),
  /** Puts it away: tags are not deleted. */
  archived_at: stamp2.nullable().optional(),
  preferences: text7.nullable().optional()
};
var tags4 = resourceActions({
  name: "tags",
  path: "/tags",
  sentences: {
    list: "Lists tags, for instance those of a task.",
    get: "Shows a tag.",
    create: "Makes a new tag.",
    update: "Renames a tag, or archives it."
  },
  row: tagRow2,
  create: { team_id: teamIdOrNull, ...details10 },
  update: partial(details10),
  filters: { task_id: id3.optional(), team_id: optionalTeamId }
});
var tagAssignments2 = resourceActions({
  name: "tagAssignments",
  path: "/tag_assignments",
  sentences: {
    list: "Lists which tasks have which tags.",
    get: "Shows that a task has a tag.",
    create: "Puts a tag on a task.",
    delete: "Takes a tag off a task."
  },
  row: tagAssignmentRow,
  create: { tag_id: id3, task_id: id3 }
});
var reminders2 = resourceActions({
  name: "reminders",
  path: "/reminders",
  sentences: {
    list: "Lists reminders, for instance those of a task.",
    get: "Shows a reminder.",
    create: "Has Nozbe remind of a task.",
    delete: "Deletes a reminder."
  },
  row: z65.looseObject({ id: id3, task_id: id3, remind_at: z65.number() }),
  /** `remind_at`: epoch milliseconds, or where `is_relative`, a distance from when the task is due. */
  create: { task_id: id3, remind_at: z65.int(), is_relative: flag3, is_all_day: flag3 }
});
var tagActions2 = [...tags4, ...tagAssignments2, ...reminders2];

// main/connectors/nozbe/catalog/tasks.ts
import { z as z66 } from "zod";
var details11 = {
  /** `task_me`, like nothing, means the owner's single tasks. */
  project_id: z66.string().regex(/^([a-zA-Z0-9]{16}|task_me)?$/, "must be the id of a project, or task_me").optional(),
  project_section_id: id3.nullable().optional(),
  /** Of a team member, not of a user. */
  responsible_id: z66.string().regex(/^([a-zA-Z0-9]{16}|author)$/, "must be the id of a team member, or author").nullable().optional(),
  recurrence_id: id3.nullable().optional(),
  due_at: stamp2.nullable().optional(),
  is_all_day: flag3.optional(),
  /** When it was completed; null opens it again. */
  ended_at: stamp2.nullable().optional(),
  is_abandoned: flag3.optional(),
  is_followed: flag3.optional(),
  last_seen_activity_at: stamp2.nullable().optional(),
  last_reviewed_at: stamp2.nullable().optional(),
  review_triggered_at: stamp2.nullable().optional(),
  review_reason: z66.enum(["due_date", "reminder", "delegated", "mention", "newly_added", "overdue"]).nullable().optional(),
  project_position: z66.number().optional(),
  priority_position: z66.number().nullable().optional(),
  missed_repeats: stamp2.optional(),
  time_needed: stamp2.nullable().optional(),
  time_spent: stamp2.nullable().optional(),
  type: z66.enum(["thread"]).nullable().optional()
};
var taskActions = resourceActions({
  name: "tasks",
  path: "/tasks",
  sentences: {
    list: "Lists tasks, for instance those of a project.",
    get: "Shows a task.",
    create: "Makes a new task in a project, or a single task.",
    update: "Changes a task: its name, who is responsible, when it is due, or that it is done.",
    delete: "Deletes a task, with its comments."
  },
  row: taskRow2,
  create: { id: id3.optional(), name: name2, ...details11 },
  update: partial({ name: name2, ...details11 }),
  readOnly: { author_id: id3, created_at: stamp2, last_modified: stamp2, last_activity_at: stamp2 }
});

// main/connectors/nozbe/catalog/index.ts
var nozbeActions = [
  ...taskActions,
  ...commentActions,
  ...attachmentActions,
  ...projectActions,
  ...tagActions2,
  ...peopleActions
];

// main/connectors/catalog.ts
var catalog = [...highLevelActions, ...nozbeActions, ...catalogTriggers];
var findEntry = (name3) => catalog.find((entry) => entry.name === name3);

// main/connectors/catalog/call.ts
import { z as z67 } from "zod";
async function callEntry(http, entry, given, place2, signal) {
  const { method, path: path8, query, body: body3, form } = requestOf(entry, given, place2);
  const answer7 = await http.request({
    operation: entry.name,
    method,
    path: path8,
    query,
    idempotent: !entry.writes,
    answers: entry.answers,
    schema: z67.unknown(),
    ...body3 ? { body: body3 } : {},
    ...form ? { form } : {},
    ...entry.version ? { headers: { Version: entry.version } } : {},
    ...signal ? { signal } : {}
  }).catch((thrown) => {
    throw inOwnWords(entry, thrown);
  });
  const checked2 = entry.output.safeParse(answer7);
  if (checked2.success) return answer7;
  throw unexpected(
    { service: entry.service, host: http.host, operation: entry.name },
    issueText(checked2.error)
  );
}
function inOwnWords({ name: name3, service }, thrown) {
  if (!hasCode(thrown, "request.refused")) return thrown;
  const { status = "", detail = "" } = thrown.params;
  return new TandemError(
    "call.refused",
    {
      service: serviceNames[service],
      operation: name3,
      status,
      detail: String(detail).replace(/\.$/, "")
    },
    { traceId: thrown.traceId }
  );
}

// main/connectors/priority.ts
import { AsyncLocalStorage } from "node:async_hooks";
var priorities = ["background", "run", "user"];
var current = new AsyncLocalStorage();
var withPriority = (priority, work2) => current.run(priority, work2);
var priorityNow = () => current.getStore() ?? "user";
var comparePriorities = (a, b) => priorities.indexOf(a) - priorities.indexOf(b);

// main/sync/plan/directionOf.ts
function directionOf({ direction }, { highlevel, nozbe }) {
  const [against, only] = highlevel.repeats ? ["to-highlevel", "to-nozbe"] : nozbe.repeats ? ["to-nozbe", "to-highlevel"] : [];
  if (only === void 0 || direction === "off") return direction;
  return direction === against ? "off" : only;
}

// main/sync/plan/planHome.ts
var homeField = "contact";
function planHome(plan, home, rules3) {
  const { highlevel, nozbe, base, once: once2, kind, parked } = plan.pair;
  const now = { highlevel: highlevel.parentId, nozbe: nozbe.parentId };
  const then = once2.get(homeField);
  const isStill2 = then?.highlevel === now.highlevel && then.nozbe === now.nozbe;
  const agreed2 = base.get(homeField) ?? (isStill2 ? then : void 0);
  if (home.isShared) {
    const known2 = base.get(homeField);
    if (known2?.highlevel !== now.highlevel || known2?.nozbe !== now.nozbe) {
      plan.advances.push({ field: homeField, value: now });
    }
    return;
  }
  const isStray2 = now.nozbe === null && agreed2?.nozbe === null;
  if (now.highlevel === null || now.nozbe === null && !isStray2) return;
  const moved = { highlevel: agreed2?.highlevel !== now.highlevel, nozbe: agreed2?.nozbe !== now.nozbe };
  const choice2 = parked.find(
    ({ field, highlevel: h, nozbe: n2 }) => field === homeField && h === now.highlevel && n2 === now.nozbe
  )?.choice;
  const chosen3 = choice2 && typeof choice2 === "object" ? choice2.value : void 0;
  const directions2 = rules3.mapping[kind].map((rule3) => directionOf(rule3, plan.pair));
  const isTo2 = (direction) => directions2.includes("both") || directions2.includes(direction);
  const leader = kind === "appointment" || chosen3 === now.highlevel || !agreed2 && !then || isStray2 || home.isMerged || moved.highlevel && !moved.nozbe ? "highlevel" : chosen3 === now.nozbe || moved.nozbe && !moved.highlevel ? "nozbe" : null;
  if (leader === null) {
    if (moved.highlevel && moved.nozbe)
      plan.conflicts.push({ field: homeField, base: (agreed2 ?? then)?.highlevel ?? null, ...now });
  } else if (leader === "highlevel" && isTo2("to-nozbe")) {
    if (home.ofHighlevel !== null && home.ofHighlevel !== now.nozbe)
      plan.move = { service: "nozbe", parentId: home.ofHighlevel };
    else plan.held = true;
  } else if (leader === "nozbe" && isTo2("to-highlevel")) {
    if (home.ofNozbe !== null) plan.move = { service: "highlevel", parentId: home.ofNozbe };
    else plan.held = true;
  }
}

// shared/fields.ts
var fieldTypes = [
  "text",
  "markdown",
  "email",
  "phone",
  "date",
  "due",
  "instant",
  "flag",
  "number",
  "set",
  "person"
];
var customFieldName = (id5) => `custom.${id5}`;
var customFieldId = (field) => field.startsWith("custom.") ? field.slice("custom.".length) : null;
var contact = [
  { name: "name", type: "text" },
  { name: "email", type: "email" },
  { name: "phone", type: "phone" },
  { name: "company", type: "text" },
  { name: "street", type: "text" },
  { name: "city", type: "text" },
  { name: "state", type: "text" },
  { name: "postalCode", type: "text" },
  { name: "country", type: "text" },
  { name: "website", type: "text" },
  { name: "birthday", type: "date" },
  { name: "source", type: "text" },
  { name: "owner", type: "person" },
  { name: "tags", type: "set" }
];
var task = [
  { name: "title", type: "text" },
  { name: "body", type: "markdown" },
  { name: "dueDate", type: "due" },
  { name: "completed", type: "flag" },
  { name: "assignee", type: "person" }
];
var note = [{ name: "body", type: "markdown" }];
var appointment = [
  { name: "title", type: "text" },
  { name: "start", type: "instant" },
  { name: "minutes", type: "number" },
  { name: "status", type: "text" },
  { name: "details", type: "markdown" }
];
var fieldsOf = { contact, task, note, appointment };
var fieldsIn = (kind, customFields) => kind === "contact" ? [...fieldsOf.contact, ...customFields.map(({ id: id5, type }) => ({ name: customFieldName(id5), type }))] : fieldsOf[kind];
var appointmentStates = ["confirmed", "showed", "cancelled", "noshow", "invalid"];

// shared/canonical/comparable.ts
import { parsePhoneNumberFromString } from "libphonenumber-js";

// shared/canonical/renderMarkdown.ts
import { Marked } from "marked";

// shared/canonical/entities.ts
var named = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\xA0",
  ndash: "\u2013",
  mdash: "\u2014",
  hellip: "\u2026",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  laquo: "\xAB",
  raquo: "\xBB",
  bull: "\u2022",
  middot: "\xB7",
  copy: "\xA9",
  reg: "\xAE",
  trade: "\u2122",
  deg: "\xB0",
  euro: "\u20AC",
  pound: "\xA3",
  yen: "\xA5",
  cent: "\xA2",
  sect: "\xA7",
  times: "\xD7"
};
var entity = new RegExp(`&(?:#(\\d{1,7})|#x([\\da-f]{1,6})|(${Object.keys(named).join("|")}));`, "gi");
var hasEntity = (text11) => text11.search(entity) >= 0;
var decodeEntities = (text11) => text11.replace(entity, (typed3, decimal2, hexadecimal2, name3) => {
  if (name3 !== void 0) return named[name3.toLowerCase()] ?? typed3;
  return character(decimal2 === void 0 ? Number.parseInt(hexadecimal2 ?? "", 16) : Number(decimal2)) ?? typed3;
});
function character(code2) {
  const isSurrogate = code2 >= 55296 && code2 <= 57343;
  const isControl = code2 < 32 && code2 !== 9 && code2 !== 10 || code2 >= 127 && code2 < 160;
  return isSurrogate || isControl || code2 > 1114111 ? null : String.fromCodePoint(code2);
}
var escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
var escapeHtml = (text11) => text11.replace(/[&<>"]/g, (found) => escapes[found] ?? found);

// shared/canonical/tangled.ts
var deepBlocks = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}|^(?:[ \t]{100,}|\t{25,})(?:[-+*]|\d{1,9}[.)])[ \t]/m;
var mostDelimiters = 2e3;
var isTangled = (text11) => deepBlocks.test(text11) || text11.split("\n\n").some((part2) => part2.length > mostDelimiters && delimitersIn(part2) > mostDelimiters);
var delimitersIn = (text11) => (text11.replace(/\\./g, "").match(/\*+|_+|~+/g) ?? []).length;

// shared/canonical/renderMarkdown.ts
var isSafeLink = (address) => /^(https?:\/\/|mailto:|tel:)\S/i.test(address);
var isSafeImage = (address) => /^https?:\/\/\S/i.test(address);
var renderer = {
  text(token) {
    return "tokens" in token && token.tokens ? this.parser.parseInline(token.tokens) : escapeHtml(decodeEntities(token.text));
  },
  link({ href, title, tokens }) {
    const shown2 = this.parser.parseInline(tokens).replace(/<\/?a\b[^>]*>/g, "").trim();
    const address = decodeEntities(href);
    return isSafeLink(address) ? `<a href="${encoded(address)}"${titled(title)}>${shown2}</a>` : shown2;
  },
  image({ href, title, text: text11, tokens }) {
    const address = decodeEntities(href);
    const words4 = tokens ? this.parser.parseInline(tokens, this.parser.textRenderer) : text11;
    const shown2 = escapeHtml(decodeEntities(words4));
    return isSafeImage(address) ? `<img src="${encoded(address)}" alt="${shown2}"${titled(title)}>` : shown2;
  },
  heading({ tokens, depth }) {
    return `<h${depth}>${this.parser.parseInline(tokens).replaceAll("<br>", " ")}</h${depth}>
`;
  },
  em({ tokens }) {
    return once("em", this.parser.parseInline(tokens));
  },
  strong({ tokens }) {
    return once("strong", this.parser.parseInline(tokens));
  },
  del({ tokens }) {
    return once("del", this.parser.parseInline(tokens));
  },
  codespan({ text: text11 }) {
    const code2 = text11.trim();
    return text11.replace(code2, () => `<code>${escapeHtml(code2)}</code>`);
  },
  checkbox: ({ checked: checked2 }) => checked2 ? "[x] " : "[ ] "
};
var once = (tag4, shown2) => `<${tag4}>${shown2.replaceAll(`<${tag4}>`, "").replaceAll(`</${tag4}>`, "")}</${tag4}>`;
var titled = (title) => title ? ` title="${escapeHtml(decodeEntities(title))}"` : "";
function encoded(address) {
  try {
    return escapeHtml(encodeURI(address).replace(/%25/g, "%"));
  } catch {
    return escapeHtml(address);
  }
}
var markdown = new Marked({
  gfm: true,
  breaks: true,
  renderer,
  tokenizer: { html: () => void 0, tag: () => void 0 }
});
var markdownTokens = (text11) => isTangled(text11) ? [{ type: "text", raw: text11, text: text11 }] : markdown.lexer(text11);
var renderMarkdown = (text11) => isTangled(text11) ? linesOfText(text11) : markdown.parse(text11, { async: false });
var linesOfText = (text11) => text11.split(/\n\s*\n/).map((part2) => `<p>${escapeHtml(part2.trim()).replace(/\s*\n\s*/g, "<br>")}</p>`).join("\n");

// shared/canonical/markdown.ts
var normalMarkdown = (text11) => withoutEmpty3(
  renderMarkdown(text11.replace(/\r\n?/g, "\n")).replace(
    /<pre><code[^>]*>([\s\S]*?)<\/code><\/pre>/g,
    (_, code2) => `<pre>${keptCode(code2)}</pre>`
  ).replace(/<\/?p>/g, "\n").replace(/ (?:align|start)="\w+"/g, "")
).replace(/[^\S\n]+/g, " ").replace(/ *(?:\n|<br>) */g, (gap) => gap.trim() || "\n").replace(/<br><br>|(?:<br>)?\n/g, "\n").replace(/\n(?:\n|<br>)*/g, "\n").replace(besideBlocks, "$1").replaceAll("<em><strong>", "<strong><em>").replaceAll("</strong></em>", "</em></strong>").replace(/<\/(ul|ol|em|strong|del)><\1>/g, "").trim();
var blocks = "ul|ol|li|blockquote|h[1-6]|hr|pre|table|thead|tbody|tr|th|td";
var besideBlocks = new RegExp(`(?:\\s|<br>)*(</?(?:${blocks})>)(?:\\s|<br>)*`, "g");
var keptCode = (code2) => code2.replace(/[^\S\n]+$/gm, "").replace(/^\n+|\n+$/g, "").replace(/\s/g, (blank) => `&#${blank.charCodeAt(0)};`);
function withoutEmpty3(html2) {
  const less = html2.replace(
    /<(ul|ol|li|blockquote|h[1-6]|pre|em|strong|del|code|a)\b[^>]*>\s*<\/\1>/g,
    (_, tag4) => /^(?:em|strong|del|code|a)$/.test(tag4) ? "" : "\n"
  );
  return less === html2 ? html2 : withoutEmpty3(less);
}

// shared/canonical/comparable.ts
function comparable(type, value3, { country }) {
  if (type === "flag") return value3 === true;
  if (type === "set") return setKey(value3);
  if (value3 === null || typeof value3 === "boolean") return value3;
  const text11 = (typeof value3 === "string" ? value3 : value3.join(", ")).normalize("NFC").trim();
  if (text11 === "") return null;
  switch (type) {
    case "email":
      return text11.toLowerCase();
    case "phone":
      return e164(text11, country) ?? text11.replace(/[^\d+]/g, "");
    case "markdown":
      return normalMarkdown(text11);
    case "number":
      return decimal(text11) ?? text11;
    case "instant":
      return instant4(text11) ?? text11;
    case "text":
    case "person":
      return text11.replace(/\s+/g, " ");
    default:
      return text11;
  }
}
function same(type, a, b, context) {
  return a === b || comparable(type, a, context) === comparable(type, b, context);
}
function decimal(text11) {
  const [, sign, whole = "", fraction = ""] = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?$/.exec(text11) ?? [];
  if (sign === void 0) return null;
  const [left, right] = [whole.replace(/^0+/, "") || "0", fraction.replace(/0+$/, "")];
  const size = right === "" ? left : `${left}.${right}`;
  return sign === "-" && size !== "0" ? `-${size}` : size;
}
function instant4(text11) {
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text11);
  const parsed2 = isInstant ? Date.parse(text11) : Number.NaN;
  return Number.isNaN(parsed2) ? null : String(parsed2);
}
var elementKey = (element) => element.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
function setKey(value3) {
  const elements2 = typeof value3 === "string" ? [value3] : Array.isArray(value3) ? value3 : [];
  const keys = new Set(elements2.map(elementKey).filter((key12) => key12 !== ""));
  return keys.size === 0 ? null : JSON.stringify([...keys].sort());
}
function e164(text11, country) {
  const parsed2 = parsePhoneNumberFromString(text11, country ?? void 0);
  return parsed2?.isPossible() ? parsed2.number : null;
}

// shared/canonical/equal.ts
function typeOf(kind, field, { customFields }) {
  const id5 = customFieldId(field);
  const known2 = id5 === null ? fieldsOf[kind].find(({ name: name3 }) => name3 === field) : void 0;
  return known2?.type ?? customFields.find((custom) => custom.id === id5)?.type ?? "text";
}
function equalIn(kind, field, context) {
  const type = typeOf(kind, field, context);
  return (a, b) => same(type, a, b, context);
}
var identical = (a, b) => a === b || Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b);

// main/sync/plan/addWrite.ts
function addWrite(plan, service, field, after, more) {
  const { pair } = plan;
  const before = pair[service].fields[field];
  plan.writes[service].push({ field, before, after, base: pair.base.get(field) ?? null, ...more });
}

// shared/mapping.ts
var directions = ["both", "to-nozbe", "to-highlevel", "off"];
var goesTo = (direction, service) => direction === "both" || direction === `to-${service}`;
var conflictRules = ["ask", "highlevel", "nozbe", "newest"];
var defaultMapping = (customFields = []) => ({
  contact: rules("contact", "both", customFields),
  task: rules("task", "both", []),
  note: rules("note", "both", []),
  appointment: rules("appointment", "to-nozbe", [])
});
var rules = (kind, direction, customFields) => fieldsIn(kind, customFields).map(({ name: name3 }) => ({ field: name3, direction, conflict: "ask" }));
var completeMapping = (stored, customFields) => {
  const usual = defaultMapping(customFields);
  const complete = (kind) => usual[kind].map((rule3) => stored[kind].find(({ field }) => field === rule3.field) ?? rule3);
  return {
    contact: complete("contact"),
    task: complete("task"),
    note: complete("note"),
    appointment: complete("appointment")
  };
};

// main/sync/plan/agree.ts
function agreeIn(kind, field, { compare: compare4, fit }) {
  const equal = equalIn(kind, field, compare4);
  return (h, n2) => equal(fit.nozbe(kind, field, h), n2) || equal(h, fit.highlevel(kind, field, n2));
}

// main/sync/plan/chosen.ts
function stillParked(now, pair, equal) {
  const then = pair.parked.find(({ field }) => field === now.field);
  if (!then) return void 0;
  const chosen3 = then.choice !== null && typeof then.choice === "object" ? then.choice : null;
  const isSame2 = (service) => equal(now[service], then[service]) || chosen3 !== null && equal(now[service], chosen3.value);
  return services.every(isSame2) ? then : void 0;
}
function writeChosen(plan, now, value3, direction, rules3) {
  const { field } = now;
  const equal = equalIn(plan.pair.kind, field, rules3.compare);
  const due5 = services.filter((service) => {
    if (direction !== "both" && direction !== `to-${service}`) return false;
    const copy = plan.pair[service].copies[field];
    return !equal(now[service], value3) || copy !== void 0 && !equal(copy, value3);
  });
  if (due5.some((service) => !rules3.canHold[service](plan.pair.kind, field, value3))) {
    plan.conflicts.push(now);
    return;
  }
  if (due5.length === 0) plan.advances.push({ field, value: { highlevel: now.highlevel, nozbe: now.nozbe } });
  const [only] = due5;
  if (due5.length === 1 && only) {
    const peer = now[otherService(only)];
    addWrite(plan, only, field, value3, { peer, settles: true, rule: otherService(only) });
  } else if (due5.length === 2) {
    addWrite(plan, "nozbe", field, value3, { peer: void 0, settles: false, rule: null });
    addWrite(plan, "highlevel", field, value3, { peer: value3, settles: true, rule: null });
  }
}

// main/sync/plan/decideField.ts
var nothing = { do: "nothing" };
function decideField(sight, options) {
  if (options.rule.direction === "off") return nothing;
  return sight.base ? againstBase(sight, sight.base, options) : withoutBase(sight, options);
}
function againstBase({ highlevel, nozbe }, base, options) {
  const { direction, conflict } = options.rule;
  const highlevelChanged = highlevel !== void 0 && !options.unchanged(highlevel, base.highlevel);
  const nozbeChanged = nozbe !== void 0 && !options.unchanged(nozbe, base.nozbe);
  if (highlevelChanged && nozbeChanged && options.agree(highlevel, nozbe)) {
    return { do: "advance", value: { highlevel, nozbe } };
  }
  if (direction === "to-nozbe") return highlevelChanged ? write12("nozbe", highlevel) : nothing;
  if (direction === "to-highlevel") return nozbeChanged ? write12("highlevel", nozbe) : nothing;
  if (highlevelChanged && nozbeChanged) {
    const winner = conflict === "newest" ? options.newer : conflict;
    if (winner === "highlevel") return write12("nozbe", highlevel, "highlevel");
    if (winner === "nozbe") return write12("highlevel", nozbe, "nozbe");
    return { do: "conflict" };
  }
  if (highlevelChanged) return write12("nozbe", highlevel);
  if (nozbeChanged) return write12("highlevel", nozbe);
  return nothing;
}
function withoutBase({ highlevel, nozbe }, options) {
  const { direction } = options.rule;
  const { once: once2 } = options;
  if (highlevel === void 0 && nozbe === void 0) return nothing;
  if (once2 && isStill(highlevel, once2.highlevel, options) && isStill(nozbe, once2.nozbe, options)) {
    return { do: "advance", value: { highlevel, nozbe } };
  }
  if (options.agree(highlevel ?? null, nozbe ?? null)) {
    if (highlevel === void 0 || nozbe === void 0) return nothing;
    return { do: "advance", value: { highlevel, nozbe } };
  }
  if (direction === "to-nozbe") return says(highlevel) ? write12("nozbe", highlevel) : nothing;
  if (direction === "to-highlevel") return says(nozbe) ? write12("highlevel", nozbe) : nothing;
  const { mayWrite } = options;
  if (once2 && highlevel !== void 0 && nozbe !== void 0) return { do: "conflict" };
  if (mayWrite.nozbe && says(highlevel) && !says(nozbe)) return write12("nozbe", highlevel);
  if (mayWrite.highlevel && says(nozbe) && !says(highlevel)) return write12("highlevel", nozbe);
  if (mayWrite.nozbe && options.withoutBase === "highlevel" && highlevel !== void 0) {
    return write12("nozbe", highlevel, "highlevel");
  }
  if (mayWrite.highlevel && options.withoutBase === "nozbe" && nozbe !== void 0) {
    return write12("highlevel", nozbe, "nozbe");
  }
  return { do: "conflict" };
}
var isStill = (now, then, { unchanged }) => now !== void 0 && unchanged(now, then);
var says = (value3) => value3 !== void 0 && value3 !== null && value3 !== false;
var write12 = (to, value3, rule3 = null) => ({
  do: "write",
  to,
  value: value3,
  rule: rule3
});

// main/sync/plan/firstRun.ts
var onlyLinks = ({ isFirstRun, firstRun: firstRun2 }) => isFirstRun && firstRun2.mode === "link";
var leavesAlone = (rules3, service) => onlyLinks(rules3) || rules3.isFirstRun && rules3.firstRun.onlyIn[service] === "leave";

// main/sync/plan/newerSide.ts
function newerSide({ highlevel, nozbe }) {
  if (highlevel.modified === null || nozbe.modified === null) return null;
  if (highlevel.modified === nozbe.modified) return null;
  return highlevel.modified > nozbe.modified ? "highlevel" : "nozbe";
}

// main/sync/plan/sideValue.ts
function sideValue(record, field, { before, mayFollow, equal }) {
  const value3 = record.fields[field];
  const copy = record.copies[field];
  if (value3 === void 0 || copy === void 0 || equal(value3, copy))
    return { value: value3 === void 0 ? copy : value3, uneven: false };
  if (!mayFollow) return { value: value3, uneven: false };
  if (before === void 0 || equal(copy, before)) return { value: value3, uneven: true };
  if (equal(value3, before)) return { value: copy, uneven: true };
  return { clash: true };
}

// main/sync/plan/planField.ts
function planField(plan, rule3, rules3) {
  const { pair } = plan;
  const { field, direction } = rule3;
  if (direction === "off") return;
  const base = pair.base.get(field);
  const once2 = pair.once.get(field);
  const then = base ?? once2;
  const equal = equalIn(pair.kind, field, rules3.compare);
  const sideOf = (service) => sideValue(pair[service], field, {
    before: then ? then[service] : pair[otherService(service)].fields[field],
    mayFollow: goesTo(direction, service),
    equal
  });
  const sides = { highlevel: sideOf("highlevel"), nozbe: sideOf("nozbe") };
  const conflict = {
    field,
    base: then?.highlevel ?? null,
    highlevel: shown(sides.highlevel, pair.highlevel.fields[field]),
    nozbe: shown(sides.nozbe, pair.nozbe.fields[field])
  };
  const parked = stillParked(conflict, pair, equal);
  if (parked?.choice && typeof parked.choice === "object") {
    writeChosen(plan, conflict, parked.choice.value, direction, rules3);
    return;
  }
  if (!isPlain(sides) || parked) {
    plan.conflicts.push(conflict);
    return;
  }
  const decision = decideField(
    { highlevel: sides.highlevel.value, nozbe: sides.nozbe.value, base },
    {
      rule: rule3,
      agree: agreeIn(pair.kind, field, rules3),
      unchanged: equal,
      withoutBase: pair.fromFirstRun ? rules3.firstRun.different : "ask",
      once: once2,
      mayWrite: { nozbe: true, highlevel: !onlyLinks(rules3) },
      newer: newerSide(pair)
    }
  );
  if (decision.do === "conflict" || isBeyond(decision, pair, field, rules3)) plan.conflicts.push(conflict);
  else carryOut(plan, rule3, sides, decision);
}
function carryOut(plan, rule3, sides, decision) {
  const { pair } = plan;
  const { field, direction } = rule3;
  const mayFollow = (service) => sides[service].uneven && goesTo(direction, service);
  if (decision.do === "write") {
    const from = otherService(decision.to);
    if (mayFollow(from)) {
      addWrite(plan, from, field, decision.value, { peer: void 0, settles: false, rule: null });
    }
    addWrite(plan, decision.to, field, decision.value, {
      peer: sides[from].value,
      settles: true,
      rule: decision.rule
    });
    return;
  }
  const uneven = services.find(mayFollow);
  if (uneven) {
    const peer = sides[otherService(uneven)].value;
    addWrite(plan, uneven, field, sides[uneven].value ?? null, { peer, settles: true, rule: null });
  } else if (decision.do === "advance") {
    plan.advances.push({ field, value: decision.value });
  } else {
    for (const service of services) {
      const { value: value3 } = sides[otherService(service)];
      const isLost = pair[service].unfinished && sides[service].value === void 0;
      if (isLost && goesTo(direction, service) && value3 !== void 0 && value3 !== null) {
        addWrite(plan, service, field, value3, { peer: value3, settles: true, rule: null });
      }
    }
  }
}
var isBeyond = (decision, { kind }, field, rules3) => decision.do === "write" && !rules3.canHold[decision.to](kind, field, decision.value);
var isPlain = (sides) => services.every((service) => !("clash" in sides[service]));
var shown = (side, inFirstPlace) => ("clash" in side ? inFirstPlace : side.value) ?? null;

// shared/canonical/set.ts
function mergeSets(base, a, b) {
  const inBase = keysOf(base);
  const [inA, inB] = [keysOf(a), keysOf(b)];
  const merged2 = /* @__PURE__ */ new Map();
  for (const element of [...a, ...b]) {
    const key12 = elementKey(element);
    const wasRemoved = inBase.has(key12) && !(inA.has(key12) && inB.has(key12));
    if (key12 !== "" && !wasRemoved && !merged2.has(key12)) merged2.set(key12, element);
  }
  return [...merged2.values()];
}
var keysOf = (elements2) => new Set(elements2.map(elementKey));

// main/sync/plan/decideSet.ts
function decideSet({ highlevel, nozbe, base }, direction) {
  const [h, n2] = [elements(highlevel), elements(nozbe)];
  const before = base ? { highlevel: elements(base.highlevel), nozbe: elements(base.nozbe) } : void 0;
  if (direction === "off") return { highlevel, nozbe };
  if (direction === "both") {
    const both = before ? intersection(before.highlevel, before.nozbe) : [];
    const merged2 = mergeSets(both, h, n2);
    return { highlevel: merged2, nozbe: merged2 };
  }
  const follow = (source, target, side) => mergeSets(before?.[side] ?? [], source, target);
  return direction === "to-nozbe" ? { highlevel, nozbe: follow(h, n2, "highlevel") } : { highlevel: follow(n2, h, "nozbe"), nozbe };
}
var elements = (value3) => Array.isArray(value3) ? value3 : typeof value3 === "string" ? [value3] : [];
function intersection(a, b) {
  const keys = new Set(b.map(elementKey));
  return a.filter((element) => keys.has(elementKey(element)));
}

// main/sync/plan/asWritten.ts
function asWritten({ highlevel, nozbe, base }, heldAs2) {
  const written7 = /* @__PURE__ */ new Map();
  for (const element of [...elements(highlevel), ...elements(base?.highlevel ?? null)]) {
    const held = heldAs2(element);
    if (held !== null && elementKey(held) !== elementKey(element)) written7.set(elementKey(held), element);
  }
  if (written7.size === 0) return { highlevel, nozbe, base };
  const spelled2 = (value3) => elements(value3).map((element) => written7.get(elementKey(element)) ?? element);
  return { highlevel, nozbe: spelled2(nozbe), base: base && { ...base, nozbe: spelled2(base.nozbe) } };
}

// main/sync/plan/planSet.ts
function planSet(plan, { field, direction }, rules3) {
  const { pair } = plan;
  if (direction === "off") return;
  const base = pair.base.get(field);
  const seen2 = { highlevel: pair.highlevel.fields[field], nozbe: pair.nozbe.fields[field] };
  const isUnseen = services.some((service) => seen2[service] === void 0);
  const isLost = { highlevel: hasLostPart(pair, "highlevel"), nozbe: hasLostPart(pair, "nozbe") };
  if (base && services.some((service) => seen2[service] === void 0 && !isLost[service])) return;
  const shown2 = { highlevel: seen2.highlevel ?? null, nozbe: seen2.nozbe ?? null };
  const equal = equalIn(pair.kind, field, rules3.compare);
  const conflict = { field, base: base?.highlevel ?? null, ...shown2 };
  const parked = stillParked(conflict, pair, equal);
  if (parked?.choice && typeof parked.choice === "object") {
    writeChosen(plan, conflict, parked.choice.value, direction, rules3);
    return;
  }
  if (parked) {
    plan.conflicts.push(conflict);
    return;
  }
  const meant = (service) => base && isLost[service] ? mergeSets([], elements(shown2[service]), elements(base[service])) : shown2[service];
  const sight = { highlevel: meant("highlevel"), nozbe: meant("nozbe"), base };
  const wanted = decideSet(
    asWritten(sight, (element) => heldAs(element, pair.kind, field, rules3)),
    direction
  );
  const target = {
    highlevel: rules3.fit.highlevel(pair.kind, field, wanted.highlevel),
    nozbe: rules3.fit.nozbe(pair.kind, field, wanted.nozbe)
  };
  const isDue3 = (service) => !equal(target[service], shown2[service]);
  const due5 = services.filter(isDue3);
  if (due5.some((service) => !rules3.canHold[service](pair.kind, field, target[service]))) {
    plan.conflicts.push(conflict);
    return;
  }
  const isBaseOld = !base || !equal(base.highlevel, shown2.highlevel) || !equal(base.nozbe, shown2.nozbe);
  if (due5.length === 0) {
    if (isBaseOld && !isUnseen) plan.advances.push({ field, value: shown2 });
  } else if (due5.length === 2 && !onlyLinks(rules3)) {
    addWrite(plan, "nozbe", field, target.nozbe, { peer: void 0, settles: false, rule: null });
    addWrite(plan, "highlevel", field, target.highlevel, { peer: target.nozbe, settles: true, rule: null });
  } else {
    for (const service of due5) {
      const peer = shown2[otherService(service)];
      const rule3 = base && isLost[service] ? otherService(service) : null;
      addWrite(plan, service, field, target[service], { peer, settles: due5.length === 1, rule: rule3 });
    }
  }
}
var hasLostPart = ({ base, ...pair }, service) => pair[service].unfinished && [...base].some(([field, agreed2]) => agreed2[service] !== null && pair[service].fields[field] === void 0);
function heldAs(element, kind, field, { fit }) {
  const held = fit.nozbe(kind, field, [element]);
  return (Array.isArray(held) ? held[0] : held) ?? null;
}

// main/sync/plan/planPair.ts
var cardField = "card";
function planPair(pair, rules3, reason = null) {
  const finish = { highlevel: pair.highlevel.unfinished, nozbe: pair.nozbe.unfinished };
  const plan = { ...emptyPairPlan(pair), reason, finish };
  if (pair.nozbe.damaged !== null) planDamaged(plan, pair.nozbe.damaged, rules3);
  if (pair.home) planHome(plan, pair.home, rules3);
  for (const rule3 of rules3.mapping[pair.kind]) {
    if (pair.nozbe.damaged !== null && isLine(rule3.field)) continue;
    const isSet = typeOf(pair.kind, rule3.field, rules3.compare) === "set";
    const directed = { ...rule3, direction: directionOf(rule3, pair) };
    if (isSet) planSet(plan, directed, rules3);
    else planField(plan, directed, rules3);
  }
  return plan;
}
var emptyPairPlan = (pair) => ({
  pair,
  reason: null,
  writes: { highlevel: [], nozbe: [] },
  finish: { highlevel: false, nozbe: false },
  move: null,
  advances: [],
  conflicts: [],
  held: false
});
var isInStep = ({ writes, finish, move, held }) => !held && !move && services.every((service) => writes[service].length === 0 && !finish[service]);
function planDamaged(plan, damaged, rules3) {
  const parked = plan.pair.parked.find(({ field }) => field === cardField);
  if (parked?.choice && parked.nozbe === damaged) {
    plan.finish.nozbe = true;
    for (const { field, direction } of rules3.mapping[plan.pair.kind]) {
      const value3 = plan.pair.highlevel.fields[field];
      if (value3 == null || !isLine(field) || direction === "off" || direction === "to-highlevel") continue;
      addWrite(plan, "nozbe", field, value3, { peer: value3, settles: true, rule: "highlevel" });
    }
  } else {
    plan.finish.nozbe = false;
    plan.conflicts.push({ field: cardField, base: null, highlevel: null, nozbe: damaged });
    for (const { field, base, highlevel, nozbe } of plan.pair.parked) {
      if (field !== null && field !== cardField && isLine(field))
        plan.conflicts.push({ field, base, highlevel, nozbe });
    }
  }
}
var isLine = (field) => field !== "name" && field !== "tags";

// main/sync/decide.ts
function resolveConflict(store, rules3, id5, take) {
  const conflict = store.conflicts.find(id5);
  if (!conflict) throw new TandemError("entry.unknown", { what: "conflict", id: id5 });
  store.conflicts.choose(id5, choiceOf(store, rules3, conflict, take));
  const link2 = store.links.find(conflict.linkId);
  if (!link2) return;
  store.records.setDirty("highlevel", link2.kind, link2.highlevelId, true);
  store.records.setDirty("nozbe", link2.kind, link2.nozbeId, true);
}
function choiceOf(store, { canHold }, conflict, take) {
  const { kind, field } = conflict;
  if (field === null) return ofDelete(store, conflict, take);
  if (field === cardField) {
    if (take === "highlevel") return { value: null };
    throw new TandemError("choice.wrong", {
      detail: "A card that cannot be read is either written again from HighLevel, or corrected in Nozbe."
    });
  }
  if (field === homeField && take !== "highlevel" && take !== "nozbe") {
    throw new TandemError("choice.wrong", {
      detail: "What was given to two contacts belongs to the one or to the other."
    });
  }
  const value3 = typeof take === "object" ? take.value : conflict[take];
  for (const service of ["highlevel", "nozbe"]) {
    if (!canHold[service](kind, field, value3)) {
      throw new TandemError("choice.wrong", {
        detail: `${nameOf[service]} cannot take this value for ${field}.`
      });
    }
  }
  return { value: value3 };
}
var nameOf = { highlevel: "HighLevel", nozbe: "Nozbe" };
function ofDelete(store, { linkId }, take) {
  const link2 = store.links.find(linkId);
  if (typeof take === "object" || take === "base" || !link2) {
    throw new TandemError("choice.wrong", {
      detail: "A record that was deleted on one side and edited on the other is either restored or deleted."
    });
  }
  return link2.gone[take] ? "delete" : "restore";
}
function decideApproval(store, id5, state) {
  if (!store.approvals.find(id5)) throw new TandemError("entry.unknown", { what: "approval", id: id5 });
  store.approvals.setState(id5, state);
}

// main/sync/guard/types.ts
var usualGuard = { approveDeletes: true, cap: { share: 0.1, most: 20 } };

// main/sync/cost.ts
function plannedWork(plan, ports) {
  const work2 = { writes: { highlevel: 0, nozbe: 0 }, calls: { highlevel: 0, nozbe: 0 } };
  for (const { pair, writes, finish, move } of plan.pairs) {
    if (move) {
      work2.writes[move.service] += 1;
      work2.calls[move.service] += ports[move.service].cost(pair.kind, "move", []);
    }
    for (const service of services) {
      if (writes[service].length === 0 && !finish[service]) continue;
      const fields3 = writes[service].map(({ field }) => field);
      work2.writes[service] += 1;
      work2.calls[service] += ports[service].cost(pair.kind, "update", fields3);
    }
  }
  for (const { service, source, fields: fields3 } of plan.creates) {
    work2.writes[service] += 1;
    work2.calls[service] += ports[service].cost(source.kind, "create", Object.keys(fields3));
  }
  for (const { op, service, link: link2, children } of plan.removals) {
    const own2 = service === "nozbe" ? children.filter(({ kind }) => kind !== "note") : [];
    work2.writes[service] += 1 + own2.length;
    work2.calls[service] += ports[service].cost(link2.kind, op, []);
    for (const { kind } of own2) work2.calls[service] += ports[service].cost(kind, "delete", []);
  }
  return work2;
}

// shared/display.ts
function contactName(fields3) {
  for (const field of ["name", "email", "phone"]) {
    const value3 = fields3[field];
    if (typeof value3 === "string" && value3 !== "") return value3;
  }
  return "Unnamed";
}

// main/sync/execute/addToHistory.ts
function addToHistory({ store, runId, clock }, made3) {
  const { service, link: link2, record, op, change, rule: rule3 } = made3;
  store.history.add({
    run: runId,
    at: clock.now(),
    service,
    kind: link2.kind,
    op,
    recordId: record.id,
    linkId: link2.id,
    ...labelsOf(store, service, record),
    field: change?.field ?? null,
    before: change?.before ?? null,
    after: change?.after ?? null,
    by: "tandem",
    rule: rule3,
    base: change?.base ?? null
  });
}
var changeOf = ({ field, before, base }, record) => ({
  field,
  before: before ?? null,
  after: record.fields[field] ?? null,
  base
});
function labelsOf(store, service, record) {
  if (record.kind === "contact") return { contact: contactName(record.fields), title: null };
  const parent = record.parentId === null ? void 0 : store.records.find(service, "contact", record.parentId);
  return { contact: contactName(parent?.fields ?? {}), title: titleOf(record) };
}
var longestTitle = 80;
function titleOf({ kind, fields: fields3 }) {
  const text11 = kind === "note" ? fields3.body : fields3.title;
  if (typeof text11 !== "string") return null;
  const [line = ""] = text11.trim().split("\n");
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}\u2026` : line;
}

// main/sync/plan/unsettled.ts
var unsettled = (writes, heldBack) => writes.map(
  (write13) => heldBack.some(({ field, settles }) => field === write13.field && !settles) ? { ...write13, settles: false } : write13
);

// main/sync/guard/cap.ts
var capOf = ({ settings: { cap }, linked: linked2 }, kind) => (
  // At least one, lest nothing could ever be done alone in a small workspace.
  Math.max(1, Math.min(Math.floor(cap.share * linked2[kind]), cap.most))
);

// main/sync/guard/emptied.ts
function holdEmptied(plan, rules3, facts2) {
  const result = { plan, requests: [], met: /* @__PURE__ */ new Set() };
  const empties = (write13) => isEmptying(write13) && !(rules3.isFirstRun && write13.base === null);
  for (const service of services) {
    for (const kind of kinds) hold(result, service, kind, facts2, empties);
  }
  return result;
}
function hold(result, service, kind, facts2, empties) {
  const emptying = result.plan.pairs.filter(
    (pair) => pair.pair.kind === kind && pair.writes[service].some(empties)
  );
  const known2 = facts2.approvals.filter(
    (one11) => one11.op === "update" && one11.service === service && one11.kind === kind
  );
  const isMass = emptying.length > capOf(facts2, kind);
  const unasked = [];
  const held = /* @__PURE__ */ new Map();
  for (const pairPlan of emptying) {
    const { linkId } = pairPlan.pair;
    const approval = known2.find(({ linkIds }) => linkId !== null && linkIds.includes(linkId));
    if (approval) result.met.add(approval.id);
    if (linkId === null || approval?.state === "approved" || !approval && !isMass) continue;
    if (!approval) unasked.push(linkId);
    held.set(pairPlan, without(pairPlan, service, approval?.state === "refused", empties));
  }
  if (unasked.length > 0) {
    result.requests.push({ op: "update", service, kind, reason: "emptied", linkIds: unasked });
  }
  if (held.size > 0) {
    const pairs = result.plan.pairs.map((pairPlan) => held.get(pairPlan) ?? pairPlan);
    result.plan = { ...result.plan, pairs };
  }
}
var isEmpty3 = (value3) => value3 == null || value3 === "" || value3 === false || Array.isArray(value3) && value3.length === 0;
var isEmptying = ({ before, after }) => isEmpty3(after) && !isEmpty3(before) && before !== true;
function without(pairPlan, service, isRefused, empties) {
  const emptied = pairPlan.writes[service].filter(empties);
  const other = otherService(service);
  const conflicts = emptied.map(({ field, before = null, after, base }) => ({
    field,
    base: base?.highlevel ?? null,
    highlevel: service === "highlevel" ? before : after,
    nozbe: service === "nozbe" ? before : after
  }));
  return {
    ...pairPlan,
    held: pairPlan.held || !isRefused,
    writes: {
      ...pairPlan.writes,
      [service]: pairPlan.writes[service].filter((write13) => !empties(write13)),
      [other]: unsettled(pairPlan.writes[other], emptied)
    },
    conflicts: isRefused ? [...pairPlan.conflicts, ...conflicts] : pairPlan.conflicts
  };
}

// main/sync/guard/removals.ts
function guardRemovals(plan, facts2) {
  const result = {
    plan: { ...plan, removals: [], unlinks: [...plan.unlinks] },
    requests: [],
    met: /* @__PURE__ */ new Set()
  };
  for (const group of groups3(plan.removals)) {
    const undecided = [];
    for (const removal of group) {
      const approval = approvalOf(removal, facts2.approvals);
      if (approval) result.met.add(approval.id);
      if (removal.isChosen || approval?.state === "approved") result.plan.removals.push(removal);
      else if (approval?.state === "refused") result.plan.unlinks.push(refused(removal));
      else undecided.push(removal);
    }
    const [first2] = undecided;
    if (!first2) continue;
    const isCapped = undecided.length > capOf(facts2, first2.link.kind);
    if (!isCapped && !facts2.settings.approveDeletes) {
      result.plan.removals.push(...undecided);
      continue;
    }
    const unasked = undecided.filter((removal) => !approvalOf(removal, facts2.approvals));
    if (isCapped && unasked.length > 0) result.requests.push(request(unasked, "capped"));
    else result.requests.push(...unasked.map((removal) => request([removal], removal.reason)));
  }
  return result;
}
var approvalOf = ({ op, service, link: link2 }, approvals) => approvals.find((one11) => one11.op === op && one11.service === service && one11.linkIds.includes(link2.id));
var refused = ({ op, link: link2 }) => ({
  link: link2,
  reason: op === "delete" ? "restore" : "merged"
});
function request(removals, reason) {
  const [{ op, service, link: link2 }] = removals;
  return { op, service, kind: link2.kind, reason, linkIds: removals.map((removal) => removal.link.id) };
}
function groups3(removals) {
  const byKey2 = /* @__PURE__ */ new Map();
  for (const removal of removals) {
    const key12 = `${removal.op} ${removal.service} ${removal.link.kind}`;
    byKey2.set(key12, [...byKey2.get(key12) ?? [], removal]);
  }
  return [...byKey2.values()];
}

// main/sync/guard/unwritable.ts
function holdUnwritable(plan, rules3, writable) {
  const isAllowed = (service, kind) => writable[service].includes(kind) && !(service === "highlevel" && onlyLinks(rules3));
  return {
    ...plan,
    creates: plan.creates.filter(({ service, source }) => isAllowed(service, source.kind)),
    removals: plan.removals.filter(({ service, link: link2 }) => isAllowed(service, link2.kind)),
    pairs: plan.pairs.map((pairPlan) => {
      const { kind } = pairPlan.pair;
      if (services.every((service) => isAllowed(service, kind))) return pairPlan;
      const guarded = {
        ...pairPlan,
        writes: { ...pairPlan.writes },
        finish: { ...pairPlan.finish }
      };
      for (const service of services) {
        if (isAllowed(service, kind)) continue;
        guarded.held ||= guarded.writes[service].length > 0 || guarded.move?.service === service;
        const other = otherService(service);
        guarded.writes[other] = unsettled(guarded.writes[other], guarded.writes[service]);
        guarded.writes[service] = [];
        guarded.finish[service] = false;
        if (guarded.move?.service === service) guarded.move = null;
      }
      return guarded;
    })
  };
}

// main/sync/guard/guard.ts
function guardPlan(planned, rules3, facts2) {
  const removals = guardRemovals(planned, facts2);
  const emptied = holdEmptied(removals.plan, rules3, facts2);
  const met = /* @__PURE__ */ new Set([...removals.met, ...emptied.met]);
  return {
    plan: holdUnwritable(emptied.plan, rules3, facts2.writable),
    requests: [...removals.requests, ...emptied.requests],
    settled: facts2.approvals.filter(({ id: id5, kind }) => rules3.kinds.includes(kind) && !met.has(id5))
  };
}

// main/sync/plan/copiedFields.ts
function copiedFields(source, { mapping, canHold }) {
  const service = otherService(source.service);
  const fields3 = {};
  for (const { field, direction } of mapping[source.kind]) {
    const value3 = source.fields[field];
    if (goesTo(direction, service) && isStated(value3) && canHold[service](source.kind, field, value3))
      fields3[field] = value3;
  }
  return fields3;
}
var isStated = (value3) => value3 !== void 0 && value3 !== null && value3 !== false && !(Array.isArray(value3) && value3.length === 0);

// main/sync/plan/givenAway.ts
function isGivenAway(store, { id: id5, kind, nozbeId }) {
  const now = store.records.find("nozbe", kind, nozbeId)?.parentId ?? null;
  const agreed2 = store.base.of(id5).get(homeField);
  return agreed2 !== void 0 && now !== null && now !== agreed2.nozbe;
}
function tasksGivenAway(store) {
  const links = [...store.records.dirtyLinks("task"), ...store.links.goneOn("highlevel")];
  return [...new Set(links.map(({ id: id5 }) => id5))].flatMap((id5) => {
    const link2 = store.links.find(id5);
    if (link2?.kind !== "task" || link2.gone.nozbe || !isGivenAway(store, link2)) return [];
    return store.records.find("nozbe", "task", link2.nozbeId) ?? [];
  });
}

// main/sync/plan/matchChildren.ts
function matchChildren(unlinked2, rules3) {
  const rest = { highlevel: [...unlinked2.highlevel], nozbe: [...unlinked2.nozbe] };
  const matches2 = [];
  const take = (reason, highlevel, nozbe, shown2 = nozbe) => {
    matches2.push({ highlevel, nozbe: shown2, reason });
    rest.highlevel.splice(rest.highlevel.indexOf(highlevel), 1);
    rest.nozbe.splice(rest.nozbe.indexOf(nozbe), 1);
  };
  const nozbeById = new Map(rest.nozbe.map((record) => [record.id, record]));
  for (const highlevel of nozbeById.size > 0 ? [...rest.highlevel] : []) {
    const id5 = rules3.copyIds(highlevel.kind, highlevel.id).find((one11) => nozbeById.has(one11));
    const nozbe = id5 === void 0 ? void 0 : nozbeById.get(id5);
    if (nozbe) take("named", highlevel, nozbe, withoutByline(nozbe, highlevel.byline) ?? nozbe);
  }
  for (const nozbe of [...rest.nozbe]) {
    for (const highlevel of rest.highlevel) {
      const shown2 = [highlevel.byline, bylineOf(nozbe)].map((byline) => withoutByline(nozbe, byline)).find((stripped) => stripped && contentKey(highlevel, rules3) === contentKey(stripped, rules3));
      if (!shown2) continue;
      take("content", highlevel, nozbe, shown2);
      break;
    }
  }
  const content = (record) => contentKey(record, rules3);
  for (const [key12, nozbeOnes] of byKey(rest.nozbe, content)) {
    const highlevelOnes = rest.highlevel.filter((record) => content(record) === key12);
    highlevelOnes.forEach((highlevel, index) => {
      const nozbe = nozbeOnes[index];
      if (nozbe) take("content", highlevel, nozbe);
    });
  }
  const title = (record) => record.standing === "left" ? null : titleKey(record, rules3);
  for (const [key12, nozbeOnes] of byKey(rest.nozbe, title)) {
    const highlevelOnes = rest.highlevel.filter((record) => title(record) === key12);
    const [highlevel] = highlevelOnes;
    const [nozbe] = nozbeOnes;
    if (highlevelOnes.length === 1 && nozbeOnes.length === 1 && highlevel && nozbe)
      take("title", highlevel, nozbe);
  }
  return { matches: matches2, single: rest };
}
var bylineOf = ({ fields: { body: body3 } }) => typeof body3 === "string" && /^— .+, .+$/.exec(body3.split("\n")[0] ?? "")?.[0] || null;
function withoutByline(record, byline) {
  const { body: body3 } = record.fields;
  if (byline === null || record.kind !== "note" || typeof body3 !== "string" || !body3.startsWith(`${byline}
`))
    return null;
  const rest = body3.slice(byline.length).trim();
  return { ...record, byline, fields: { ...record.fields, body: rest === "" ? null : rest } };
}
function contentKey(record, rules3) {
  return JSON.stringify(
    fieldsOf[record.kind].map(({ name: name3, type }) => {
      if (type === "person") return null;
      const held = rules3.fit.nozbe(record.kind, name3, record.fields[name3] ?? null);
      return comparable(type, held, rules3.compare);
    })
  );
}
function titleKey(record, rules3) {
  const held = rules3.fit.nozbe(record.kind, "title", record.fields.title ?? null);
  return typeof held === "string" ? comparable("text", held, rules3.compare) : null;
}
function byKey(records, key12) {
  const map = /* @__PURE__ */ new Map();
  for (const record of records) {
    const value3 = key12(record);
    if (value3 !== null) map.set(value3, [...map.get(value3) ?? [], record]);
  }
  return map;
}

// main/sync/plan/matchContacts.ts
function matchContacts(unlinked2, rule3, context) {
  const pool = { highlevel: new Set(unlinked2.highlevel), nozbe: new Set(unlinked2.nozbe) };
  const result = { matches: [], single: { highlevel: [], nozbe: [] }, open: [], left: [] };
  const take = (reason, highlevel, nozbe) => {
    result.matches.push({ highlevel, nozbe, reason });
    pool.highlevel.delete(highlevel);
    pool.nozbe.delete(nozbe);
  };
  const byId = new Map(unlinked2.highlevel.map((record) => [record.id, record]));
  for (const nozbe of unlinked2.nozbe) {
    const named4 = nozbe.namedPeer === null ? void 0 : byId.get(nozbe.namedPeer);
    if (named4 && pool.highlevel.has(named4)) take("named", named4, nozbe);
  }
  const keyed = (field, type) => {
    return (record) => comparable(type, record.fields[field] ?? null, context);
  };
  const keys = [
    ["email", keyed("email", "email")],
    ["phone", keyed("phone", "phone")],
    ["name", keyed("name", "text")]
  ];
  for (const [reason, key12] of keys) {
    for (const group of groups4(pool, key12)) {
      const [highlevel] = group.highlevel;
      const [nozbe] = group.nozbe;
      const unique = group.highlevel.length === 1 && group.nozbe.length === 1;
      if (unique && reason !== "name" && highlevel && nozbe) take(reason, highlevel, nozbe);
      else settleAmbiguous(group, reason);
    }
  }
  function settleAmbiguous(group, reason) {
    if (rule3 === "copy") return;
    if (rule3 === "link") {
      group.highlevel.forEach((highlevel, index) => {
        const nozbe = group.nozbe[index];
        if (nozbe) take(reason, highlevel, nozbe);
      });
      return;
    }
    for (const record of [...group.highlevel, ...group.nozbe]) {
      result[rule3 === "skip" ? "left" : "open"].push(record);
      pool[record.service].delete(record);
    }
  }
  for (const service of services) result.single[service] = [...pool[service]];
  return result;
}
function groups4(pool, key12) {
  const byKey2 = /* @__PURE__ */ new Map();
  for (const service of services) {
    for (const record of pool[service]) {
      const value3 = key12(record);
      if (value3 === null) continue;
      const group = byKey2.get(value3) ?? { highlevel: [], nozbe: [] };
      group[service].push(record);
      byKey2.set(value3, group);
    }
  }
  return [...byKey2.values()].filter(({ highlevel, nozbe }) => highlevel.length > 0 && nozbe.length > 0);
}

// main/sync/plan/homeOf.ts
function homeOf(store, highlevel, nozbe) {
  const ofHighlevel = contactLink(store, highlevel);
  const ofNozbe = contactLink(store, nozbe);
  return {
    isShared: ofHighlevel !== void 0 && ofHighlevel.id === ofNozbe?.id && ofNozbe.mergedInto === null,
    isMerged: ofNozbe?.mergedInto != null,
    ofHighlevel: ofHighlevel && !ofHighlevel.gone.nozbe ? ofHighlevel.nozbeId : null,
    ofNozbe: ofNozbe && !ofNozbe.gone.highlevel ? ofNozbe.highlevelId : null
  };
}
var contactLink = (store, { service, parentId }) => parentId === null ? void 0 : store.links.of(service, "contact", parentId);

// main/sync/plan/pairOf.ts
function pairOf(store, linkId, { isFirstRun, firstRunEndedIn }) {
  const link2 = store.links.find(linkId);
  if (!link2 || isResting(link2)) return void 0;
  const highlevel = store.records.find("highlevel", link2.kind, link2.highlevelId);
  const nozbe = store.records.find("nozbe", link2.kind, link2.nozbeId);
  if (highlevel?.state !== "live" || nozbe?.state !== "live") return void 0;
  return {
    kind: link2.kind,
    linkId: link2.id,
    highlevel,
    nozbe,
    base: store.base.of(link2.id),
    once: store.base.once(link2.id),
    parked: store.conflicts.of(link2.id),
    home: link2.kind === "contact" ? null : homeOf(store, highlevel, nozbe),
    fromFirstRun: isFirstRun || link2.madeIn <= (firstRunEndedIn ?? 0)
  };
}
var unlinkedPair = (highlevel, nozbe, rules3) => ({
  kind: highlevel.kind,
  linkId: null,
  highlevel,
  nozbe,
  base: /* @__PURE__ */ new Map(),
  once: /* @__PURE__ */ new Map(),
  parked: [],
  // Matched within one contact; where it belongs is noted once it is linked.
  home: null,
  fromFirstRun: rules3.isFirstRun
});

// main/sync/plan/edits.ts
var copiedFrom = { highlevel: ["task", "note", "appointment"], nozbe: ["task", "note"] };
function editsOf(store, rules3, record, link2, children) {
  const edits = ownEdits(store, rules3, record, link2);
  if (record.kind === "contact") {
    for (const child of children) {
      const own2 = store.records.find(record.service, child.kind, idOn(child, record.service));
      if (own2 && ownEdits(store, rules3, own2, child).length > 0) edits.push(`${own2.kind}: ${labelOf(own2)}`);
    }
    for (const kind of copiedFrom[record.service]) {
      for (const fresh of store.records.known(record.service, kind, record.id)) {
        if (fresh.linkId === null && fresh.state === "live" && fresh.standing !== "left")
          edits.push(`${kind}: ${labelOf(fresh)}`);
      }
    }
  }
  return edits.length === 0 ? null : edits.join("\n");
}
function ownEdits(store, rules3, record, link2) {
  const base = store.base.of(link2.id);
  const fields3 = rules3.mapping[record.kind].flatMap(({ field, direction }) => {
    if (direction === "off" || direction === `to-${record.service}`) return [];
    const then = base.get(field)?.[record.service] ?? null;
    const equal = equalIn(record.kind, field, rules3.compare);
    const edited2 = [record.fields[field], record.copies[field]].find(
      (value3) => value3 !== void 0 && !equal(value3, then)
    );
    return edited2 === void 0 ? [] : [`${field}: ${asText(edited2)}`];
  });
  return [...fields3, ...newHome(store, rules3, record, base.get(homeField)?.[record.service])];
}
function newHome(store, rules3, { service, kind, parentId }, then) {
  const leads = rules3.mapping[kind].some(
    ({ direction }) => direction !== "off" && direction !== `to-${service}`
  );
  if (!leads || then === void 0 || parentId === null || parentId === then) return [];
  const contact2 = store.records.find(service, "contact", parentId);
  return [`${homeField}: ${contactName(contact2?.fields ?? {})}`];
}
var labelOf = ({ fields: fields3 }) => asText(fields3.title ?? fields3.body);
var asText = (value3) => Array.isArray(value3) ? value3.join(", ") : value3 == null ? "" : String(value3);

// main/sync/plan/planRemovals.ts
function planRemovals(store, rules3, plan) {
  for (const service of services) {
    for (const link2 of store.links.goneOn(service)) {
      if (!rules3.kinds.includes(link2.kind) || !isConfirmed(link2.gone[service])) continue;
      if (link2.gone[otherService(service)]) {
        if (service === "highlevel") plan.unlinks.push({ link: link2, reason: "both-gone" });
      } else if (!isHeld(link2, rules3) && !isPartOfGone(store, link2, service)) {
        const stays = service === "nozbe" && link2.kind === "task" && rules3.stays?.deletedTasks;
        if (stays) plan.unlinks.push({ link: link2, reason: "stays" });
        else planRemoval(store, rules3, plan, link2, otherService(service));
      }
    }
  }
}
var isHeld = ({ kind }, rules3) => kind === "contact" && !kinds.every((each) => rules3.kinds.includes(each));
var isConfirmed = (gone2) => gone2 !== null && gone2.confirmedIn !== null;
function isPartOfGone(store, link2, service) {
  if (link2.kind === "contact") return false;
  const left = store.records.find(otherService(service), link2.kind, idOn(link2, otherService(service)));
  const parent = left?.parentId;
  if (parent == null) return false;
  return store.links.of(otherService(service), "contact", parent)?.gone[service] != null;
}
function planRemoval(store, rules3, plan, link2, service) {
  const record = store.records.find(service, link2.kind, idOn(link2, service));
  if (record?.state !== "live" || record.repeats || !mayTravel(rules3, link2.kind, service)) return;
  const children = link2.kind === "contact" ? store.links.ofParent(service, record.id) : [];
  if (link2.mergedInto !== null) {
    const isEmpty6 = children.length === 0 && !hasFreshChildren(store, service, record.id);
    if (isEmpty6) {
      plan.removals.push({
        op: "archive",
        service,
        link: link2,
        record,
        reason: "merged",
        children,
        isChosen: false
      });
    }
    return;
  }
  const removal = { op: "delete", service, link: link2, record, reason: "gone", children };
  const parked = store.conflicts.of(link2.id).find(({ field }) => field === null);
  const edits = editsOf(store, rules3, record, link2, children);
  const isSame2 = parked?.[service] === edits;
  if (parked && isSame2 && parked.choice === "delete") plan.removals.push({ ...removal, isChosen: true });
  else if (parked && isSame2 && parked.choice === "restore") plan.unlinks.push({ link: link2, reason: "restore" });
  else if (edits === null) plan.removals.push({ ...removal, isChosen: false });
  else {
    const gone2 = otherService(service);
    const sides = service === "highlevel" ? { highlevel: edits, nozbe: null } : { highlevel: null, nozbe: edits };
    plan.deleteConflicts.push({ link: link2, base: store.base.of(link2.id).get("name")?.[gone2] ?? null, ...sides });
  }
}
var mayTravel = (rules3, kind, service) => rules3.mapping[kind].some(({ direction }) => goesTo(direction, service));
var hasFreshChildren = (store, service, parentId) => ["task", "note"].some(
  (kind) => store.records.known(service, kind, parentId).some(({ linkId, state, standing: standing2 }) => linkId === null && state === "live" && standing2 !== "left")
);

// main/sync/plan/planResting.ts
function planResting(store, rules3, highlevel, plan) {
  const free = new Map(highlevel.map((record) => [record.id, record]));
  for (const nozbe of store.records.resting()) {
    const named4 = free.get(nozbe.namedPeer ?? "");
    if (!named4) continue;
    free.delete(named4.id);
    const pair = unlinkedPair(named4, nozbe, rules3);
    const { advances } = planPair(pair, rules3);
    plan.pairs.push({ ...emptyPairPlan(pair), reason: "named", advances });
  }
  return [...free.values()];
}

// main/sync/plan/putBack.ts
function mayBeKnown(store, { service, kind, parentId }) {
  const other = otherService(service);
  return store.links.goneOn(service).some((link2) => {
    const gone2 = link2.gone[service];
    if (link2.kind !== kind || gone2 === null || !store.wasCatchingUp(gone2.foundIn)) return false;
    if (kind === "contact") return true;
    const peer = store.records.find(other, kind, idOn(link2, other));
    const home = peer?.parentId ? store.links.of(other, "contact", peer.parentId) : void 0;
    return home !== void 0 && idOn(home, service) === parentId;
  });
}
function mayBeEachOther(store, single) {
  if (single.highlevel.length === 0 || single.nozbe.length === 0) return /* @__PURE__ */ new Set();
  const cameToLight = ({ kind, id: id5 }) => store.history.ofRecord(kind, id5).some(({ op, run }) => op === "create" && store.wasCatchingUp(run));
  const [highlevel, nozbe] = [single.highlevel.filter(cameToLight), single.nozbe.filter(cameToLight)];
  return new Set(highlevel.length === 0 || nozbe.length === 0 ? [] : [...highlevel, ...nozbe]);
}

// main/sync/plan/plan.ts
function makePlan(store, rules3) {
  const plan = {
    pairs: [],
    creates: [],
    removals: [],
    deleteConflicts: [],
    unlinks: store.records.outside().map((link2) => ({ link: link2, reason: "scope" })),
    open: [],
    left: []
  };
  planRemovals(store, rules3, plan);
  if (rules3.kinds.includes("contact")) planContacts(store, rules3, plan);
  for (const kind of childKinds) if (rules3.kinds.includes(kind)) planChildren(store, rules3, plan, kind);
  return plan;
}
var childKinds = ["task", "note", "appointment"];
function planContacts(store, rules3, plan) {
  planLinked(store, rules3, plan, "contact");
  if (!store.records.hasFresh("contact")) return;
  const unlinked2 = {
    highlevel: planResting(store, rules3, unlinkedOf(store, "highlevel", "contact"), plan),
    nozbe: unlinkedOf(store, "nozbe", "contact")
  };
  const resting = new Set(plan.pairs.flatMap(({ pair }) => isAtRest(pair) ? emailOf(pair.highlevel) : []));
  const ambiguous = rules3.isFirstRun ? rules3.firstRun.ambiguous : "ask";
  const matching = matchContacts(unlinked2, ambiguous, rules3.compare);
  planMatches(matching.matches, rules3, plan);
  plan.open.push(...matching.open);
  plan.left.push(...matching.left);
  for (const source of [...matching.single.highlevel, ...matching.single.nozbe]) {
    if (source.standing === "left") continue;
    if (leavesAlone(rules3, source.service) || staysInNozbe(store, rules3, source)) plan.left.push(source);
    else if (isTaken(store, source, resting) || mayBeKnown(store, source)) plan.open.push(source);
    else planCreate(source, rules3, plan);
  }
}
var staysInNozbe = (store, rules3, { service, kind, id: id5, namedPeer }) => service === "nozbe" && rules3.stays?.newContacts === true && !rules3.isFirstRun && namedPeer === null && store.tombstones.ofPeer(service, kind, id5) === 0;
function planChildren(store, rules3, plan, kind) {
  planLinked(store, rules3, plan, kind);
  if (!store.records.hasFresh(kind)) return;
  const peers = plannedPeers(plan);
  const family = (record) => {
    if (record.parentId === null) return void 0;
    const link2 = store.links.of(record.service, "contact", record.parentId);
    if (link2?.mergedInto != null) return `link ${link2.mergedInto}`;
    if (link2) return isResting(link2) || isArchived(store, link2) ? void 0 : `link ${link2.id}`;
    return peers.get(contactKey(record.service, record.parentId));
  };
  const families = /* @__PURE__ */ new Map();
  for (const service of services) {
    for (const record of unlinkedOf(store, service, kind)) {
      const key12 = family(record);
      if (key12 === void 0) continue;
      const members = families.get(key12) ?? { highlevel: [], nozbe: [] };
      members[service].push(record);
      families.set(key12, members);
    }
  }
  const movers = kind === "task" ? tasksGivenAway(store) : [];
  for (const [key12, members] of families) {
    const { matches: matches2, single } = matchChildren(members, rules3);
    planMatches(matches2, rules3, plan);
    const moved = movers.filter((record) => family(record) === key12);
    const followers2 = matchChildren({ highlevel: single.highlevel, nozbe: moved }, rules3).matches;
    const waiting = new Set(followers2.map(({ highlevel }) => highlevel));
    const isPlanned = (source) => !waiting.has(source) && source.standing !== "left" && !isCopyOfUnknown(store, rules3, source);
    const planned = {
      highlevel: single.highlevel.filter(isPlanned),
      nozbe: single.nozbe.filter(isPlanned)
    };
    const unsure = mayBeEachOther(store, planned);
    for (const source of [...planned.highlevel, ...planned.nozbe]) {
      if (onlyLinks(rules3)) plan.left.push(source);
      else if (unsure.has(source) || mayBeKnown(store, source)) plan.open.push(source);
      else planCreate(source, rules3, plan);
    }
  }
}
var isCopyOfUnknown = (store, rules3, { service, kind, id: id5 }) => rules3.isCopy[service](id5) && store.tombstones.ofPeer(service, kind, id5) === 0;
function unlinkedOf(store, service, kind) {
  const makes = ({ op }) => op === "create" || op === "move";
  const open3 = store.journal.unsettled().filter((row) => makes(row) && row.kind === kind);
  if (open3.some((row) => row.service === service)) return [];
  const sources2 = new Set(open3.map(({ peerId }) => peerId));
  return store.records.unlinked(service, kind).filter(({ id: id5 }) => !sources2.has(id5));
}
function planLinked(store, rules3, plan, kind) {
  for (const link2 of store.records.dirtyLinks(kind)) {
    const pair = pairOf(store, link2.id, rules3);
    if (!pair) continue;
    const planned = planPair(pair, rules3);
    if (namesGone(store, pair)) planned.finish.nozbe = true;
    plan.pairs.push(planned);
  }
}
var namesGone = (store, { nozbe: { namedPeer, damaged }, highlevel }) => namedPeer !== null && namedPeer !== highlevel.id && damaged === null && store.tombstones.has("highlevel", "contact", namedPeer);
function planMatches(matches2, rules3, plan) {
  for (const { highlevel, nozbe, reason } of matches2) {
    if (highlevel.standing === "left" && nozbe.standing === "left") continue;
    const pair = unlinkedPair(highlevel, nozbe, rules3);
    plan.pairs.push(planPair(pair, rules3, reason));
  }
}
function planCreate(source, rules3, plan) {
  const service = otherService(source.service);
  if (source.kind === "appointment" && service === "highlevel") return;
  if (!rules3.mapping[source.kind].some(({ direction }) => goesTo(direction, service))) return;
  plan.creates.push({ service, source, fields: copiedFields(source, rules3) });
}
function plannedPeers(plan) {
  const peers = /* @__PURE__ */ new Map();
  for (const { pair } of plan.pairs) {
    if (pair.kind !== "contact" || pair.linkId !== null || isAtRest(pair)) continue;
    peers.set(contactKey("highlevel", pair.highlevel.id), `pair ${pair.highlevel.id}`);
    peers.set(contactKey("nozbe", pair.nozbe.id), `pair ${pair.highlevel.id}`);
  }
  for (const { source } of plan.creates) {
    if (source.kind === "contact")
      peers.set(contactKey(source.service, source.id), `create ${source.service} ${source.id}`);
  }
  return peers;
}
var contactKey = (service, id5) => `${service} ${id5}`;
function isTaken(store, source, resting) {
  if (source.service !== "nozbe") return false;
  if (source.namedPeer !== null && store.links.of("highlevel", "contact", source.namedPeer)) return true;
  return emailOf(source).some(
    (email) => resting.has(email) || store.records.isLinkedEmail("highlevel", email)
  );
}
function emailOf({ fields: fields3 }) {
  const email = comparable("email", fields3.email ?? null, { country: null });
  return typeof email === "string" ? [email] : [];
}
var isAtRest = ({ nozbe }) => nozbe.state === "archived";
var isArchived = (store, { highlevelId: highlevelId2, nozbeId }) => store.records.find("highlevel", "contact", highlevelId2)?.state === "archived" || store.records.find("nozbe", "contact", nozbeId)?.state === "archived";

// main/sync/plan/shown.ts
var shownKey = (record, op, field = "", after = "") => JSON.stringify([record, op, field, after]);
function onlyShown(plan, shown2) {
  return {
    ...plan,
    pairs: plan.pairs.map((pairPlan) => shownPair(pairPlan, shown2)),
    creates: plan.creates.filter(
      ({ source, fields: fields3 }) => shown2.has(shownKey(recordKey(source.service, source.kind, source.id), "create", "", fields3))
    ),
    removals: plan.removals.filter(
      ({ service, op, link: link2 }) => shown2.has(shownKey(recordKey(service, link2.kind, idOn(link2, service)), op))
    )
  };
}
function shownPair(pairPlan, shown2) {
  const result = { ...pairPlan, writes: { ...pairPlan.writes }, finish: { ...pairPlan.finish } };
  const { pair } = pairPlan;
  for (const service of services) {
    const key12 = recordKey(service, pair.kind, pair[service].id);
    const heldBack = result.writes[service].filter(
      ({ field, after }) => !shown2.has(shownKey(key12, "update", field, after))
    );
    const other = otherService(service);
    result.writes[service] = result.writes[service].filter((write13) => !heldBack.includes(write13));
    result.writes[other] = unsettled(result.writes[other], heldBack);
    result.held ||= heldBack.length > 0;
    if (result.finish[service] && result.writes[service].length === 0 && !shown2.has(shownKey(key12, "update"))) {
      result.finish[service] = false;
      result.held = true;
    }
    if (result.move?.service === service && !shown2.has(shownKey(key12, "move", "", result.move.parentId))) {
      result.move = null;
      result.held = true;
    }
  }
  return result;
}

// main/sync/guard/guardedPlan.ts
function guardedPlan({ store, guard, writable }, rules3, runId, shown2) {
  const planned = makePlan(store, rules3);
  const { plan, requests, settled } = guardPlan(planned, rules3, guardFacts({ store, guard, writable }));
  store.transaction(() => {
    for (const request2 of requests) store.approvals.add(request2, runId);
    for (const { id: id5 } of settled) store.approvals.close(id5);
    for (const { link: link2, isChosen } of planned.removals) if (!isChosen) store.conflicts.close(link2.id, null);
  });
  return shown2 ? onlyShown(plan, shown2) : plan;
}
var guardFacts = ({ store, guard, writable }) => ({
  writable,
  settings: guard,
  approvals: store.approvals.all(),
  linked: Object.fromEntries(kinds.map((kind) => [kind, store.links.count(kind)]))
});
function lapseApprovals(store) {
  for (const { id: id5, state } of store.approvals.all()) {
    if (state === "approved") store.approvals.setState(id5, "waiting");
  }
}

// main/sync/merge.ts
function mergeSighting(known2, seen2) {
  if (!known2) return seen2;
  return {
    ...seen2,
    stamp: seen2.stamp ?? known2.stamp,
    fields: { ...known2.fields, ...seen2.fields },
    copies: { ...known2.copies, ...seen2.copies },
    namedPeer: seen2.namedPeer ?? known2.namedPeer,
    url: seen2.url ?? known2.url
  };
}
var isStale = (known2, seen2) => known2.stamp !== null && seen2.stamp !== null && seen2.stamp < known2.stamp;
function differs(a, b) {
  return a.parentId !== b.parentId || a.state !== b.state || a.unfinished !== b.unfinished || a.namedPeer !== b.namedPeer || a.damaged !== b.damaged || a.repeats !== b.repeats || !equalFields(a.fields, b.fields) || !equalFields(a.copies, b.copies) || !equalFields(a.parts, b.parts);
}
function equalFields(a, b) {
  const names3 = /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names3].every((name3) => identical(a[name3], b[name3]));
}

// main/sync/execute/accept.ts
function isAccepted(shown2, service, kind, field, sent, rules3) {
  return equalIn(kind, field, rules3.compare)(shown2[field] ?? null, rules3.fit[service](kind, field, sent));
}

// main/sync/seen.ts
function noteSeen(context, service, known2, now) {
  const { store, rules: rules3 } = context;
  if (rules3.isFirstRun) return;
  const own2 = store.journal.unsettled().filter((row) => row.service === service && row.kind === now.kind);
  const note2 = (op, change = nothing2) => addSeen(context, service, now, known2?.linkId ?? null, op, change);
  if (!known2) {
    if (now.state === "live" && !own2.some((row) => isMadeBy(row, now, rules3))) note2("create");
    return;
  }
  if (known2.parentId !== now.parentId) {
    const before = homeName(store, service, known2.parentId);
    note2("move", { field: homeField, before, after: homeName(store, service, now.parentId) });
  }
  const updates = own2.filter(({ targetId }) => targetId === now.id);
  for (const field of /* @__PURE__ */ new Set([...Object.keys(now.fields), ...Object.keys(now.copies)])) {
    const change = changeOf2(
      known2,
      now,
      field,
      rules3,
      (value3) => updates.some((row) => isSent(row, field, value3, rules3))
    );
    if (change) note2("update", change);
  }
}
function changeOf2(known2, now, field, { compare: compare4 }, isOwn2) {
  const equal = equalIn(now.kind, field, compare4);
  for (const place2 of ["fields", "copies"]) {
    const [before, after] = [known2[place2][field], now[place2][field]];
    if (before === void 0 || after === void 0 || equal(before, after) || isOwn2(after)) continue;
    return { field, before, after };
  }
  return void 0;
}
function isSent({ service, kind, fields: fields3 }, field, shown2, rules3) {
  const sent = fields3[field];
  return sent !== void 0 && isAccepted({ [field]: shown2 }, service, kind, field, sent, rules3);
}
var noteGone = (context, service, record) => addSeen(context, service, record, record.linkId, "delete", nothing2);
var nothing2 = { field: null, before: null, after: null };
function addSeen({ store, clock, runId }, service, record, linkId, op, change) {
  store.history.add({
    run: runId,
    at: clock.now(),
    service,
    kind: record.kind,
    op,
    recordId: record.id,
    linkId,
    ...labelsOf(store, service, record),
    ...change,
    by: service,
    rule: null,
    base: null
  });
}
function isMadeBy(row, { id: id5, parts: parts2, fields: fields3 }, rules3) {
  if (row.op !== "create" && row.op !== "move") return false;
  const ids2 = [id5, ...Object.values(parts2)];
  if (Object.values(row.keys).some((key12) => ids2.includes(key12))) return true;
  const shown2 = Object.entries(fields3).filter(([field]) => row.fields[field] !== void 0);
  return shown2.length > 0 && shown2.every(([field, value3]) => isSent(row, field, value3, rules3));
}
function homeName(store, service, parentId) {
  const parent = parentId === null ? void 0 : store.records.find(service, "contact", parentId);
  return parent ? contactName(parent.fields) : null;
}

// main/sync/observe.ts
async function observe(port, context, options) {
  const { service } = port;
  const { store } = context;
  const observation = { sighted: /* @__PURE__ */ new Set(), listed: [], changed: 0, problems: [] };
  const resting = new Set(
    store.links.goneOn(service).map((link2) => recordKey(service, link2.kind, idOn(link2, service)))
  );
  const pages = port.observe({
    cursor: store.cursors.get(service),
    complete: options.complete,
    ...options.kinds && { kinds: options.kinds },
    known: knownRecords(store, service),
    signal: options.signal
  });
  let page = await pages.next();
  while (!page.done) {
    const { records, problems, listed: listed2 } = page.value;
    const readById = await readAgain(port, store, records, resting);
    store.transaction(() => {
      for (const seen2 of records) {
        const key12 = recordKey(service, seen2.kind, seen2.id);
        const current2 = readById.get(key12);
        if (current2 === null) continue;
        observation.sighted.add(key12);
        const changed2 = current2 ? keepRead(context, service, current2) : keepListed(context, service, seen2);
        if (resting.has(key12)) wakeLink(store, service, seen2);
        if (changed2) observation.changed += 1;
      }
    });
    observation.problems.push(...problems);
    observation.listed.push(...listed2);
    options.onProgress(observation.sighted.size);
    page = await pages.next();
  }
  store.cursors.set(service, page.value);
  return observation;
}
async function readAgain(port, store, listed2, resting) {
  const { service } = port;
  const readById = /* @__PURE__ */ new Map();
  for (const seen2 of listed2) {
    const key12 = recordKey(service, seen2.kind, seen2.id);
    const known2 = store.records.find(service, seen2.kind, seen2.id);
    const isDoubtful = known2 && (resting.has(key12) || isBehind(known2, seen2));
    if (known2 ? isDoubtful : store.tombstones.has(service, seen2.kind, seen2.id)) {
      const current2 = await port.get(known2 ?? seen2) ?? (known2 && known2.parentId !== seen2.parentId ? await port.get(seen2) : null);
      readById.set(key12, current2);
      if (!known2 && current2) store.tombstones.remove(service, seen2.kind, seen2.id);
    }
  }
  return readById;
}
var isBehind = (known2, seen2) => known2.ahead && !isStale(known2, seen2) && differs(known2, mergeSighting(known2, seen2));
function keepListed(context, service, seen2) {
  const { store } = context;
  const known2 = store.records.find(service, seen2.kind, seen2.id);
  if (known2 && isStale(known2, seen2)) return false;
  const merged2 = mergeSighting(known2, seen2);
  const changed2 = !known2 || differs(known2, merged2);
  if (changed2) noteSeen(context, service, known2, merged2);
  if (changed2 || known2?.ahead)
    store.records.save(service, merged2, { dirty: changed2 || known2?.dirty === true, ahead: false });
  if (changed2) wake(store, known2);
  return changed2;
}
function keepRead(context, service, current2) {
  const { store } = context;
  const known2 = store.records.find(service, current2.kind, current2.id);
  const changed2 = !known2 || differs(known2, current2);
  if (changed2) noteSeen(context, service, known2, current2);
  if (changed2) store.records.save(service, current2, { dirty: true, ahead: true });
  if (changed2) wake(store, known2);
  return changed2;
}
function wake(store, known2) {
  if (known2?.standing === "open") store.records.setStanding(known2.service, known2.kind, known2.id, "fresh");
}
function wakeLink(store, service, { kind, id: id5 }) {
  const link2 = store.links.of(service, kind, id5);
  if (!link2) return;
  store.links.setGone(link2.id, service, null);
  store.records.setDirty(service, kind, id5, true);
}
var problemError = (service, { operation: operation3, detail, traceId = null }) => new TandemError("protocol.unexpected", { service: serviceNames[service], operation: operation3, detail }, { traceId });
var knownRecords = (store, service) => ({
  byId: (kind, id5) => store.records.find(service, kind, id5),
  byPart: (part2, id5) => store.records.findByPart(service, part2, id5)
});

// main/sync/plan/firstRunGroups.ts
function firstRunGroups({ pairs, creates, left, open: open3 }) {
  const matched = pairs.filter(({ pair }) => pair.kind === "contact");
  const alone = [...creates.map(({ source }) => source), ...left].filter(({ kind }) => kind === "contact");
  const countOf = (service) => alone.filter((source) => source.service === service).length;
  const equal = matched.filter((planned) => isInStep(planned) && planned.conflicts.length === 0).length;
  return {
    equal,
    different: matched.length - equal,
    onlyIn: { highlevel: countOf("highlevel"), nozbe: countOf("nozbe") },
    ambiguous: open3.filter(({ kind }) => kind === "contact").length
  };
}

// main/sync/execute/context.ts
var isLinkedIn = (store, service) => (kind, id5) => store.links.of(service, kind, id5) !== void 0;
function noteChange(context, change, fields3) {
  context.log.changes.push({ ...change, fields: Object.keys(fields3) });
  context.onWrite(change.service);
}
function noteFailure(context, thrown, ...keys) {
  context.log.failed += 1;
  const { errors } = context.log;
  const error = reportOf(thrown);
  if (!errors.some((said) => isSameRefusal(said, error))) errors.push(error);
  for (const key12 of keys) context.failed.add(key12);
}
var isSameRefusal = (a, b) => a.code === "permission.refused" && b.code === a.code && a.message === b.message;

// shared/errorCategory.ts
var ofDistance = [
  "network.offline",
  "network.unreachable",
  "network.timeout",
  "service.resting"
];
var isOutOfReach = (code2) => ofDistance.includes(code2);

// shared/writeErrors.ts
var refused2 = [
  "permission.refused",
  "request.refused",
  "record.gone",
  "record.duplicate",
  "call.refused"
];
var stopping = [
  "auth.refused",
  "auth.missing",
  "auth.expired",
  "signIn.refused",
  "vault.locked",
  "vault.newer",
  "rate.limited",
  "service.resting",
  "network.certificate",
  "location.unknown",
  "address.insecure"
];
var stopsWrites = (code2) => stopping.includes(code2);
var saysNotWritten = (code2) => refused2.includes(code2) || stopsWrites(code2);

// main/sync/execute/outcome.ts
var local = ["disk.full", "disk.failed", "disk.readOnly", "run.cancelled"];
var codeOf = (thrown) => thrown instanceof TandemError ? thrown.code : void 0;
function isUnknown(thrown) {
  const code2 = codeOf(thrown);
  return code2 === void 0 || !saysNotWritten(code2);
}
function endsRun(thrown) {
  const code2 = codeOf(thrown);
  return code2 === void 0 || stopsWrites(code2) || local.includes(code2);
}
function isOutage(thrown) {
  const code2 = codeOf(thrown);
  return code2 !== void 0 && (isOutOfReach(code2) || code2 === "server.failed" || code2 === "protocol.notJson");
}

// main/sync/execute/attempts.ts
var outagesUntilEnd = 3;
function attempts(context) {
  let outages = 0;
  return async (keys, work2) => {
    if (context.signal.aborted) throw new TandemError("run.cancelled");
    if (keys.some((key12) => context.failed.has(key12))) return false;
    const sentBefore = context.log.changes.length;
    try {
      await work2();
      if (context.log.changes.length > sentBefore) outages = 0;
      return true;
    } catch (thrown) {
      if (endsRun(thrown)) throw thrown;
      outages = isOutage(thrown) ? outages + 1 : 0;
      if (outages >= outagesUntilEnd) throw thrown;
      noteFailure(context, thrown, ...keys);
      return false;
    }
  };
}

// main/sync/livesOn.ts
function livesOnAs(store, rules3, service, { kind }, peer) {
  const home = peer.parentId === null ? void 0 : store.links.of(peer.service, "contact", peer.parentId);
  if (kind !== "contact" && !home) return null;
  const parentId = home ? service === "highlevel" ? home.highlevelId : home.nozbeId : null;
  const there = store.records.unlinked(service, kind).filter((record) => record.parentId === parentId);
  const sides = { [service]: there, [otherService(service)]: [peer] };
  const [match] = kind === "contact" ? matchContacts(sides, "ask", rules3.compare).matches : matchChildren(sides, rules3).matches;
  return match ? match[service] : null;
}

// main/sync/record.ts
var newRecord2 = (kind, id5, known2) => ({
  kind,
  id: id5,
  copies: {},
  parts: {},
  state: "live",
  stamp: null,
  modified: null,
  unfinished: false,
  namedPeer: null,
  url: null,
  byline: null,
  damaged: null,
  repeats: false,
  ...known2
});

// main/sync/followMove.ts
var movedSeed = (peerId, parentId) => `${peerId} ${parentId}`;
async function followMove(context, service, link2) {
  const { store, runId } = context;
  const current2 = await madeAnew(context, service, link2);
  if (!current2) return false;
  store.transaction(() => {
    const gone2 = idOn(link2, service);
    keepRead(context, service, current2);
    store.links.relink(link2.id, service, current2.id);
    store.links.setGone(link2.id, service, null);
    store.records.setDirty(service, link2.kind, current2.id, true);
    store.tombstones.add(service, link2.kind, gone2, null, runId);
  });
  return true;
}
async function madeAnew(context, service, link2) {
  const { store, ports, rules: rules3 } = context;
  const other = otherService(service);
  const peer = store.records.find(other, link2.kind, idOn(link2, other));
  if (!peer) return null;
  if (store.isCatchingUp()) {
    const found = livesOnAs(store, rules3, service, link2, peer);
    if (found) return ports[service].get(found);
  }
  const home = peer.parentId ? store.links.of(other, "contact", peer.parentId) : void 0;
  if (!home) return null;
  if (link2.kind === "note") return noteMadeAnew(context, service, link2, peer, idOn(home, service));
  if (link2.kind === "task" && service === "highlevel" && isGivenAway(store, link2))
    return taskMadeAnew(context, peer, home.highlevelId);
  return null;
}
async function noteMadeAnew({ store, ports }, service, link2, peer, parentId) {
  const [id5] = Object.values(ports[service].keysFor(link2.kind, movedSeed(peer.id, parentId)));
  if (id5 === void 0 || id5 === idOn(link2, service) || store.links.of(service, link2.kind, id5)) return null;
  return ports[service].get(newRecord2(link2.kind, id5, { parentId, fields: {}, byline: peer.byline }));
}
async function taskMadeAnew({ store, ports, rules: rules3 }, peer, parentId) {
  const there = store.records.unlinked("highlevel", "task").filter((record) => record.parentId === parentId);
  const [match] = matchChildren({ highlevel: there, nozbe: [peer] }, rules3).matches;
  return match ? ports.highlevel.get(match.highlevel) : null;
}

// main/sync/gone.ts
var believableEmpty = { contact: 2, task: 5, note: 5, appointment: 5 };
async function findGone(context, service, { sighted, listed: listed2 }) {
  const attempt = attempts(context);
  const { store, runId, rules: rules3 } = context;
  for (const link2 of store.links.goneOn(service)) {
    const gone2 = link2.gone[service];
    if (!gone2 || gone2.foundIn === runId) continue;
    if (!rules3.kinds.includes(link2.kind)) continue;
    await attempt([keyOf(link2, service)], async () => {
      if (gone2.confirmedIn === null) await confirm(context, service, link2);
      else if (link2.kind === "task") await followMove(context, service, link2);
    });
  }
  for (const listing of listed2) {
    const { kind, parentId } = listing;
    const known2 = store.records.knownIds(service, kind, parentId);
    const missing = known2.filter(({ id: id5 }) => !sighted.has(recordKey(service, kind, id5)));
    if (isUnbelievable(listing, known2, missing)) {
      const error = new TandemError("listing.empty", { service: serviceNames[service], kind: listing.kind });
      context.log.errors.push(error.report());
      continue;
    }
    for (const { id: id5 } of missing) {
      await attempt([recordKey(service, kind, id5)], () => lookFor(context, service, kind, id5));
    }
  }
}
var keyOf = (link2, service) => recordKey(service, link2.kind, idOn(link2, service));
function isUnbelievable({ kind, parentId }, known2, missing) {
  const linked2 = known2.filter(({ linkId }) => linkId !== null).length;
  return parentId === null && missing.length === known2.length && linked2 >= believableEmpty[kind];
}
async function lookFor(context, service, kind, id5) {
  const { store, ports, runId } = context;
  const record = store.records.find(service, kind, id5);
  if (!record) return;
  const link2 = record.linkId === null ? void 0 : store.links.find(record.linkId);
  if (link2?.gone[service] || isPartOfGone2(context, service, record)) return;
  if (!link2 && record.state === "outside") return;
  const current2 = await ports[service].get(record);
  if (current2) {
    keepRead(context, service, current2);
    return;
  }
  if (link2) await noteMissing(context, service, link2);
  else {
    store.transaction(() => {
      noteGone(context, service, record);
      store.records.remove(service, record.kind, record.id);
      store.tombstones.add(service, record.kind, record.id, null, runId);
    });
  }
}
function isPartOfGone2({ store }, service, { parentId }) {
  return parentId !== null && store.links.of(service, "contact", parentId)?.gone[service] != null;
}
async function noteMissing(context, service, link2) {
  const { store, ports, runId } = context;
  const record = store.records.find(service, link2.kind, idOn(link2, service));
  const survivor = link2.kind === "contact" && record ? await ports[service].survivor(record) : null;
  if (survivor && record) {
    mergeInto(context, service, link2, record, survivor);
    return;
  }
  if (await followMove(context, service, link2)) return;
  store.links.setGone(link2.id, service, { foundIn: runId, confirmedIn: null });
}
async function confirm(context, service, link2) {
  const { store, ports, runId } = context;
  const record = store.records.find(service, link2.kind, idOn(link2, service));
  const gone2 = link2.gone[service];
  if (!record || !gone2) return;
  const current2 = await ports[service].get(record);
  if (!current2 && await followMove(context, service, link2)) return;
  store.transaction(() => {
    if (current2) {
      keepRead(context, service, current2);
      store.links.setGone(link2.id, service, null);
      store.records.setDirty(service, link2.kind, record.id, true);
    } else {
      if (link2.mergedInto === null) noteGone(context, service, record);
      store.links.setGone(link2.id, service, { ...gone2, confirmedIn: runId });
    }
  });
}
function mergeInto(context, service, link2, lost, survivor) {
  const { store, runId } = context;
  store.transaction(() => {
    keepRead(context, service, survivor);
    const other = store.links.of(service, "contact", survivor.id);
    noteGone(context, service, lost);
    if (other) {
      store.links.setMerged(link2.id, other.id);
      store.links.setGone(link2.id, service, { foundIn: runId, confirmedIn: null });
      for (const child of store.links.ofParent(otherService(service), idOn(link2, otherService(service)))) {
        store.records.setDirty(service, child.kind, idOn(child, service), true);
      }
    } else {
      store.links.relink(link2.id, service, survivor.id);
      store.tombstones.add(service, "contact", lost.id, idOn(link2, otherService(service)), runId);
      store.records.setDirty(service, "contact", survivor.id, true);
      addToHistory(context, { service, link: link2, record: survivor, op: "link", rule: "merged" });
    }
  });
}

// main/sync/execute/confirm.ts
function confirmUpdate(context, done2) {
  for (const write13 of done2.writes) {
    const { service, link: link2, record } = done2;
    addToHistory(context, {
      service,
      link: link2,
      record,
      op: "update",
      change: changeOf(write13, record),
      rule: write13.rule
    });
    if (write13.settles) moveBase(context, done2, write13);
  }
}
function moveBase({ store, rules: rules3, runId }, done2, write13) {
  const { link: link2, service, record, sent } = done2;
  const { field, after, peer } = write13;
  const answered = record.fields[field] ?? null;
  if (isAccepted(record.fields, service, link2.kind, field, sent[field] ?? after, rules3)) {
    store.base.set(link2.id, field, bySide(service, answered, peer ?? null), runId);
    return;
  }
  const base = store.base.of(link2.id).get(field)?.highlevel ?? null;
  store.conflicts.put(
    { linkId: link2.id, kind: link2.kind, field, base, ...bySide(service, answered, after) },
    runId
  );
}
var bySide = (service, own2, other) => service === "highlevel" ? { highlevel: own2, nozbe: other } : { highlevel: other, nozbe: own2 };

// main/sync/execute/home.ts
function agreedHome({ links }, service, { parentId }, peerParentId) {
  const other = otherService(service);
  if (parentId === null) return bySide(service, parentId, peerParentId);
  const home = links.of(service, "contact", parentId);
  if (!home) return null;
  const now = peerParentId === null ? void 0 : links.of(other, "contact", peerParentId);
  const isSame2 = now?.id === home.id || now?.mergedInto === home.id;
  return bySide(service, parentId, isSame2 ? peerParentId : idOn(home, other));
}

// main/sync/execute/adopt.ts
function adopt(context, { row, source, record, sent, made: made3 }) {
  const { store, runId } = context;
  const service = otherService(source.service);
  const { kind } = source;
  const link2 = store.transaction(() => {
    store.records.save(service, record, { dirty: true, ahead: true });
    store.records.setDirty(source.service, kind, source.id, true);
    const [highlevelId2, nozbeId] = service === "highlevel" ? [record.id, source.id] : [source.id, record.id];
    const created = store.links.create(kind, highlevelId2, nozbeId, runId);
    setBases(context, created, source, record, sent);
    addToHistory(context, { service, link: created, record, op: made3 ? "create" : "link", rule: null });
    store.journal.finish(row, record.id);
    return created;
  });
  if (made3) {
    noteChange(context, { service, kind, op: "create", id: record.id }, record.fields);
  } else {
    context.log.linked += 1;
    context.adopted.add(link2.id);
  }
  return link2;
}
function setBases({ store, ports, rules: rules3, runId }, link2, source, record, sent) {
  const service = otherService(source.service);
  if (link2.kind !== "contact") {
    const home = agreedHome(store, service, record, source.parentId);
    if (home) store.base.set(link2.id, homeField, home, runId);
  }
  const demanded = ports[service].demanded(link2.kind, copiedFields(source, rules3), null);
  for (const { field, direction } of rules3.mapping[link2.kind]) {
    const own2 = source.fields[field];
    const answered = record.fields[field];
    if (direction === "off" || own2 === void 0 || answered === void 0) continue;
    const asked2 = sent[field];
    const isTaken2 = (value3) => isAccepted(record.fields, service, link2.kind, field, value3, rules3);
    const isAskedTaken = asked2 !== void 0 && isTaken2(asked2);
    if (isTaken2(own2) || isAskedTaken && field in demanded) {
      store.base.set(link2.id, field, bySide(service, answered, own2), runId);
    } else if (isAskedTaken) {
      store.base.set(link2.id, field, bySide(service, answered, asked2), runId);
    }
  }
}

// main/sync/execute/journalled.ts
async function journalled(context, intent, work2) {
  const { store, clock, runId } = context;
  const row = store.journal.add({ ...intent, runId, sentAt: clock.now() });
  let acknowledged = false;
  const journal = {
    sending: (step2) => store.journal.step(row, "sent", step2, clock.now()),
    acknowledged: (step2, id5) => {
      acknowledged = true;
      store.journal.step(row, "acknowledged", step2, clock.now(), id5);
    }
  };
  try {
    return await work2(row, journal);
  } catch (thrown) {
    if (!acknowledged && !isUnknown(thrown)) store.journal.mark(row, "refused");
    throw thrown;
  }
}

// main/sync/execute/create.ts
async function createRecord(context, plan) {
  const { store, ports } = context;
  const { service, source } = plan;
  const port = ports[service];
  const parent = parentOf(store, source);
  if (parent === void 0 || parent && (isResting(parent) || context.adopted.has(parent.id))) return;
  if (!await isStillThere(context, source)) return;
  if (await isNamedContactKnown(context, source)) return;
  const parentId = parent && (service === "highlevel" ? parent.highlevelId : parent.nozbeId);
  const keys = port.keysFor(source.kind, seedOf(store, source));
  const fields3 = { ...plan.fields, ...port.demanded(source.kind, plan.fields, null) };
  const draft = draftOf(store, source, parentId, fields3);
  const base = { service, kind: source.kind, op: "create", targetId: null, peerId: source.id };
  try {
    await journalled(context, { ...base, parentId, fields: fields3, writes: [], keys }, async (row, journal) => {
      const { record, adopted } = await port.create(draft, keys, journal, isLinkedIn(store, service));
      adopt(context, { row, source, record, sent: adopted ? {} : fields3, made: !adopted });
    });
  } catch (thrown) {
    await noteLoss(context, thrown, source, parent);
    throw thrown;
  }
}
function parentOf(store, source) {
  if (source.parentId === null) return source.kind === "contact" ? null : void 0;
  const link2 = store.links.of(source.service, "contact", source.parentId);
  return link2?.mergedInto == null ? link2 : store.links.find(link2.mergedInto);
}
function seedOf(store, { service, kind, id: id5 }) {
  const earlier = store.tombstones.ofPeer(service, kind, id5);
  return earlier === 0 ? id5 : `${id5} ${earlier}`;
}
async function isNamedContactKnown(context, source) {
  const { store, ports } = context;
  const { kind, namedPeer } = source;
  if (kind !== "contact" || namedPeer === null || source.service !== "nozbe") return false;
  if (isRestored(store, source)) return false;
  const known2 = store.records.find("highlevel", kind, namedPeer);
  const named4 = known2 ?? newRecord2(kind, namedPeer, { parentId: null, fields: {} });
  const current2 = await ports.highlevel.get(named4);
  if (current2) keepRead(context, "highlevel", current2);
  else store.records.setStanding("nozbe", kind, source.id, "open");
  return true;
}
var isRestored = (store, { id: id5, namedPeer }) => namedPeer !== null && store.tombstones.has("highlevel", "contact", namedPeer) && store.tombstones.ofPeer("nozbe", "contact", id5) > 0;
async function isStillThere(context, source) {
  const { store, ports, sighted } = context;
  const { service, kind, id: id5 } = source;
  if (sighted.has(recordKey(service, kind, id5))) return true;
  const current2 = await ports[service].get(source);
  if (!current2) {
    store.records.remove(service, kind, id5);
    return false;
  }
  return !keepRead(context, service, current2);
}
async function noteLoss(context, thrown, source, parent) {
  if (!(thrown instanceof TandemError)) return;
  if (thrown.code === "record.gone" && parent)
    await noteMissing(context, otherService(source.service), parent);
  if (thrown.code === "record.duplicate")
    context.store.records.setStanding(source.service, source.kind, source.id, "open");
}
function draftOf(store, source, parentId, fields3) {
  const parent = parentId === null ? void 0 : store.records.find(otherService(source.service), "contact", parentId);
  return {
    kind: source.kind,
    parentId,
    parent: parent ?? null,
    fields: fields3,
    byline: source.byline,
    peer: { id: source.id, url: source.url }
  };
}

// main/sync/execute/peer.ts
function peerOf(pair, service) {
  const { id: id5, url } = pair[otherService(service)];
  return { id: id5, url };
}

// main/sync/execute/move.ts
async function moveRecord(context, { pair }, { service, parentId, leads = false }, link2) {
  const { store, ports } = context;
  const port = ports[service];
  const target = store.records.find(service, link2.kind, pair[service].id) ?? pair[service];
  const current2 = await port.get(target);
  if (!current2) {
    await noteMissing(context, service, link2);
    return "gone";
  }
  if (keepRead(context, service, current2) && current2.parentId !== target.parentId) return "moved";
  const peer = peerOf(pair, service);
  const parent = store.records.find(service, "contact", parentId) ?? null;
  const { kind, fields: fields3, byline } = current2;
  const keys = port.keysFor(kind, movedSeed(peer.id, parentId));
  const draft = { kind, parentId, parent, fields: fields3, byline, peer };
  const intent = {
    service,
    kind,
    op: "move",
    targetId: current2.id,
    peerId: peer.id,
    parentId,
    fields: fields3,
    writes: leads ? [leading(parentId)] : [],
    keys
  };
  await journalled(context, intent, async (row, journal) => {
    const { record } = await port.move(current2, draft, keys, journal, isLinkedIn(store, service));
    finishMove(context, { row, link: link2, from: target, record, leads });
  });
  noteChange(context, { service, kind, op: "move", id: current2.id }, { [homeField]: parentId });
  return "written";
}
var leading = (parentId) => ({
  field: homeField,
  before: void 0,
  after: parentId,
  base: null,
  peer: void 0,
  settles: false,
  rule: null
});
function finishMove(context, { row, link: link2, from, record, leads }) {
  const { store, runId } = context;
  const { service, kind } = from;
  store.transaction(() => {
    const before = labelsOf(store, service, from).contact;
    store.records.save(service, record, { dirty: true, ahead: true });
    if (record.id !== from.id) {
      store.links.relink(link2.id, service, record.id);
      store.tombstones.add(service, kind, from.id, null, runId);
    }
    const other = service === "highlevel" ? "nozbe" : "highlevel";
    const peer = store.records.find(other, kind, idOn(link2, other));
    const base = store.base.of(link2.id).get(homeField) ?? null;
    const home = leads ? null : agreedHome(store, service, record, peer?.parentId ?? null);
    if (home) store.base.set(link2.id, homeField, home, runId);
    const after = labelsOf(store, service, record).contact;
    addToHistory(context, {
      service,
      link: link2,
      record,
      op: "move",
      change: { field: homeField, before, after, base },
      rule: null
    });
    store.journal.finish(row, record.id);
  });
}

// main/sync/execute/belonging.ts
async function keepBelonging(context, service, contact2) {
  const { store, ports } = context;
  const present = (await ports[service].belonging(contact2, knownRecords(store, service))).filter(
    ({ kind, id: id5 }) => !store.tombstones.has(service, kind, id5)
  );
  return present.filter((record) => keepRead(context, service, record)).length > 0;
}

// main/sync/execute/unlink.ts
function unlink(context, link2, reason) {
  const { store } = context;
  store.transaction(() => {
    for (const child of childLinks(store, link2)) {
      const left = reason === "both-gone" ? services.find((service) => isElsewhere(store, link2, child, service)) : void 0;
      if (left) store.links.setGone(child.id, otherService(left), link2.gone[otherService(left)]);
      else if (reason === "restore" && goneSides(link2).some((side) => isElsewhere(store, link2, child, side)))
        continue;
      else if (reason === "restore" && link2.gone.nozbe && isStray(store, child)) awaitNewHome(context, child);
      else unlinkOne(context, child, reason, goneSides(link2));
    }
    releaseMerged(context, link2);
    unlinkOne(context, link2, reason, goneSides(link2));
  });
}
function releaseMerged(context, { id: id5, kind, mergedInto }) {
  const { links } = context.store;
  for (const lost of kind === "contact" ? links.mergedInto(id5) : []) {
    if (mergedInto === null) unlink(context, { ...lost, mergedInto }, "merged");
    else links.setMerged(lost.id, mergedInto);
  }
}
var goneSides = (link2) => services.filter((service) => link2.gone[service] !== null);
function childLinks(store, link2) {
  if (link2.kind !== "contact") return [];
  const found = services.flatMap((service) => store.links.ofParent(service, idOn(link2, service)));
  return [...new Map(found.map((child) => [child.id, child])).values()];
}
function isElsewhere(store, contact2, child, service) {
  const parentId = store.records.find(service, child.kind, idOn(child, service))?.parentId ?? null;
  return parentId !== null && parentId !== idOn(contact2, service);
}
var isStray = (store, { kind, nozbeId, gone: gone2 }) => gone2.nozbe === null && store.records.find("nozbe", kind, nozbeId)?.parentId === null;
function awaitNewHome({ store, runId }, { id: id5, kind, highlevelId: highlevelId2 }) {
  const highlevel = store.records.find("highlevel", kind, highlevelId2)?.parentId ?? null;
  store.base.set(id5, homeField, { highlevel, nozbe: null }, runId);
  store.records.setDirty("highlevel", kind, highlevelId2, true);
}
function unlinkOne(context, link2, reason, gone2) {
  const { store } = context;
  const sides = services.map((service) => store.records.find(service, link2.kind, idOn(link2, service)));
  const [shown2] = sides.filter((side) => side !== void 0);
  if (shown2 && reason !== "restore") {
    addToHistory(context, { service: shown2.service, link: link2, record: shown2, op: "unlink", rule: reason });
  }
  store.links.remove(link2.id);
  for (const service of services) {
    const id5 = idOn(link2, service);
    if (gone2.includes(service)) bury(context, service, link2);
    else if (reason === "restore") store.records.setStanding(service, link2.kind, id5, "fresh");
    else if (!(reason === "scope" && service === "highlevel"))
      store.records.setStanding(service, link2.kind, id5, "left");
  }
}
function bury({ store, runId }, service, link2) {
  store.tombstones.add(service, link2.kind, idOn(link2, service), idOn(link2, otherService(service)), runId);
  store.records.remove(service, link2.kind, idOn(link2, service));
}

// main/sync/execute/remove.ts
async function removeRecord(context, plan) {
  const { service, link: link2, record: own2, op, children } = plan;
  if (op === "delete" && children.length > 0 && await keepBelonging(context, service, own2)) return;
  for (const child of service === "nozbe" ? children : []) {
    const record = context.store.records.find(service, child.kind, idOn(child, service));
    if (record && child.kind !== "note" && !await removeOne(context, "delete", record, child)) return;
  }
  await removeOne(context, plan.op, plan.record, link2);
}
async function removeOne(context, op, record, link2) {
  const { store, ports } = context;
  const { service, kind } = record;
  const port = ports[service];
  const current2 = await port.get(record);
  if (!current2) {
    await noteMissing(context, service, link2);
    return true;
  }
  if (keepRead(context, service, current2)) return false;
  if (kind === "contact" && op === "delete" && await keepBelonging(context, service, current2)) return false;
  const intent = {
    service,
    kind,
    op,
    targetId: record.id,
    parentId: record.parentId,
    fields: {},
    writes: [],
    keys: {}
  };
  const peerId = idOn(link2, service === "highlevel" ? "nozbe" : "highlevel");
  await journalled(context, { ...intent, peerId }, async (row, journal) => {
    const result = op === "delete" ? await port.remove(current2, journal) : await archived(port.archive(current2, journal));
    store.transaction(() => {
      finishRemoval(context, service, link2, result);
      store.journal.finish(row, record.id);
    });
  });
  noteChange(context, { service, kind, op, id: record.id }, {});
  return true;
}
var archived = async (work2) => work2.then(() => "archived");
function finishRemoval(context, service, link2, result) {
  const { store } = context;
  store.transaction(() => {
    if (result === "removed") {
      const own2 = link2.kind === "contact" ? store.links.ofParent(service, idOn(link2, service)) : [];
      for (const child of own2) forget(context, service, child);
      forget(context, service, link2);
      return;
    }
    const record = store.records.find(service, link2.kind, idOn(link2, service));
    if (record) {
      addToHistory(context, {
        service,
        link: link2,
        record,
        op: "archive",
        rule: link2.mergedInto === null ? "gone" : "merged"
      });
      store.records.save(service, { ...record, state: "archived" }, { dirty: false, ahead: true });
    }
    unlink(context, link2, "merged");
  });
}
function forget(context, service, link2) {
  const { store } = context;
  const record = store.records.find(service, link2.kind, idOn(link2, service));
  if (record) noteDeleted(context, service, link2, record);
  releaseMerged(context, link2);
  store.links.remove(link2.id);
  for (const side of services) bury(context, side, link2);
}
function noteDeleted(context, service, link2, record) {
  const made3 = { service, link: link2, record, op: "delete", rule: null };
  for (const [field, before] of Object.entries(record.fields)) {
    if (before === null || before === false || Array.isArray(before) && before.length === 0) continue;
    const base = context.store.base.of(link2.id).get(field) ?? null;
    addToHistory(context, { ...made3, change: { field, before, after: null, base } });
  }
  if (record.parentId !== null) {
    const change = { field: homeField, before: record.parentId, after: null, base: null };
    addToHistory(context, { ...made3, change });
  }
  addToHistory(context, made3);
}

// main/sync/execute/parkRefused.ts
async function parkRefused({ store, runId }, { plan, link: link2, service, current: current2 }, update) {
  try {
    return await update();
  } catch (thrown) {
    if (!(thrown instanceof TandemError) || thrown.code !== "record.duplicate") throw thrown;
    const other = plan.pair[otherService(service)].fields;
    store.transaction(() => {
      for (const { field, base } of plan.writes[service]) {
        const values = bySide(service, current2.fields[field] ?? null, other[field] ?? null);
        store.conflicts.close(link2.id, field);
        store.conflicts.put(
          { linkId: link2.id, kind: link2.kind, field, base: base?.highlevel ?? null, ...values },
          runId
        );
      }
    });
    throw thrown;
  }
}

// main/sync/execute/update.ts
async function updateSide(context, plan, link2, service) {
  const { store, ports } = context;
  const port = ports[service];
  const { kind } = link2;
  const writes = plan.writes[service];
  const peer = peerOf(plan.pair, service);
  const id5 = idOn(store.links.find(link2.id) ?? link2, service);
  const target = store.records.find(service, kind, id5) ?? plan.pair[service];
  const current2 = await port.get(target);
  if (!current2) {
    await noteMissing(context, service, link2);
    return "gone";
  }
  keepRead(context, service, current2);
  if (hasLost(target, current2) || isDamagedSince(target, current2)) return "moved";
  if (writes.some((write13) => hasMoved(write13, target, current2, context))) return "moved";
  const asked2 = Object.fromEntries(writes.map(({ field, after }) => [field, after]));
  const demanded = port.demanded(kind, asked2, current2.fields);
  const fields3 = { ...asked2, ...demanded };
  const intent = {
    service,
    kind,
    op: "update",
    targetId: current2.id,
    peerId: peer.id,
    parentId: current2.parentId,
    fields: fields3,
    writes,
    keys: {}
  };
  const update = () => journalled(context, intent, async (row, journal) => {
    const unfinished = current2.unfinished || plan.finish[service];
    const written7 = await port.update({ ...current2, unfinished }, fields3, peer, journal);
    const record = mergeSighting(current2, written7.record);
    store.transaction(() => {
      store.records.save(service, record, { dirty: true, ahead: true });
      confirmUpdate(context, { link: link2, service, record, writes, sent: fields3 });
      settleDemanded(
        context,
        link2,
        service,
        record,
        Object.keys(demanded).filter((field) => !(field in asked2))
      );
      store.journal.finish(row, current2.id);
    });
  });
  await parkRefused(context, { plan, link: link2, service, current: current2 }, update);
  noteChange(context, { service, kind, op: "update", id: current2.id }, asked2);
  return "written";
}
function settleDemanded({ store, runId }, link2, service, record, fields3) {
  const base = store.base.of(link2.id);
  for (const field of fields3) {
    const answered = record.fields[field];
    const other = base.get(field)?.[service === "highlevel" ? "nozbe" : "highlevel"] ?? null;
    if (answered !== void 0) store.base.set(link2.id, field, bySide(service, answered, other), runId);
  }
}
var hasLost = (planned, { unfinished, fields: fields3 }) => unfinished && Object.keys(planned.fields).some((field) => fields3[field] === void 0);
var isDamagedSince = (planned, { damaged }) => damaged !== null && damaged !== planned.damaged;
function hasMoved(write13, planned, current2, { rules: rules3 }) {
  const { field, before, after } = write13;
  const equal = equalIn(current2.kind, field, rules3.compare);
  const moved = (now2, then) => !equal(now2, then) && !equal(now2, after);
  const copy = current2.copies[field];
  const now = current2.fields[field];
  return (
    // What cannot be seen, as on a card that cannot be read, has not moved as far as anybody knows.
    now !== void 0 && moved(now, before ?? null) || copy !== void 0 && moved(copy, planned.copies[field] ?? before ?? null)
  );
}

// main/sync/execute/execute.ts
async function execute(plan, context) {
  const attempt = attempts(context);
  putAside(plan, context);
  for (const { link: link2, reason } of plan.unlinks) unlink(context, link2, reason);
  for (const kind of kinds) {
    for (const pairPlan of plan.pairs.filter(({ pair }) => pair.kind === kind)) {
      const keys = services.map((service) => recordKey(service, kind, pairPlan.pair[service].id));
      await attempt(keys, () => executePair(context, pairPlan));
    }
    for (const create of plan.creates.filter(({ source }) => source.kind === kind)) {
      const key12 = recordKey(create.source.service, kind, create.source.id);
      await attempt([key12], () => createRecord(context, create));
    }
  }
  for (const kind of [...kinds].reverse()) {
    for (const removal of plan.removals.filter(({ link: link2 }) => link2.kind === kind)) {
      await attempt(
        [recordKey(removal.service, kind, removal.record.id)],
        () => removeRecord(context, removal)
      );
    }
  }
}
async function executePair(context, plan) {
  const link2 = noteAgreement(context, plan);
  if (isInStep(plan)) {
    for (const service of services)
      context.store.records.setDirty(service, link2.kind, plan.pair[service].id, false);
    return;
  }
  if (plan.move && await moveRecord(context, plan, plan.move, link2) !== "written") return;
  for (const service of writeOrder(plan)) {
    if (plan.writes[service].length === 0 && !plan.finish[service]) continue;
    const result = await updateSide(context, plan, link2, service);
    if (result !== "written") return;
  }
}
function noteAgreement(context, plan) {
  const { store, runId, log } = context;
  const { kind, linkId, highlevel, nozbe } = plan.pair;
  return store.transaction(() => {
    const known2 = linkId === null ? void 0 : store.links.find(linkId);
    const link2 = known2 ?? store.links.create(kind, highlevel.id, nozbe.id, runId);
    if (!known2) {
      log.linked += 1;
      for (const service of services) store.records.setDirty(service, kind, plan.pair[service].id, true);
      if (nozbe.byline !== null) store.records.save("nozbe", nozbe, { dirty: true, ahead: true });
      if (kind !== "contact") {
        const home = { highlevel: highlevel.parentId, nozbe: nozbe.parentId };
        store.base.set(link2.id, homeField, home, runId);
      }
      addToHistory(context, { service: "nozbe", link: link2, record: nozbe, op: "link", rule: plan.reason });
    }
    for (const { field, value: value3 } of plan.advances) store.base.set(link2.id, field, value3, runId);
    for (const conflict of plan.conflicts) store.conflicts.put({ linkId: link2.id, kind, ...conflict }, runId);
    const parked = new Set(plan.conflicts.map(({ field }) => field));
    for (const { field, choice: choice2 } of store.conflicts.of(link2.id)) {
      const isDue3 = field !== null && choice2 !== null && !isInStep(plan);
      if (!parked.has(field) && !isDue3) store.conflicts.close(link2.id, field);
    }
    return link2;
  });
}
var writeOrder = (plan) => plan.writes.nozbe.some(({ settles }) => !settles) ? ["nozbe", "highlevel"] : ["highlevel", "nozbe"];
function putAside(plan, { store, runId }) {
  store.transaction(() => {
    for (const { service, kind, id: id5 } of plan.open) store.records.setStanding(service, kind, id5, "open");
    for (const { service, kind, id: id5 } of plan.left) store.records.setStanding(service, kind, id5, "left");
    for (const { link: link2, ...values } of plan.deleteConflicts) {
      store.conflicts.put({ linkId: link2.id, kind: link2.kind, field: null, ...values }, runId);
    }
  });
}

// shared/state.ts
var phases = [
  "read-highlevel",
  "read-nozbe",
  "compare",
  "write-highlevel",
  "write-nozbe",
  "confirm"
];

// main/sync/progress.ts
function trackProgress({ runId, trigger, clock, callsUsed, report }) {
  const startedAt = clock.now();
  const begun2 = /* @__PURE__ */ new Map();
  const states = new Map(
    phases.map((phase) => [phase, { phase, state: "waiting", done: 0, total: null, elapsed: 0 }])
  );
  let callsPredicted = null;
  const change = (phase, changes) => {
    const known2 = states.get(phase);
    if (!known2) return;
    const elapsed = clock.now() - (begun2.get(phase) ?? clock.now());
    states.set(phase, { ...known2, elapsed, ...changes });
    const all = [...states.values()];
    const timeLeft = timeLeftOf(all);
    report({ runId, trigger, startedAt, phases: all, callsUsed: callsUsed(), callsPredicted, timeLeft });
  };
  return {
    begin: (phase, total) => {
      begun2.set(phase, clock.now());
      change(phase, { state: "active", total: total ?? null });
    },
    advance: (phase, done2) => change(phase, { done: done2 }),
    end: (phase) => change(phase, { state: "done" }),
    predict: (calls) => {
      callsPredicted = calls;
    }
  };
}
function timeLeftOf(progress) {
  const known2 = progress.filter(({ state, total }) => state === "active" && total !== null);
  const done2 = known2.reduce((sum, phase) => sum + phase.done, 0);
  const left = known2.reduce((sum, phase) => sum + (phase.total ?? 0) - phase.done, 0);
  const elapsed = Math.max(0, ...known2.map((phase) => phase.elapsed));
  return done2 < 3 || elapsed === 0 ? null : Math.round(elapsed / done2 * left);
}

// main/sync/reportRun.ts
function reportRun({ store, clock, calls }, { log, runId }, {
  trigger,
  startedAt,
  predictedCalls
}) {
  const count3 = (...ops) => log.changes.filter(({ op }) => ops.includes(op)).length;
  return {
    runId,
    trigger,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    calls: calls(),
    predictedCalls,
    counts: {
      created: count3("create"),
      updated: count3("update", "move", "archive"),
      deleted: count3("delete"),
      linked: log.linked,
      conflicts: store.conflicts.count(),
      approvals: store.approvals.all().filter(({ state }) => state === "waiting").length,
      failed: log.failed
    },
    changes: log.changes,
    waiting: store.waiting(),
    errors: log.errors
  };
}

// main/sync/execute/removeAlone.ts
async function removeAlone(context, service, record) {
  const { store, ports } = context;
  const { kind, id: id5, parentId } = record;
  const link2 = store.links.of(service, kind, id5);
  const peerId = link2 ? idOn(link2, otherService(service)) : "";
  const intent = {
    service,
    kind,
    op: "delete",
    targetId: id5,
    peerId,
    parentId,
    fields: {},
    writes: [],
    keys: {}
  };
  if (link2) unlink(context, link2, "undo");
  return journalled(context, intent, async (row, journal) => {
    const result = await ports[service].remove(record, journal);
    store.transaction(() => {
      finishAlone(context, record, peerId, result);
      store.journal.finish(row, id5);
    });
    return result;
  });
}
function finishAlone(context, record, peerId, result) {
  const { store, runId } = context;
  const { service, kind, id: id5 } = record;
  const op = result === "removed" ? "delete" : "archive";
  addToHistory(context, { service, link: { id: null, kind }, record, op, rule: "undo" });
  if (result === "removed") {
    store.records.remove(service, kind, id5);
    store.tombstones.add(service, kind, id5, peerId || null, runId);
  } else {
    store.records.save(service, { ...record, state: "archived" }, { dirty: false, ahead: true });
  }
  noteChange(context, { service, kind, op, id: id5 }, {});
}

// main/sync/undo/again.ts
function draftAgain(store, { service, kind, parentId, fields: fields3 }) {
  const parent = parentId === null ? null : store.records.find(service, "contact", parentId) ?? null;
  return { kind, parentId, parent, fields: fields3, byline: null, peer: { id: "", url: null } };
}
function finishAgain(context, { id: id5, service, kind, peerId, fields: fields3 }, record) {
  const { store, runId, clock, sighted } = context;
  const was = store.history.ofRecord(kind, peerId).findLast(({ op, field }) => op === "delete" && field === null);
  store.transaction(() => {
    store.records.save(service, record, { dirty: true, ahead: true });
    store.records.setStanding(service, kind, record.id, "fresh");
    store.history.add({
      run: runId,
      at: clock.now(),
      service,
      kind,
      op: "create",
      recordId: record.id,
      linkId: was?.linkId ?? null,
      contact: was?.contact ?? "",
      title: was?.title ?? null,
      field: null,
      before: null,
      after: null,
      by: "tandem",
      rule: "undo",
      base: null
    });
    store.journal.finish(id5, record.id);
  });
  sighted.add(recordKey(service, kind, record.id));
  noteChange(context, { service, kind, op: "create", id: record.id }, fields3);
}
function madeAgain(store, { id: id5, kind, recordId }) {
  return store.history.ofRecord(kind, recordId).find((later) => later.id > id5 && later.op === "create" && later.rule === "undo")?.recordId;
}

// main/sync/originals/original.ts
var recipeRule = (recipeId) => `recipe ${recipeId}`;
var isByRecipe = (rule3) => rule3?.startsWith("recipe ") === true;
var originalKey = ({ recipeId, seed, stays }) => JSON.stringify(["recipe", recipeId, stays, seed]);
function originalOf(kind, key12) {
  if (kind === "contact" || !key12.startsWith('["recipe",')) return null;
  const [, recipeId, stays, seed] = JSON.parse(key12);
  return { kind, recipeId, stays, seed };
}
var keysOf2 = (port, { kind, recipeId, seed, stays }) => port.keysFor(kind, `recipe ${recipeId} ${seed}`, stays ? "copy" : "original");
function findOriginal(store, port, original) {
  const made3 = store.journal.madeFor("nozbe", originalKey(original));
  const ids2 = [...made3 === void 0 ? [] : [made3], ...Object.values(keysOf2(port, original))];
  return ids2.map((id5) => store.records.find("nozbe", original.kind, id5)).find((record) => record !== void 0);
}
var wasMade = (store, port, original) => store.journal.madeFor("nozbe", originalKey(original)) !== void 0 || findOriginal(store, port, original) !== void 0 || Object.values(keysOf2(port, original)).some((id5) => store.tombstones.has("nozbe", original.kind, id5));
var isUnsettled = (store, key12) => store.journal.unsettled().some(({ peerId }) => peerId === key12);

// main/sync/originals/make.ts
async function makeOriginal(context, original, parentId, wanted) {
  const { store, ports } = context;
  const port = ports.nozbe;
  const key12 = originalKey(original);
  if (isUnsettled(store, key12)) throw new TandemError("server.failed", { service: "Nozbe", status: "unknown" });
  if (wasMade(store, port, original)) return false;
  const { kind } = original;
  const fields3 = { ...wanted, ...port.demanded(kind, wanted, null) };
  const keys = keysOf2(port, original);
  const intent = {
    service: "nozbe",
    kind,
    op: "create",
    targetId: null,
    peerId: key12,
    parentId,
    fields: fields3,
    writes: [],
    keys
  };
  await journalled(context, intent, async (row, journal) => {
    const draft = draftAgain(store, intent);
    const { record } = await port.create(draft, keys, journal, isLinkedIn(store, "nozbe"));
    finishOriginal(context, { ...intent, id: row }, record);
  });
  return true;
}
function finishOriginal(context, { id: id5, kind, peerId, fields: fields3 }, record) {
  const { store, sighted } = context;
  const original = originalOf(kind, peerId);
  if (!original) return;
  store.transaction(() => {
    store.records.save("nozbe", record, { dirty: true, ahead: true });
    if (original.stays) store.records.setStanding("nozbe", kind, record.id, "left");
    const link2 = { id: null, kind };
    addToHistory(context, {
      service: "nozbe",
      link: link2,
      record,
      op: "create",
      rule: recipeRule(original.recipeId)
    });
    store.journal.finish(id5, record.id);
  });
  sighted.add(recordKey("nozbe", kind, record.id));
  noteChange(context, { service: "nozbe", kind, op: "create", id: record.id }, fields3);
}

// main/sync/settle.ts
async function settleJournal(context) {
  const attempt = attempts(context);
  for (const row of context.store.journal.unsettled()) {
    const source = recordKey(otherService(row.service), row.kind, row.peerId);
    await attempt([source], () => settleRow[row.op](context, row));
  }
}
var settleRow = {
  create: settleCreate,
  update: settleUpdate,
  move: settleMove,
  delete: settleRemoval,
  archive: settleRemoval
};
async function settleCreate(context, row) {
  const { store, ports } = context;
  const source = store.records.find(otherService(row.service), row.kind, row.peerId);
  const isLeft = source !== void 0 && parentOf(store, source) === void 0;
  if (source && source.linkId === null && !isLeft) {
    const draft = {
      ...draftOf(store, source, row.parentId, row.fields),
      hasNamesake: hasNamesake(context, source)
    };
    const isLinked2 = isLinkedIn(store, row.service);
    const record = await ports[row.service].settle(draft, row.keys, isLinked2, row.sentAt, context.signal).catch(nothingWhenGone);
    if (record && !isLinked2(record.kind, record.id)) {
      adopt(context, { row: row.id, source, record, sent: row.fields, made: true });
      return;
    }
    store.records.setDirty(source.service, source.kind, source.id, true);
  } else if (!source && store.tombstones.has(row.service, row.kind, row.peerId)) {
    const isLinked2 = isLinkedIn(store, row.service);
    const record = await ports[row.service].settle(draftAgain(store, row), row.keys, isLinked2, row.sentAt, context.signal).catch(nothingWhenGone);
    if (record && !isLinked2(record.kind, record.id)) {
      finishAgain(context, row, record);
      return;
    }
  } else if (await settleOriginal(context, row)) return;
  store.journal.mark(row.id, "settled");
}
async function settleOriginal(context, row) {
  const { store, ports } = context;
  if (originalOf(row.kind, row.peerId) === null) return false;
  const isLinked2 = isLinkedIn(store, row.service);
  const record = await ports[row.service].settle(draftAgain(store, row), row.keys, isLinked2, row.sentAt, context.signal).catch(nothingWhenGone);
  if (!record || isLinked2(record.kind, record.id)) return false;
  finishOriginal(context, row, record);
  return true;
}
function hasNamesake({ store, ports, rules: rules3 }, { service, kind, id: id5, fields: fields3 }) {
  if (kind !== "contact") return false;
  const port = ports[otherService(service)];
  const nameOf8 = (own2) => {
    const { name: name4 = null } = { ...own2, ...port.demanded(kind, own2, null) };
    return comparable("text", port.fit(kind, "name", name4), rules3.compare);
  };
  const name3 = nameOf8(fields3);
  return store.records.unlinked(service, kind).some((one11) => one11.id !== id5 && nameOf8(one11.fields) === name3);
}
function nothingWhenGone(thrown) {
  if (thrown instanceof TandemError && thrown.code === "record.gone") return null;
  throw thrown;
}
async function settleUpdate(context, row) {
  const { store, ports, rules: rules3 } = context;
  const { service, kind, fields: fields3 } = row;
  const target = row.targetId === null ? void 0 : store.records.find(service, kind, row.targetId);
  const link2 = target?.linkId == null ? void 0 : store.links.find(target.linkId);
  if (!target || !link2) {
    store.journal.mark(row.id, "settled");
    return;
  }
  const record = await ports[service].get(target);
  const isTaken2 = ({ field, after }) => record !== null && [record.fields, { ...record.fields, ...record.copies }].every(
    (shown2) => isAccepted(shown2, service, kind, field, fields3[field] ?? after, rules3)
  );
  const writes = row.writes.filter(isTaken2);
  if (!record) await noteMissing(context, service, link2);
  store.transaction(() => {
    if (record) {
      keepRead(context, service, record);
      store.records.setDirty(service, kind, record.id, true);
      confirmUpdate(context, { link: link2, service, record, writes, sent: fields3 });
    }
    store.journal.mark(row.id, "settled");
  });
  if (record && writes.length > 0) {
    const shown2 = Object.fromEntries(writes.map(({ field, after }) => [field, after]));
    noteChange(context, { service, kind, op: "update", id: record.id }, shown2);
  }
}
async function settleAlone(context, row, target) {
  const { store, ports } = context;
  const record = await ports[row.service].get(target);
  store.transaction(() => {
    if (record === null) finishAlone(context, target, row.peerId, "removed");
    else if (record.state === "archived") finishAlone(context, target, row.peerId, "archived");
    store.journal.mark(row.id, "settled");
  });
}
async function settleRemoval(context, row) {
  const { store, ports } = context;
  const { service, kind, op } = row;
  const target = row.targetId === null ? void 0 : store.records.find(service, kind, row.targetId);
  const link2 = target?.linkId == null ? void 0 : store.links.find(target.linkId);
  const record = target && link2 ? await ports[service].get(target) : void 0;
  if (target && !link2 && row.state !== "intent") {
    await settleAlone(context, row, target);
    return;
  }
  const isDone = record === null || record?.state === "archived" && target?.state !== "archived";
  store.transaction(() => {
    if (link2 && isDone) finishRemoval(context, service, link2, record === null ? "removed" : "archived");
    store.journal.mark(row.id, "settled");
  });
  if (link2 && isDone)
    noteChange(context, { service, kind, op: op === "delete" ? op : "archive", id: row.targetId ?? "" }, {});
}
async function settleMove(context, row) {
  const { store, ports, rules: rules3 } = context;
  const { service, kind, parentId, targetId } = row;
  const port = ports[service];
  const target = targetId === null ? void 0 : store.records.find(service, kind, targetId);
  const link2 = target?.linkId == null ? void 0 : store.links.find(target.linkId);
  if (!target || !link2 || parentId === null) {
    store.journal.mark(row.id, "settled");
    return;
  }
  const leads = row.writes.some(({ settles }) => !settles);
  const old = await port.get(target);
  if (old && old.parentId === parentId) {
    finishMove(context, { row: row.id, link: link2, from: target, record: old, leads });
    return;
  }
  const peer = store.records.find(otherService(service), kind, row.peerId);
  const parent = store.records.find(service, "contact", parentId) ?? null;
  const draft = {
    kind,
    parentId,
    parent,
    fields: row.fields,
    byline: target.byline,
    peer: { id: row.peerId, url: peer?.url ?? null }
  };
  const isLinked2 = isLinkedIn(store, service);
  const made3 = await port.settle(draft, row.keys, isLinked2, row.sentAt, context.signal).catch(nothingWhenGone);
  if (!made3 || made3.id === target.id || isLinked2(kind, made3.id)) {
    store.journal.mark(row.id, "settled");
    store.records.setDirty(service, kind, target.id, true);
    return;
  }
  const unheard = { sending: () => {
  }, acknowledged: () => {
  } };
  const isAsMoved = ({ fields: fields3 }) => Object.entries(row.fields).every(
    ([field, sent]) => equalIn(kind, field, rules3.compare)(fields3[field] ?? null, sent)
  );
  if (old && !isAsMoved(old) && isAsMoved(made3)) {
    await port.remove(made3, unheard);
    keepRead(context, service, old);
    store.tombstones.add(service, kind, made3.id, null, context.runId);
    store.journal.mark(row.id, "settled");
    return;
  }
  if (old) await port.remove(old, unheard);
  finishMove(context, { row: row.id, link: link2, from: target, record: made3, leads });
}

// main/sync/run.ts
var maxPasses = 4;
var writePhase = { highlevel: "write-highlevel", nozbe: "write-nozbe" };
async function runSync(deps, options) {
  const { store, clock } = deps;
  const startedAt = clock.now();
  const runId = store.runs.begin(options.trigger, startedAt);
  const progress = trackProgress({
    runId,
    trigger: options.trigger,
    clock,
    callsUsed: () => totalCalls(deps.calls()),
    report: options.onProgress
  });
  const context = contextOf(deps, runId, options, progress);
  let predictedCalls = 0;
  try {
    await settleJournal(context);
    const allRead = options.read !== "nothing" && await observeBoth(deps, options, context, progress);
    if (allRead) options.onAllRead?.();
    await options.first?.(context);
    predictedCalls = await writeAll(deps, options, context, progress);
    const isWhole2 = allRead && options.kinds === void 0 && options.shown === void 0;
    if (context.rules.isFirstRun && isWhole2) store.firstRun.finish(runId);
  } catch (thrown) {
    const error = options.signal.aborted ? new TandemError("run.cancelled") : thrown;
    context.log.errors.push(reportOf(error));
  }
  lapseApprovals(store);
  const report = reportRun(deps, context, { trigger: options.trigger, startedAt, predictedCalls });
  store.runs.finish(runId, report, clock.now());
  return report;
}
function contextOf(deps, runId, { kinds: wanted, signal }, progress) {
  const written7 = { highlevel: 0, nozbe: 0 };
  return {
    store: deps.store,
    ports: deps.ports,
    clock: deps.clock,
    rules: currentRules(deps, wanted),
    runId,
    signal,
    log: { changes: [], errors: [], linked: 0, failed: 0 },
    sighted: /* @__PURE__ */ new Set(),
    failed: /* @__PURE__ */ new Set(),
    adopted: /* @__PURE__ */ new Set(),
    onWrite: (service) => {
      written7[service] += 1;
      progress.advance(writePhase[service], written7[service]);
    }
  };
}
function currentRules({ store, rules: rules3 }, wanted = kinds) {
  const firstRunEndedIn = store.firstRun.endedIn();
  return { ...rules3, kinds: wanted, isFirstRun: firstRunEndedIn === null, firstRunEndedIn };
}
async function observeBoth(deps, options, context, progress) {
  const { log, sighted } = context;
  const phase = { highlevel: "read-highlevel", nozbe: "read-nozbe" };
  let failure;
  let allRead = true;
  for (const service of services) {
    if (options.signal.aborted) throw new TandemError("run.cancelled");
    progress.begin(phase[service]);
    try {
      const observation = await observe(deps.ports[service], context, {
        complete: options.read === "everything",
        ...options.kinds && { kinds: options.kinds },
        signal: options.signal,
        onProgress: (records) => progress.advance(phase[service], records)
      });
      progress.advance(phase[service], observation.changed);
      for (const key12 of observation.sighted) sighted.add(key12);
      for (const problem of observation.problems) log.errors.push(problemError(service, problem).report());
      const before = log.errors.length;
      await findGone(context, service, observation);
      const isAsked = log.errors.slice(before).every(({ code: code2 }) => concernsOneRecord(code2));
      allRead &&= observation.problems.length === 0 && isAsked;
      progress.end(phase[service]);
    } catch (thrown) {
      if (failure !== void 0) log.errors.push(reportOf(failure));
      failure = thrown;
    }
  }
  if (failure !== void 0) throw failure;
  return allRead;
}
async function writeAll(deps, { shown: shown2, last }, context, progress) {
  const nextPlan = () => guardedPlan(deps, context.rules, context.runId, shown2);
  progress.begin("compare");
  let plan = nextPlan();
  const work2 = plannedWork(plan, deps.ports);
  const predicted = totalCalls(deps.calls()) + work2.calls.highlevel + work2.calls.nozbe;
  progress.predict(predicted);
  progress.advance("compare", work2.writes.highlevel + work2.writes.nozbe);
  progress.end("compare");
  for (const service of services) progress.begin(writePhase[service], work2.writes[service]);
  await execute(plan, context);
  for (const service of services) progress.end(writePhase[service]);
  progress.begin("confirm");
  const untilEmpty = async (mostPasses) => {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      plan = nextPlan();
      await execute(plan, context);
      if (!hasWork(plan)) break;
    }
  };
  await untilEmpty(maxPasses - 1);
  if (await last?.(context)) await untilEmpty(maxPasses);
  progress.end("confirm");
  return predicted;
}
var hasWork = ({ pairs, creates, removals, unlinks, open: open3, left }) => pairs.length + creates.length + removals.length + unlinks.length + open3.length + left.length > 0;
var totalCalls = (calls) => calls.highlevel.total + calls.nozbe.total;

// main/sync/preview.ts
async function previewSync(deps, options) {
  const { store, ports, clock } = deps;
  const rules3 = currentRules(deps);
  const runId = store.runs.begin("preview", clock.now());
  const context = { store, rules: rules3, clock, runId };
  for (const service of services) await observe(ports[service], context, { ...options, onProgress: () => {
  } });
  const planned = makePlan(store, rules3);
  const { plan, requests } = guardPlan(planned, rules3, guardFacts(deps));
  return {
    firstRun: rules3.isFirstRun ? firstRunGroups(planned) : null,
    changes: [...pairItems(plan, store), ...createItems(plan, store), ...removalItems(plan, store)],
    conflicts: plan.pairs.reduce((sum, { conflicts }) => sum + conflicts.length, 0) + plan.deleteConflicts.length,
    approvals: requests.length + store.approvals.all().filter(({ state }) => state === "waiting").length,
    ambiguous: plan.open.length,
    left: plan.left.length,
    predictedCalls: plannedWork(plan, ports).calls
  };
}
function* pairItems({ pairs }, store) {
  for (const { pair, reason, writes, finish, move } of pairs) {
    const { kind } = pair;
    const labels = labelsOf(store, "highlevel", pair.highlevel);
    if (reason) {
      yield {
        key: "",
        op: "link",
        recordId: pair.highlevel.id,
        service: null,
        kind,
        ...labels,
        fields: [],
        reason
      };
    }
    if (move) {
      const { service, parentId } = move;
      const { id: id5 } = pair[service];
      const key12 = shownKey(recordKey(service, kind, id5), "move", "", parentId);
      yield { key: key12, op: "move", recordId: id5, service, kind, ...labels, fields: [], reason: null };
    }
    for (const service of services) {
      const { id: id5 } = pair[service];
      if (finish[service] && writes[service].length === 0) {
        const key12 = shownKey(recordKey(service, kind, id5), "update");
        yield { key: key12, op: "update", recordId: id5, service, kind, ...labels, fields: [], reason: null };
      }
      for (const { field, before = null, after } of writes[service]) {
        const key12 = shownKey(recordKey(service, kind, id5), "update", field, after);
        yield {
          key: key12,
          op: "update",
          recordId: id5,
          service,
          kind,
          ...labels,
          fields: [{ field, before, after }],
          reason: null
        };
      }
    }
  }
}
function* createItems({ creates }, store) {
  for (const { service, source, fields: fields3 } of creates) {
    yield {
      key: shownKey(recordKey(source.service, source.kind, source.id), "create", "", fields3),
      op: "create",
      recordId: source.id,
      service,
      kind: source.kind,
      ...labelsOf(store, source.service, source),
      fields: Object.entries(fields3).map(([field, after]) => ({ field, before: null, after })),
      reason: null
    };
  }
}
function* removalItems({ removals, unlinks }, store) {
  for (const { op, service, link: link2, record, reason } of removals) {
    const key12 = shownKey(recordKey(service, link2.kind, record.id), op);
    const labels = labelsOf(store, service, record);
    yield { key: key12, op, recordId: record.id, service, kind: link2.kind, ...labels, fields: [], reason };
  }
  for (const { link: link2, reason } of unlinks) {
    const record = store.records.find("highlevel", link2.kind, link2.highlevelId) ?? store.records.find("nozbe", link2.kind, link2.nozbeId);
    if (!record) continue;
    const labels = labelsOf(store, record.service, record);
    yield {
      key: "",
      op: "unlink",
      recordId: record.id,
      service: null,
      kind: link2.kind,
      ...labels,
      fields: [],
      reason
    };
  }
}

// main/sync/relink.ts
function unlinkByHand({ store, clock }, recordId, kind = "contact") {
  const link2 = services.map((service) => store.links.of(service, kind, recordId)).find((one11) => one11 !== void 0);
  if (!link2) throw new TandemError("entry.unknown", { what: `linked ${kind} with the id`, id: recordId });
  const belonging2 = services.flatMap(
    (service) => kind === "contact" ? store.links.ofParent(service, idOn(link2, service)) : []
  );
  for (const one11 of [link2, ...belonging2]) {
    for (const service of services)
      refuseOpen(store, service, one11.kind, idOn(one11, service), ({ op }) => op === "move");
  }
  const runId = store.runs.begin("hand", clock.now());
  unlink({ store, clock, runId }, link2, "user");
  return link2;
}
function linkByHand({ store, clock }, { kind, highlevelId: highlevelId2, nozbeId }) {
  const highlevel = unlinked(store, "highlevel", kind, highlevelId2);
  const nozbe = unlinked(store, "nozbe", kind, nozbeId);
  if (kind !== "contact" && !haveOneHome(store, highlevel, nozbe)) {
    throw new TandemError("choice.wrong", { detail: "The two belong to different contacts." });
  }
  const runId = store.runs.begin("hand", clock.now());
  return store.transaction(() => {
    const link2 = store.links.create(kind, highlevelId2, nozbeId, runId);
    for (const side of [highlevel, nozbe]) {
      store.records.setStanding(side.service, kind, side.id, "fresh");
      if (kind === "contact") freshen(store, side);
    }
    addToHistory({ store, clock, runId }, { service: "nozbe", link: link2, record: nozbe, op: "link", rule: "user" });
    return link2;
  });
}
function unlinked(store, service, kind, id5) {
  const record = store.records.find(service, kind, id5);
  if (!record)
    throw new TandemError("entry.unknown", { what: `${kind} in ${serviceNames[service]} with the id`, id: id5 });
  if (record.linkId !== null) {
    throw new TandemError("choice.wrong", { detail: `The ${kind} ${id5} is linked already: unlink it first.` });
  }
  refuseOpen(store, service, kind, id5, () => true);
  return record;
}
function refuseOpen(store, service, kind, id5, concerns) {
  const isAbout = (row) => row.kind === kind && (row.service === service ? row.targetId : row.peerId) === id5;
  if (store.journal.unsettled().some((row) => isAbout(row) && concerns(row))) {
    throw new TandemError("choice.wrong", {
      detail: `What became of the last write to the ${kind} ${id5} is not known yet: sync first.`
    });
  }
}
function haveOneHome(store, highlevel, nozbe) {
  const home = store.links.of("highlevel", "contact", highlevel.parentId ?? "");
  return home !== void 0 && home.nozbeId === nozbe.parentId;
}
function freshen(store, { service, id: id5 }) {
  for (const kind of ["task", "note", "appointment"]) {
    for (const child of store.records.known(service, kind, id5)) {
      if (child.linkId === null) store.records.setStanding(service, kind, child.id, "fresh");
    }
  }
}

// main/sync/undo/emptyPlan.ts
var emptyPlan = () => ({
  pairs: [],
  creates: [],
  removals: [],
  deleteConflicts: [],
  unlinks: [],
  open: [],
  left: []
});
var emptyUndoPlan = (pair) => ({
  ...emptyPairPlan(pair),
  held: true,
  conflicts: pair.parked.flatMap(
    ({ field, base, highlevel, nozbe }) => field === null ? [] : { field, base, highlevel, nozbe }
  )
});

// main/sync/undo/refusal.ts
var refusal = ({ kind, contact: contact2, title, field }, reason) => ({ kind, contact: contact2, title, field, reason });

// main/sync/undo/undoCreate.ts
var belonging = ["task", "note", "appointment"];
async function undoCreate(context, writable, entry) {
  const { store, ports } = context;
  const { service, kind, recordId } = entry;
  const record = store.records.find(service, kind, recordId);
  if (!record || !(isLinkedAsMade(context, entry) || isLeftByUndo(context, entry, record))) return "gone";
  if (!writable[service].includes(kind)) return "impossible";
  const current2 = await ports[service].get(record);
  if (!current2) return "gone";
  const isChanged3 = keepRead(context, service, current2);
  const now = store.records.find(service, kind, recordId) ?? record;
  const link2 = store.links.of(service, kind, recordId);
  if (link2 ? ownEdits(store, context.rules, now, link2).length > 0 : isChanged3) return "changed";
  if (isEditedSince(context, entry)) return "changed";
  if (kind === "contact") {
    await keepBelonging(context, service, current2);
    if (isInUse(context, service, recordId)) return "in-use";
  }
  const result = await removeAlone(context, service, now);
  return result === "removed" ? null : "in-use";
}
var isLinkedAsMade = ({ store }, { service, recordId, linkId, rule: rule3 }) => {
  if (linkId === null) return isByRecipe(rule3);
  const link2 = store.links.find(linkId);
  return link2 !== void 0 && idOn(link2, service) === recordId;
};
function isLeftByUndo({ store }, { kind, recordId, linkId }, record) {
  const last = store.history.ofRecord(kind, recordId).at(-1);
  return record.linkId === null && last?.op === "unlink" && last.rule === "undo" && last.linkId === linkId;
}
var isEditedSince = ({ store }, { id: id5, service, kind, recordId }) => store.history.ofRecord(kind, recordId).some((later) => later.id > id5 && later.recordId === recordId && later.by === service);
var isInUse = ({ store }, service, id5) => belonging.some((kind) => store.records.known(service, kind, id5).length > 0);

// main/sync/undo/undoDelete.ts
function deletedRecords(entries) {
  const byRecord = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (entry.op !== "delete" || entry.rule === "undo") continue;
    const key12 = JSON.stringify([entry.service, entry.kind, entry.recordId]);
    const deleted2 = byRecord.get(key12) ?? { entry, fields: {}, parentId: null };
    if (entry.field === homeField) deleted2.parentId = typeof entry.before === "string" ? entry.before : null;
    else if (entry.field !== null) deleted2.fields[entry.field] = entry.before;
    else deleted2.entry = entry;
    byRecord.set(key12, deleted2);
  }
  const order2 = ["contact", "task", "note", "appointment"];
  return [...byRecord.values()].sort((a, b) => order2.indexOf(a.entry.kind) - order2.indexOf(b.entry.kind));
}
async function undoDelete(context, writable, { entry, fields: fields3, parentId: oldParentId }, moved) {
  const { store, ports, rules: rules3 } = context;
  const { service, kind, recordId } = entry;
  const again = madeAgain(store, entry);
  if (again !== void 0) {
    moved.set(recordId, again);
    return "changed";
  }
  const isOpen3 = store.journal.unsettled().some(({ op, peerId }) => op === "create" && peerId === recordId);
  if (isOpen3) return "failed";
  const isTo2 = (side) => writable[side].includes(kind) && rules3.mapping[kind].some(({ direction }) => goesTo(direction, side));
  if (kind === "appointment" || !services.every(isTo2)) return "impossible";
  const parentId = oldParentId === null ? null : moved.get(oldParentId) ?? oldParentId;
  const parent = parentId === null ? null : store.records.find(service, "contact", parentId) ?? null;
  if (kind !== "contact" && !parent) return "gone";
  const port = ports[service];
  const sent = { ...fields3, ...port.demanded(kind, fields3, null) };
  const keys = port.keysFor(kind, `${recordId} again ${entry.run}`, "original");
  const intent = {
    service,
    kind,
    op: "create",
    targetId: null,
    peerId: recordId,
    parentId,
    fields: sent,
    writes: [],
    keys
  };
  await journalled(context, intent, async (row, journal) => {
    const draft = draftAgain(store, intent);
    const { record } = await port.create(draft, keys, journal, isLinkedIn(store, service));
    finishAgain(context, { ...intent, id: row }, record);
    moved.set(recordId, record.id);
  });
  return null;
}

// main/sync/undo/undoFields.ts
function undoFields(store, rules3, writable, entries) {
  const plans = /* @__PURE__ */ new Map();
  const result = { pairs: [], planned: [], notUndone: [] };
  for (const rows2 of rowsByField(entries)) {
    const [first2] = rows2;
    const pair = first2.linkId === null ? void 0 : pairOf(store, first2.linkId, rules3);
    if (!pair || pair.linkId === null) {
      result.notUndone.push(refusal(first2, "gone"));
      continue;
    }
    const plan = plans.get(pair.linkId) ?? emptyUndoPlan(pair);
    const reason = undoField(plan, rules3, writable, rows2);
    if (reason !== null) result.notUndone.push(refusal(first2, reason));
    else {
      plans.set(pair.linkId, plan);
      result.planned.push(first2);
    }
  }
  return { ...result, pairs: [...plans.values()] };
}
function notBroughtBack({ store, rules: rules3, failed }, { pairs, planned }) {
  return planned.flatMap((entry) => {
    const { kind, field, linkId } = entry;
    const link2 = linkId === null ? void 0 : store.links.find(linkId);
    const plan = pairs.find(({ pair }) => pair.linkId === linkId);
    if (!link2 || !plan || field === null) return [refusal(entry, "gone")];
    const equal = equalIn(kind, field, rules3.compare);
    const open3 = services.filter(
      (service) => plan.writes[service].some((write13) => {
        const shown2 = store.records.find(service, kind, idOn(link2, service))?.fields[field] ?? null;
        return write13.field === field && !equal(shown2, write13.after);
      })
    );
    if (open3.length === 0) return [];
    if (services.some((service) => link2.gone[service] !== null)) return [refusal(entry, "gone")];
    const isFailed = services.some((service) => failed.has(recordKey(service, kind, idOn(link2, service))));
    return [refusal(entry, isFailed ? "failed" : "changed")];
  });
}
function rowsByField(entries) {
  const byField2 = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (entry.op !== "update" || entry.field === null) continue;
    const key12 = JSON.stringify([entry.linkId, entry.field]);
    const rows2 = byField2.get(key12);
    if (rows2) rows2.push(entry);
    else byField2.set(key12, [entry]);
  }
  return [...byField2.values()];
}
function undoField(plan, rules3, writable, rows2) {
  const { pair } = plan;
  const [{ field, base }] = rows2;
  const rule3 = rules3.mapping[pair.kind].find((one11) => one11.field === field);
  if (field === null || !rule3) return "impossible";
  const direction = directionOf(rule3, pair);
  const mayWrite = (side) => writable[side].includes(pair.kind) && goesTo(direction, side);
  const equal = equalIn(pair.kind, field, rules3.compare);
  const shown2 = (side) => pair[side].fields[field] ?? null;
  const rowsOn = (side) => rows2.filter(({ service }) => service === side);
  const agreed2 = pair.base.get(field);
  for (const side of services) {
    const last = rowsOn(side).at(-1);
    const left = last ? last.after : agreed2?.[side];
    const copy = mayWrite(side) ? pair[side].copies[field] : void 0;
    const isLeft = (value3) => left === void 0 || equal(value3, left);
    if (!isLeft(shown2(side)) || copy !== void 0 && !isLeft(copy)) return "changed";
    if (last && !mayWrite(side)) return "impossible";
  }
  const before = (side) => base ? base[side] : rowsOn(side)[0]?.before ?? shown2(side);
  const target = (side) => mayWrite(side) ? before(side) : shown2(side);
  const due5 = services.filter((side) => !equal(shown2(side), target(side)));
  for (const side of due5.length === 2 ? ["nozbe", "highlevel"] : due5) {
    const settles = side !== "nozbe" || due5.length === 1;
    addWrite(plan, side, field, target(side), { peer: target(otherService(side)), settles, rule: null });
  }
  return null;
}

// main/sync/undo/undoMoves.ts
function undoMoves({ store, rules: rules3 }, writable, entries) {
  const result = { pairs: [], planned: [], notUndone: [] };
  const seen2 = /* @__PURE__ */ new Set();
  for (const entry of entries) {
    const { linkId, service, base } = entry;
    if (entry.op !== "move" || linkId === null || seen2.has(linkId)) continue;
    seen2.add(linkId);
    const pair = pairOf(store, linkId, rules3);
    const isMovedSince = store.history.ofRecord(entry.kind, entry.recordId).some((later) => later.op === "move" && later.linkId === linkId && later.run > entry.run);
    const parentId = base?.[service];
    const home = typeof parentId === "string" && store.links.of(service, "contact", parentId);
    const mayGo = (side) => writable[side].includes(entry.kind) && isTo(side, pair, rules3);
    if (!pair || !home) result.notUndone.push(refusal(entry, "gone"));
    else if (isMovedSince) result.notUndone.push(refusal(entry, "changed"));
    else if (!mayGo(service)) result.notUndone.push(refusal(entry, "impossible"));
    else {
      result.pairs.push({
        ...emptyUndoPlan(pair),
        move: { service, parentId, ...mayGo(otherService(service)) && { leads: true } }
      });
      result.planned.push(entry);
    }
  }
  return result;
}
var isTo = (service, pair, rules3) => pair !== void 0 && rules3.mapping[pair.kind].some((rule3) => goesTo(directionOf(rule3, pair), service));
function notGivenBack({ store, runId, failed }, { planned }) {
  return planned.flatMap((entry) => {
    const isBack = store.history.ofRecord(entry.kind, entry.recordId).some(
      ({ op, run, linkId, by }) => op === "move" && run === runId && linkId === entry.linkId && by === "tandem"
    );
    if (isBack) return [];
    const isFailed = failed.has(recordKey(entry.service, entry.kind, entry.recordId));
    return [refusal(entry, isFailed ? "failed" : "changed")];
  });
}

// main/sync/undo/undo.ts
async function undoEntries(context, writable, entries) {
  const { store, rules: rules3 } = context;
  const made3 = entries.filter(({ by }) => by === "tandem");
  const attempt = attempts(context);
  const fields3 = undoFields(store, rules3, writable, made3);
  const moves = undoMoves(context, writable, made3);
  const notUndone = [...fields3.notUndone, ...moves.notUndone];
  const undo = async (entry, work2) => {
    let reason = "failed";
    await attempt([recordKey(entry.service, entry.kind, entry.recordId)], async () => {
      reason = await work2();
    });
    if (reason !== null) notUndone.push(refusal(entry, reason));
  };
  const moved = /* @__PURE__ */ new Map();
  for (const deleted2 of deletedRecords(made3)) {
    await undo(deleted2.entry, () => undoDelete(context, writable, deleted2, moved));
  }
  await execute({ ...emptyPlan(), pairs: [...fields3.pairs, ...moves.pairs] }, context);
  notUndone.push(...notBroughtBack(context, fields3), ...notGivenBack(context, moves));
  for (const entry of [...made3].reverse()) {
    if (entry.op === "create" && entry.rule !== "undo")
      await undo(entry, () => undoCreate(context, writable, entry));
    const link2 = entry.op === "link" && entry.linkId !== null ? context.store.links.find(entry.linkId) : void 0;
    if (link2) unlink(context, link2, "undo");
  }
  return [...notUndone, ...made3.filter(isFinal).map((entry) => refusal(entry, "impossible"))];
}
var isFinal = ({ op, field, rule: rule3 }) => op === "archive" || op === "unlink" || (op === "create" || op === "delete") && field === null && rule3 === "undo";

// main/sync/undo/undoRun.ts
async function undoRun(deps, target, options) {
  const { store, guard } = deps;
  const entries = entriesOf(store, target);
  const made3 = entries.filter(
    ({ by, op, rule: rule3 }) => by === "tandem" && op === "create" && rule3 !== "undo"
  ).length;
  if (made3 > guard.cap.most && !options.confirmed) throw new TandemError("undo.many", { count: made3 });
  let notUndone = [];
  const run = await runSync(deps, {
    trigger: "manual",
    // What was edited or added since is to be seen before anything is taken back.
    read: "changes",
    signal: options.signal,
    onProgress: options.onProgress,
    first: async (context) => {
      notUndone = await undoEntries(context, deps.writable, entries);
    }
  });
  return { run, notUndone };
}
function entriesOf(store, target) {
  const all = "runId" in target ? store.history.ofRun(target.runId) : store.history.ofRecord(target.kind, target.recordId);
  const made3 = all.filter(({ by }) => by === "tandem");
  const last = made3.at(-1);
  if (!last) {
    const [what, id5] = "runId" in target ? ["run", target.runId] : [target.kind, target.recordId];
    throw new TandemError("undo.nothing", { what, id: id5 });
  }
  return "runId" in target ? made3 : made3.filter(({ run }) => run === last.run);
}

// main/sync/verify.ts
var verifiedKinds = ["contact", "task", "note", "appointment"];
async function verify(deps, signal) {
  const highlevel = await readAll(deps.ports.highlevel, deps.store, signal);
  const nozbe = await readAll(deps.ports.nozbe, deps.store, signal);
  const report = { converged: false, equal: 0, different: [], missing: [], extra: [] };
  for (const kind of verifiedKinds) {
    const left = new Map(highlevel.of(kind));
    const right = new Map(nozbe.of(kind));
    const item = (h, n2) => ({
      kind,
      contact: h ? highlevel.contactOf(h) : n2 ? nozbe.contactOf(n2) : "",
      highlevel: h?.id ?? null,
      nozbe: n2?.id ?? null
    });
    for (const link2 of deps.store.links.all(kind)) {
      const h = left.get(link2.highlevelId);
      const n2 = right.get(link2.nozbeId);
      left.delete(link2.highlevelId);
      right.delete(link2.nozbeId);
      const pair = await confirmed(deps, link2, h, n2);
      const name3 = item(h, n2);
      if (pair.highlevel && pair.nozbe) compare3(deps, report, pair, { ...name3, ...idsOf(link2) });
      else if (pair.highlevel) report.missing.push({ ...name3, ...idsOf(link2) });
      else if (pair.nozbe) report.extra.push({ ...name3, ...idsOf(link2) });
    }
    for (const h of left.values())
      if (isDue(deps, highlevel, h, "nozbe")) report.missing.push(item(h, void 0));
    for (const n2 of right.values())
      if (isDue(deps, nozbe, n2, "highlevel")) report.extra.push(item(void 0, n2));
  }
  report.converged = report.different.length + report.missing.length + report.extra.length === 0;
  return report;
}
function isDue({ store, rules: rules3 }, own2, record, to) {
  const { kind, parentId, state } = record;
  const from = otherService(to);
  const mayGo = rules3.mapping[kind].some(({ direction }) => goesTo(direction, to));
  const isLeft = isLeftAlone(store, from, kind, record.id) || parentId !== null && isLeftAlone(store, from, "contact", parentId);
  if (state !== "live" || !mayGo || isLeft) return false;
  if (kind === "contact") return true;
  if (parentId === null || kind === "appointment" && to === "highlevel") return false;
  const link2 = store.links.of(from, "contact", parentId);
  const peer = link2 && store.records.find(to, "contact", idOn(link2, to));
  return own2.of("contact").get(parentId)?.state === "live" && peer?.state !== "archived";
}
var isLeftAlone = (store, service, kind, id5) => store.records.find(service, kind, id5)?.standing === "left";
var idsOf = (link2) => ({ highlevel: link2.highlevelId, nozbe: link2.nozbeId });
async function confirmed({ store, ports, rules: rules3 }, link2, h, n2) {
  const base = store.base.of(link2.id);
  if (h && n2 && differing({ link: link2, base, highlevel: h, nozbe: n2 }, rules3).length === 0) {
    return { link: link2, base, highlevel: h, nozbe: n2 };
  }
  const now = async (service, listed2) => {
    const record = listed2 ?? store.records.find(service, link2.kind, idOn(link2, service));
    return record && !isPartOfGone2({ store }, service, record) ? ports[service].get(record) : null;
  };
  return { link: link2, base, highlevel: await now("highlevel", h), nozbe: await now("nozbe", n2) };
}
function compare3({ rules: rules3, store }, report, pair, item) {
  const fields3 = [...differing(pair, rules3), ...displaced(pair, store)];
  if (fields3.length === 0) report.equal += 1;
  else report.different.push({ ...item, fields: fields3 });
}
function displaced({ link: link2, highlevel, nozbe }, store) {
  if (link2.kind === "contact" || !highlevel?.parentId || !nozbe?.parentId) return [];
  const home = store.links.of("highlevel", "contact", highlevel.parentId);
  return home && home.nozbeId !== nozbe.parentId ? [homeField] : [];
}
function differing({ link: link2, base, highlevel, nozbe }, rules3) {
  if (!highlevel || !nozbe || highlevel.state !== "live" || nozbe.state !== "live") return [];
  if (nozbe.damaged !== null) return [cardField];
  return rules3.mapping[link2.kind].filter(
    ({ field, direction }) => direction !== "off" && !agree(field, highlevel, nozbe, base.get(field), rules3)
  ).map(({ field }) => field);
}
function agree(field, h, n2, base, rules3) {
  const equal = equalIn(h.kind, field, rules3.compare);
  const left = h.fields[field] ?? null;
  const right = n2.fields[field] ?? null;
  if (h.fields[field] === void 0 && n2.fields[field] === void 0) return true;
  if (base && h.fields[field] === void 0) return equal(right, base.nozbe);
  if (base && n2.fields[field] === void 0) return equal(left, base.highlevel);
  if (agreeIn(h.kind, field, rules3)(left, right)) return true;
  return base !== void 0 && equal(left, base.highlevel) && equal(right, base.nozbe);
}
async function readAll(port, store, signal) {
  const byKind = new Map(verifiedKinds.map((kind) => [kind, /* @__PURE__ */ new Map()]));
  const known2 = knownRecords(store, port.service);
  const pages = port.observe({ cursor: null, complete: true, known: known2, signal });
  for await (const { records, problems } of pages) {
    const [problem] = problems;
    if (problem) throw problemError(port.service, problem);
    for (const seen2 of records) {
      const record = mergeSighting(byKind.get(seen2.kind)?.get(seen2.id), seen2);
      byKind.get(record.kind)?.set(record.id, record);
    }
  }
  const all = (kind) => byKind.get(kind) ?? /* @__PURE__ */ new Map();
  return {
    of: all,
    contactOf: (record) => {
      const contact2 = record.kind === "contact" ? record : all("contact").get(record.parentId ?? "");
      return contactName(contact2?.fields ?? {});
    }
  };
}

// main/store/restored.ts
import { z as z68 } from "zod";
var restoredKey = "restored";
var restoredSchema = z68.object({ since: z68.number(), until: z68.number().nullable() });
var restoredIn = (meta) => meta.get(restoredKey, restoredSchema);
var isCatchingUp = (meta) => restoredIn(meta)?.until === null;
function wasCatchingUp(meta, runId) {
  const restored = restoredIn(meta);
  return restored !== null && restored.since <= runId && runId <= (restored.until ?? runId);
}
function endCatchingUp(meta, runId) {
  const restored = restoredIn(meta);
  if (restored) meta.set(restoredKey, { ...restored, until: runId });
}

// main/core/data/daily.ts
var dayMs6 = 864e5;
function isBackupDue(store, now) {
  return !store.backups().some(({ reason, at }) => reason === "daily" && at <= now && now - at < dayMs6);
}
function backUpDaily(store, now, keep) {
  try {
    if (isBackupDue(store, now)) store.backUp("daily", now, keep);
  } catch (thrown) {
    if (!(thrown instanceof TandemError)) throw thrown;
  }
}

// main/core/fullReading.ts
import { z as z69 } from "zod";
var dayMs7 = 864e5;
var key3 = "fullReadingAt";
function isFullReadingDue(store, now) {
  const last = store.meta.get(key3, z69.number());
  return last === null || now < last || now - last >= dayMs7;
}
var hasReadAll = (store) => store.meta.get(key3, z69.number()) !== null;
var noteFullReading = (store, now) => store.meta.set(key3, now);
var forgetFullReading = (store) => store.meta.set(key3, null);

// main/core/settings.ts
import { z as z71 } from "zod";

// shared/schedule.ts
import { z as z70 } from "zod";
var everyMinutes = [5, 10, 15, 30, 60, 120, 360, 720, 1440];
var minutes = z70.literal(everyMinutes);
var rhythmSchema = z70.discriminatedUnion("by", [
  z70.strictObject({ by: z70.literal("minutes"), minutes }),
  z70.strictObject({ by: z70.literal("cron"), expression: z70.string().max(100) }),
  z70.strictObject({ by: z70.literal("hand") })
]);
var timeOfDay = z70.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
var quietSchema = z70.strictObject({ from: timeOfDay, to: timeOfDay });
var scheduleSchema = z70.strictObject({
  rhythm: rhythmSchema.default({ by: "minutes", minutes: 5 }),
  /** How many minutes a kind waits at least between two runs that have it; null: it is in every run. */
  kinds: z70.strictObject({
    task: minutes.nullable().default(null),
    note: minutes.nullable().default(null),
    appointment: minutes.nullable().default(null)
  }).default({ task: null, note: null, appointment: null }),
  /** Hours in which no run begins by itself; null for none. */
  quiet: quietSchema.nullable().default(null),
  atStart: z70.boolean().default(true),
  /** One run after the computer slept, for all that were missed. */
  afterSleep: z70.boolean().default(true),
  /** One run when the network is back. */
  afterReconnect: z70.boolean().default(true),
  /** Whether runs begin by themselves on a network that costs by the amount. */
  onMetered: z70.boolean().default(false)
});
var usualSchedule = scheduleSchema.parse({});
var usualReserve = 0.2;

// main/schedule/cron.ts
import { createTask, validateDetailed } from "node-cron";

// main/core/settings.ts
var settingsSchema = z71.strictObject({
  /** How long history is kept; null for ever. */
  historyDays: z71.int().min(1).nullable().default(null),
  /** How long before its start an appointment is announced. */
  upcomingHours: z71.int().min(1).max(720).default(24),
  /** How many daily backups are kept. */
  backupsKept: z71.int().min(1).max(365).default(14),
  /** The share of HighLevel's calls that is left to other applications on the same location. */
  reserve: z71.number().min(0).max(0.9).default(usualReserve),
  schedule: scheduleSchema.default(usualSchedule)
});
var key4 = "settings";
var loadSettings = (meta) => settingsSchema.parse(meta.get(key4, settingsSchema.partial()) ?? {});

// main/core/triggers.ts
import { z as z73 } from "zod";

// main/sync/triggers.ts
var updated = {
  contact: "contact.updated",
  task: "task.updated",
  appointment: "appointment.changed"
};
var made = {
  contact: "contact.new",
  task: "task.new",
  note: "note.new",
  appointment: "appointment.changed"
};
var deleted = {
  contact: "contact.deleted",
  task: "task.deleted",
  appointment: "appointment.changed"
};
function triggerOf(entry) {
  if (entry.by === "tandem") return null;
  const name3 = nameOf2(entry);
  if (!name3) return null;
  const { id: id5, at, service, kind, recordId, contact: contact2, title, field, before, after } = entry;
  return { id: `history-${id5}`, name: name3, at, service, kind, recordId, contact: contact2, title, field, before, after };
}
function nameOf2({ kind, op, field, after }) {
  if (op === "create") return made[kind];
  if (op === "delete") return deleted[kind];
  if (kind === "task" && field === "completed" && after === true) return "task.completed";
  return updated[kind];
}

// main/core/upcoming.ts
import { z as z72 } from "zod";
var noted = z72.object({
  number: z72.int(),
  at: z72.number(),
  recordId: z72.string(),
  start: z72.string(),
  contact: z72.string(),
  title: z72.string().nullable()
});
var key5 = "triggers.upcoming";
var bookSchema = z72.object({ last: z72.int(), noted: z72.array(noted) });
var hourMs3 = 36e5;
var keptMs = 30 * 24 * hourMs3;
function noteUpcoming(store, now, hours) {
  const book = store.meta.get(key5, bookSchema) ?? { last: 0, noted: [] };
  const kept3 = book.noted.filter(({ start }) => Date.parse(start) > now - keptMs);
  const nameOf8 = ({ recordId, start }) => `${recordId} ${start}`;
  const known2 = new Set(kept3.map(nameOf8));
  let { last } = book;
  for (const record of store.records.known("highlevel", "appointment", null)) {
    const { id: recordId } = record;
    const start = startOf(record);
    if (start === null || known2.has(nameOf8({ recordId, start }))) continue;
    const begins = Date.parse(start);
    if (!(begins > now && begins <= now + hours * hourMs3)) continue;
    last += 1;
    kept3.push({ number: last, at: now, recordId, start, ...labelsOf(store, "highlevel", record) });
  }
  if (last > book.last || kept3.length < book.noted.length) store.meta.set(key5, { last, noted: kept3 });
}
function startOf({ fields: { start, status }, state }) {
  const isOff2 = status === "cancelled" || status === "noshow" || status === "invalid";
  return state === "live" && !isOff2 && typeof start === "string" ? start : null;
}
var lastUpcoming = ({ meta }) => meta.get(key5, bookSchema)?.last ?? 0;
function upcomingSince({ meta }, number3) {
  const book = meta.get(key5, bookSchema);
  return (book?.noted ?? []).filter((one11) => one11.number > number3).map((one11) => [one11.number, eventOf2(one11)]);
}
var eventOf2 = ({ at, recordId, start, contact: contact2, title }) => ({
  id: `upcoming-${recordId}-${start}`,
  name: "appointment.upcoming",
  at,
  service: "highlevel",
  kind: "appointment",
  recordId,
  contact: contact2,
  title,
  field: "start",
  before: null,
  after: start
});

// main/core/triggers.ts
var triggerCursorSchema = z73.object({ history: z73.int(), upcoming: z73.int() });
var lastCursor = (store) => ({
  history: store.history.lastId(),
  upcoming: lastUpcoming(store)
});
var entriesAtOnce = 500;
function* triggersAfter(store, cursor) {
  let after = cursor;
  for (; ; ) {
    const entries = store.history.since(after.history, entriesAtOnce);
    for (const entry of entries) {
      after = { ...after, history: entry.id };
      const event = triggerOf(entry);
      if (event) yield { event, after };
    }
    if (entries.length < entriesAtOnce) break;
  }
  for (const [upcoming, event] of upcomingSince(store, after.upcoming)) {
    after = { ...after, upcoming };
    yield { event, after };
  }
  return after;
}

// main/core/triggerFeed.ts
var cursorPrefix = "triggers.at.";
function passOver(store) {
  for (const key12 of store.meta.keys(cursorPrefix)) store.meta.set(key12, lastCursor(store));
}
function createTriggerFeed(store, onFailure = () => {
}) {
  const subscribers = /* @__PURE__ */ new Map();
  const keyOf3 = (name3) => `${cursorPrefix}${name3}`;
  const keep = (name3, cursor) => store.meta.set(keyOf3(name3), cursor);
  async function deliverTo(name3, handler) {
    const isSubscribed = () => subscribers.get(name3) === handler;
    const start = store.meta.get(keyOf3(name3), triggerCursorSchema) ?? lastCursor(store);
    const steps = triggersAfter(store, start);
    for (; ; ) {
      const step2 = steps.next();
      if (step2.done) return keep(name3, step2.value);
      if (!isSubscribed()) return;
      await handler(step2.value.event);
      keep(name3, step2.value.after);
    }
  }
  let delivering = Promise.resolve();
  return {
    subscribe: (name3, handler) => {
      if (store.meta.get(keyOf3(name3), triggerCursorSchema) === null) keep(name3, lastCursor(store));
      subscribers.set(name3, handler);
      return () => {
        if (subscribers.get(name3) === handler) subscribers.delete(name3);
      };
    },
    skip: (name3) => keep(name3, lastCursor(store)),
    deliver: () => {
      delivering = delivering.then(async () => {
        for (const [name3, handler] of [...subscribers]) {
          await deliverTo(name3, handler).catch((thrown) => onFailure(name3, thrown));
        }
      });
      return delivering;
    }
  };
}

// main/core/afterRun.ts
var dayMs8 = 864e5;
function tidyAfterRun(store, runId, now) {
  const { historyDays, upcomingHours, backupsKept } = loadSettings(store.meta);
  noteUpcoming(store, now, upcomingHours);
  if (store.isCatchingUp()) {
    passOver(store);
    if (hasReadAll(store)) endCatchingUp(store.meta, runId);
  }
  if (historyDays !== null) {
    store.history.forgetBefore(now - historyDays * dayMs8);
    store.recipeJobs.forgetBefore(now - historyDays * dayMs8);
  }
  backUpDaily(store, now, backupsKept);
}

// main/connectors/address.ts
function checkAddress(address) {
  const url = parse(address);
  const loopback = url !== null && isLoopback(url.hostname);
  const safe = url?.protocol === "https:" || url?.protocol === "http:" && loopback;
  if (!url || !safe || url.username || url.password || url.search || url.hash) {
    throw new TandemError("address.insecure", { address: url ? `${url.origin}${url.pathname}` : address });
  }
  return { baseUrl: `${url.origin}${url.pathname}`.replace(/\/+$/, ""), host: url.host, loopback };
}
function parse(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
var isLoopback = (hostname) => hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);

// main/connectors/day.ts
import { z as z74 } from "zod";
var dayCountSchema = z74.object({ used: z74.int(), allowed: z74.int().min(1), endsAt: z74.number() });
var dayMs9 = 864e5;
function dayAt(day, allowed, now) {
  if (day && now < day.endsAt && now >= day.endsAt - dayMs9) return day;
  return { used: 0, allowed: day?.allowed ?? allowed, endsAt: (Math.floor(now / dayMs9) + 1) * dayMs9 };
}
function withDayNews(day, news, now) {
  const allowed = news.allowed ?? day.allowed;
  const { resetsInMs } = news;
  return {
    allowed,
    used: news.remaining === null ? day.used : Math.max(0, allowed - news.remaining),
    endsAt: resetsInMs !== null && resetsInMs > 0 && resetsInMs <= dayMs9 ? now + resetsInMs : day.endsAt
  };
}
var reservedOf = (allowed, reserve) => Math.round(allowed * reserve);
function dayShare(allowed, reserve, priority) {
  const own2 = allowed - reservedOf(allowed, reserve);
  if (priority === "user") return allowed;
  return priority === "run" ? own2 : Math.floor(own2 / 2);
}

// main/connectors/limitHeaders.ts
var mostCalls = 1e5;
var longestWindowMs = 6e5;
function limitNewsOf(headers2) {
  const max = count(headers2["x-ratelimit-max"]);
  const intervalMs = count(headers2["x-ratelimit-interval-milliseconds"]);
  if (!max || !intervalMs || max > mostCalls || intervalMs > longestWindowMs) return null;
  return { max, intervalMs, remaining: count(headers2["x-ratelimit-remaining"]) };
}
function dayNewsOf(headers2) {
  const allowed = count(headers2["x-ratelimit-limit-daily"]) || null;
  const remaining = count(headers2["x-ratelimit-daily-remaining"]);
  if (allowed === null && remaining === null) return null;
  return { allowed, remaining, resetsInMs: count(headers2["x-ratelimit-daily-reset"]) };
}
function retryAfterOf(headers2, now) {
  const value3 = headers2["retry-after"];
  if (typeof value3 !== "string") return null;
  const seconds = count(value3);
  if (seconds !== null) return seconds * 1e3;
  const answeredAt = typeof headers2.date === "string" ? Date.parse(headers2.date) : now;
  const wait = Date.parse(value3) - (Number.isNaN(answeredAt) ? now : answeredAt);
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
function count(value3) {
  const number3 = typeof value3 === "string" && /^\d+(\.\d+)?$/.test(value3.trim()) ? Math.ceil(Number(value3)) : null;
  return Number.isSafeInteger(number3) ? number3 : null;
}

// main/connectors/pace.ts
function nextStart(starts, pace, now) {
  if (!pace) return now;
  const oldest = starts[starts.length - Math.max(1, pace.max)];
  return oldest === void 0 ? now : Math.max(now, oldest + pace.intervalMs);
}
var recentStarts = (starts, { intervalMs }, now) => starts.filter((start) => start > now - intervalMs);
function withForeignCalls(starts, news, now) {
  if (news.remaining === null) return [...starts];
  const own2 = recentStarts(starts, news, now).filter((start) => start <= now).length;
  const foreign = Math.max(0, Math.min(news.max, news.max - news.remaining - own2));
  return [...starts, ...Array(foreign).fill(now)].sort((a, b) => a - b);
}
var slowest = 3e4;
var slower = (pace) => ({
  ...pace,
  intervalMs: Math.min(slowest, pace.intervalMs * 2)
});
var faster = (pace, start) => ({
  ...pace,
  intervalMs: Math.max(start.intervalMs, Math.floor(pace.intervalMs * 0.98))
});

// main/connectors/turns.ts
function createTurns(clock) {
  const waiting = [];
  const coming = [];
  function startFirst() {
    let first2 = 0;
    waiting.forEach(({ priority }, index) => {
      const best = waiting[first2];
      if (best && comparePriorities(priority, best.priority) > 0) first2 = index;
    });
    waiting.splice(first2, 1)[0]?.start();
  }
  function addTurn(ms) {
    const turn2 = new AbortController();
    coming.push(turn2);
    const over = () => {
      const at = coming.indexOf(turn2);
      if (at >= 0) coming.splice(at, 1);
    };
    clock.sleep(ms, turn2.signal).then(() => {
      over();
      startFirst();
    }, over);
  }
  return {
    wait: (ms, priority, signal) => new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const one11 = {
        priority,
        start: () => {
          signal?.removeEventListener("abort", leave);
          resolve();
        }
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(one11), 1);
        coming.pop()?.abort();
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", leave, { once: true });
      waiting.push(one11);
      addTurn(ms);
    })
  };
}

// main/connectors/budget.ts
function limitsOf(service, baseUrl, reserve = usualReserve) {
  const { loopback } = checkAddress(baseUrl);
  const [pace, callsPerDay] = service === "highlevel" ? [{ max: 100, intervalMs: 1e4 }, 2e5] : [{ max: 2, intervalMs: 1e3 }, 172800];
  return { pace: loopback ? null : pace, callsPerDay, reserve: service === "nozbe" ? 0 : reserve };
}
function createBudget({ service, clock, limits, day: store }) {
  const byOperation = /* @__PURE__ */ new Map();
  let day = dayAt(store?.load() ?? null, limits.callsPerDay, clock.now());
  let pace = withReserve(limits.pace, limits.reserve);
  let starts = [];
  let latest = clock.now();
  const turns = createTurns(clock);
  function tick() {
    const now = clock.now();
    if (now < latest) starts = starts.map((start) => start - (latest - now));
    latest = now;
    return now;
  }
  function count3(operation3, calls) {
    day = { ...day, used: Math.max(0, day.used + calls) };
    store?.save(day);
    byOperation.set(operation3, (byOperation.get(operation3) ?? 0) + calls);
  }
  return {
    take: async (operation3, signal) => {
      const now = tick();
      const priority = priorityNow();
      day = dayAt(day, limits.callsPerDay, now);
      if (day.used >= dayShare(day.allowed, limits.reserve, priority))
        throw new TandemError("rate.limited", { service: serviceNames[service] });
      if (pace) starts = recentStarts(starts, pace, now);
      const start = nextStart(starts, pace, now);
      if (pace) starts.push(start);
      count3(operation3, 1);
      if (start === now) return;
      try {
        await turns.wait(start - now, priority, signal);
      } catch (error) {
        starts.pop();
        count3(operation3, -1);
        throw error;
      }
    },
    heed: (status, headers2) => {
      const now = tick();
      const news = limitNewsOf(headers2);
      if (news) {
        starts = withForeignCalls(starts, news, now);
        pace = withReserve(news, limits.pace ? limits.reserve : 0);
      } else if (pace && limits.pace) {
        pace = status === 429 ? slower(pace) : faster(pace, limits.pace);
      }
      const dayNews = dayNewsOf(headers2);
      if (dayNews) day = withDayNews(dayAt(day, limits.callsPerDay, now), dayNews, now);
    },
    counts: () => ({
      total: [...byOperation.values()].reduce((sum, calls) => sum + calls, 0),
      byOperation: Object.fromEntries(byOperation)
    }),
    today: () => {
      const { used, allowed } = dayAt(day, limits.callsPerDay, clock.now());
      return { used, allowed, reserved: reservedOf(allowed, limits.reserve) };
    }
  };
}
var withReserve = (pace, reserve) => pace && { max: Math.max(1, Math.floor(pace.max * (1 - reserve))), intervalMs: pace.intervalMs };
function callsSince(earlier, later) {
  const byOperation = Object.fromEntries(
    Object.entries(later.byOperation).map(([operation3, calls]) => [operation3, calls - (earlier.byOperation[operation3] ?? 0)]).filter(([, calls]) => calls > 0)
  );
  return { total: later.total - earlier.total, byOperation };
}

// main/connectors/highlevel/calls/appointments.ts
var headers = { Version: "2021-04-15" };
function appointmentCalls(http, locationId2) {
  const path8 = (id5) => `/calendars/events/appointments/${encodeURIComponent(id5)}`;
  return {
    /** Ids of the location's calendars. */
    listCalendars: async (signal) => {
      const { calendars } = await http.request({
        operation: "calendars.list",
        method: "GET",
        path: "/calendars/",
        query: { locationId: locationId2 },
        headers,
        schema: calendarList,
        ...signal ? { signal } : {}
      });
      return calendars.map(({ id: id5 }) => id5);
    },
    appointmentsOfCalendar: async (calendarId, { from, to }, signal) => {
      const { events } = await http.request({
        operation: "appointments.ofCalendar",
        method: "GET",
        path: "/calendars/events",
        query: { locationId: locationId2, calendarId, startTime: from, endTime: to },
        headers,
        schema: eventList,
        ...signal ? { signal } : {}
      });
      return events;
    },
    /**
     * All appointments of a contact, whenever they are. Their times have no zone: only what there is can be taken from
     * here. Throws `record.gone` when the contact is.
     */
    appointmentsOfContact: async (contactId, signal) => {
      const { events } = await http.request({
        operation: "appointments.ofContact",
        method: "GET",
        path: `/contacts/${encodeURIComponent(contactId)}/appointments`,
        schema: eventList,
        kind: "contact",
        isGone,
        ...signal ? { signal } : {}
      });
      return events;
    },
    /** Null when HighLevel says that it is gone. */
    getAppointment: async (id5, signal) => {
      const answer7 = await unlessGone(
        http.request({
          operation: "appointments.get",
          method: "GET",
          path: path8(id5),
          headers,
          schema: appointmentAnswer,
          kind: "appointment",
          isGone,
          ...signal ? { signal } : {}
        })
      );
      return answer7?.event ?? null;
    },
    /** Its answer lacks much of the appointment, so it is not used. Throws `record.gone`. */
    updateAppointment: async (id5, body3) => {
      await http.request({
        operation: "appointments.update",
        method: "PUT",
        path: path8(id5),
        headers,
        body: { ...body3 },
        schema: anyAnswer,
        kind: "appointment",
        isGone
      });
    },
    /** Throws `record.gone`. */
    removeAppointment: async (id5) => {
      await http.request({
        operation: "appointments.remove",
        method: "DELETE",
        path: `/calendars/events/${encodeURIComponent(id5)}`,
        headers,
        body: {},
        schema: anyAnswer,
        kind: "appointment",
        isGone
      });
    }
  };
}

// main/connectors/highlevel/calls/notes.ts
function noteCalls(http) {
  const listPath = (contactId) => `/contacts/${encodeURIComponent(contactId)}/notes`;
  const path8 = (contactId, id5) => `${listPath(contactId)}/${encodeURIComponent(id5)}`;
  return {
    /** Throws `record.gone` when the contact is. */
    notesOfContact: async (contactId, signal) => {
      const { notes } = await http.request({
        operation: "notes.ofContact",
        method: "GET",
        path: listPath(contactId),
        schema: noteList,
        kind: "contact",
        isGone,
        ...signal ? { signal } : {}
      });
      return notes;
    },
    /** Null when HighLevel says that it, or its contact, is gone. */
    getNote: async (contactId, id5) => {
      const answer7 = await unlessGone(
        http.request({
          operation: "notes.get",
          method: "GET",
          path: path8(contactId, id5),
          schema: noteAnswer,
          kind: "note",
          isGone
        })
      );
      return answer7?.note ?? null;
    },
    /** Throws `record.gone` when the contact is. */
    createNote: async (contactId, body3) => {
      const { note: note2 } = await http.request({
        operation: "notes.create",
        method: "POST",
        path: listPath(contactId),
        body: { ...body3 },
        schema: noteAnswer,
        kind: "contact",
        isGone
      });
      return note2;
    },
    /** Throws `record.gone`. */
    updateNote: async (contactId, id5, body3) => {
      const { note: note2 } = await http.request({
        operation: "notes.update",
        method: "PUT",
        path: path8(contactId, id5),
        body: { body: body3 },
        schema: noteAnswer,
        kind: "note",
        isGone
      });
      return note2;
    },
    /** Throws `record.gone`. */
    removeNote: async (contactId, id5) => {
      await http.request({
        operation: "notes.remove",
        method: "DELETE",
        path: path8(contactId, id5),
        schema: anyAnswer,
        kind: "note",
        isGone
      });
    }
  };
}

// main/connectors/highlevel/calls/tasks.ts
var mostTasks = 500;
var usualTasks = 100;
var taskPage = { id: "highlevel.taskPage", safe: usualTasks };
function taskCalls(http, locationId2, knowledge) {
  const listPath = (contactId) => `/contacts/${encodeURIComponent(contactId)}/tasks`;
  const path8 = (contactId, id5) => `${listPath(contactId)}/${encodeURIComponent(id5)}`;
  return {
    /** The whole location's tasks, paged by `skip`. */
    searchTasks: async (skip2, signal, wanted) => {
      const most2 = wanted ?? numberOf2(knowledge, "highlevel.taskPage", { standard: usualTasks, most: mostTasks });
      const { tasks: tasks2 } = await withPage(
        { ...taskPage, knowledge },
        most2,
        (limit3) => http.request({
          operation: "tasks.search",
          method: "POST",
          idempotent: true,
          path: `/locations/${encodeURIComponent(locationId2)}/tasks/search`,
          body: { limit: limit3, skip: skip2 },
          schema: taskList,
          ...signal ? { signal } : {}
        })
      );
      return { rows: tasks2, next: skip2 + tasks2.length };
    },
    /** Throws `record.gone` when the contact is. */
    tasksOfContact: async (contactId) => {
      const { tasks: tasks2 } = await http.request({
        operation: "tasks.ofContact",
        method: "GET",
        path: listPath(contactId),
        schema: taskList,
        kind: "contact",
        isGone
      });
      return tasks2;
    },
    /** Null when HighLevel says that it, or its contact, is gone. */
    getTask: async (contactId, id5, signal) => {
      const answer7 = await unlessGone(
        http.request({
          operation: "tasks.get",
          method: "GET",
          path: path8(contactId, id5),
          schema: taskAnswer,
          kind: "task",
          isGone,
          ...signal ? { signal } : {}
        })
      );
      return answer7?.task ?? null;
    },
    /** Throws `record.gone` when the contact is. */
    createTask: async (contactId, body3) => {
      const { task: task2 } = await http.request({
        operation: "tasks.create",
        method: "POST",
        path: listPath(contactId),
        body: { ...body3 },
        schema: taskAnswer,
        kind: "contact",
        isGone
      });
      return task2;
    },
    /** Throws `record.gone`. */
    updateTask: async (contactId, id5, body3) => {
      const { task: task2 } = await http.request({
        operation: "tasks.update",
        method: "PUT",
        path: path8(contactId, id5),
        body: { ...body3 },
        schema: taskAnswer,
        kind: "task",
        isGone
      });
      return task2;
    },
    /** Throws `record.gone`. */
    completeTask: async (contactId, id5, completed) => {
      const { task: task2 } = await http.request({
        operation: "tasks.complete",
        method: "PUT",
        path: `${path8(contactId, id5)}/completed`,
        body: { completed },
        schema: taskAnswer,
        kind: "task",
        isGone
      });
      return task2;
    },
    /** Throws `record.gone`. */
    removeTask: async (contactId, id5) => {
      await http.request({
        operation: "tasks.remove",
        method: "DELETE",
        path: path8(contactId, id5),
        schema: anyAnswer,
        kind: "task",
        isGone
      });
    }
  };
}

// main/connectors/highlevel/client.ts
var highLevelHeaders = (token) => ({
  Authorization: `Bearer ${token.trim().replace(/^Bearer\s+/i, "")}`,
  Version: "2021-07-28"
});
var createHighLevelClient = (http, locationId2, knowledge = freshKnowledge()) => ({
  ...contactCalls(http, locationId2, knowledge),
  ...taskCalls(http, locationId2, knowledge),
  ...noteCalls(http),
  ...appointmentCalls(http, locationId2)
});

// shared/canonical/zone.ts
var formats = /* @__PURE__ */ new Map();
function formatOf(zone2) {
  const known2 = formats.get(zone2);
  if (known2) return known2;
  const made3 = new Intl.DateTimeFormat("en-US", {
    timeZone: zone2,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric"
  });
  formats.set(zone2, made3);
  return made3;
}
function isZone(zone2) {
  try {
    formatOf(zone2);
    return true;
  } catch {
    return false;
  }
}
function wallClock(instant5, zone2) {
  const part2 = {};
  for (const { type, value: value3 } of formatOf(zone2).formatToParts(instant5)) part2[type] = Number(value3);
  const { year = 0, month = 1, day = 1, hour = 0, minute: minute2 = 0, second: second2 = 0 } = part2;
  return Date.UTC(year, month - 1, day, hour, minute2, second2);
}
var offsetAt = (instant5, zone2) => wallClock(instant5, zone2) - Math.floor(instant5 / 1e3) * 1e3;
var dateIn = (instant5, zone2) => new Date(wallClock(instant5, zone2)).toISOString().slice(0, 10);
var dayMs10 = 864e5;
var hourMs4 = 36e5;
function instantAt(date, hour, zone2) {
  const wanted = Date.parse(`${date}T00:00:00Z`) + hour * hourMs4;
  const before = offsetAt(wanted - dayMs10, zone2);
  const after = offsetAt(wanted + dayMs10, zone2);
  const shown2 = [wanted - before, wanted - after].filter((instant5) => wallClock(instant5, zone2) === wanted);
  return shown2.length > 0 ? Math.min(...shown2) : wanted - before;
}
var startOfDay = (date, zone2) => instantAt(date, 0, zone2);
var addDays = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs10).toISOString().slice(0, 10);

// shared/canonical/due.ts
function dueAt(instant5, zone2) {
  const date = dateIn(instant5, zone2);
  return startOfDay(date, zone2) === instant5 ? date : isoSeconds(instant5);
}
function instantOfDue(due5, zone2) {
  const instant5 = isDay(due5) ? startOfDay(due5, zone2) : Date.parse(due5);
  return Number.isNaN(instant5) ? null : instant5;
}
var isDay = (due5) => /^\d{4}-\d\d-\d\d$/.test(due5);
var isoSeconds = (instant5) => `${new Date(instant5).toISOString().slice(0, 19)}Z`;
var defaultDueRule = { daysAfter: 3, hour: 9 };
var syntheticDue = (now, rule3, zone2) => isoSeconds(instantAt(addDays(dateIn(now, zone2), rule3.daysAfter), rule3.hour, zone2));

// main/sync/scope.ts
var wholeLocation = {
  tag: null,
  businessId: null,
  ownerId: null,
  addedSince: null,
  contactIds: null
};

// main/connectors/http.ts
import { Agent } from "node:https";
import { networkInterfaces } from "node:os";
import axios2, { getAdapter, isAxiosError as isAxiosError2 } from "axios";
import axiosRetry from "axios-retry";

// main/connectors/base64.ts
import { isAxiosError } from "axios";
var asBase64 = (carry) => async (config) => {
  try {
    return toText(await carry({ ...config, responseType: "arraybuffer" }));
  } catch (error) {
    if (isAxiosError(error) && error.response) toText(error.response);
    throw error;
  }
};
function toText(response) {
  const { data, status } = response;
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) {
    const bytes = data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    response.data = bytes.toString(status >= 200 && status < 300 ? "base64" : "utf8");
  }
  return response;
}

// main/connectors/circuit.ts
var awake = { failures: 0, rests: 0, until: 0 };
var failuresUntilRest = 5;
var shortestMs = 5e3;
var longestMs = 6e4;
function restLeft({ until }, now) {
  const left = until - now;
  return left > 0 && left <= longestMs ? left : 0;
}
var isInDoubt = ({ failures: failures2 }) => failures2 >= failuresUntilRest;
function afterFailure(rest, now, random) {
  if (restLeft(rest, now) > 0) return rest;
  const failures2 = rest.failures + 1;
  if (failures2 < failuresUntilRest) return { ...rest, failures: failures2 };
  const ms = Math.min(longestMs, shortestMs * 2 ** rest.rests);
  return { failures: failures2, rests: rest.rests + 1, until: now + Math.round(ms * (1 - random() / 2)) };
}
function outcomeOf(code2) {
  if (code2 === "network.unreachable" || code2 === "network.timeout" || code2 === "server.failed")
    return "failed";
  return /^(network|auth|rate)\.|^run\.cancelled$|^unexpected$/.test(code2) ? "unclear" : "answered";
}
function createCircuit(of) {
  const { service, clock, random } = of;
  let rest = awake;
  let isTrying = false;
  return {
    enter: () => {
      const left = restLeft(rest, clock.now());
      const tries = isInDoubt(rest);
      if (left > 0 || tries && isTrying) {
        const seconds = Math.max(1, Math.ceil(left / 1e3));
        throw new TandemError("service.resting", { service: serviceNames[service], seconds });
      }
      if (tries) isTrying = true;
      return (outcome) => {
        if (tries) isTrying = false;
        if (outcome === "answered") rest = awake;
        if (outcome === "failed") rest = afterFailure(rest, clock.now(), random);
      };
    }
  };
}

// main/connectors/deadline.ts
import { AxiosError } from "axios";
var withDeadline = (carry, ms) => async (config) => {
  const end = new AbortController();
  const stop = () => end.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, ms);
  config.signal?.addEventListener?.("abort", stop);
  if (config.signal?.aborted) stop();
  try {
    return await carry({ ...config, signal: end.signal });
  } catch (error) {
    throw isLate ? new AxiosError("the answer took too long", AxiosError.ETIMEDOUT, config) : error;
  } finally {
    clearTimeout(timer);
    config.signal?.removeEventListener?.("abort", stop);
  }
};

// main/connectors/form.ts
async function encodeForm({ file: file2, texts: texts3 = {} }) {
  const data = new FormData();
  for (const [name3, text11] of Object.entries(texts3)) data.append(name3, text11);
  const content = new Uint8Array(Buffer.from(file2.base64, "base64"));
  data.append(file2.field, new File([content], file2.name, { type: file2.type }));
  const encoded2 = new Response(data);
  return {
    body: Buffer.from(await encoded2.arrayBuffer()),
    contentType: encoded2.headers.get("content-type") ?? ""
  };
}
var encodeFields = (fields3) => fields3 ? { body: new URLSearchParams(fields3).toString(), contentType: "application/x-www-form-urlencoded" } : null;

// main/connectors/inProcess.ts
import axios, { AxiosError as AxiosError2, AxiosHeaders } from "axios";
var inProcess = (transport) => async (config) => {
  const { method = "get", data, signal, responseType, validateStatus } = config;
  const request2 = new Request(axios.getUri(config), {
    method: method.toUpperCase(),
    headers: AxiosHeaders.from(config.headers).toJSON(),
    ...data === void 0 ? {} : { body: data }
  });
  const answer7 = await unlessAborted(transport, request2, signal).catch(
    (thrown) => {
      const { code: code3 } = thrown;
      throw AxiosError2.from(
        thrown,
        signal?.aborted ? AxiosError2.ERR_CANCELED : code3,
        config,
        request2
      );
    }
  );
  const response = {
    data: responseType === "arraybuffer" ? await answer7.arrayBuffer() : await answer7.text(),
    status: answer7.status,
    statusText: answer7.statusText,
    headers: Object.fromEntries(answer7.headers),
    config,
    request: request2
  };
  if (validateStatus?.(answer7.status) ?? true) return response;
  const code2 = answer7.status < 500 ? AxiosError2.ERR_BAD_REQUEST : AxiosError2.ERR_BAD_RESPONSE;
  throw new AxiosError2(`answered ${answer7.status}`, code2, config, request2, response);
};
function unlessAborted(transport, request2, signal) {
  if (!signal) return transport(request2);
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop);
    const leave = () => signal.removeEventListener("abort", stop);
    transport(request2).finally(leave).then(resolve, reject);
  });
}

// main/connectors/offline.ts
var failures = /* @__PURE__ */ new Set(["ENETUNREACH", "ENETDOWN", "EAI_AGAIN"]);
var isOffline = (failure, interfaces) => failure !== void 0 && failures.has(failure) || !Object.values(interfaces).some((addresses2) => addresses2?.some(leadsOut));
var leadsOut = ({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab])/i.test(address);

// main/connectors/retry.ts
var maxAttempts = 4;
var longestWaitMs = 12e4;
function mayRetry(attempt, now) {
  const { readOnly, status, headers: headers2 } = attempt;
  if (askedWait(attempt, now) > longestWaitMs) return false;
  if (status === 429) return dayNewsOf(headers2)?.remaining !== 0;
  if (!readOnly) return false;
  return status === null ? attempt.networkFailed : status >= 500;
}
function waitBefore(next, attempt, now, random) {
  const jitter = Math.round(random() * 2 ** (next - 2) * 1e3);
  return askedWait(attempt, now) + jitter;
}
function askedWait({ status, headers: headers2 }, now) {
  const window = status === 429 ? limitNewsOf(headers2)?.intervalMs : void 0;
  return retryAfterOf(headers2, now) ?? window ?? 0;
}

// main/connectors/serverClock.ts
function serverClock(clock) {
  let aheadMs = 0;
  return {
    now: () => clock.now() + aheadMs,
    sleep: clock.sleep,
    heed: ({ date }) => {
      const told = typeof date === "string" ? Date.parse(date) : Number.NaN;
      if (!Number.isNaN(told)) aheadMs = told - clock.now();
    }
  };
}

// main/connectors/wire.ts
var answerOf = ({ response }) => typeof response?.data === "string" ? response : void 0;
var tooBig = ({ code: code2, response }) => code2 === "ERR_BAD_RESPONSE" && !response;
function failureOf(error) {
  if (tooBig(error)) return "the answer is too big";
  return error.response ? "the connection broke off" : error.code;
}
function attemptOf(error, readOnly) {
  const answer7 = answerOf(error);
  return {
    readOnly,
    status: answer7?.status ?? null,
    headers: answer7 ? headersOf(answer7) : {},
    networkFailed: error.code !== "ERR_CANCELED" && !tooBig(error) && !isCertificateFailure(error.code)
  };
}
var headersOf = ({ headers: headers2 }) => Object.fromEntries(Object.entries(headers2).map(([name3, value3]) => [name3.toLowerCase(), value3]));
function refusalOf(answer7, clean) {
  const { status, data } = answer7;
  const body3 = parseJson2(data);
  return { status, body: body3, detail: detailOf(body3, data, clean), traceId: traceIdOf(answer7, clean) };
}
function redirectOf({ status, headers: headers2 }, baseUrl) {
  if (status < 300 || status > 399) return null;
  const { location } = headers2;
  if (typeof location !== "string") return "nowhere";
  return URL.canParse(location, baseUrl) && new URL(location, baseUrl).host || "an address that is none";
}
function parseJson2(text11) {
  if (typeof text11 !== "string") return void 0;
  try {
    return JSON.parse(text11);
  } catch {
    return void 0;
  }
}
var traceHeaders = ["traceid", "trace-id", "x-trace-id", "x-request-id", "x-correlation-id"];
function traceIdOf(answer7, clean) {
  if (!answer7) return null;
  const headers2 = headersOf(answer7);
  const inBody = typeof answer7.data === "string" ? /"traceId"\s*:\s*"([\w-]{1,64})"/.exec(answer7.data)?.[1] : void 0;
  const inHeaders = traceHeaders.map((name3) => headers2[name3]).find((value3) => value3 !== void 0);
  const found = inBody ?? inHeaders;
  return typeof found === "string" && /^[\w-]{1,64}$/.test(found) && clean(found) === found ? found : null;
}

// main/connectors/http.ts
var megabyte = 1024 * 1024;
var httpsAgent = new Agent({
  keepAlive: true,
  scheduling: "lifo",
  timeout: 5e3,
  rejectUnauthorized: true
});
function createHttp(options) {
  const { service, clock, budget, credentials, transport, random = Math.random, onCall } = options;
  const { timeoutMs = 3e4, deadlineMs = 6e4, interfaces = networkInterfaces } = options;
  const { baseUrl, host, loopback } = checkAddress(options.baseUrl);
  const client = axios2.create({
    baseURL: baseUrl,
    allowAbsoluteUrls: false,
    headers: { Accept: "application/json" },
    timeout: timeoutMs,
    httpsAgent,
    // A redirect would carry the token to wherever it points.
    maxRedirects: 0,
    maxContentLength: 64 * megabyte,
    maxBodyLength: 4 * megabyte,
    responseType: "text",
    transformResponse: [(data) => data],
    ...loopback ? { proxy: false } : {}
  });
  axiosRetry(client, { retries: 0 });
  const served = serverClock(clock);
  const scrub = createScrub();
  const circuit = createCircuit({ service, clock, random });
  const carry = transport ? inProcess(transport) : getAdapter("http");
  const inTime = (by, times) => transport ? by : withDeadline(by, times * deadlineMs);
  async function send2(request2) {
    const token = await credentials.token(request2.signal);
    try {
      return await sendWith(token, request2);
    } catch (error) {
      const answer7 = isAxiosError2(error) ? answerOf(error) : void 0;
      const isRefused = answer7?.status === 401 && !lacksScope(refusalOf(answer7, scrub.clean).detail);
      if (!isRefused || !await credentials.refused(token)) throw error;
      return sendWith(await credentials.token(request2.signal), request2);
    }
  }
  async function sendWith(token, request2) {
    const { operation: operation3, method, path: path8, query, body: body3, signal } = request2;
    scrub.remember(token);
    const readOnly = method === "GET" || request2.idempotent === true;
    const form = request2.form ? await encodeForm(request2.form) : encodeFields(request2.urlencoded);
    const data = form?.body ?? body3;
    const headers2 = {
      ...options.headersFor(token),
      ...request2.headers,
      ...form ? { "Content-Type": form.contentType } : {}
    };
    const isFile = request2.form !== void 0 || request2.answers === "file";
    const carrier = inTime(request2.answers === "file" ? asBase64(carry) : carry, isFile ? 2 : 1);
    let attempts2 = 0;
    const attempt = async (config) => {
      await budget.take(operation3, signal);
      attempts2 += 1;
      const startedAt = clock.now();
      const report = (response) => {
        if (response) budget.heed(response.status, headersOf(response));
        onCall?.({
          operation: operation3,
          attempt: attempts2,
          status: response?.status ?? null,
          ms: clock.now() - startedAt,
          traceId: traceIdOf(response, scrub.clean)
        });
      };
      try {
        const response = await carrier(config);
        report(response);
        return response;
      } catch (error) {
        report(isAxiosError2(error) ? answerOf(error) : void 0);
        throw error;
      }
    };
    return client.request({
      url: path8,
      method,
      adapter: attempt,
      ...query ? { params: new URLSearchParams(entriesOf2(query)) } : {},
      ...data === void 0 ? {} : { data },
      headers: headers2,
      // While a file is on its way up, the service has nothing to say.
      ...request2.form ? { timeout: 2 * deadlineMs } : {},
      ...signal ? { signal } : {},
      "axios-retry": {
        retries: maxAttempts - 1,
        shouldResetTimeout: true,
        retryDelay: () => 0,
        retryCondition: (error) => mayRetry(attemptOf(error, readOnly), clock.now()),
        // The waiting is done here, on the clock, so that it takes no time where time is virtual.
        onRetry: (count3, error) => clock.sleep(waitBefore(count3 + 1, attemptOf(error, readOnly), clock.now(), random), signal)
      }
    });
  }
  async function ask3(request2) {
    const { operation: operation3, kind, schema, refused: refused3, isGone: isGone2 = isMissing, signal } = request2;
    const call = { service, host, operation: operation3 };
    try {
      const answer7 = await send2(request2);
      const body3 = bodyOf(answer7.data, request2.answers);
      const traceId = () => traceIdOf(answer7, scrub.clean);
      if (body3 === void 0) throw notJson(call, traceId());
      served.heed(headersOf(answer7));
      const checked2 = schema.safeParse(body3);
      if (!checked2.success) throw unexpected(call, issueText(checked2.error), traceId());
      return checked2.data;
    } catch (error) {
      if (error instanceof TandemError) throw error;
      if (signal?.aborted) throw new TandemError("run.cancelled");
      if (!isAxiosError2(error)) throw error;
      const answer7 = answerOf(error);
      if (!answer7) {
        const failure = failureOf(error);
        const thrown = errorOfFailure(call, failure, error.cause);
        const isNetwork = thrown.code === "network.unreachable" || thrown.code === "network.timeout";
        throw isNetwork && !loopback && isOffline(failure, interfaces()) ? offline(error.cause) : thrown;
      }
      const elsewhere2 = redirectOf(answer7, baseUrl);
      if (elsewhere2 !== null) throw redirected(call, elsewhere2);
      const refusal2 = refusalOf(answer7, scrub.clean);
      const taken = refused3?.(refusal2);
      if (taken !== void 0) return taken;
      throw kind && isGone2(refusal2) ? goneError(service, kind, refusal2.traceId) : errorOfRefusal(call, refusal2);
    }
  }
  return {
    service,
    host,
    clock: served,
    request: async (request2) => {
      const leave = circuit.enter();
      try {
        const answer7 = await ask3(request2);
        leave("answered");
        return answer7;
      } catch (error) {
        leave(error instanceof TandemError ? outcomeOf(error.code) : "unclear");
        throw error;
      }
    }
  };
}
var inBackground = (http) => ({
  ...http,
  request: (request2) => withPriority("background", () => http.request(request2))
});
function bodyOf(data, answers = "json") {
  if (answers === "file") return data;
  return data === "" && answers === "json or nothing" ? null : parseJson2(data);
}
var entriesOf2 = (query) => Object.entries(query).map(([name3, value3]) => [name3, String(value3)]);

// shared/canonical/text.ts
function canonicalText(text11) {
  const clean = withoutControls(text11);
  return clean.trim() === "" ? null : clean;
}
var withoutControls = (text11) => (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  text11.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "").replace(/\p{Surrogate}/gu, "\uFFFD")
);
var escapeMentions = (text11) => text11.replace(/(?<![\p{L}\p{N}_])@/gu, "\\@");
var unescapeMentions = (text11) => text11.replace(/\\@/g, "@");
var singleLine = (text11) => text11.trim().replace(/\s+/g, " ");

// main/connectors/highlevel/fromHtml/turndown.ts
import TurndownService from "turndown";

// main/connectors/highlevel/fromHtml/code.ts
var lineOfCode = "";
var kept2 = (code2) => code2.replace(/(?<=^|\s)$/gm, lineOfCode);
function code({ textContent }) {
  const text11 = (textContent ?? "").replace(/\s+/g, " ").trim();
  const ticks = "`".repeat(ticksIn(text11, 0) + 1);
  const gap = /^`|`$/.test(text11) ? " " : "";
  return text11 && `${ticks}${gap}${text11}${gap}${ticks}`;
}
function codeBlock({ textContent }) {
  const text11 = (textContent ?? "").replace(/^\n|\n$/g, "");
  const fence = "`".repeat(ticksIn(text11, 2) + 1);
  return `

${fence}
${kept2(text11)}
${fence}

`;
}
var ticksIn = (code2, least) => (code2.match(/`+/g) ?? []).reduce((most2, ticks) => Math.max(most2, ticks.length), least);

// main/connectors/highlevel/fromHtml/depth.ts
var deepest = 40;
var neverClosed = /* @__PURE__ */ new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "wbr"
]);
var endedByNext = /* @__PURE__ */ new Set(["p", "li", "td", "th", "tr", "dt", "dd", "option"]);
function shallow(html2) {
  const open3 = [];
  return html2.replace(/<(\/?)([a-z][a-z\d-]*)[^<>]*>/gi, (tag4, closing2, spelled2) => {
    const name3 = spelled2.toLowerCase();
    if (neverClosed.has(name3)) return tag4;
    if (closing2) {
      const at = open3.lastIndexOf(name3);
      if (at < 0) return "";
      open3.length = at;
      return tag4;
    }
    if (endedByNext.has(name3) && open3.at(-1) === name3) return tag4;
    if (open3.length >= deepest) return "";
    open3.push(name3);
    return tag4;
  });
}

// main/connectors/highlevel/fromHtml/beside.ts
var blocks2 = /^(BR|P|DIV|UL|OL|LI|DL|DT|DD|TABLE|TBODY|THEAD|TFOOT|TR|TD|TH|H[1-6R]|PRE|BLOCKQUOTE|SECTION|ARTICLE|CENTER|HEADER|FOOTER|X-TURNDOWN)$/;
var signs = { CODE: "`", IMG: "!", INPUT: "[" };
function beside(node2, side) {
  const sibling = node2[side];
  if (sibling === null) {
    const parent = node2.parentNode;
    if (!parent || blocks2.test(parent.nodeName)) return "";
    return isLink(parent) ? "[" : beside(parent, side);
  }
  if (blocks2.test(sibling.nodeName)) return "";
  const text11 = sibling.textContent ?? "";
  const sign = isLink(sibling) ? "[" : signs[sibling.nodeName];
  return sign ?? (edge(text11, side) || beside(sibling, side));
}
var edge = (text11, side) => (side === "nextSibling" ? [...text11.slice(0, 2)].at(0) : [...text11.slice(-2)].at(-1)) ?? "";
var isLink = (node2) => node2.nodeName === "A" && "getAttribute" in node2 && isSafeLink(String(node2.getAttribute("href")));

// main/connectors/highlevel/fromHtml/emphasis.ts
var delimiters = {
  EM: "_",
  I: "_",
  STRONG: "**",
  B: "**",
  DEL: "~~",
  S: "~~",
  STRIKE: "~~"
};
var isEmphasis = (name3) => name3 in delimiters;
function emphasised(content, node2) {
  const usual = delimiters[node2.nodeName];
  if (!usual || content.trim() === "" || content.includes("\n\n") || isRepeated(node2, usual)) return content;
  const before = /^\s/.test(node2.textContent ?? "") ? " " : beside(node2, "previousSibling");
  const after = /\s$/.test(node2.textContent ?? "") ? " " : beside(node2, "nextSibling");
  const [core, tail] = isWord(after) ? closingPunctuation(content) : [content, ""];
  const text11 = [...core.replace(/^\*+|\*+$/g, "")];
  const fits = (outside, edge2) => !isWord(outside) || isWord(edge2 ?? "");
  if (!fits(before, text11.at(0)) || !fits(tail || after, text11.at(-1))) return content;
  const delimiter = usual === "_" && (isWord(before + after) || core.includes("\\_")) ? "*" : usual;
  return `${delimiter}${core}${delimiter}${tail}`;
}
var isWord = (text11) => /[\p{L}\p{N}\p{M}]/u.test(text11);
function closingPunctuation(content) {
  const core = content.replace(/(?<![.,:;!?…])[.,:;!?…]+$/, "");
  return [core, content.slice(core.length)];
}
function isRepeated({ parentNode }, delimiter) {
  if (!parentNode) return false;
  return delimiters[parentNode.nodeName] === delimiter || isRepeated(parentNode, delimiter);
}

// main/connectors/highlevel/fromHtml/escape.ts
var addressEnd = "";
var addresses = /((?:(?:https?|ftp):\/\/|www\.)[^\s<]+)/i;
var escapeMarkdown = (text11) => text11.split(addresses).map((part2, index) => index % 2 === 0 ? escapeText(part2, index === 0) : escapeAddress(part2)).join("").replace(/((?:https?|ftp):\/\/|www\.)[^\s<]+$/i, `$&${addressEnd}`);
var escapeAddress = (address) => /[*`[\]\\|]/.test(address) ? escapeText(address, false).replace(/:(?=\/\/)|(?<=www)\./gi, "\\$&") : address;
function escapeText(text11, beginsLine) {
  const escaped = text11.replace(/[\\`*[\]~]|!$|<(?=[a-z/!?])|&(?=#?\w+;)/gi, "\\$&").replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (signs2) => signs2.replaceAll("_", "\\_"));
  return beginsLine ? escapeBeginning(escaped) : escaped;
}
var escapeBeginning = (text11) => text11.replace(/^(\s*)([-+=>|]|:(?=-)|~~~|#{1,6}(?=\s|$))/, "$1\\$2").replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");

// main/connectors/highlevel/fromHtml/inOneLine.ts
var inOneLine = (content) => content.trim().replace(/\s*\n\s*/g, " ");

// main/connectors/highlevel/fromHtml/link.ts
function link(content, node2) {
  const address = "getAttribute" in node2 && node2.getAttribute("href")?.trim() || "";
  const text11 = inOneLine(content).replaceAll(addressEnd, "");
  if (!isSafeLink(address) || text11 === "") return content;
  if (isBare(address, node2)) return `${node2.textContent}${addressEnd}`;
  return `[${text11}](${address.replace(/[<>()\\]/g, "\\$&").replace(/\s/g, "%20")})`;
}
function isBare(address, node2) {
  const text11 = node2.textContent ?? "";
  return (text11 === address || `http://${text11}` === address) && /^(?:https?:\/\/|www\.)[a-z\d.-]+(?:[/?][\w./?=&%#:,+-]*)?(?<=[a-z\d/])$/i.test(text11) && /^\s*$/.test(beside(node2, "previousSibling") + beside(node2, "nextSibling"));
}

// main/connectors/highlevel/fromHtml/list.ts
function list3(content, node2) {
  const parent = node2.parentNode;
  const isTight = parent?.nodeName === "LI" && parent.lastChild === node2 && firstNumber(node2) === 1;
  return isTight ? `
${content}` : `

${content}

`;
}
function listItem(content, node2) {
  const text11 = content.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
  if (text11 === "") return "";
  const parent = node2.parentNode;
  const isNumbered = parent?.nodeName === "OL";
  const mark2 = isNumbered ? `${firstNumber(parent) + Array.prototype.indexOf.call(parent.children, node2)}. ` : "- ";
  const indented = text11.replace(/\n(?=.)/g, `
${" ".repeat(mark2.length)}`);
  return `${mark2}${indented}${content.endsWith("\n") ? "\n" : ""}${node2.nextSibling ? "\n" : ""}`;
}
function firstNumber(node2) {
  const start = "getAttribute" in node2 ? Number(node2.getAttribute("start") ?? 1) : 1;
  return Number.isInteger(start) && start >= 0 && start < 1e8 ? start : 1;
}

// main/connectors/highlevel/fromHtml/table.ts
var isInner = (node2) => "closest" in node2 && node2.closest("table")?.parentElement?.closest("table") != null;
var tableRow = (content, row) => isInner(row) ? `
${content}
` : `
|${content}`;
var tableCell = (content, cell) => isInner(cell) ? `${content} ` : ` ${inOneLine(content).replace(/\\.|\|/g, escapedBar)} |`;
var escapedBar = (found) => found === "|" ? "\\|" : found;
function table(content, node2) {
  const [heading, ...rows2] = content.trim().split(/\s*\n\s*/);
  if (!heading) return "\n\n";
  if (isInner(node2)) return content;
  const width = Math.max(...[heading, ...rows2].map(cellsIn));
  const widened = heading + "  |".repeat(width - cellsIn(heading));
  return `

${[widened, `|${" --- |".repeat(width)}`, ...rows2].join("\n")}

`;
}
var cellsIn = (row) => row.replace(/\\./g, "").split("|").length - 2;

// main/connectors/highlevel/fromHtml/turndown.ts
var endAndStart = /<\/(b|strong|i|em|s|del|strike)><\1(?:\s[^<>]*)?>/gi;
var longGap = /((?:\s|&nbsp;|&#160;){200})(?:\s|&nbsp;|&#160;)+/gi;
var fromHtml = (html2) => turndown.turndown(shallow(html2).replace(endAndStart, "").replace(longGap, "$1")).replace(/[^\S\n]+$/gm, "").replace(/\n{3,}/g, "\n\n").replaceAll(lineOfCode, "").replace(new RegExp(`${addressEnd}(?![*_~)]*(?:[\\s<]|$))`, "g"), " ").replaceAll(addressEnd, "");
var turndown = new TurndownService({
  headingStyle: "atx",
  // Not `---`, which in a list of `-` would be no rule but an item.
  hr: "***",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "_"
});
turndown.escape = escapeMarkdown;
turndown.remove([
  "script",
  "style",
  "head",
  "title",
  "template",
  "iframe",
  "object",
  "noscript",
  "textarea",
  "audio",
  "video"
]);
turndown.addRule("emphasis", {
  filter: ({ nodeName }) => isEmphasis(nodeName),
  replacement: (content, node2) => emphasised(content, node2)
});
turndown.addRule("heading", {
  filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
  replacement: (content, node2) => {
    const text11 = inOneLine(content).replace(/(?<=^|\s)#+$/, "\\$&");
    return `

${"#".repeat(Number(node2.nodeName.charAt(1)))} ${text11}

`;
  }
});
turndown.addRule("list", { filter: ["ul", "ol"], replacement: list3 });
turndown.addRule("listItem", { filter: "li", replacement: listItem });
turndown.addRule("tableCell", { filter: ["th", "td"], replacement: tableCell });
turndown.addRule("table", { filter: "table", replacement: table });
turndown.addRule("tableSection", { filter: ["thead", "tbody", "tfoot"], replacement: (content) => content });
turndown.addRule("tableRow", { filter: "tr", replacement: tableRow });
turndown.addRule("checkbox", {
  filter: (node2) => node2.nodeName === "INPUT" && node2.getAttribute("type") === "checkbox",
  replacement: (_, node2) => "hasAttribute" in node2 && node2.hasAttribute("checked") ? "[x] " : "[ ] "
});
turndown.addRule("link", { filter: "a", replacement: link });
turndown.addRule("picture", {
  filter: (node2) => node2.nodeName === "IMG" && !isSafeImage(node2.getAttribute("src") ?? ""),
  replacement: (_, node2) => escapeMarkdown("getAttribute" in node2 && node2.getAttribute("alt") || "")
});
turndown.addRule("code", { filter: "code", replacement: (_, node2) => code(node2) });
turndown.addRule("codeBlock", { filter: "pre", replacement: (_, node2) => codeBlock(node2) });

// main/connectors/highlevel/html.ts
var tags5 = "a|abbr|address|article|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|label|li|link|main|mark|meta|ol|p|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var";
var tag2 = new RegExp(`</?(?:${tags5})(?:\\s[^<>]*|/)?>|<!--|<!doctype`, "i");
var isHtml = (text11) => tag2.test(text11) || hasEntity(text11);
function markdownOf(text11) {
  const clean = readable(text11);
  if (!isHtml(clean)) return clean;
  const html2 = tag2.test(clean) ? clean : clean.replace(/\n/g, "<br>");
  return fromHtml(html2.replace(controlEntity, ""));
}
function htmlOf(markdown2) {
  const text11 = readable(markdown2);
  const plain3 = plainText(markdownTokens(text11))?.trim() ?? null;
  const isPlain2 = plain3 !== null && !isHtml(plain3) && normalMarkdown(plain3) === normalMarkdown(text11);
  return isPlain2 ? plain3 : renderMarkdown(text11).trim();
}
var readable = (text11) => withoutControls(text11.replace(/\r\n?|[\u2028\u2029]/g, "\n"));
var controlEntity = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|127)(?!\d)|x0*(?:[0-8bcef]|1[\da-f]|7f)(?![\da-f]));?/gi;
function plainText(tokens) {
  const parts2 = tokens.map((token) => {
    switch (token.type) {
      case "paragraph":
        return plainText(token.tokens ?? []);
      case "br":
        return "\n";
      case "escape":
        return token.text;
      case "space":
      case "text":
        return token.raw;
      case "link":
        return token.raw.startsWith("[") ? null : token.raw;
      default:
        return null;
    }
  });
  return parts2.includes(null) ? null : parts2.join("");
}

// main/connectors/highlevel/records/english.ts
var formats2 = /* @__PURE__ */ new Map();
function formatOf2(zone2, of) {
  const key12 = `${of} ${zone2}`;
  const known2 = formats2.get(key12);
  if (known2) return known2;
  const made3 = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone2,
    ...of === "day" ? { day: "numeric", month: "long", year: "numeric" } : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
  });
  formats2.set(key12, made3);
  return made3;
}
var dayText = (instant5, zone2) => formatOf2(zone2, "day").format(instant5);
var timeText = (instant5, zone2) => formatOf2(zone2, "time").format(instant5);

// main/connectors/highlevel/records/people.ts
var nameOfUser = (people, id5) => id5 && people.find(({ highlevelId: highlevelId2 }) => highlevelId2 === id5)?.name || null;
var userOfName = (people, name3) => people.find((person) => person.highlevelId !== null && same("person", person.name, name3, { country: null }))?.highlevelId ?? null;
function personField(field, id5, view, people) {
  if (id5 === void 0 && view === "partial") return {};
  if (!id5) return { [field]: null };
  const name3 = nameOfUser(people, id5);
  return name3 === null ? {} : { [field]: name3 };
}

// main/connectors/highlevel/records/details.ts
var words2 = {
  confirmed: "confirmed",
  showed: "showed up",
  cancelled: "cancelled",
  noshow: "did not show up",
  invalid: "invalid"
};
function detailsOf(row, { start, end, status }, context) {
  const { people } = context.definitions();
  const staff = [row.assignedUserId, ...row.users ?? []].flatMap((id5) => nameOfUser(people, id5) ?? []);
  const lines = [
    ...start === null ? [] : [timeLine(start, end, context.location.timezone)],
    ...labelled("Place", singleLine(row.address ?? "")),
    ...labelled("With", [...new Set(staff)].join(", ")),
    ...labelled("Status", (status && words2[status]) ?? row.appointmentStatus ?? "")
  ];
  const notes = [row.description, row.notes].map((text11) => markdownOf(text11 ?? "").trim());
  return [lines.join("\n"), ...new Set(notes)].filter((part2) => part2 !== "").join("\n\n");
}
var labelled = (label, text11) => text11 === "" ? [] : [`${label}: ${text11}`];
function timeLine(start, end, zone2) {
  const day = dayText(start, zone2);
  const from = `${day}, ${timeText(start, zone2)}`;
  if (end === null) return `${from} (${zone2})`;
  const isSameDay = dayText(end, zone2) === day;
  const to = isSameDay ? `\u2013${timeText(end, zone2)}` : ` \u2013 ${dayText(end, zone2)}, ${timeText(end, zone2)}`;
  return `${from}${to} (${zone2})`;
}

// main/connectors/highlevel/records/view.ts
function seen(view, values) {
  const fields3 = {};
  for (const [name3, value3] of Object.entries(values)) {
    if (value3 === void 0 && view === "partial") continue;
    fields3[name3] = typeof value3 === "string" ? canonicalText(value3) : value3 ?? null;
  }
  return fields3;
}
var pageUrl = ({ location, appUrl }, page, id5) => `${appUrl}/v2/location/${encodeURIComponent(location.id)}/${page}/${encodeURIComponent(id5)}`;

// main/connectors/highlevel/records/appointment.ts
var minuteMs2 = 6e4;
function appointmentRecord(row, context) {
  const [start, end] = [instantOf2(row.startTime), instantOf2(row.endTime)];
  const status = statusOf(row);
  const stamp4 = instantOf2(row.dateUpdated);
  const shown2 = {
    ...start === null ? {} : { start: isoSeconds(start) },
    ...start === null || end === null ? {} : { minutes: String(Math.round((end - start) / minuteMs2)) },
    ...status === null ? {} : { status }
  };
  return newRecord2("appointment", row.id, {
    parentId: row.contactId || null,
    fields: {
      ...seen("whole", { title: row.title, details: detailsOf(row, { start, end, status }, context) }),
      ...shown2
    },
    stamp: stamp4,
    modified: stamp4,
    url: pageUrl(context, "calendars/appointments", row.id),
    repeats: row.isRecurring === true || Boolean(row.rrule) || Boolean(row.masterEventId)
  });
}
function instantOf2(time2) {
  if (typeof time2 === "number") return time2;
  if (!time2 || !/T.*(Z|[+-]\d\d:?\d\d)$/i.test(time2)) return null;
  const instant5 = Date.parse(time2);
  return Number.isNaN(instant5) ? null : instant5;
}
var otherWords = {
  new: "confirmed",
  active: "confirmed",
  completed: "showed"
};
function statusOf({ appointmentStatus }) {
  const word = appointmentStatus?.toLowerCase() ?? "";
  const status = otherWords[word] ?? word;
  return appointmentStates.includes(status) ? status : null;
}

// main/connectors/highlevel/reading/problem.ts
function problemOf(error, of) {
  if (!(error instanceof TandemError) || !concernsOneRecord(error.code)) throw error;
  return { ...of, detail: String(error.params.detail ?? error.message), traceId: error.traceId };
}

// main/connectors/highlevel/reading/vanished.ts
async function* readVanished({ client, rows: context }, { before, listed: listed2 }, window, { known: known2, signal }) {
  const again = [];
  const contactIds = /* @__PURE__ */ new Set();
  const found = /* @__PURE__ */ new Map();
  for (const id5 of before) {
    const last = known2.byId("appointment", id5);
    if (listed2.has(id5) || !last || !isIn(window, last)) continue;
    const row = await client.getAppointment(id5, signal);
    const record = row && appointmentRecord(row, context);
    if (record) found.set(id5, record);
    else if (last.parentId !== null) contactIds.add(last.parentId);
    if (!record || isIn(window, record)) again.push(id5);
  }
  if (found.size > 0) yield { records: [...found.values()], problems: [], listed: [] };
  for (const contactId of contactIds) {
    const rows2 = await unlessGone(client.appointmentsOfContact(contactId, signal));
    if (rows2 === null) continue;
    const others = rows2.map(rowId).filter((id5) => id5 !== null && !listed2.has(id5) && !found.has(id5));
    const records = others.flatMap((id5) => id5 && known2.byId("appointment", id5) || []);
    yield { records, problems: [], listed: [{ kind: "appointment", parentId: contactId }] };
  }
  return again;
}
var isIn = ({ from, to }, { fields: fields3 }) => {
  const start = typeof fields3.start === "string" ? Date.parse(fields3.start) : Number.NaN;
  return start >= from && start <= to;
};

// main/connectors/highlevel/reading/window.ts
var daysBack = 1;
var daysAhead = 90;
function windowAt(now, zone2) {
  const today = dateIn(now, zone2);
  return {
    from: startOfDay(addDays(today, -daysBack), zone2),
    to: startOfDay(addDays(today, daysAhead + 1), zone2) - 1
  };
}

// main/connectors/highlevel/reading/appointmentReader.ts
var operation = "appointments.ofCalendar";
async function* readAppointments(context, before, request2) {
  const { client, clock, rows: rows2 } = context;
  const window = windowAt(clock.now(), rows2.location.timezone);
  const calendars = await client.listCalendars(request2.signal).catch((error) => {
    if (hasCode(error, "permission.refused")) return null;
    throw error;
  });
  if (calendars === null) return before;
  const listed2 = /* @__PURE__ */ new Set();
  let problems = 0;
  for (const calendarId of calendars) {
    const page = await readCalendar(context, calendarId, window, request2).catch(
      (error) => ({
        records: [],
        problems: [problemOf(error, { kind: "appointment", id: null, operation })],
        listed: []
      })
    );
    for (const { id: id5 } of page.records) listed2.add(id5);
    problems += page.problems.length;
    yield page;
  }
  if (problems > 0) return [.../* @__PURE__ */ new Set([...before, ...listed2])];
  const stillMissing = yield* readVanished(context, { before, listed: listed2 }, window, request2);
  return [...listed2, ...stillMissing];
}
async function readCalendar({ client, rows: context }, calendarId, window, { signal }) {
  const events = await client.appointmentsOfCalendar(calendarId, window, signal);
  const { rows: rows2, problems } = readRows(events, appointmentRow, { kind: "appointment", operation });
  const records = [];
  const unclear = [];
  for (const row of rows2) {
    if (!row.contactId) continue;
    const whole = hasZone(row) ? row : await client.getAppointment(row.id, signal);
    if (!whole) continue;
    if (hasZone(whole)) records.push(appointmentRecord(whole, context));
    else unclear.push({ kind: "appointment", id: row.id, operation, detail: "startTime: has no zone" });
  }
  return { records, problems: [...problems, ...unclear], listed: [] };
}
var hasZone = ({ startTime }) => instantOf2(startTime) !== null;

// main/connectors/highlevel/reading/contactList.ts
var searched = (client, kind, search) => ({
  kind,
  operation: "contacts.search",
  page: (at, signal, size) => client.searchContacts(
    { ...search, ...size === void 0 ? {} : { pageLimit: size } },
    at && "skip" in at ? null : at,
    signal
  )
});
var everyContact = (client) => searched(client, "everything", { sort: [{ field: "dateAdded", direction: "asc" }] });
var changedContacts = (client, since) => searched(client, "changes", {
  filters: [{ field: "dateUpdated", operator: "range", value: { gte: new Date(since).toISOString() } }],
  sort: [{ field: "dateUpdated", direction: "asc" }]
});
var fewPicked = 100;
function contactsOfScope(client, { contactIds, businessId }) {
  if (contactIds !== null && contactIds.length <= fewPicked) return picked(contactIds);
  return businessId === null ? null : ofBusiness(client, businessId);
}
var picked = (ids2) => ({
  kind: "picked",
  operation: "contacts.get",
  page: async (at, _, size = fewPicked) => {
    const skip2 = skipOf(at);
    const rows2 = ids2.slice(skip2, skip2 + size).map((id5) => ({ id: id5 }));
    return { rows: rows2, next: { skip: skip2 + rows2.length }, total: ids2.length };
  }
});
var ofBusiness = (client, businessId) => ({
  kind: "business",
  operation: "contacts.ofBusiness",
  page: async (at, signal, size) => {
    const all = everyContact(client);
    if (at !== null && !("skip" in at)) return all.page(at, signal, size);
    const where = { skip: skipOf(at), ...size === void 0 ? {} : { limit: size } };
    const page = await client.contactsOfBusiness(businessId, where, signal);
    const isUseless = page.rows.length === 0 || !page.rows.every(hasStamp);
    if (at === null && isUseless) return all.page(null, signal, size);
    return { ...page, rows: page.rows.map((row) => isObject2(row) ? { businessId, ...row } : row) };
  }
});
var skipOf = (at) => at && "skip" in at ? at.skip : 0;
var hasStamp = (row) => stampOf(property3(row, "dateUpdated")) !== null;
var isObject2 = (row) => typeof row === "object" && row !== null;

// main/connectors/paging.ts
async function* readPages(what, first2, fetch2) {
  const met = /* @__PURE__ */ new Set();
  let isStable = true;
  let repeated = 0;
  for (let at = first2; ; ) {
    const { rows: rows2, next } = await fetch2(at);
    if (rows2.length === 0) return isStable;
    const fresh = rows2.filter((row) => {
      const id5 = rowId(row);
      if (id5 === null || met.has(id5)) return id5 === null;
      met.add(id5);
      return true;
    });
    if (fresh.length < rows2.length) isStable = false;
    repeated = fresh.length === 0 ? repeated + 1 : 0;
    if (repeated > 1) throw unexpected(what, "the list repeats itself");
    if (fresh.length > 0) yield fresh;
    at = next;
  }
}

// shared/canonical/name.ts
var joinName = ({ first: first2, last }) => [first2, last].map((part2) => part2?.trim()).filter(Boolean).join(" ") || null;
function splitName2(whole, present) {
  const name3 = tidy(whole ?? "");
  if (name3 === "") return { first: null, last: null };
  const first2 = tidy(present.first ?? "");
  const last = tidy(present.last ?? "");
  if (same2(name3, tidy(`${first2} ${last}`)) && (first2 || last)) return divide(name3, first2.length);
  if (last && name3.length > last.length + 1 && same2(name3.slice(-last.length - 1), ` ${last}`)) {
    return divide(name3, name3.length - last.length - 1);
  }
  if (first2 && same2(name3.slice(0, first2.length + 1), `${first2} `)) return divide(name3, first2.length);
  return divide(name3, Math.max(0, name3.lastIndexOf(" ")) || name3.length);
}
var divide = (name3, at) => ({
  first: name3.slice(0, at).trim() || null,
  last: name3.slice(at).trim() || null
});
var tidy = (text11) => text11.normalize("NFC").trim().replace(/\s+/g, " ");
var same2 = (a, b) => a.toLowerCase() === b.toLowerCase();
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function cutName(name3, limit3) {
  if (name3.length <= limit3) return name3;
  const kept3 = beginning(graphemes.segment(name3), limit3 - 1) || beginning(codePoints(name3), limit3 - 1);
  return `${kept3.trimEnd()}\u2026`;
}
function beginning(parts2, limit3) {
  let kept3 = "";
  for (const { segment } of parts2) {
    if (kept3.length + segment.length > limit3) break;
    kept3 += segment;
  }
  return kept3;
}
function* codePoints(name3) {
  for (const segment of name3) yield { segment };
}

// main/connectors/highlevel/records/custom.ts
function customFieldsOf(listed2, view, definitions) {
  const values = new Map((listed2 ?? []).map((entry) => [property3(entry, "id"), property3(entry, "value")]));
  if (listed2 === void 0 && view === "partial") return {};
  const fields3 = {};
  for (const definition of definitions) {
    const value3 = readCustom(definition, values.get(definition.id));
    if (value3 !== void 0) fields3[customFieldName(definition.id)] = value3;
  }
  return fields3;
}
function readCustom({ type }, value3) {
  if (value3 === null || value3 === void 0 || value3 === "") return null;
  if (type === "set") return readSet(value3);
  const single = Array.isArray(value3) && value3.length <= 1 ? value3[0] ?? "" : value3;
  if (typeof single !== "string" && typeof single !== "number") return void 0;
  if (single === "") return null;
  if (type === "date") return dateOf(single) ?? void 0;
  return canonicalText(String(single));
}
function readSet(value3) {
  const elements2 = typeof value3 === "string" ? [value3] : value3;
  if (!Array.isArray(elements2)) return void 0;
  const isText = (element) => typeof element === "string" && element.trim() !== "";
  const texts3 = elements2.filter(isText);
  return texts3.length === 0 ? null : texts3;
}
function customInput({ id: id5, type, options }, value3, country) {
  if (type === "set") {
    return { id: id5, field_value: elementsOf(value3).map((element) => optionOf(options, element) ?? element) };
  }
  if (typeof value3 !== "string") return { id: id5, field_value: "" };
  if (type === "number") return { id: id5, field_value: Number(value3) };
  if (type === "phone") return { id: id5, field_value: e164(value3, country) ?? value3 };
  return { id: id5, field_value: optionOf(options, value3) ?? value3 };
}
var optionOf = (options, value3) => options?.find((option) => elementKey(option) === elementKey(value3)) ?? null;
var elementsOf = (value3) => (Array.isArray(value3) ? value3 : typeof value3 === "string" ? [value3] : []).filter(
  (element) => elementKey(element) !== ""
);

// main/connectors/highlevel/records/scope.ts
function scopeState(row, view, scope) {
  const answers = conditions2(row, scope).map((holds2) => holds2 ?? (view === "whole" ? false : void 0));
  if (answers.includes(false)) return "outside";
  return answers.includes(void 0) ? null : "live";
}
function conditions2(row, { tag: tag4, businessId, ownerId, addedSince, contactIds }) {
  const holds2 = [];
  if (contactIds !== null) holds2.push(contactIds.includes(row.id));
  if (tag4 !== null) holds2.push(row.tags === void 0 ? void 0 : hasTag(row.tags ?? [], tag4));
  if (businessId !== null)
    holds2.push(row.businessId === void 0 ? void 0 : row.businessId === businessId);
  if (ownerId !== null) holds2.push(row.assignedTo === void 0 ? void 0 : row.assignedTo === ownerId);
  if (addedSince !== null) holds2.push(row.dateAdded == null ? void 0 : row.dateAdded >= addedSince);
  return holds2;
}
var hasTag = (tags6, wanted) => tags6.some((tag4) => elementKey(tag4) === elementKey(wanted));

// main/connectors/highlevel/records/contact.ts
function contactRecord(row, view, context) {
  const { people, customFields } = context.definitions();
  const stamp4 = row.dateUpdated ?? null;
  return newRecord2("contact", row.id, {
    parentId: null,
    fields: {
      ...seen(view, {
        name: nameOf3(row, view),
        email: row.email,
        phone: row.phone,
        company: row.companyName,
        street: row.address1 === void 0 ? row.address : row.address1,
        city: row.city,
        state: row.state,
        postalCode: row.postalCode,
        country: row.country,
        website: row.website,
        birthday: row.dateOfBirth,
        source: row.source,
        tags: tagsOf(row)
      }),
      ...personField("owner", row.assignedTo, view, people),
      ...customFieldsOf(row.customFields, view, customFields)
    },
    state: scopeState(row, view, context.scope) ?? "live",
    stamp: stamp4,
    modified: stamp4,
    url: pageUrl(context, "contacts/detail", row.id)
  });
}
function tagsOf({ tags: tags6 }) {
  if (!tags6) return tags6;
  const named4 = elementsOf(tags6);
  return named4.length === 0 ? null : named4;
}
function nameOf3(row, view) {
  const first2 = row.firstNameRaw ?? row.firstName;
  const last = row.lastNameRaw ?? row.lastName;
  if (view === "partial" && (first2 === void 0 || last === void 0)) return void 0;
  return joinName({ first: first2 ?? null, last: last ?? null });
}
var splitNameOf = (row) => ({
  first: row.firstName ?? null,
  last: row.lastName ?? null
});

// main/connectors/highlevel/values/indexLag.ts
var longest = 6e5;
var apart = 1e3;
function lagShown(listed2, before, now) {
  if (listed2.stamp === null || before?.stamp == null) return null;
  const lag = now - before.stamp;
  return before.stamp - listed2.stamp >= apart && lag > 0 && lag <= longest ? lag : null;
}
function noteLag(knowledge, lag) {
  if (lag === null) return;
  if (lag > numberOf2(knowledge, "highlevel.indexLag", { standard: 0, most: longest }))
    knowledge.learn("highlevel.indexLag", lag);
}
var lagToWaitFor = (knowledge, standard) => Math.max(standard, 2 * numberOf2(knowledge, "highlevel.indexLag", { standard: 0, most: longest }));

// main/connectors/highlevel/reading/confirm.ts
function needsLook(listed2, known2, list5) {
  if (list5 === "picked") return true;
  const before = known2.byId(listed2.kind, listed2.id);
  if (!before) return list5 === "business";
  const age = listed2.stamp === null || before.stamp === null ? 0 : listed2.stamp - before.stamp;
  if (age < 0) return false;
  if (age > 0 && list5 === "business") return true;
  const isLess = Object.entries(before.fields).some(([field, value3]) => {
    if (value3 === null || (listed2.fields[field] ?? null) !== null) return false;
    return field in listed2.fields || list5 === "changes" || age > 0;
  });
  if (isLess) return true;
  return age === 0 && differs2(listed2, before);
}
var differs2 = (seen2, before) => seen2.parentId !== before.parentId || seen2.state !== before.state || Object.entries(seen2.fields).some(
  ([field, value3]) => !identical(before.fields[field], value3)
);

// main/connectors/highlevel/reading/contactReader.ts
function createContactReader({ client, rows: context, facts: facts2, knowledge, clock }) {
  const byDateUpdated2 = () => knowledge.answer("highlevel.searchByDateUpdated");
  return {
    /**
     * The contacts that changed since `previous`, less the overlap; all of them when it is null. `inScope`: lists those that
     * can be in scope; null for all of the location.
     */
    async *read(request2, previous, inScope) {
      if (previous !== null && !request2.complete && byDateUpdated2() !== "no") {
        try {
          const { found, ...read14 } = yield* list5(
            request2,
            previous,
            changedContacts(client, previous - overlapMs)
          );
          if (found > 0 || byDateUpdated2() === "yes") return read14;
        } catch (error) {
          if (!hasCode(error, "request.refused")) throw error;
          knowledge.learn("highlevel.searchByDateUpdated", "no");
        }
      }
      if (inScope) {
        const { seen: seen2, ...read14 } = yield* list5(request2, previous, inScope);
        if (seen2 > 0) return read14;
      }
      return yield* list5(request2, previous, everyContact(client));
    },
    look
  };
  async function* list5(request2, previous, { kind, operation: operation3, page: fetchPage }) {
    const totals = /* @__PURE__ */ new Set();
    const fetch2 = async (at) => {
      const page2 = await fetchPage(at, request2.signal);
      if (page2.rows.length > 0 || at === null) totals.add(page2.total);
      return page2;
    };
    const [changed2, live] = [[], []];
    let [found, seen2, problems] = [0, 0, 0];
    let stamp4 = previous;
    const pages = readPages(facts2(operation3), null, fetch2);
    let page = await pages.next();
    for (; !page.done; page = await pages.next()) {
      const read14 = readRows(page.value, contactRow, { kind: "contact", operation: operation3 });
      const records = [];
      for (const row of read14.rows) {
        const record = await look(row, request2, kind).catch((error) => {
          read14.problems.push(problemOf(error, { kind: "contact", id: row.id, operation: "contacts.get" }));
          return null;
        });
        if (!record) continue;
        records.push(record);
        if (record.state !== "live") continue;
        live.push(record.id);
        if (isChanged2(record, request2, previous)) changed2.push(record.id);
      }
      found += page.value.length;
      seen2 += records.length;
      problems += read14.problems.length;
      stamp4 = newest(stamp4, [
        ...read14.rows.map((row) => row.dateUpdated),
        ...records.map((record) => record.stamp)
      ]);
      yield { records, problems: read14.problems, listed: [] };
    }
    const isStable = page.value && isCount(totals, found);
    const isWhole2 = isStable && problems === 0 && (kind === "everything" || kind !== "changes" && seen2 > 0);
    if (isWhole2) yield { records: [], problems: [], listed: [{ kind: "contact", parentId: null }] };
    return { found, seen: seen2, stamp: problems > 0 ? previous : stamp4, changed: changed2, live, isWhole: isWhole2 };
  }
  async function look(row, request2, list6) {
    const { known: known2, signal } = request2;
    const listed2 = contactRecord(row, "partial", context);
    noteLag(knowledge, lagShown(listed2, known2.byId("contact", row.id), clock.now()));
    const mustLook = scopeState(row, "partial", context.scope) === null || needsLook(listed2, known2, list6);
    const whole = mustLook ? await client.getContact(row.id, signal) : null;
    if (mustLook && !whole) return null;
    const record = whole ? contactRecord(whole, "whole", context) : listed2;
    return record.state === "outside" && !known2.byId("contact", record.id) ? null : record;
  }
}
var isCount = (totals, found) => totals.size === 1 && (totals.has(null) || totals.has(found));
function isChanged2(record, { known: known2 }, previous) {
  const before = known2.byId("contact", record.id);
  const isNewer = previous !== null && record.stamp !== null && record.stamp > previous;
  return !before || isNewer || differs2(record, before);
}

// main/connectors/highlevel/reading/cursor.ts
import { z as z75 } from "zod";
function placeOf(cursor) {
  const { contacts, count: count3, notes, notesAgain, scope, appointments: appointments2 } = cursor ?? {};
  return {
    contacts: typeof contacts === "number" ? contacts : null,
    count: typeof count3 === "number" ? count3 : 0,
    notes: typeof notes === "string" ? positionIn(notes) : null,
    notesAgain: idsIn(notesAgain),
    scope: typeof scope === "string" ? scope : null,
    appointments: idsIn(appointments2)
  };
}
var cursorOf = ({ contacts, count: count3, notes, notesAgain, scope, appointments: appointments2 }) => ({
  ...contacts === null ? {} : { contacts },
  ...count3 === 0 ? {} : { count: count3 },
  ...notes === null ? {} : { notes: JSON.stringify(notes) },
  ...notesAgain.length === 0 ? {} : { notesAgain: notesAgain.join(" ") },
  ...scope === null ? {} : { scope },
  ...appointments2.length === 0 ? {} : { appointments: appointments2.join(" ") }
});
var idsIn = (text11) => typeof text11 === "string" ? text11.split(" ").filter((id5) => id5 !== "") : [];
var position = z75.union([
  z75.object({ searchAfter: z75.array(z75.unknown()) }),
  z75.object({ page: z75.int().min(1) }),
  z75.object({ skip: z75.int().min(0) })
]);
function positionIn(text11) {
  try {
    return position.safeParse(JSON.parse(text11)).data ?? null;
  } catch {
    return null;
  }
}

// main/connectors/highlevel/records/note.ts
var noteRecord = (row, contactId, context) => newRecord2("note", row.id, {
  parentId: contactId,
  fields: seen("whole", { body: markdownOf(row.body ?? "") }),
  byline: bylineOf2(row, context)
});
function bylineOf2({ userId, dateAdded }, { location, definitions }) {
  const name3 = nameOfUser(definitions().people, userId);
  const day = typeof dateAdded === "number" ? dayText(dateAdded, location.timezone) : null;
  const known2 = [name3, day].filter((part2) => part2 !== null);
  return known2.length === 0 ? null : `\u2014 ${known2.join(", ")}`;
}

// main/connectors/highlevel/reading/noteReader.ts
var operation2 = "notes.ofContact";
var contactsPerPage = 50;
async function* readNotes(context, contactIds, { signal }) {
  const again = [];
  let page = emptyPage();
  let waiting = 0;
  for (const id5 of contactIds) {
    const notes = await notesOf(context, id5, signal);
    page.records.push(...notes.records);
    page.problems.push(...notes.problems);
    page.listed.push(...notes.listed);
    if (notes.problems.length > 0) again.push(id5);
    waiting += 1;
    if (waiting < contactsPerPage) continue;
    yield page;
    page = emptyPage();
    waiting = 0;
  }
  if (waiting > 0) yield page;
  return again;
}
var emptyPage = () => ({ records: [], problems: [], listed: [] });
async function notesOf({ client, rows: context }, contactId, signal) {
  try {
    const listed2 = await client.notesOfContact(contactId, signal);
    const { rows: rows2, problems } = readRows(listed2, noteRow, { kind: "note", operation: operation2 });
    return {
      records: rows2.map((row) => noteRecord(row, contactId, context)),
      problems,
      listed: problems.length === 0 ? [{ kind: "note", parentId: contactId }] : []
    };
  } catch (error) {
    if (hasCode(error, "record.gone")) return emptyPage();
    const problem = problemOf(error, { kind: "note", id: null, operation: operation2 });
    return { records: [], problems: [problem], listed: [] };
  }
}

// main/connectors/highlevel/reading/rotation.ts
var readings = 12;
var smallest = 20;
var biggest = 400;
async function* takeShare(list5, contacts, request2, from) {
  const size = Math.min(biggest, Math.max(smallest, Math.ceil(from.count / readings)));
  const fetch2 = (at) => list5.page(at, request2.signal, size);
  const rest = await fetch2(from.position);
  const isOver = rest.rows.length === 0 && from.position !== null;
  const page = isOver ? await fetch2(null) : rest;
  const { rows: rows2 } = readRows(page.rows, contactRow, { kind: "contact", operation: list5.operation });
  const records = [];
  const problems = [];
  for (const row of rows2) {
    const record = await contacts.look(row, request2, list5.kind).catch((error) => {
      problems.push(problemOf(error, { kind: "contact", id: row.id, operation: "contacts.get" }));
      return null;
    });
    if (record) records.push(record);
  }
  yield { records, problems, listed: [] };
  return {
    ids: records.filter(({ state }) => state === "live").map(({ id: id5 }) => id5),
    next: page.rows.length === 0 || page.rows.length === page.total ? null : page.next,
    count: page.total ?? from.count
  };
}

// main/connectors/highlevel/records/task.ts
function taskRecord(row, view, { location, definitions }, contactId = row.contactId ?? null) {
  const { dueDate: dueDate2, completed } = row;
  return newRecord2("task", row.id, {
    parentId: contactId || null,
    fields: {
      ...seen(view, {
        title: row.title,
        body: typeof row.body === "string" ? markdownOf(row.body) : row.body,
        dueDate: typeof dueDate2 === "number" ? dueAt(dueDate2, location.timezone) : dueDate2,
        completed: completed ?? (view === "whole" ? false : void 0)
      }),
      ...personField("assignee", row.assignedTo, view, definitions().people)
    }
  });
}

// main/connectors/highlevel/reading/taskReader.ts
async function* readTasks({ client, rows: context, facts: facts2 }, { known: known2, signal }) {
  const operation3 = "tasks.search";
  const pages = readPages(facts2(operation3), 0, (skip2) => client.searchTasks(skip2, signal));
  let areUnderstood = true;
  let page = await pages.next();
  for (; !page.done; page = await pages.next()) {
    const { rows: rows2, problems } = readRows(page.value, taskRow, { kind: "task", operation: operation3 });
    const records = [];
    for (const row of rows2) {
      const listed2 = taskRecord(row, "partial", context);
      if (listed2.parentId === null || !needsLook(listed2, known2, "everything")) {
        records.push(listed2);
        continue;
      }
      const whole = await client.getTask(listed2.parentId, row.id, signal).catch((error) => {
        problems.push(problemOf(error, { kind: "task", id: row.id, operation: "tasks.get" }));
        return null;
      });
      if (whole) records.push(taskRecord(whole, "whole", context, listed2.parentId));
    }
    areUnderstood &&= problems.length === 0;
    yield { records, problems, listed: [] };
  }
  const isStable = page.value;
  if (isStable && areUnderstood)
    yield { records: [], problems: [], listed: [{ kind: "task", parentId: null }] };
}

// main/connectors/highlevel/reading/reader.ts
function createReader2(context) {
  const contactReader = createContactReader(context);
  const resting = { ...context, client: context.background };
  const restingContacts = createContactReader(resting);
  const { scope } = context.rows;
  const inScope = contactsOfScope(context.client, scope);
  const restingInScope = contactsOfScope(resting.client, scope);
  const scopeKey = inScope && JSON.stringify(scope);
  return {
    async *observe(request2) {
      const place2 = placeOf(request2.cursor);
      const isWhole2 = request2.complete || request2.cursor === null;
      const wants = (kind) => isWhole2 || !request2.kinds || request2.kinds.includes(kind);
      const isRead = scopeKey !== null && place2.scope === scopeKey;
      const contacts = yield* contactReader.read(request2, place2.contacts, isRead ? inScope : null);
      if (wants("task")) yield* readTasks(context, request2);
      const list5 = isRead && restingInScope || everyContact(resting.client);
      const notes = isWhole2 ? yield* readAllNotes(contacts.live, request2) : wants("note") ? yield* readSomeNotes(contacts.changed, list5, place2, request2) : { ...place2, notesAgain: [.../* @__PURE__ */ new Set([...place2.notesAgain, ...contacts.changed])] };
      const appointments2 = wants("appointment") ? yield* readAppointments(context, place2.appointments, request2) : place2.appointments;
      return cursorOf({
        ...notes,
        contacts: contacts.stamp,
        scope: isRead || contacts.isWhole ? scopeKey : null,
        appointments: appointments2
      });
    }
  };
  async function* readAllNotes(contactIds, request2) {
    const notesAgain = yield* readNotes(context, contactIds, request2);
    return { notes: null, notesAgain, count: contactIds.length };
  }
  async function* readSomeNotes(changed2, list5, place2, request2) {
    const { known: known2 } = request2;
    const again = place2.notesAgain.filter((id5) => known2.byId("contact", id5)?.state === "live");
    const due5 = /* @__PURE__ */ new Set([...again, ...changed2]);
    const notesAgain = yield* readNotes(context, due5, request2);
    const share = yield* readShare(due5, list5, place2, request2);
    return { ...share, notesAgain: [...notesAgain, ...share.notesAgain] };
  }
  async function* readShare(due5, list5, place2, request2) {
    const from = { position: place2.notes, count: place2.count };
    try {
      const share = yield* takeShare(list5, restingContacts, request2, from);
      const others = share.ids.filter((id5) => !due5.has(id5));
      const notesAgain = yield* readNotes(resting, others, request2);
      return { notes: share.next, notesAgain, count: share.count };
    } catch (error) {
      if (!hasCode(error, "rate.limited")) throw error;
      return { notes: place2.notes, notesAgain: [], count: place2.count };
    }
  }
}

// shared/canonical/country.ts
var codes;
function countryCode(text11) {
  const wanted = text11.trim().toLowerCase();
  if (/^[a-z]{2}$/.test(wanted)) return new Intl.Locale(`und-${wanted}`).region ?? null;
  codes ??= codesByName();
  return codes.get(wanted) ?? null;
}
function codesByName() {
  const names3 = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters2 = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const found = /* @__PURE__ */ new Map();
  for (const first2 of letters2) {
    for (const second2 of letters2) {
      const code2 = first2 + second2;
      const name3 = names3.of(code2)?.toLowerCase();
      if (name3 && new Intl.Locale(`und-${code2}`).region === code2) found.set(name3, code2);
    }
  }
  return found;
}

// main/connectors/highlevel/values/canHold.ts
function canHoldValue(kind, field, value3, { customFields, people }) {
  if (kind === "note") return hasText(value3);
  if (kind === "appointment") return canHoldAppointment(field, value3);
  if (kind === "contact") {
    const id5 = customFieldId(field);
    if (id5 !== null) {
      const custom = customFields.find((definition) => definition.id === id5);
      return custom !== void 0 && canHoldCustom(custom, value3);
    }
    if (value3 === null) return true;
    if (field === "birthday") return isDate(value3);
    if (field === "email") return isAddress(value3);
    if (field === "country") return typeof value3 === "string" && countryCode(value3) !== null;
  }
  if (kind === "contact" && field === "owner" || kind === "task" && field === "assignee") {
    return value3 === null || typeof value3 === "string" && userOfName(people, value3) !== null;
  }
  return true;
}
function canHoldCustom({ type, options }, value3) {
  if (value3 === null) return true;
  const isOption2 = (element) => options === null || optionOf(options, element) !== null;
  if (type === "set") return elementsOf(value3).every(isOption2);
  if (typeof value3 !== "string") return false;
  if (type === "number") return isDecimal(value3);
  if (type === "date") return isDate(value3);
  return isOption2(value3);
}
function canHoldAppointment(field, value3) {
  if (typeof value3 !== "string") return false;
  switch (field) {
    case "title":
      return hasText(value3);
    case "start":
      return !Number.isNaN(Date.parse(value3));
    case "minutes":
      return isDecimal(value3) && Number(value3) > 0;
    case "status":
      return appointmentStates.includes(value3);
    default:
      return false;
  }
}
var hasText = (value3) => typeof value3 === "string" && value3.trim() !== "";
var isDate = (value3) => typeof value3 === "string" && dateOf(value3) !== null;
var isAddress = (value3) => typeof value3 === "string" && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value3.trim());
var isDecimal = (value3) => /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value3);

// main/connectors/highlevel/values/cost.ts
var reading = 1;
function costOf(kind, op, fields3) {
  if (op === "delete") return reading + (kind === "contact" ? 3 : 0) + 1;
  if (op === "archive") return 0;
  if (op === "move") return kind === "task" || kind === "note" ? reading + 3 : 0;
  if (op === "create") return creating(kind, fields3);
  if (kind === "appointment") return reading + 2;
  if (kind !== "contact") return reading + 1;
  const details12 = fields3.filter((field) => field !== "tags");
  return reading + (fields3.includes("name") ? 1 : 0) + (details12.length > 0 ? 1 : 0) + (fields3.includes("tags") ? 1 : 0);
}
function creating(kind, fields3) {
  if (kind === "appointment") return 0;
  if (kind !== "contact") return reading + 1;
  const looksForDuplicate = kind === "contact" && (fields3.includes("email") || fields3.includes("phone"));
  return looksForDuplicate ? 2 : 1;
}

// main/connectors/highlevel/values/demanded.ts
function demandedBy(kind, asked2, current2, due5) {
  const names3 = Object.keys(asked2);
  if (kind !== "task" || current2 && names3.every((name3) => name3 === "completed")) return {};
  const isLacking = (field) => ((field in asked2 ? asked2 : current2)?.[field] ?? null) === null;
  return {
    ...isLacking("title") ? { title: "Untitled" } : {},
    ...isLacking("dueDate") ? { dueDate: syntheticDue(due5.now, due5.rule, due5.zone) } : {}
  };
}

// main/connectors/highlevel/values/fit.ts
function fitValue(kind, field, value3, customFields) {
  if (value3 === null || typeof value3 === "boolean") return value3;
  if (kind === "note" || kind === "task" && field === "body") {
    return typeof value3 === "string" ? markdownOf(htmlOf(value3)) : value3;
  }
  if (kind !== "contact") return value3;
  if (field === "tags") return distinct(elementsOf(value3).map((tag4) => tag4.trim().toLowerCase()));
  const id5 = customFieldId(field);
  const custom = id5 === null ? void 0 : customFields.find((definition) => definition.id === id5);
  if (custom) return fitCustom(custom, value3);
  return field === "country" && typeof value3 === "string" ? fitCountry(value3) : value3;
}
var fitCountry = (value3) => countryCode(value3) ?? value3;
function fitCustom({ type, options }, value3) {
  if (type === "set")
    return distinct(elementsOf(value3).map((element) => optionOf(options, element) ?? element));
  if (typeof value3 !== "string") return value3;
  if (type === "number") return Number.isFinite(Number(value3)) ? String(Number(value3)) : value3;
  if (type === "date") return dateOf(value3) ?? value3;
  return optionOf(options, value3) ?? value3;
}
var distinct = (elements2) => elements2.length === 0 ? null : [...new Set(elements2)];

// main/connectors/highlevel/writing/context.ts
async function send(journal, step2, request2, idOf) {
  journal.sending(step2);
  const answer7 = await request2();
  journal.acknowledged(step2, idOf?.(answer7));
  return answer7;
}
var sendRemoval = (journal, remove2) => send(journal, "removed", async () => {
  try {
    await remove2();
  } catch (error) {
    if (!hasCode(error, "record.gone")) throw error;
  }
});
var impossible = (detail) => new TandemError("request.refused", { service: "HighLevel", status: "not sent", detail });
var parentOf2 = ({ kind, parentId }) => {
  if (parentId === null) throw impossible(`a ${kind} must belong to a contact`);
  return parentId;
};
var text8 = (value3) => typeof value3 === "string" ? value3 : "";
var isEmpty4 = (value3) => value3 === null || value3 === "" || Array.isArray(value3) && value3.length === 0;
var showsAll = (answered, written7) => Object.entries(written7).every(([field, value3]) => isEmpty4(value3) || !isEmpty4(answered[field] ?? null));
function merged(current2, answer7, written7) {
  const emptied = Object.fromEntries(
    Object.entries(written7).flatMap(
      ([field, value3]) => isEmpty4(value3) && !(field in answer7.fields) ? [[field, null]] : []
    )
  );
  return {
    ...current2,
    fields: { ...current2.fields, ...answer7.fields, ...emptied },
    stamp: answer7.stamp ?? current2.stamp,
    modified: answer7.modified ?? current2.modified
  };
}

// main/connectors/highlevel/reading/upcoming.ts
var dayMs11 = 864e5;
async function unknownAppointments({ client, clock, rows: context }, contactId, known2) {
  const { from } = windowAt(clock.now(), context.location.timezone);
  const found = [];
  try {
    const listed2 = await client.appointmentsOfContact(contactId);
    const what = { kind: "appointment", operation: "appointments.ofContact" };
    for (const row of everyRow("highlevel", readRows(listed2, briefAppointment, what))) {
      if (known2.byId("appointment", row.id) || startsBefore(from - dayMs11, row)) continue;
      const whole = await client.getAppointment(row.id);
      if (whole && !startsBefore(from, whole)) {
        found.push(appointmentRecord({ ...whole, contactId: whole.contactId || contactId }, context));
      }
    }
  } catch (error) {
    if (!hasCode(error, "permission.refused")) throw error;
  }
  return found;
}
function startsBefore(instant5, { startTime }) {
  const start = instantOf2(startTime) ?? instantOf2(`${String(startTime).trim().replace(" ", "T")}Z`);
  return start !== null && start < instant5;
}

// main/connectors/highlevel/writing/find.ts
function createFinder({ client, context, clock, served, indexLagMs }) {
  const compare4 = { country: context.location.country };
  async function byKey2(draft, isLinked2) {
    const keys = keysOf3(draft.fields);
    if (!keys.email && !keys.phone) return null;
    const found = await client.findDuplicate(keys);
    return found && !isLinked2("contact", found.id) ? found : null;
  }
  async function survivor({ id: id5, fields: fields3 }) {
    const { email, phone } = keysOf3(fields3);
    for (const key12 of [...email ? [{ email }] : [], ...phone ? [{ phone }] : []]) {
      const found = await client.findDuplicate(key12);
      const row = found && found.id !== id5 ? await client.getContact(found.id) : null;
      if (row) return contactRecord(row, "whole", context);
    }
    return null;
  }
  async function findContact2(draft, isLinked2) {
    const keys = keysOf3(draft.fields);
    if (keys.email || keys.phone) {
      const row = await byKey2(draft, isLinked2);
      return row && contactRecord(row, "whole", context);
    }
    const name3 = comparable("text", draft.fields.name ?? null, compare4);
    const query = typeof name3 === "string" ? { query: name3.slice(0, longestQuery) } : {};
    const { rows: rows2 } = await client.searchContacts(query, null);
    const listed2 = readRows(rows2, contactRow, { kind: "contact", operation: "contacts.search" }).rows;
    for (const row of listed2) {
      const { id: id5, fields: fields3 } = contactRecord(row, "partial", context);
      if (isLinked2("contact", id5) || !hasContent({ ...draft.fields, ...fields3 }, draft)) continue;
      const whole = await client.getContact(id5);
      const record = whole && contactRecord(whole, "whole", context);
      if (record && hasContent(record.fields, draft)) return record;
    }
    return null;
  }
  async function tasksLike({ fields: { title = null } }, parentId) {
    const isCalled2 = (row) => {
      const called = property3(row, "title");
      return title === null || same("text", typeof called === "string" ? called : null, title, compare4);
    };
    return (await tasksOf2(parentId, isCalled2)).rows;
  }
  async function tasksOf2(id5, isMeant = (_row) => true) {
    const listed2 = (await client.tasksOfContact(id5)).filter(isMeant);
    const { rows: rows2, problems } = readRows(listed2, taskRow, { kind: "task", operation: "tasks.ofContact" });
    return { rows: rows2.map((row) => taskRecord(row, "whole", context, id5)), problems };
  }
  async function notesOf2(id5) {
    const listed2 = await client.notesOfContact(id5);
    const { rows: rows2, problems } = readRows(listed2, noteRow, { kind: "note", operation: "notes.ofContact" });
    return { rows: rows2.map((row) => noteRecord(row, id5, context)), problems };
  }
  async function find(draft, isLinked2) {
    const { kind, parentId } = draft;
    if (kind === "contact") return findContact2(draft, isLinked2);
    if (parentId === null || kind === "appointment") return null;
    const listed2 = kind === "task" ? await tasksLike(draft, parentId) : (await notesOf2(parentId)).rows;
    return listed2.find(({ id: id5, fields: fields3 }) => !isLinked2(kind, id5) && hasContent(fields3, draft)) ?? null;
  }
  const hasContent = (fields3, draft) => comparableIn(draft).every(
    ({ name: name3, type }) => same(type, fields3[name3] || null, draft.fields[name3] || null, compare4)
  );
  const comparableIn = ({ kind, fields: fields3 }) => fieldsIn(kind, context.definitions().customFields).filter(
    ({ name: name3 }) => !madeUp[kind].includes(name3) || fields3[name3]
  );
  return {
    byKey: byKey2,
    equal: find,
    survivor,
    belonging: async ({ id: id5 }, known2) => [
      ...everyRow("highlevel", await tasksOf2(id5)),
      ...everyRow("highlevel", await notesOf2(id5)),
      ...await unknownAppointments({ client, rows: context, clock: served }, id5, known2)
    ],
    settle: async (draft, isLinked2, sentAt, signal) => {
      const found = await find(draft, isLinked2);
      if (found || draft.kind === "appointment") return found;
      const waited = clock.now() - sentAt;
      const lag = indexLagMs();
      const wait = waited < 0 ? lag : lag - waited;
      if (wait <= 0) return null;
      await clock.sleep(wait, signal);
      return find(draft, isLinked2);
    }
  };
}
var madeUp = {
  contact: ["country", "source", "owner"],
  task: ["title", "dueDate", "assignee"],
  note: [],
  appointment: []
};
function keysOf3(fields3) {
  const { email, phone } = fields3;
  return {
    ...typeof email === "string" ? { email } : {},
    ...typeof phone === "string" ? { phone } : {}
  };
}

// main/connectors/highlevel/writing/appointmentWriter.ts
var minuteMs3 = 6e4;
function createAppointmentWriter({ client, rows: rows2 }, notify) {
  return {
    /** Its calendar must be free at the new time, or HighLevel refuses it. */
    update: async (current2, changes, journal) => {
      const body3 = bodyOf2(current2.fields, changes);
      if (Object.keys(body3).length === 0) return { record: current2 };
      const { id: id5 } = current2;
      await send(journal, "appointment", () => client.updateAppointment(id5, { ...body3, toNotify: notify }));
      const row = await client.getAppointment(id5);
      if (!row) throw goneError("highlevel", "appointment");
      return { record: appointmentRecord(row, rows2) };
    },
    remove: (id5, journal) => sendRemoval(journal, () => client.removeAppointment(id5))
  };
}
function bodyOf2(current2, changes) {
  const { start: given, minutes: minutes2 } = { ...current2, ...changes };
  const start = Date.parse(text8(given));
  const isMoved = ("start" in changes || "minutes" in changes) && !Number.isNaN(start);
  const end = start + Number(text8(minutes2)) * minuteMs3;
  return {
    ...text8(changes.title) ? { title: text8(changes.title) } : {},
    ...text8(changes.status) ? { appointmentStatus: text8(changes.status) } : {},
    ...isMoved ? { startTime: isoSeconds(start) } : {},
    ...isMoved && end > start ? { endTime: isoSeconds(end) } : {}
  };
}

// main/connectors/highlevel/writing/contactBody.ts
var properties = {
  email: "email",
  phone: "phone",
  company: "companyName",
  street: "address1",
  city: "city",
  state: "state",
  postalCode: "postalCode",
  country: "country",
  website: "website",
  birthday: "dateOfBirth",
  source: "source"
};
var emptiedWithText = ["postalCode", "country"];
var contactBodies = (fields3, present, context) => Object.entries(fields3).map(([field, value3]) => bodyOf3(field, value3, present, context)).filter((body3) => Object.keys(body3).length > 0);
function joinBodies(bodies3) {
  const customFields = bodies3.flatMap((body3) => body3.customFields ?? []);
  return { ...Object.assign({}, ...bodies3), ...customFields.length > 0 ? { customFields } : {} };
}
function bodyOf3(field, value3, present, { location, definitions }) {
  const content = typeof value3 === "string" && value3 !== "" ? value3 : null;
  const { customFields, people } = definitions();
  const id5 = customFieldId(field);
  if (id5 !== null) {
    const custom = customFields.find((definition) => definition.id === id5);
    return custom ? { customFields: [customInput(custom, value3, location.country)] } : {};
  }
  if (field === "name") return nameBody(content, present);
  if (field === "owner") return ownerBody(content && userOfName(people, content), content === null);
  const property4 = properties[field];
  if (!property4) return {};
  if (content === null) return { [property4]: emptiedWithText.includes(property4) ? "" : null };
  if (field === "country") return { [property4]: fitCountry(content) };
  if (field === "phone") return { [property4]: e164(content, location.country) ?? content };
  return { [property4]: content };
}
function nameBody(name3, present) {
  const { first: first2, last } = splitName2(name3, present);
  return {
    ...first2 === present.first ? {} : { firstName: first2 },
    ...last === present.last ? {} : { lastName: last }
  };
}
var ownerBody = (id5, isEmptied) => id5 !== null || isEmptied ? { assignedTo: id5 } : {};

// main/connectors/highlevel/writing/contactUpdate.ts
var noName = { first: null, last: null };
async function updateContact(context, current2, changes, journal) {
  const { client, rows: rows2 } = context;
  const { tags: tags6, ...details12 } = changes;
  const isLookNeeded = "name" in changes || tags6 !== void 0 && current2.fields.tags === void 0;
  const present = isLookNeeded ? await client.getContact(current2.id) : null;
  if (isLookNeeded && !present) throw goneError("highlevel", "contact");
  const bodies3 = contactBodies(details12, present ? splitNameOf(present) : noName, rows2);
  const before = current2.fields.tags ?? present?.tags ?? null;
  const tagSteps = tags6 === void 0 ? [] : tagChanges(elementsOf(before), elementsOf(tags6));
  if (bodies3.length + tagSteps.length === 0) return { record: current2 };
  const attempt = createAttempt(journal);
  let answer7 = null;
  if (bodies3.length > 0) answer7 = await putDetails(context, current2.id, bodies3, attempt);
  let shownTags = null;
  for (const { step: step2, method, tags: some } of tagSteps) {
    shownTags = await attempt(step2, () => client.changeTags(current2.id, method, some));
  }
  if (attempt.taken() === 0) throw named2(attempt.refusals[0], current2);
  const row = { ...answer7 ?? { id: current2.id }, ...shownTags ? { tags: [...shownTags] } : {} };
  const shown2 = contactRecord(row, "partial", rows2);
  const isShown = (bodies3.length === 0 || answer7 !== null) && showsAll(shown2.fields, changes);
  const state = scopeState(row, "partial", rows2.scope);
  const areTagsShown = tagSteps.length === 0 || shownTags !== null;
  if (attempt.refusals.length === 0 && isShown && areTagsShown) {
    return { record: { ...merged(current2, shown2, changes), state: state ?? current2.state } };
  }
  return { record: await contactNow(context, current2.id) };
}
async function contactNow({ client, rows: rows2 }, id5) {
  const row = await client.getContact(id5);
  if (!row) throw goneError("highlevel", "contact");
  return contactRecord(row, "whole", rows2);
}
function named2(error, { fields: fields3 }) {
  const who = [fields3.name, fields3.email, fields3.phone].find((value3) => value3);
  if (!hasCode(error, "request.refused") || typeof who !== "string") return error;
  const { service = "HighLevel", status = "" } = error.params;
  const detail = `${who}: ${error.params.detail ?? ""}`;
  return new TandemError(
    "request.refused",
    { service, status, detail },
    { cause: error, traceId: error.traceId }
  );
}
async function putDetails({ client }, id5, bodies3, attempt) {
  const put = (body3) => attempt("contact", () => client.updateContact(id5, body3));
  const refusedBefore = attempt.refusals.length;
  const answer7 = await put(joinBodies(bodies3));
  if (attempt.refusals.length === refusedBefore || bodies3.length === 1) return answer7;
  attempt.refusals.length = refusedBefore;
  for (const body3 of bodies3) await put(body3);
  return null;
}
function createAttempt(journal) {
  const refusals = [];
  let taken = 0;
  const attempt = async (step2, request2) => {
    try {
      const answer7 = await send(journal, step2, request2);
      taken += 1;
      return answer7;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusals.push(error);
      return null;
    }
  };
  return Object.assign(attempt, { refusals, taken: () => taken });
}
var isRefusal = (error) => hasCode(error, "record.duplicate") || hasCode(error, "request.refused") && (error.params.status === 400 || error.params.status === 422);
function tagChanges(before, after) {
  const without3 = (some, others) => {
    const keys = new Set(others.map(elementKey));
    return some.filter((tag4) => !keys.has(elementKey(tag4)));
  };
  const steps = [
    { step: "tags added", method: "POST", tags: without3(after, before) },
    { step: "tags removed", method: "DELETE", tags: without3(before, after) }
  ];
  return steps.filter(({ tags: tags6 }) => !isEmpty4(tags6));
}

// main/connectors/highlevel/writing/contactWriter.ts
var noName2 = { first: null, last: null };
function createContactWriter(context, finder, clock) {
  const { client, rows: rows2 } = context;
  async function create(draft, journal, isLinked2) {
    const present = await finder.byKey(draft, isLinked2);
    if (present) return adopted(present);
    const sentAt = clock.now();
    try {
      journal.sending("contact");
      const answer7 = await client.createContact(newContactBody(draft.fields));
      if ("made" in answer7) {
        journal.acknowledged("contact", answer7.made.id);
        return { record: await wholeContact(answer7.made, draft.fields) };
      }
      const duplicate2 = isLinked2("contact", answer7.duplicateOf) ? null : await client.getContact(answer7.duplicateOf);
      if (duplicate2) return adopted(duplicate2);
      throw duplicateError("highlevel", "contact", answer7.traceId);
    } catch (error) {
      if (!hasStatus(error, 422) || draft.fields.email || draft.fields.phone) throw named2(error, draft);
      const left = await finder.settle(draft, isLinked2, sentAt);
      if (!left) throw named2(error, draft);
      return { record: left, adopted: true };
    }
  }
  function newContactBody(fields3) {
    const given = Object.fromEntries(Object.entries(fields3).filter(([, value3]) => !isEmpty4(value3)));
    const tags6 = elementsOf(fields3.tags ?? null);
    return {
      ...joinBodies(contactBodies(given, noName2, rows2)),
      ...tags6.length > 0 ? { tags: tags6 } : {}
    };
  }
  const adopted = (row) => ({
    record: contactRecord(row, "whole", rows2),
    adopted: true
  });
  async function wholeContact(row, written7) {
    const isShown = showsAll(contactRecord(row, "partial", rows2).fields, written7);
    return isShown ? contactRecord(row, "whole", rows2) : contactNow(context, row.id);
  }
  return {
    create,
    remove: (id5, journal) => sendRemoval(journal, () => client.removeContact(id5))
  };
}
var hasStatus = (error, status) => error instanceof TandemError && error.params.status === status;

// main/connectors/highlevel/writing/noteWriter.ts
function createNoteWriter({ client, rows: rows2 }) {
  async function make(contactId, body3, journal) {
    const row = await send(
      journal,
      "note",
      () => client.createNote(contactId, body3),
      ({ id: id5 }) => id5
    );
    return { record: noteRecord(row, contactId, rows2) };
  }
  const create = (draft, journal) => make(parentOf2(draft), { body: htmlOf(text8(draft.fields.body)) }, journal);
  async function update(current2, { body: body3 }, journal) {
    if (body3 === void 0) return { record: current2 };
    const contactId = parentOf2(current2);
    const row = await send(
      journal,
      "note",
      () => client.updateNote(contactId, current2.id, htmlOf(text8(body3)))
    );
    return { record: noteRecord(row, contactId, rows2) };
  }
  const remove2 = (current2, journal) => sendRemoval(journal, () => client.removeNote(parentOf2(current2), current2.id));
  async function move(current2, draft, journal) {
    const old = await client.getNote(parentOf2(current2), current2.id);
    if (!old) throw goneError("highlevel", "note");
    const written7 = await make(parentOf2(draft), bodyLike(old, text8(draft.fields.body)), journal);
    await remove2(current2, journal);
    return written7;
  }
  return { create, update, remove: remove2, move };
}
function bodyLike({ body: body3, userId, title, color, pinned }, wanted) {
  const isSame2 = same("markdown", markdownOf(body3 ?? ""), wanted, { country: null });
  return {
    body: body3 && isSame2 ? body3 : htmlOf(wanted),
    ...userId ? { userId } : {},
    ...title ? { title } : {},
    ...color ? { color } : {},
    ...pinned ? { pinned } : {}
  };
}

// main/connectors/highlevel/writing/taskWriter.ts
var demandsWhole = "highlevel.taskUpdateDemandsWhole";
function createTaskWriter(context) {
  const { client, rows: rows2, demanded, knowledge } = context;
  async function create(draft, journal, kept3 = {}) {
    const contactId = parentOf2(draft);
    const fields3 = { ...draft.fields, ...demanded("task", draft.fields, null) };
    const row = await send(
      journal,
      "task",
      () => client.createTask(contactId, {
        ...withoutEmpty4({ ...optional3(fields3), ...kept3 }),
        title: text8(fields3.title),
        dueDate: dueDate2(fields3.dueDate),
        completed: fields3.completed === true
      }),
      ({ id: id5 }) => id5
    );
    const isShown = showsAll(taskRecord(row, "partial", rows2, contactId).fields, fields3);
    const record = isShown ? taskRecord(row, "whole", rows2, contactId) : await taskNow(contactId, row.id);
    return { record };
  }
  async function update(current2, asked2, journal) {
    const { id: id5 } = current2;
    const contactId = parentOf2(current2);
    const changes = { ...asked2, ...demanded("task", asked2, current2.fields) };
    const { completed } = changes;
    const names3 = Object.keys(changes);
    if (names3.length === 0) return { record: current2 };
    const fields3 = { ...current2.fields, ...changes };
    const own2 = {
      ..."title" in changes ? { title: text8(changes.title) } : {},
      ..."dueDate" in changes ? { dueDate: dueDate2(changes.dueDate) } : {},
      ...optional3(changes),
      ...typeof completed === "boolean" ? { completed } : {}
    };
    const whole = { title: text8(fields3.title), dueDate: dueDate2(fields3.dueDate), ...own2 };
    const row = await send(
      journal,
      "task",
      () => names3.length === 1 && typeof completed === "boolean" ? client.completeTask(contactId, id5, completed) : updated2(contactId, id5, own2, whole)
    );
    const answer7 = taskRecord(row, "partial", rows2, contactId);
    if (showsAll(answer7.fields, changes)) return { record: merged(current2, answer7, changes) };
    return { record: await taskNow(contactId, id5) };
  }
  async function updated2(contactId, id5, own2, whole) {
    const isWhole2 = "title" in own2 && "dueDate" in own2;
    if (isWhole2 || knowledge.answer(demandsWhole) === "yes") return client.updateTask(contactId, id5, whole);
    try {
      const row = await client.updateTask(contactId, id5, own2);
      knowledge.learn(demandsWhole, "no");
      return row;
    } catch (thrown) {
      if (!hasCode(thrown, "request.refused")) throw thrown;
      const row = await client.updateTask(contactId, id5, whole);
      knowledge.learn(demandsWhole, "yes");
      return row;
    }
  }
  const remove2 = (current2, journal) => sendRemoval(journal, () => client.removeTask(parentOf2(current2), current2.id));
  async function move(current2, draft, journal) {
    const old = await client.getTask(parentOf2(current2), current2.id);
    if (!old) throw goneError("highlevel", "task");
    const { assignedTo, ...kept3 } = keptOf(old, draft.fields);
    const written7 = await create(draft, journal, assignedTo ? { ...kept3, assignedTo } : kept3).catch(
      (thrown) => {
        if (!assignedTo || !hasCode(thrown, "request.refused")) throw thrown;
        return create(draft, journal, kept3);
      }
    );
    await remove2(current2, journal);
    return written7;
  }
  function keptOf({ body: body3, assignedTo }, { body: wanted, assignee }) {
    const isSame2 = wanted === void 0 || same("markdown", markdownOf(body3 ?? ""), wanted, { country: null });
    return {
      ...body3 && isSame2 ? { body: body3 } : {},
      ...assignedTo && assignee === void 0 ? { assignedTo } : {}
    };
  }
  function optional3({ body: body3, assignee }) {
    const user2 = assignee ? userOfName(rows2.definitions().people, text8(assignee)) : "";
    return {
      ...body3 === void 0 ? {} : { body: htmlOf(text8(body3)) },
      ...assignee === void 0 || user2 === null ? {} : { assignedTo: user2 }
    };
  }
  async function taskNow(contactId, id5) {
    const row = await client.getTask(contactId, id5);
    if (!row) throw goneError("highlevel", "task");
    return taskRecord(row, "whole", rows2, contactId);
  }
  function dueDate2(canonical) {
    const instant5 = instantOfDue(text8(canonical), rows2.location.timezone);
    return instant5 === null ? text8(canonical) : isoSeconds(instant5);
  }
  return { create: (draft, journal) => create(draft, journal), update, remove: remove2, move };
}
var withoutEmpty4 = (body3) => Object.fromEntries(Object.entries(body3).filter(([, value3]) => value3 !== ""));

// main/connectors/highlevel/writing/writer.ts
function createWriter(context, finder, clock, notify) {
  const contacts = createContactWriter(context, finder, clock);
  const tasks2 = createTaskWriter(context);
  const notes = createNoteWriter(context);
  const appointments2 = createAppointmentWriter(context, notify);
  return {
    create: async (draft, _keys, journal, isLinked2) => {
      if (draft.kind === "contact") return contacts.create(draft, journal, isLinked2);
      if (draft.kind === "appointment") throw impossible("appointments are booked in HighLevel itself");
      const present = await finder.equal(draft, isLinked2);
      if (present) return { record: present, adopted: true };
      return draft.kind === "task" ? tasks2.create(draft, journal) : notes.create(draft, journal);
    },
    update: (current2, changes, _peer, journal) => {
      if (current2.kind === "contact") return updateContact(context, current2, changes, journal);
      if (current2.kind === "task") return tasks2.update(current2, changes, journal);
      if (current2.kind === "note") return notes.update(current2, changes, journal);
      return appointments2.update(current2, changes, journal);
    },
    remove: async (current2, journal) => {
      if (current2.kind === "contact") await contacts.remove(current2.id, journal);
      else if (current2.kind === "task") await tasks2.remove(current2, journal);
      else if (current2.kind === "note") await notes.remove(current2, journal);
      else await appointments2.remove(current2.id, journal);
      return "removed";
    },
    move: async (current2, draft, _keys, journal) => {
      if (current2.kind === "task") return tasks2.move(current2, draft, journal);
      if (current2.kind === "note") return notes.move(current2, draft, journal);
      throw impossible(`it cannot give ${current2.kind}s to another contact`);
    }
  };
}

// main/connectors/highlevel/port.ts
function createHighLevelPort(options) {
  const { http, location, clock, definitions, dueRule = defaultDueRule, indexLagMs = 3e4 } = options;
  const { knowledge = freshKnowledge() } = options;
  const { scope = wholeLocation, appUrl = "https://app.gohighlevel.com", notify = false } = options;
  const rows2 = { location, appUrl, definitions, scope };
  const client = createHighLevelClient(http, location.id, knowledge);
  const background = createHighLevelClient(inBackground(http), location.id, knowledge);
  const facts2 = (operation3) => ({ service: http.service, host: http.host, operation: operation3 });
  const demanded = (kind, asked2, current2) => demandedBy(kind, asked2, current2, { rule: dueRule, zone: location.timezone, now: http.clock.now() });
  const finder = createFinder({
    client,
    context: rows2,
    clock,
    served: http.clock,
    indexLagMs: () => lagToWaitFor(knowledge, indexLagMs)
  });
  const context = { client, rows: rows2, demanded, knowledge };
  return {
    service: "highlevel",
    observe: createReader2({ client, background, rows: rows2, clock: http.clock, facts: facts2, knowledge }).observe,
    get: async ({ kind, id: id5, parentId }) => {
      if (kind === "contact") {
        const row2 = await client.getContact(id5);
        return row2 && contactRecord(row2, "whole", rows2);
      }
      if (kind === "appointment") {
        const row2 = await client.getAppointment(id5);
        return row2 && appointmentRecord(row2, rows2);
      }
      if (parentId === null) return null;
      if (kind === "task") {
        const row2 = await client.getTask(parentId, id5);
        return row2 && taskRecord(row2, "whole", rows2, parentId);
      }
      const row = await client.getNote(parentId, id5);
      return row && noteRecord(row, parentId, rows2);
    },
    // HighLevel makes its ids itself.
    keysFor: () => ({}),
    isCopy: () => false,
    demanded,
    ...createWriter(context, finder, clock, notify),
    archive: async () => {
      throw impossible("it has no archive for contacts");
    },
    belonging: finder.belonging,
    survivor: finder.survivor,
    settle: (draft, _keys, isLinked2, sentAt, signal) => finder.settle(draft, isLinked2, sentAt, signal),
    fit: (kind, field, value3) => fitValue(kind, field, value3, definitions().customFields),
    canHold: (kind, field, value3) => canHoldValue(kind, field, value3, definitions()),
    cost: costOf
  };
}

// main/connectors/nozbe/client.ts
import { z as z76 } from "zod";
var nozbeHeaders = (token) => ({
  Authorization: `apikey ${token.trim().replace(/^apikey\s+/i, "")}`
});
var usualPage = 1e3;
var safePage = 100;
var mostRows = 1e4;
var mostTexts = 1e3;
var answer5 = z76.unknown();
var stamped2 = /* @__PURE__ */ new Set(["projects", "project_sections", "tasks", "comments"]);
function createNozbeClient(http, knowledge = freshKnowledge()) {
  const pageOf = (resource2) => numberOf2(knowledge, "nozbe.page", {
    standard: usualPage,
    most: resource2 === "comments" ? mostTexts : mostRows
  });
  function pages(resource2, filters2, signal) {
    const operation3 = `${resource2}.list`;
    return readPages({ service: http.service, host: http.host, operation: operation3 }, 0, async (offset) => {
      const rows2 = await withPage(
        { id: "nozbe.page", safe: safePage, knowledge },
        pageOf(resource2),
        (limit3) => http.request({
          operation: operation3,
          method: "GET",
          path: `/${resource2}`,
          query: {
            ...filters2,
            limit: limit3,
            offset,
            ...stamped2.has(resource2) ? { sortBy: "created_at" } : {}
          },
          schema: list2,
          ...signal ? { signal } : {}
        })
      );
      return { rows: rows2, next: offset + rows2.length };
    });
  }
  async function all(resource2, filters2 = {}, signal) {
    const rows2 = [];
    for await (const page of pages(resource2, filters2, signal)) rows2.push(...page);
    return rows2;
  }
  function resource(name3, schema, kind) {
    const what = kind ? { kind } : {};
    const path8 = (id5) => `/${name3}/${encodeURIComponent(id5)}`;
    return {
      knowledge,
      /** Null when it is gone. */
      get: (id5, signal) => unlessGone(
        http.request({
          operation: `${name3}.get`,
          method: "GET",
          path: path8(id5),
          schema,
          ...what,
          ...signal ? { signal } : {}
        })
      ),
      create: (body3) => http.request({ operation: `${name3}.create`, method: "POST", path: `/${name3}`, body: body3, schema }),
      /** Writes the properties given and no others. Throws `record.gone`. */
      update: (id5, body3) => http.request({ operation: `${name3}.update`, method: "PUT", path: path8(id5), body: body3, schema, ...what }),
      /** Throws `record.gone`. */
      remove: async (id5) => {
        const operation3 = `${name3}.delete`;
        await http.request({ operation: operation3, method: "DELETE", path: path8(id5), schema: answer5, ...what });
      }
    };
  }
  return {
    knowledge,
    pages,
    all,
    sections: resource("project_sections", sectionRow, "contact"),
    tasks: resource("tasks", taskRow2, "task"),
    comments: resource("comments", commentRow, "note"),
    projects: resource("projects", projectRow, "contact"),
    tags: resource("tags", tagRow2),
    tagAssignments: resource("tag_assignments", tagAssignmentRow, "contact"),
    groups: resource("project_groups", groupRow),
    groupAssignments: resource("group_assignments", groupAssignmentRow)
  };
}

// main/connectors/nozbe/card/labels.ts
var cardLabels = [
  ["email", ["E-mail", "Email", "Mail", "E-Mail-Adresse", "Correo", "Courriel", "Adres e-mail"]],
  ["phone", ["Phone", "Telephone", "Mobile", "Telefon", "Tel\xE9fono", "T\xE9l\xE9phone", "Telefoon"]],
  ["company", ["Company", "Firma", "Empresa", "Entreprise", "Soci\xE9t\xE9", "Bedrijf"]],
  ["street", ["Street", "Address", "Stra\xDFe", "Strasse", "Calle", "Rue", "Ulica", "Straat"]],
  ["city", ["City", "Town", "Ort", "Stadt", "Ciudad", "Ville", "Miasto", "Plaats"]],
  ["state", ["State", "County", "Region", "Bundesland", "Provincia", "R\xE9gion", "Wojew\xF3dztwo"]],
  ["postalCode", ["Postal code", "Postcode", "Zip", "Zip code", "PLZ", "C\xF3digo postal", "Code postal"]],
  ["country", ["Country", "Land", "Pa\xEDs", "Pays", "Kraj"]],
  ["website", ["Website", "Web", "Webseite", "Sitio web", "Site web", "Strona internetowa"]],
  ["birthday", ["Birthday", "Date of birth", "Geburtstag", "Cumplea\xF1os", "Anniversaire", "Data urodzenia"]],
  ["source", ["Source", "Quelle", "Origen", "Origine", "\u0179r\xF3d\u0142o", "Bron"]],
  ["owner", ["Owner", "Inhaber", "Zust\xE4ndig", "Responsable", "W\u0142a\u015Bciciel", "Eigenaar"]]
];
var linkLabel = "HighLevel";
var labelKey = (label) => singleLine(label.normalize("NFC").replace(/[\u200b-\u200f\u2060\ufeff\0]/g, "")).toLowerCase();
var longestLabel = 70;
function plainLabel(name3) {
  const text11 = singleLine(name3.replace(/[:：*_]+/g, " ")).replace(/^[-•\s]+/, "");
  const label = [...text11].slice(0, longestLabel).join("").trim();
  return labelKey(label) === "" ? "Field" : label;
}

// main/connectors/nozbe/card/book.ts
function cardBook({ customFields, people }) {
  const names3 = people.map(({ name: name3 }) => name3);
  const standard = cardLabels.map(([field, [label = field]]) => {
    const type = fieldsOf.contact.find(({ name: name3 }) => name3 === field)?.type ?? "text";
    return { field, label, type, choices: type === "person" ? names3 : null };
  });
  const byKey2 = /* @__PURE__ */ new Map([[labelKey(linkLabel), "link"]]);
  for (const [index, [, labels]] of cardLabels.entries()) {
    const line = standard[index];
    for (const label of labels) if (line) byKey2.set(labelKey(label), line);
  }
  const byId = [...customFields].sort((a, b) => a.id < b.id ? -1 : 1);
  const custom = /* @__PURE__ */ new Map();
  for (const { id: id5, name: name3, type, options } of byId) {
    const label = freeLabel(plainLabel(name3), byKey2);
    const line = { field: customFieldName(id5), label, type, choices: type === "person" ? names3 : options };
    byKey2.set(labelKey(label), line);
    custom.set(id5, line);
  }
  return {
    lines: [...standard, ...customFields.flatMap(({ id: id5 }) => custom.get(id5) ?? [])],
    lineOf: (label) => byKey2.get(labelKey(label))
  };
}
function freeLabel(name3, taken) {
  for (let number3 = 1; ; number3 += 1) {
    const label = number3 === 1 ? name3 : `${name3} (${number3})`;
    if (!taken.has(labelKey(label))) return label;
  }
}

// main/connectors/nozbe/values/ids.ts
import { createHash as createHash2 } from "node:crypto";
var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
var idLength = 16;
var checkLength = 4;
var seededId = (...parts2) => lettersOf(parts2, idLength);
function copyId(...parts2) {
  const first2 = lettersOf(parts2, idLength - checkLength);
  return first2 + checkOf(first2);
}
var isCopyId = (id5) => id5.length === idLength && id5.endsWith(checkOf(id5.slice(0, -checkLength)));
var checkOf = (first2) => lettersOf(["copy", first2], checkLength);
function lettersOf(parts2, length) {
  let rest = BigInt(`0x${createHash2("sha256").update(parts2.join(" ")).digest("hex")}`);
  const base = BigInt(alphabet.length);
  let id5 = "";
  while (id5.length < length) {
    id5 += alphabet.charAt(Number(rest % base));
    rest /= base;
  }
  return id5;
}
var mostIds = 12;
function* idsAfter(first2) {
  let id5 = first2;
  for (let tried = 0; tried < mostIds; tried += 1) {
    yield id5;
    id5 = isCopyId(id5) ? copyId("after", id5) : seededId("after", id5);
  }
}

// main/connectors/nozbe/writing/send.ts
async function journalledRequest(journal, step2, send2, idOf) {
  journal.sending(step2);
  const answer7 = await send2();
  journal.acknowledged(step2, idOf?.(answer7));
  return answer7;
}
var journalledRow = (journal, step2, send2) => journalledRequest(journal, step2, send2, ({ id: id5 }) => id5);
var journalledRemoval = async (journal, step2, send2) => {
  await journalledRequest(journal, step2, () => unlessGone(send2()));
};
async function makeOrFind(resource, firstId, body3, isOurs) {
  const { knowledge } = resource;
  const withoutId = async () => ({ row: await resource.create(body3), found: false });
  if (knowledge.answer(clientIds) === "no") return withoutId();
  for (const id5 of idsAfter(firstId)) {
    try {
      const row = await resource.create({ ...body3, id: id5 });
      if (!isOurs(row)) {
        if (row.id === id5) knowledge.learn(duplicateId, 200);
        continue;
      }
      knowledge.learn(clientIds, row.id === id5 ? "yes" : "no");
      return { row, found: false };
    } catch (error) {
      if (!hasCode(error, "request.refused", "record.gone")) throw error;
      const row = await resource.get(id5);
      if (row) noteDuplicate(knowledge, error);
      if (row && isOurs(row)) return { row, found: true };
      if (row || isConflict(error)) continue;
      if (!isAboutId(error) || knowledge.answer(clientIds) === "yes") throw error;
      const made3 = await withoutId();
      knowledge.learn(clientIds, "no");
      return made3;
    }
  }
  throw new TandemError("request.refused", { service: "Nozbe", status: 409, detail: "its ids are all taken" });
}
async function findMade(get, firstId, isOurs) {
  for (const id5 of idsAfter(firstId)) {
    const row = await get(id5);
    if (!row || isOurs(row)) return row;
  }
  return null;
}
var clientIds = "nozbe.clientIds";
var duplicateId = "nozbe.duplicateId";
function noteDuplicate(knowledge, { params }) {
  if (typeof params.status === "number") knowledge.learn(duplicateId, params.status);
}
var isAboutId = ({ params }) => /\bid\b/i.test(String(params.detail));
var isConflict = (error) => error instanceof TandemError && error.params.status === 409;
var wasNotCarriedOut = (error) => error instanceof TandemError && saysNotWritten(error.code);

// main/connectors/nozbe/card/pinned.ts
function createPinned(client) {
  async function make(taskId, body3, journal) {
    const comment = { task_id: taskId, body: body3, is_pinned: true };
    const isOurs = ({ task_id, is_deleted }) => task_id === taskId && !is_deleted;
    let found = false;
    const row = await journalledRow(journal, "comment", async () => {
      const made3 = await makeOrFind(client.comments, seededId("pinned", taskId), comment, isOurs);
      found = made3.found;
      return made3.row;
    });
    return { row, found };
  }
  async function edit(id5, body3, journal) {
    const send2 = (changes) => unlessGone(journalledRow(journal, "comment", () => client.comments.update(id5, changes)));
    const edited2 = await send2({ body: body3 });
    if (!edited2 || edited2.is_deleted) return null;
    return edited2.is_pinned ? edited2 : send2({ is_pinned: true });
  }
  return {
    make,
    edit,
    /** The comment with this body, `recorded` being the one taken so far; null when there is none and none is needed. */
    write: async (taskId, recorded, body3, journal) => {
      const edited2 = recorded === void 0 ? null : await edit(recorded, body3, journal);
      if (edited2 || body3 === "") return edited2;
      const { row, found } = await make(taskId, body3, journal);
      return found && row.body !== body3 ? edit(row.id, body3, journal) : row;
    }
  };
}

// main/connectors/nozbe/layouts/container.ts
function placesOf(listed2, isContact) {
  const contacts = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Set();
  for (const container of listed2) {
    if (isContact(container)) contacts.set(container.id, container);
    else others.add(container.id);
  }
  return { contacts, others };
}
var defaultIgnoredNames = ["Archive", "Inbox", "Templates"];
var nameKey = (name3) => String(comparable("text", name3, { country: null }) ?? "").toLowerCase();
function ignores(names3) {
  const ignored2 = new Set(names3.map(nameKey));
  return (name3) => ignored2.has(nameKey(name3));
}

// main/connectors/nozbe/reading/listing.ts
async function readList(client, what, filters2, signal) {
  const { resource, kind, schema } = what;
  const listing = { rows: [], problems: [], isWhole: true };
  const pages = client.pages(resource, filters2, signal);
  for (let page = await pages.next(); ; page = await pages.next()) {
    if (page.done) {
      listing.isWhole = page.value && listing.problems.length === 0;
      return listing;
    }
    const { rows: rows2, problems } = readRows(page.value, schema, { kind, operation: `${resource}.list` });
    listing.rows.push(...rows2);
    listing.problems.push(...problems);
  }
}

// main/connectors/nozbe/layouts/project.ts
function projectLayout(options) {
  const { client, clock, teamId: teamId2, groupId } = options;
  const projects3 = { resource: "projects", kind: "contact", schema: projectRow };
  const assignments = { resource: "group_assignments", kind: "contact", schema: groupAssignmentRow };
  const tasks2 = { resource: "tasks", kind: "task", schema: taskRow2 };
  const inGroup = { group_id: groupId };
  const isIgnored = ignores(options.ignoredNames);
  let members = /* @__PURE__ */ new Set();
  async function isMember(id5) {
    if (members.has(id5)) return true;
    const { rows: rows2 } = await readList(client, assignments, { ...inGroup, object_id: id5 });
    return rows2.length > 0;
  }
  const containerOf2 = (row) => projectContainer(row, members.has(row.id));
  return {
    list: async (isKnown, signal) => {
      const listed2 = await readList(client, projects3, { team_id: teamId2 }, signal);
      const assigned = await readList(client, assignments, inGroup, signal);
      const kept3 = assigned.isWhole ? [] : listed2.rows.map(({ id: id5 }) => id5).filter(isKnown);
      members = /* @__PURE__ */ new Set([...assigned.rows.map(({ object_id }) => object_id), ...kept3]);
      const unfit = new Set(listed2.rows.filter(isNoContact).map(({ id: id5 }) => id5));
      const isContact = ({ id: id5, name: name3, isStray: isStray2 }) => isKnown(id5) || !(isStray2 || unfit.has(id5) || isIgnored(name3));
      return {
        ...placesOf(listed2.rows.map(containerOf2), isContact),
        problems: [...listed2.problems, ...assigned.problems],
        isWhole: listed2.isWhole && assigned.isWhole
      };
    },
    get: async (id5) => {
      const row = await client.projects.get(id5);
      return row && projectContainer(row, await isMember(id5));
    },
    make: async ({ name: name3, id: id5, isOurs }) => {
      const { row } = await makeOrFind(
        {
          knowledge: client.knowledge,
          get: client.projects.get,
          create: (body3) => makeProject(client, body3)
        },
        id5,
        { name: name3, team_id: teamId2 },
        (made3) => isOurs(made3.id)
      );
      return projectContainer(row, await isMember(row.id));
    },
    join: async (container) => {
      if (!container.isStray) return container;
      const { id: id5 } = container;
      const body3 = { ...inGroup, object_id: id5, group_type: "project" };
      await makeOrFind(
        client.groupAssignments,
        seededId(groupId, id5),
        body3,
        ({ object_id }) => object_id === id5
      );
      members = /* @__PURE__ */ new Set([...members, id5]);
      return { ...container, isStray: false };
    },
    rename: async (id5, name3) => containerOf2(await client.projects.update(id5, { name: name3 })),
    archive: async (id5) => containerOf2(await client.projects.update(id5, { ended_at: clock.now() })),
    remove: client.projects.remove,
    tasksIn: (id5, signal) => readList(client, tasks2, { project_id: id5 }, signal),
    placeOf: (id5) => ({ project_id: id5, project_section_id: null }),
    containerOf: (task2) => task2.project_id || null,
    isUnfiled: () => false,
    // Nozbe takes one project in a filter, and there are many.
    taskFilters: {},
    isIgnored
  };
}
var isNoContact = ({ is_template, is_single_actions }) => is_template === true || is_single_actions === true;
var projectContainer = (row, isMember) => ({
  id: row.id,
  name: row.name,
  isArchived: row.ended_at != null || isNoContact(row),
  isStray: !isMember
});
async function makeProject(client, project2) {
  try {
    return await client.projects.create({ ...project2, is_open: false });
  } catch (error) {
    if (!hasCode(error, "request.refused", "permission.refused")) throw error;
    return client.projects.create({ ...project2, is_open: true });
  }
}

// main/connectors/nozbe/layouts/section.ts
function sectionLayout({ client, clock, projectId, ignoredNames }) {
  const sections3 = { resource: "project_sections", kind: "contact", schema: sectionRow };
  const tasks2 = { resource: "tasks", kind: "task", schema: taskRow2 };
  const inProject = { project_id: projectId };
  const isIgnored = ignores(ignoredNames);
  return {
    list: async (isKnown, signal) => {
      const { rows: rows2, problems, isWhole: isWhole2 } = await readList(client, sections3, inProject, signal);
      const isContact = ({ id: id5, name: name3 }) => isKnown(id5) || !isIgnored(name3);
      return { ...placesOf(rows2.map(containerOf), isContact), problems, isWhole: isWhole2 };
    },
    get: async (id5) => {
      const row = await client.sections.get(id5);
      return row && containerOf(row);
    },
    make: async ({ name: name3 }) => containerOf(await client.sections.create({ ...inProject, name: name3 })),
    join: async (container) => container,
    rename: async (id5, name3) => containerOf(await client.sections.update(id5, { name: name3 })),
    archive: async (id5) => containerOf(await client.sections.update(id5, { archived_at: clock.now() })),
    remove: client.sections.remove,
    tasksIn: (id5, signal) => readList(client, tasks2, { ...inProject, project_section_id: id5 }, signal),
    placeOf: (id5) => ({ ...inProject, project_section_id: id5 }),
    containerOf: (task2) => task2.project_id === projectId ? task2.project_section_id ?? null : null,
    isUnfiled: (task2) => task2.project_id === projectId && task2.project_section_id == null,
    taskFilters: inProject,
    isIgnored
  };
}
var containerOf = ({ id: id5, name: name3, archived_at }) => ({
  id: id5,
  name: name3,
  isArchived: archived_at != null,
  isStray: false
});

// main/connectors/nozbe/reading/lists.ts
var filters = {
  last_modified: "nozbe.filterByLastModified",
  created_at: "nozbe.filterByCreatedAt",
  edited_at: "nozbe.filterByEditedAt"
};
var tasksOf = { resource: "tasks", kind: "task", schema: taskRow2 };
var commentsIn = { resource: "comments", kind: "note", schema: commentRow };
var tagsOf2 = { resource: "tags", kind: "contact", schema: tagRow2 };
var assignmentsOf = { resource: "tag_assignments", kind: "contact", schema: tagAssignmentRow };
function createLists(client, layout2) {
  const { taskFilters } = layout2;
  const { knowledge } = client;
  async function unlessRefused3(id5, reading2) {
    if (knowledge.answer(id5) === "no") return null;
    try {
      return await reading2();
    } catch (error) {
      if (!hasCode(error, "request.refused")) throw error;
      knowledge.learn(id5, "no");
      return null;
    }
  }
  const tasks2 = (signal) => readList(client, tasksOf, taskFilters, signal);
  const tasksChangedSince = (stamp4, signal) => unlessRefused3(
    filters.last_modified,
    () => readList(client, tasksOf, { ...taskFilters, "last_modified[gte]": stamp4 - overlapMs }, signal)
  );
  const comments2 = (signal) => unlessRefused3("nozbe.commentsOfAllTasks", () => readList(client, commentsIn, {}, signal));
  const commentsSince = (field, stamp4, signal) => unlessRefused3(
    filters[field],
    () => readList(client, commentsIn, { [`${field}[gte]`]: stamp4 - overlapMs }, signal)
  );
  const commentsOf = (taskId, signal) => readList(client, commentsIn, { task_id: taskId }, signal);
  const tags6 = (signal) => readList(client, tagsOf2, {}, signal);
  const tagAssignments3 = (signal) => readList(client, assignmentsOf, {}, signal);
  const tagAssignmentsOf = (taskId) => readList(client, assignmentsOf, { task_id: taskId });
  const isProven = (field) => knowledge.answer(filters[field]) === "yes";
  return {
    isProven,
    tasks: tasks2,
    tasksChangedSince,
    comments: comments2,
    commentsSince,
    commentsOf,
    comment: client.comments.get,
    task: client.tasks.get,
    tags: tags6,
    tagAssignments: tagAssignments3,
    tagAssignmentsOf
  };
}

// main/connectors/nozbe/card/value.ts
function readValue({ type, choices }, typed3) {
  const text11 = canonicalText(plain(typed3));
  if (text11 === null) return null;
  switch (type) {
    case "date":
      return dateIn2(text11) ?? text11;
    case "number":
      return numberIn(text11) ?? text11;
    case "set":
      return elementsIn(text11, choices);
    default:
      return spelled(text11, choices);
  }
}
function writeValue(value3) {
  const text11 = Array.isArray(value3) ? value3.map(singleLine).join(", ") : value3;
  return typeof text11 === "string" ? escapeMentions(singleLine(text11)) : "";
}
function plain(value3) {
  const text11 = value3.trim();
  const link2 = /^\[([^\]]*)\]\([^)]*\)$/.exec(text11) ?? /^<([^>\s]*)>$/.exec(text11);
  return unescapeMentions(link2?.[1] ?? text11);
}
function dateIn2(text11) {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text11.trim()) ?? [];
  return dateOf(year ? `${year}-${month}-${day}` : text11);
}
function numberIn(text11) {
  const digits2 = text11.replace(/^\s*(?:\p{Sc}|[A-Z]{3}\s)|(?:\p{Sc}|\s[A-Z]{3})\s*$/gu, "").replace(/[\s'’]/g, "");
  if (!/^[-+]?[\d.,]*\d$/.test(digits2)) return null;
  const isCommaLast = digits2.lastIndexOf(",") > digits2.lastIndexOf(".");
  const isThousands = isCommaLast && !digits2.includes(".") && /^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(digits2);
  const [parting, decimal2] = isCommaLast && !isThousands ? [/\./g, ","] : [/,/g, "."];
  const number3 = digits2.replace(parting, "").replace(decimal2, ".").replace(/^\+/, "");
  return Number.isFinite(Number(number3)) ? number3 : null;
}
var comma = /[,;、，]/;
function elementsIn(text11, choices) {
  const pieces = text11.split(comma);
  const found = /* @__PURE__ */ new Map();
  for (let at = 0; at < pieces.length; ) {
    const { element, length } = elementAt(pieces, at, choices);
    const key12 = elementKey(element);
    if (key12 !== "" && !found.has(key12)) found.set(key12, element);
    at += length;
  }
  return found.size === 0 ? null : [...found.values()];
}
function elementAt(pieces, at, choices) {
  for (let length = choices ? pieces.length - at : 1; length > 1; length -= 1) {
    const joined3 = keyOfPieces(pieces.slice(at, at + length));
    const choice2 = choices?.find((option) => keyOfPieces(option.split(comma)) === joined3);
    if (choice2 !== void 0) return { element: choice2, length };
  }
  return { element: spelled((pieces[at] ?? "").trim(), choices), length: 1 };
}
var keyOfPieces = (pieces) => pieces.map(elementKey).join(",");
var spelled = (text11, choices) => choices?.find((choice2) => elementKey(choice2) === elementKey(text11)) ?? text11;

// main/connectors/nozbe/card/card.ts
var linePattern = /^(\s*(?:[-*•]\s+)?(?:\*\*|__)?([^:：]{1,80}?)(?:\*\*|__)?\s*[:：](?:\*\*|__)?)(.*)$/su;
function readLine(text11, book) {
  const [, head = "", label = "", value3 = ""] = linePattern.exec(text11) ?? [];
  const line = book.lineOf(label);
  return line && { line, head, value: value3 };
}
function readCard(body3, book) {
  const fields3 = {};
  let namedPeer = null;
  for (const text11 of body3.split(/\r?\n/)) {
    const read14 = readLine(text11, book);
    if (!read14) continue;
    if (read14.line === "link") namedPeer ??= contactNamed(read14.value);
    else if (!(read14.line.field in fields3)) fields3[read14.line.field] = readValue(read14.line, read14.value);
  }
  return { fields: fields3, namedPeer };
}
var contactNamed = (link2) => /\/contacts\/detail\/([\w-]+)/.exec(link2)?.[1] ?? null;
function cardSign(body3, book) {
  const { fields: fields3, namedPeer } = readCard(body3, book);
  if (namedPeer !== null) return "link";
  return Object.keys(fields3).length > 0 ? "lines" : null;
}
var writeCard = (fields3, link2, book) => cardOf(book.lines, fields3, link2);
var rewriteCard = (fields3, link2, book) => cardOf(
  book.lines.filter(({ field }) => fields3[field] !== void 0),
  fields3,
  link2
);
function cardOf(lines, fields3, link2) {
  const texts3 = lines.map(({ field, label }) => lineText(`${label}:`, fields3[field] ?? null));
  return [...texts3, ...link2 ? ["", lineText(`${linkLabel}:`, link2)] : []].join("\n");
}
function editCard(body3, changes, link2, book, relinks = false) {
  const texts3 = body3.split(/\r?\n/);
  const met = /* @__PURE__ */ new Set();
  let lastLine = -1;
  for (const [index, text11] of texts3.entries()) {
    const read14 = readLine(text11, book);
    if (!read14) continue;
    const name3 = read14.line === "link" ? "link" : read14.line.field;
    if (met.has(name3)) continue;
    met.add(name3);
    if (read14.line === "link") {
      const named4 = contactNamed(read14.value);
      if (link2 && (named4 === null || relinks && named4 !== contactNamed(link2)))
        texts3[index] = lineText(read14.head, link2);
      continue;
    }
    lastLine = index;
    const change = changes[read14.line.field];
    if (change !== void 0 && writeValue(change) !== writeValue(readValue(read14.line, read14.value))) {
      texts3[index] = lineText(read14.head, change);
    }
  }
  const added = book.lines.filter(({ field }) => changes[field] !== void 0 && !met.has(field)).map(({ field, label }) => lineText(`${label}:`, changes[field] ?? null));
  texts3.splice(lastLine + 1, 0, ...added);
  if (link2 && !met.has("link")) texts3.push("", lineText(`${linkLabel}:`, link2));
  return texts3.join("\n");
}
var lineText = (head, value3) => {
  const text11 = writeValue(value3);
  return text11 ? `${head} ${text11}` : head;
};

// main/connectors/nozbe/card/choose.ts
function chooseCard(container, choice2) {
  const { standing: standing2, recorded, isGone: isGone2, comments: comments2, known: known2, book } = choice2;
  if (known2.byId("contact", container.id)?.parts.card !== void 0) {
    if (!recorded && !isGone2) return "unseen";
    if (recorded && standing2.includes(recorded)) return recorded;
  }
  const candidates2 = standing2.filter(({ id: id5 }) => !known2.byId("task", id5) && !known2.byId("appointment", id5) && !isAnothers(id5)).sort(byAge);
  const isLinked2 = ({ id: id5 }) => (comments2.get(id5) ?? []).some((comment) => hasLink(comment, book));
  const isNamed = ({ name: name3 }) => nameKey(name3) === nameKey(container.name);
  const isBoth = (task2) => isLinked2(task2) && isNamed(task2);
  return candidates2.find(isBoth) ?? candidates2.find(isLinked2) ?? candidates2.find(isNamed) ?? null;
  function isAnothers(taskId) {
    const owner = known2.byPart("card", taskId);
    return owner !== void 0 && owner.id !== container.id;
  }
}
var hasLink = ({ body: body3, is_pinned, is_deleted }, book) => is_pinned === true && !is_deleted && readCard(body3, book).namedPeer !== null;
var byAge = (a, b) => (a.created_at ?? 0) - (b.created_at ?? 0) || (a.id < b.id ? -1 : 1);

// main/connectors/nozbe/records/task.ts
var longestName = 255;
function taskRecord2({ task: task2, home, comment, known: known2 }, view) {
  return newRecord2("task", task2.id, {
    parentId: home?.id ?? null,
    fields: { ...taskFields2(task2, view), ...bodyField(comment) },
    parts: part("comment", partOf(comment, known2)),
    state: home?.isArchived ? "archived" : "live",
    modified: modifiedAt(task2, comment, known2),
    repeats: task2.recurrence_id != null
  });
}
function taskFields2(task2, { zone: zone2, people }) {
  const { name: name3, due_at, is_all_day, ended_at, is_abandoned } = task2;
  return {
    title: canonicalText(name3),
    dueDate: due_at == null ? null : is_all_day ? dateIn(due_at, zone2) : timedDue(due_at, zone2),
    completed: ended_at != null && !is_abandoned,
    ...assigneeField(task2, people)
  };
}
var timedDue = (due5, zone2) => due5 > lastDay ? isoSeconds(due5) : dueAt(due5, zone2);
var lastDay = Date.parse("9999-12-31T00:00:00Z");
function assigneeField({ responsible_id }, people) {
  if (responsible_id == null) return { assignee: null };
  const person = people.find(({ nozbeId, highlevelId: highlevelId2 }) => nozbeId === responsible_id && highlevelId2 !== null);
  return person ? { assignee: person.name } : {};
}
var bodyField = (comment) => {
  if (comment === "unseen") return {};
  return { body: comment === "none" ? null : textOf2(comment.comment.body) };
};
var textOf2 = (markdown2) => canonicalText(unescapeMentions(markdown2));
var commentOf = (body3) => typeof body3 === "string" ? escapeMentions(body3) : "";
function taskBody(fields3, { zone: zone2, now, responsible }) {
  const { title, dueDate: dueDate2, completed, assignee } = fields3;
  const isDated = typeof dueDate2 === "string";
  return {
    ...typeof title === "string" ? { name: cutName(title, longestName) } : {},
    ...dueDate2 === void 0 ? {} : { due_at: isDated ? instantOfDue(dueDate2, zone2) : null, is_all_day: isDated && isDay(dueDate2) },
    ...dueDate2 === void 0 && assignee === void 0 ? {} : { responsible_id: responsible },
    ...typeof completed === "boolean" ? { ended_at: completed ? now : null } : {}
  };
}
function modifiedAt(task2, comment, known2) {
  const isPartial = task2 === "unseen" || comment === "unseen";
  const row = typeof task2 === "object" ? task2 : null;
  return newest(isPartial ? known2?.modified ?? null : null, [
    row?.last_modified,
    typeof comment === "object" ? stampOf2(comment.comment) : null
  ]);
}
var stampOf2 = ({ edited_at, created_at }) => edited_at ?? created_at;
var partOf = (comment, known2) => {
  if (comment === "none") return void 0;
  return comment === "unseen" ? known2?.parts.comment : comment.comment.id;
};
var part = (name3, id5) => id5 === void 0 ? {} : { [name3]: id5 };

// main/connectors/nozbe/records/appointment.ts
var appointmentTag = "appointment";
var isAppointmentTag = (name3) => elementKey(name3) === appointmentTag;
var minutesPerUnit = 1;
function appointmentRecord2({ task: task2, home, comment, known: known2 }) {
  return newRecord2("appointment", task2.id, {
    parentId: home?.id ?? null,
    fields: { ...appointmentFields(task2), ...detailsField(comment) },
    parts: part("comment", partOf(comment, known2)),
    state: home?.isArchived ? "archived" : "live",
    modified: modifiedAt(task2, comment, known2),
    // Whether it has its tag is known to who makes it.
    unfinished: known2?.unfinished ?? false,
    namedPeer: appointmentNamed(comment) ?? known2?.namedPeer ?? null,
    repeats: task2.recurrence_id != null
  });
}
function appointmentFields({ name: name3, due_at, time_needed, ended_at, is_abandoned }) {
  return {
    title: canonicalText(name3),
    start: due_at == null ? null : isoSeconds(due_at),
    minutes: time_needed == null ? null : String(Math.round(time_needed * minutesPerUnit)),
    status: is_abandoned ? "cancelled" : ended_at == null ? "confirmed" : "showed"
  };
}
function detailsField(comment) {
  if (comment === "unseen") return {};
  return { details: comment === "none" ? null : textOf2(divided(comment.comment.body).details) };
}
var appointmentNamed = (comment) => typeof comment === "object" ? divided(comment.comment.body).peer : null;
var linkPattern = new RegExp(`^${linkLabel}: .*/appointments?/(?:detail/)?([\\w-]+)`);
function divided(body3) {
  const lines = body3.trimEnd().split(/\r?\n/);
  const peer = linkPattern.exec(lines.at(-1) ?? "")?.[1] ?? null;
  return { details: peer === null ? body3 : lines.slice(0, -1).join("\n").trimEnd(), peer };
}
var appointmentComment = (details12, link2) => [
  ...details12 === null ? [] : [commentOf(details12)],
  ...link2 === null ? [] : [`${linkLabel}: ${link2}`]
].join("\n\n");
function appointmentBody(fields3, { now, responsible }) {
  const { title, start, minutes: minutes2, status } = fields3;
  return {
    ...typeof title === "string" ? { name: cutName(title, longestName) } : {},
    ...start === void 0 ? {} : { due_at: instantOf3(start), is_all_day: false, responsible_id: responsible },
    ...minutes2 === void 0 ? {} : { time_needed: unitsOf(minutes2) },
    ...status === void 0 ? {} : {
      ended_at: status === "confirmed" || status === null ? null : now,
      is_abandoned: !["confirmed", "showed", null].some((state) => state === status)
    }
  };
}
var instantOf3 = (start) => {
  const instant5 = typeof start === "string" ? Date.parse(start) : Number.NaN;
  return Number.isNaN(instant5) ? null : instant5;
};
var unitsOf = (minutes2) => {
  const number3 = typeof minutes2 === "string" ? Number(minutes2) : Number.NaN;
  return Number.isFinite(number3) ? Math.round(number3 / minutesPerUnit) : null;
};

// main/connectors/nozbe/records/contact.ts
function contactRecord2({ container, card, comment, tags: tags6, known: known2 }, book) {
  const body3 = typeof comment === "object" ? comment.comment.body : null;
  const read14 = body3 === null ? null : readCard(body3, book);
  const isSound2 = read14 === null || read14.namedPeer !== null || Object.keys(read14.fields).length > 0;
  const lines = read14?.fields ?? {};
  const parts2 = {
    ...part("card", card === "unseen" ? known2?.parts.card : card?.id),
    ...part("comment", partOf(comment, known2))
  };
  const damaged = comment === "unseen" ? known2?.damaged ?? null : isSound2 ? null : body3;
  const hasLink2 = (read14 ?? known2)?.namedPeer != null;
  const isUnchanged = card === "unseen" && comment === "unseen" && known2;
  const isMissing2 = !(parts2.card && parts2.comment && hasLink2) && damaged === null;
  return newRecord2("contact", container.id, {
    parentId: null,
    fields: {
      ...nameOf4(container.name, lines, known2),
      ...lines,
      ...tags6 === "unseen" ? {} : { tags: tags6.length > 0 ? tags6 : null }
    },
    copies: typeof card === "object" && card ? nameOf4(card.name, lines, known2) : {},
    parts: parts2,
    state: stateOf(container, parts2.card !== void 0),
    modified: modifiedAt(card, comment, known2),
    unfinished: isUnchanged ? known2.unfinished : isMissing2 || isHalfMade(container, parts2.card !== void 0),
    namedPeer: read14?.namedPeer ?? known2?.namedPeer ?? null,
    damaged
  });
}
var stateOf = (container, hasCard) => container.isArchived || container.isStray && hasCard ? "archived" : "live";
var isHalfMade = ({ isStray: isStray2 }, hasCard) => isStray2 && !hasCard;
var shownName = (fields3) => cutName(contactName(fields3), longestName);
function nameOf4(shown2, card, known2) {
  const name3 = canonicalText(shown2);
  const isStated2 = typeof known2?.fields.name === "string";
  const isAddress2 = name3 === card.email || name3 === card.phone || name3 === "Unnamed" || known2 !== void 0 && looksLikeAddress(shown2);
  return isStated2 || !isAddress2 ? { name: name3 } : {};
}
var looksLikeAddress = (text11) => /^\S+@\S+$/.test(text11) || /^[\d\s()+./-]+$/.test(text11);

// main/connectors/nozbe/records/note.ts
function noteRecord2({ comment, parentId, byline, state }) {
  const [first2 = "", ...rest] = comment.body.split(/\r?\n/);
  const hasByline = byline !== null && first2 === commentOf(byline);
  const body3 = hasByline ? (rest[0] === "" ? rest.slice(1) : rest).join("\n") : comment.body;
  return newRecord2("note", comment.id, {
    parentId,
    fields: { body: textOf2(body3) },
    state,
    modified: stampOf2(comment),
    byline: hasByline ? byline : null
  });
}

// main/connectors/nozbe/reading/group.ts
function groupBy(rows2, keyOf3) {
  const groups5 = /* @__PURE__ */ new Map();
  for (const row of rows2) {
    const group = groups5.get(keyOf3(row));
    if (group) group.push(row);
    else groups5.set(keyOf3(row), [row]);
  }
  return groups5;
}

// main/connectors/nozbe/reading/sight.ts
function sightOf(comments2, options) {
  const { recorded, cardBy, complete } = options;
  const taken = comments2.find(({ id: id5 }) => id5 === recorded);
  if (taken && !taken.is_deleted) return { comment: taken };
  if (recorded !== void 0 && !taken) return "unseen";
  const standing2 = comments2.filter((comment) => !comment.is_deleted).sort(byAge2);
  const pinned = standing2.find((comment) => comment.is_pinned && (!cardBy || cardBy(comment)));
  if (pinned) return { comment: pinned };
  if (!complete) return taken ? "none" : "unseen";
  const [first2] = standing2;
  const unpinned = standing2.find((comment) => cardBy?.(comment) === "link") ?? (first2 && cardBy?.(first2) ? first2 : null);
  return unpinned ? { comment: unpinned } : "none";
}
var byAge2 = (a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1);

// main/connectors/nozbe/reading/assemble.ts
function assemble(reading2, { known: known2, layout: layout2, view, book }) {
  const { places: places2, comments: comments2, tags: tags6 } = reading2;
  const tasks2 = reading2.tasks.filter((task2) => task2.type !== "thread" && !isWaiting(task2));
  const byId = new Map(reading2.tasks.map((task2) => [task2.id, task2]));
  const byContainer = groupBy(tasks2, (task2) => layout2.containerOf(task2) ?? "");
  const cards = /* @__PURE__ */ new Map();
  const contacts = [...places2.contacts.values()].map(contactOf2);
  const homes = new Map(contacts.map(({ id: id5, state }) => [id5, { id: id5, isArchived: state === "archived" }]));
  const work2 = tasks2.filter(({ id: id5 }) => !cards.has(id5) && !isStrayCard(id5)).flatMap(workOf);
  const all = [...work2, ...changedComments()];
  return {
    contacts,
    tasks: all.filter(({ kind }) => kind === "task"),
    appointments: all.filter(({ kind }) => kind === "appointment"),
    notes: [...cards].flatMap(notesOn)
  };
  function isWaiting(task2) {
    const id5 = layout2.containerOf(task2);
    return id5 !== null && !places2.contacts.has(id5) && !places2.others.has(id5);
  }
  function contactOf2(container) {
    const before = known2.byId("contact", container.id);
    const card = chooseCard(container, {
      standing: byContainer.get(container.id) ?? [],
      recorded: byId.get(before?.parts.card ?? ""),
      isGone: reading2.hasAllTasks || reading2.goneCards.gone.has(before?.parts.card ?? ""),
      comments: comments2,
      known: known2,
      book
    });
    const cardId = card === "unseen" ? before?.parts.card : card?.id;
    const isSame2 = before !== void 0 && before.parts.card === cardId;
    const wereTagsRead = cardId !== void 0 && tags6.isWhole && !reading2.goneCards.unasked.has(cardId);
    const record = contactRecord2(
      {
        container,
        card,
        comment: cardId === void 0 ? "none" : sight(cardId, isSame2 ? before.parts.comment : void 0, true),
        tags: wereTagsRead ? tags6.of(cardId) : "unseen",
        known: before && (isSame2 ? before : { ...before, parts: {} })
      },
      book
    );
    if (cardId !== void 0) cards.set(cardId, record);
    return record;
  }
  function workOf(task2) {
    const home = homes.get(layout2.containerOf(task2) ?? "") ?? null;
    const before = known2.byId("task", task2.id) ?? known2.byId("appointment", task2.id);
    if (!home && !before && !layout2.isUnfiled(task2)) return [];
    const comment = sight(task2.id, before?.parts.comment, false);
    const parts2 = { task: task2, home, comment, known: before };
    if (before) return [before.kind === "task" ? taskRecord2(parts2, view) : appointmentRecord2(parts2)];
    const isTagged = tags6.isAppointment(task2.id);
    if (isTagged && comment === "unseen") return [];
    const isAppointment = isTagged && appointmentNamed(comment) !== null;
    return [isAppointment ? appointmentRecord2(parts2) : taskRecord2(parts2, view)];
  }
  function isStrayCard(taskId) {
    if (known2.byPart("card", taskId)) return true;
    const isWork = known2.byId("task", taskId) ?? known2.byId("appointment", taskId);
    return !isWork && (comments2.get(taskId) ?? []).some((comment) => hasLink(comment, book));
  }
  function sight(taskId, recorded, ofCard) {
    return sightOf(comments2.get(taskId) ?? [], {
      recorded,
      cardBy: ofCard ? signOn : null,
      complete: reading2.hasAllComments(taskId)
    });
  }
  function signOn({ id: id5, body: body3 }) {
    return known2.byId("note", id5) ? null : cardSign(body3, book);
  }
  function* changedComments() {
    for (const taskId of comments2.keys()) {
      if (byId.has(taskId) || cards.has(taskId)) continue;
      const before = known2.byId("task", taskId) ?? known2.byId("appointment", taskId);
      const comment = before ? sight(taskId, before.parts.comment, false) : "unseen";
      if (!before || comment === "unseen") continue;
      yield {
        ...before,
        fields: before.kind === "task" ? bodyField(comment) : detailsField(comment),
        copies: {},
        parts: part("comment", partOf(comment, before)),
        modified: modifiedAt("unseen", comment, before),
        namedPeer: before.kind === "task" ? null : appointmentNamed(comment) ?? before.namedPeer,
        unfinished: before.kind === "appointment" && before.unfinished
      };
    }
  }
  function notesOn([cardId, { id: id5, parts: parts2, state }]) {
    if (parts2.comment === void 0 && !reading2.hasAllComments(cardId)) return [];
    return (comments2.get(cardId) ?? []).flatMap((comment) => {
      const before = known2.byId("note", comment.id);
      const isRemark = before !== void 0 || !comment.is_pinned;
      if (comment.is_deleted || comment.id === parts2.comment || !isRemark) return [];
      return noteRecord2({ comment, parentId: id5, byline: before?.byline ?? null, state });
    });
  }
}

// main/connectors/nozbe/reading/commentReader.ts
var mostLooks = 50;
async function readComments(lists, { since, tasks: tasks2, hasAllTasks, known: known2, signal }) {
  const here = new Set(tasks2.map(({ id: id5 }) => id5));
  const matters = ({ task_id }) => here.has(task_id) || recordOf(task_id) !== void 0;
  const changed2 = await readChanges(lists, since, signal);
  if (!changed2) return readWhole();
  const rows2 = changed2.rows.filter(matters);
  const strangers = tasks2.filter(isNew);
  const arrived = strangers.filter((task2) => !isMadeSince(task2, since.created));
  const fresh = new Set(strangers.filter((task2) => isMadeSince(task2, since.created)).map(({ id: id5 }) => id5));
  const looked = /* @__PURE__ */ new Set([
    ...arrived.map(({ id: id5 }) => id5),
    ...rows2.filter(needsOthers).map(({ task_id }) => task_id)
  ]);
  if (looked.size > mostLooks) return readWhole();
  const each = await readEach([...looked]);
  const problems = [...changed2.problems, ...each.problems];
  const isSafe = problems.length === 0;
  return {
    byTask: grouped([...rows2.filter(({ task_id }) => !looked.has(task_id)), ...each.rows]),
    hasAll: (taskId) => isSafe && (looked.has(taskId) ? each.isWhole : fresh.has(taskId)),
    isWhole: false,
    looked: each.isWhole ? looked : /* @__PURE__ */ new Set(),
    problems,
    created: isSafe ? newest(since.created, changed2.rows.map(createdAt)) : since.created,
    edited: isSafe ? newest(since.edited, changed2.rows.map(editedAt)) : since.edited
  };
  async function readWhole() {
    const listed2 = await lists.comments(signal);
    const ids2 = tasks2.filter(({ type }) => type !== "thread").map(({ id: id5 }) => id5);
    const { rows: rows3, problems: problems2, isWhole: isWhole2 } = listed2 ?? await readEach(ids2);
    const isSafe2 = problems2.length === 0;
    return {
      byTask: grouped([...rows3, ...await missing(rows3)].filter(matters)),
      hasAll: () => isWhole2,
      isWhole: isWhole2 && (listed2 !== null || hasAllTasks),
      looked: /* @__PURE__ */ new Set(),
      problems: problems2,
      // Without stamps the next reading is whole again, as it must be where comments are only had task by task.
      created: listed2 && isSafe2 ? newest(null, rows3.map(createdAt)) : null,
      edited: listed2 && isSafe2 ? newest(null, rows3.map(editedAt)) : null
    };
  }
  async function missing(rows3) {
    const listed2 = new Set(rows3.map(({ id: id5 }) => id5));
    const found = [];
    for (const { id: id5 } of tasks2) {
      const recorded = recordOf(id5)?.parts.comment;
      if (recorded === void 0 || listed2.has(recorded)) continue;
      const deleted2 = { id: recorded, task_id: id5, body: "", created_at: 0, is_deleted: true };
      found.push(await lists.comment(recorded) ?? deleted2);
    }
    return found;
  }
  async function readEach(taskIds) {
    const read14 = { rows: [], problems: [], isWhole: true };
    for (const id5 of taskIds) {
      const { rows: rows3, problems: problems2, isWhole: isWhole2 } = await lists.commentsOf(id5, signal);
      read14.rows.push(...rows3);
      read14.problems.push(...problems2);
      read14.isWhole &&= isWhole2;
    }
    return read14;
  }
  function needsOthers({ id: id5, task_id, is_deleted }) {
    if (is_deleted) return known2.byPart("comment", id5) !== void 0 || known2.byId("note", id5) !== void 0;
    const contact2 = known2.byPart("card", task_id);
    return contact2 !== void 0 && contact2.parts.comment === void 0;
  }
  function recordOf(taskId) {
    return known2.byId("task", taskId) ?? known2.byId("appointment", taskId) ?? known2.byPart("card", taskId);
  }
  function isNew({ id: id5 }) {
    return recordOf(id5) === void 0;
  }
}
async function readChanges(lists, since, signal) {
  if (since.created === null) return null;
  const created = await lists.commentsSince("created_at", since.created, signal);
  if (!created || isEmpty5(created) && !lists.isProven("created_at")) return null;
  const edited2 = await lists.commentsSince("edited_at", since.edited ?? since.created, signal);
  if (!edited2) return null;
  if (since.edited !== null && isEmpty5(edited2) && !lists.isProven("edited_at")) return null;
  const rows2 = new Map([...created.rows, ...edited2.rows].map((row) => [row.id, row]));
  return { rows: [...rows2.values()], problems: [...created.problems, ...edited2.problems], isWhole: false };
}
var isEmpty5 = ({ rows: rows2, problems }) => rows2.length + problems.length === 0;
var isMadeSince = ({ created_at }, stamp4) => created_at != null && stamp4 !== null && created_at >= stamp4 - overlapMs;
var createdAt = ({ created_at }) => created_at;
var editedAt = ({ edited_at }) => edited_at;
var grouped = (rows2) => groupBy(rows2, ({ task_id }) => task_id);

// main/connectors/nozbe/reading/goneCards.ts
var mostAsked = 50;
async function goneCards(request2) {
  const { places: places2, tasks: tasks2, tags: tags6, known: known2, isThere } = request2;
  const gone2 = /* @__PURE__ */ new Set();
  const unasked = /* @__PURE__ */ new Set();
  if (tasks2.hasAll || !tags6.isWhole) return { gone: gone2, unasked };
  const seen2 = new Set(tasks2.rows.map(({ id: id5 }) => id5));
  let asked2 = 0;
  for (const { id: id5 } of places2.contacts.values()) {
    const before = known2.byId("contact", id5);
    const card = before?.parts.card;
    if (card === void 0 || seen2.has(card)) continue;
    const hadTags = (before?.fields.tags ?? null) !== null;
    if (!hadTags || tags6.of(card).length > 0) continue;
    if (asked2 === mostAsked) {
      unasked.add(card);
      continue;
    }
    asked2 += 1;
    if (!await isThere(card)) gone2.add(card);
  }
  return { gone: gone2, unasked };
}

// main/connectors/nozbe/reading/tagView.ts
function tagView(tags6, assignments) {
  const names3 = namesOf(tags6.rows);
  const byTask = groupBy(assignments.rows, ({ task_id }) => task_id);
  const of = (taskId) => namesIn(byTask.get(taskId) ?? [], names3);
  return {
    of: (taskId) => of(taskId).filter((name3) => !isAppointmentTag(name3)),
    isAppointment: (taskId) => of(taskId).some(isAppointmentTag),
    isWhole: tags6.isWhole && assignments.isWhole,
    problems: [...tags6.problems, ...assignments.problems]
  };
}
var namesOf = (tags6) => new Map(tags6.map(({ id: id5, name: name3 }) => [id5, name3]));
var namesIn = (assignments, names3) => [...new Set(assignments.flatMap(({ tag_id }) => names3.get(tag_id) ?? []))];

// main/connectors/nozbe/reading/taskReader.ts
var mostContainers = 20;
async function readTasks2(request2) {
  const { lists, layout: layout2, places: places2, known: known2, since, signal } = request2;
  const containers = [...places2.contacts.values()];
  const fresh = containers.filter(({ id: id5 }) => known2.byId("contact", id5) === void 0);
  const mustBeWhole = since.tasks === null || since.created === null || fresh.length > mostContainers || containers.some(isOtherState);
  const changed2 = mustBeWhole ? null : await lists.tasksChangedSince(since.tasks ?? 0, signal);
  const isFilled = changed2 !== null && changed2.rows.length + changed2.problems.length > 0;
  const isTrusted = changed2 !== null && (isFilled || lists.isProven("last_modified"));
  const { rows: rows2, problems, isWhole: isWhole2 } = isTrusted ? changed2 : await lists.tasks(signal);
  const previous = isTrusted ? since.tasks : null;
  const stamps2 = rows2.map(({ last_modified }) => last_modified);
  const reading2 = {
    rows: rows2.filter(matters),
    hasAll: isWhole2 && !isTrusted,
    problems: [...problems],
    stamp: problems.length > 0 ? previous : newest(previous, stamps2)
  };
  return isTrusted ? withTasksOf(fresh) : reading2;
  function matters(task2) {
    const { id: id5 } = task2;
    return places2.contacts.has(layout2.containerOf(task2) ?? "") || layout2.isUnfiled(task2) || known2.byId("task", id5) !== void 0 || known2.byId("appointment", id5) !== void 0 || known2.byPart("card", id5) !== void 0;
  }
  function isOtherState(container) {
    const before = known2.byId("contact", container.id);
    return before !== void 0 && before.state !== stateOf(container, before.parts.card !== void 0);
  }
  async function withTasksOf(arrived) {
    const met = new Set(reading2.rows.map(({ id: id5 }) => id5));
    for (const { id: id5 } of arrived) {
      const standing2 = await layout2.tasksIn(id5, signal);
      reading2.rows.push(...standing2.rows.filter((row) => !met.has(row.id)));
      reading2.problems.push(...standing2.problems);
      if (standing2.problems.length > 0) reading2.stamp = previous;
    }
    return reading2;
  }
}

// main/connectors/nozbe/reading/touches.ts
var laterMs = 6e4;
function commentTouches(tasks2, commentsOf) {
  let answer7 = "unknown";
  for (const { id: id5, created_at, last_modified } of tasks2) {
    if (created_at == null || last_modified == null) continue;
    const newest2 = Math.max(0, ...commentsOf(id5).map((comment) => comment.created_at));
    if (newest2 < created_at + laterMs) continue;
    if (last_modified < newest2 - 1e3) return "no";
    answer7 = "yes";
  }
  return answer7;
}

// main/connectors/nozbe/reading/reader.ts
var noStamps = { tasks: null, created: null, edited: null };
function createReader3(options) {
  const { lists, layout: layout2, zone: zone2, definitions, knowledge, learnTags } = options;
  return {
    async *observe({ cursor, complete, known: known2, signal }) {
      const since = complete || !cursor ? noStamps : stampsIn(cursor);
      const { contacts, tasks: tasks2, appointments: appointments2, notes, listed: listed2, problems, stamps: stamps2 } = await gather(
        since,
        known2,
        signal
      );
      yield { records: contacts, problems, listed: listed2.contact };
      yield { records: tasks2, problems: [], listed: listed2.task };
      yield { records: appointments2, problems: [], listed: listed2.appointment };
      yield { records: notes, problems: [], listed: listed2.note };
      return Object.fromEntries(Object.entries(stamps2).filter(([, stamp4]) => stamp4 !== null));
    },
    /** Every contact that is there now, read without a cursor. */
    contacts: async () => {
      const known2 = { byId: () => void 0, byPart: () => void 0 };
      return (await gather(noStamps, known2)).contacts;
    }
  };
  async function gather(since, known2, signal) {
    const places2 = await layout2.list((id5) => known2.byId("contact", id5) !== void 0, signal);
    const tasks2 = await readTasks2({ lists, layout: layout2, places: places2, known: known2, since, signal });
    const comments2 = await readComments(lists, {
      since,
      tasks: tasks2.rows,
      hasAllTasks: tasks2.hasAll,
      known: known2,
      signal
    });
    const touches = commentTouches(tasks2.rows, (id5) => comments2.byTask.get(id5) ?? []);
    if (touches !== "unknown") knowledge.learn("nozbe.commentTouchesTask", touches);
    const tagList = await lists.tags(signal);
    const tags6 = tagView(tagList, await lists.tagAssignments(signal));
    learnTags(namesOf(tagList.rows));
    const reading2 = {
      places: places2,
      tasks: tasks2.rows,
      hasAllTasks: tasks2.hasAll,
      goneCards: await goneCards({
        places: places2,
        tasks: tasks2,
        tags: tags6,
        known: known2,
        isThere: async (id5) => await lists.task(id5, signal) !== null
      }),
      comments: comments2.byTask,
      hasAllComments: comments2.hasAll,
      tags: tags6
    };
    const { people } = definitions();
    const assembled = assemble(reading2, {
      known: known2,
      layout: layout2,
      view: { zone: zone2, people },
      book: cardBook(definitions())
    });
    const hasAllTasks = places2.isWhole && tasks2.hasAll;
    const all = (kind, isWhole2) => isWhole2 ? [{ kind, parentId: null }] : [];
    return {
      ...assembled,
      problems: [...places2.problems, ...tasks2.problems, ...comments2.problems, ...tags6.problems],
      listed: {
        contact: all("contact", places2.isWhole),
        task: all("task", hasAllTasks),
        appointment: all("appointment", hasAllTasks),
        note: hasAllTasks && comments2.isWhole ? all("note", true) : notesListed(assembled.contacts)
      },
      // A task whose comments could not be read is read again.
      stamps: {
        tasks: comments2.problems.length > 0 ? since.tasks : tasks2.stamp,
        created: comments2.created,
        edited: comments2.edited
      }
    };
    function notesListed(contacts) {
      return contacts.filter(({ parts: parts2 }) => parts2.card !== void 0 && comments2.looked.has(parts2.card)).map(({ id: id5 }) => ({ kind: "note", parentId: id5 }));
    }
  }
}
var stampsIn = (cursor) => {
  const stamp4 = (name3) => typeof cursor[name3] === "number" ? cursor[name3] : null;
  return { tasks: stamp4("tasks"), created: stamp4("created"), edited: stamp4("edited") };
};

// main/connectors/nozbe/values/cost.ts
function costOf2(layout2, kind, op, fields3) {
  return costs[kind](op, new Set(fields3), layout2 === "project" ? 1 : 0);
}
var list4 = 2;
var costs = {
  contact: (op, fields3, more) => {
    const read14 = 3 + list4;
    const tags6 = fields3.has("tags") ? list4 + 1 : 0;
    const lines = [...fields3].some((field) => field !== "name" && field !== "tags");
    switch (op) {
      case "create":
        return 4 + tags6 + more * 2;
      case "delete":
        return read14 + list4 + 3;
      case "archive":
        return read14 + 1;
      default:
        return read14 + (fields3.has("name") ? 2 : 0) + (lines ? 2 : 0) + tags6;
    }
  },
  task: (op, fields3) => {
    const body3 = fields3.has("body") ? 1 : 0;
    const others = [...fields3].some((field) => field !== "body") ? 1 : 0;
    return op === "create" ? 1 + body3 : read13 + (op === "update" ? others + body3 : 1);
  },
  note: (op) => op === "create" ? 1 : op === "move" ? 3 : 2,
  appointment: (op, fields3) => {
    const details12 = fields3.has("details") ? 1 : 0;
    const start = fields3.has("start") ? 1 : 0;
    const others = [...fields3].some((field) => field !== "details") ? 1 : 0;
    return op === "create" ? 2 + list4 + 1 : read13 + (op === "update" ? others + start + details12 : 1);
  }
};
var read13 = 2;

// main/connectors/nozbe/values/demanded.ts
var memberCalled = (name3, { definitions }) => definitions().people.find((person) => person.name === name3)?.nozbeId ?? null;
function demandedBy2(kind, asked2, current2, crew) {
  if (kind === "note") return {};
  const field = kind === "contact" ? "name" : "title";
  const isNameless = (asked2[field] ?? null) === null && (current2 === null || field in asked2);
  const name3 = kind === "contact" ? contactName({ ...current2, ...asked2 }) : "Untitled";
  const assignee = kind === "task" ? standIn(asked2, current2, crew) : null;
  return { ...isNameless ? { [field]: name3 } : {}, ...assignee === null ? {} : { assignee } };
}
function standIn(asked2, current2, crew) {
  const { people } = crew.definitions();
  const isOwn2 = ({ nozbeId, highlevelId: highlevelId2 }) => nozbeId === crew.memberId && highlevelId2 !== null;
  const own2 = people.find(isOwn2)?.name ?? null;
  const wanted = asked2.assignee;
  if (typeof wanted === "string") return memberCalled(wanted, crew) === null ? own2 : null;
  const isDue3 = ("dueDate" in asked2 ? asked2.dueDate : current2?.dueDate) != null;
  const isTouched = "dueDate" in asked2 || "assignee" in asked2;
  const isNobody = wanted === null || current2 === null || current2.assignee === null;
  return isTouched && isDue3 && isNobody ? own2 : null;
}
function responsibleAfter(asked2, current2, crew) {
  const wanted = "assignee" in asked2 ? asked2.assignee : current2 === null ? null : current2.assignee;
  if (typeof wanted === "string") {
    const member = memberCalled(wanted, crew);
    return member ?? ("assignee" in asked2 ? crew.memberId : void 0);
  }
  if (wanted === void 0) return void 0;
  const isDue3 = ("dueDate" in asked2 ? asked2.dueDate : current2?.dueDate) != null;
  return isDue3 ? crew.memberId : null;
}

// main/connectors/nozbe/writing/tagWriter.ts
function createTagWriter({ client, teamId: teamId2 }) {
  const listTags = async () => readRows(await client.all("tags"), tagRow2, { kind: "contact", operation: "tags.list" }).rows;
  const listAssignments = async (taskId) => readRows(await client.all("tag_assignments", { task_id: taskId }), tagAssignmentRow, {
    kind: "contact",
    operation: "tag_assignments.list"
  }).rows;
  function named4(tags6, name3) {
    const same3 = tags6.filter(
      (tag4) => (tag4.team_id ?? teamId2) === teamId2 && elementKey(tag4.name) === elementKey(name3)
    );
    return same3.find(({ archived_at }) => archived_at == null) ?? same3[0];
  }
  async function ensure(tags6, wanted, journal) {
    const name3 = tagName(wanted);
    const present = named4(tags6, name3);
    if (present) return present;
    try {
      return await journalledRow(journal, "tag", () => client.tags.create({ name: name3, team_id: teamId2 }));
    } catch (error) {
      const made3 = hasCode(error, "request.refused") ? named4(await listTags(), name3) : void 0;
      if (made3) return made3;
      throw error;
    }
  }
  async function assign(taskId, tag4, journal) {
    try {
      await journalledRow(
        journal,
        "assignment",
        () => client.tagAssignments.create({ tag_id: tag4.id, task_id: taskId })
      );
    } catch (error) {
      if (!hasCode(error, "request.refused")) throw error;
      const isThere = (await listAssignments(taskId)).some(({ tag_id }) => tag_id === tag4.id);
      if (!isThere) throw error;
    }
  }
  return {
    /** Gives a task a tag. */
    add: async (taskId, name3, journal) => {
      await assign(taskId, await ensure(await listTags(), name3, journal), journal);
    },
    /**
     * Brings the tags of a task from `shown`, as they were just read, to `wanted`, and answers them as they are then. What
     * is in neither, because a person set it since, stays.
     */
    change: async (taskId, shown2, wanted, journal) => {
      const removed = new Set(without2(shown2, wanted).map(elementKey));
      const result = shown2.filter((name3) => !removed.has(elementKey(name3)));
      const added = without2(wanted, shown2);
      if (added.length + removed.size === 0) return result;
      const tags6 = await listTags();
      for (const name3 of added) {
        const tag4 = await ensure(tags6, name3, journal);
        await assign(taskId, tag4, journal);
        result.push(tag4.name);
      }
      if (removed.size === 0) return result;
      const names3 = new Map(tags6.map((tag4) => [tag4.id, elementKey(tag4.name)]));
      for (const { id: id5, tag_id } of await listAssignments(taskId)) {
        if (!removed.has(names3.get(tag_id) ?? "")) continue;
        await journalledRemoval(journal, "untag", () => client.tagAssignments.remove(id5));
      }
      return result;
    }
  };
}
var tagName = (name3) => cutName(singleLine(name3), longestName);
function without2(set, others) {
  const keys = new Set(others.map(elementKey));
  const distinct2 = new Map(set.map((element) => [elementKey(element), element]));
  return [...distinct2].filter(([key12]) => key12 !== "" && !keys.has(key12)).map(([, element]) => element);
}

// main/connectors/nozbe/values/fit.ts
function fitted(kind, field, value3, book) {
  if (field === "tags") return Array.isArray(value3) ? value3.map(tagName).filter(isContactTag) : value3;
  if (typeof value3 === "string") {
    if (field === "name" || field === "title") return cutName(value3, longestName);
    if (field === "status") return value3 === "noshow" || value3 === "invalid" ? "cancelled" : value3;
    if (field === "body" || field === "details") return canonicalText(value3);
  }
  const line = kind === "contact" ? book.lines.find((one11) => one11.field === field) : void 0;
  return line ? readValue(line, writeValue(value3)) : value3;
}
function holds(kind, field, value3, definitions) {
  if (value3 === null) return !(kind === "appointment" && field === "start");
  const isCustom = customFieldId(field) !== null;
  const type = fieldsIn(kind, definitions.customFields).find(({ name: name3 }) => name3 === field)?.type;
  switch (type) {
    case void 0:
      return !isCustom;
    case "person":
      return typeof value3 === "string" && (field === "assignee" || definitions.people.some(isCalled(value3)));
    case "number":
      return typeof value3 === "string" && value3.trim() !== "" && Number.isFinite(Number(value3));
    case "date":
      return typeof value3 === "string" && dateOf(value3) === value3;
    case "due":
    case "instant":
      return typeof value3 === "string" && (instantOfDue(value3, "UTC") ?? -1) >= 0;
    case "flag":
      return typeof value3 === "boolean";
    case "set":
      return Array.isArray(value3) && value3.every((element) => isOption(field, element, definitions));
    default:
      if (typeof value3 !== "string") return false;
      if (field === "status") return appointmentStates.some((state) => state === value3);
      return isOption(field, value3, definitions);
  }
}
var isContactTag = (name3) => !isAppointmentTag(name3);
var isCalled = (value3) => ({ name: name3 }) => elementKey(name3) === elementKey(value3);
function isOption(field, value3, { customFields }) {
  const id5 = customFieldId(field);
  const options = id5 === null ? null : customFields.find((custom) => custom.id === id5)?.options ?? null;
  return options === null || options.some((option) => elementKey(option) === elementKey(value3));
}

// main/connectors/nozbe/records/place.ts
function placeIn(layout2, task2, parent) {
  const id5 = layout2.containerOf(task2);
  return id5 === null ? null : { id: id5, isArchived: parent?.id === id5 && parent.state === "archived" };
}
var isFree2 = (kind, isLinked2) => ({ id: id5 }) => !isLinked2(kind, id5);
var isFreeCard = (layout2, isLinked2) => (task2) => {
  const container = layout2.containerOf(task2);
  return container !== null && !isLinked2("contact", container);
};
var asGone = (layout2, containerId) => async (error) => {
  const isGone2 = hasCode(error, "request.refused", "record.gone") && !await layout2.get(containerId);
  throw isGone2 ? goneError("nozbe", "contact") : error;
};

// main/connectors/nozbe/writing/appointmentWriter.ts
function createAppointmentWriter2(options) {
  const { client, layout: layout2, pinned, tags: tags6, memberId, clock } = options;
  async function create({ parentId, parent, fields: fields3, peer }, keys, journal, isLinked2) {
    if (parentId === null) throw goneError("nozbe", "contact");
    const body3 = {
      name: "Untitled",
      ...layout2.placeOf(parentId),
      ...appointmentBody(fields3, { now: clock.now(), responsible: memberId })
    };
    const id5 = keys.appointment ?? seededId("appointment", parentId);
    const { row: task2, found } = await journalledRequest(
      journal,
      "appointment",
      () => makeOrFind(client.tasks, id5, body3, isFree2("appointment", isLinked2)),
      ({ row }) => row.id
    ).catch(asGone(layout2, parentId));
    let comment = "unseen";
    let unfinished = false;
    try {
      await tags6.add(task2.id, appointmentTag, journal);
      const text11 = appointmentComment(textIn(fields3.details), peer.url);
      comment = text11 === "" ? "none" : { comment: (await pinned.make(task2.id, text11, journal)).row };
    } catch (error) {
      if (!wasNotCarriedOut(error)) throw error;
      unfinished = true;
    }
    const record = appointmentRecord2({ task: task2, home: placeIn(layout2, task2, parent), comment, known: void 0 });
    return { record: { ...record, unfinished }, adopted: found };
  }
  async function update(current2, changes, journal, peer) {
    const { details: details12, ...properties2 } = changes;
    const task2 = Object.keys(properties2).length > 0 ? await written7(current2.id, properties2, journal) : null;
    if (current2.unfinished) await tags6.add(current2.id, appointmentTag, journal);
    const text11 = appointmentComment(textIn({ ...current2.fields, ...changes }.details), peer.url);
    const isTextDue = details12 !== void 0 || current2.unfinished;
    const comment = isTextDue ? await pinned.write(current2.id, current2.parts.comment, text11, journal) : null;
    const sight = comment ? { comment } : isTextDue ? "none" : "unseen";
    return {
      record: {
        ...current2,
        fields: { ...current2.fields, ...task2 ? appointmentFields(task2) : {}, ...detailsField(sight) },
        parts: comment ? { comment: comment.id } : current2.parts,
        modified: modifiedAt(task2 ?? "unseen", sight, current2),
        namedPeer: appointmentNamed(sight) ?? current2.namedPeer,
        unfinished: false
      }
    };
  }
  async function written7(id5, properties2, journal) {
    const now = "start" in properties2 ? await client.tasks.get(id5) : null;
    const responsible = now?.responsible_id ?? memberId;
    const body3 = appointmentBody(properties2, { now: clock.now(), responsible });
    return journalledRow(journal, "appointment", () => client.tasks.update(id5, body3));
  }
  return { create, update };
}
var textIn = (details12) => typeof details12 === "string" ? details12 : null;

// main/connectors/nozbe/writing/contactParts.ts
var joined2 = async (layout2, container, journal) => container.isStray ? journalledRequest(journal, "group", () => layout2.join(container)) : container;
var madeCard = ({ client, layout: layout2 }, { id: id5, containerId, name: name3, isOurs }, journal) => journalledRequest(
  journal,
  "card",
  () => makeOrFind(client.tasks, id5, { name: name3, ...layout2.placeOf(containerId) }, isOurs),
  ({ row }) => row.id
);
var setOf = (value3) => Array.isArray(value3) ? value3 : [];

// main/connectors/nozbe/writing/contactMaker.ts
function createContactMaker(tools) {
  const { client, look, layout: layout2, pinned, tags: tags6, book } = tools;
  async function create({ fields: fields3, peer }, keys, journal, isLinked2) {
    const name3 = shownName(fields3);
    const cardId = keys.card ?? "";
    const isFree3 = isFreeCard(layout2, isLinked2);
    const earlier = await findMade(client.tasks.get, cardId, isFree3);
    const taken = earlier && await contactOf2(earlier);
    if (taken) return { record: taken, adopted: true };
    const container = await makeContainer(name3, keys, journal, isLinked2);
    let card = null;
    let comment = "none";
    let shownTags = "unseen";
    try {
      const made3 = await madeCard(
        tools,
        { id: cardId, containerId: container.id, name: name3, isOurs: isFree3 },
        journal
      );
      if (made3.found || layout2.containerOf(made3.row) !== container.id) {
        const theirs = await contactOf2(made3.row);
        await leave(container, made3.row, journal);
        if (theirs) return { record: theirs, adopted: true };
      }
      card = made3.row;
      const body3 = writeCard(fields3, peer.url, book());
      comment = { comment: (await pinned.make(card.id, body3, journal)).row };
      shownTags = await tags6.change(card.id, [], setOf(fields3.tags), journal);
    } catch (error) {
      if (!wasNotCarriedOut(error)) throw error;
    }
    const known2 = {
      fields: { name: name3 },
      parts: {},
      unfinished: true,
      namedPeer: null,
      damaged: null,
      modified: null
    };
    return { record: contactRecord2({ container, card, comment, tags: shownTags, known: known2 }, book()) };
  }
  async function makeContainer(name3, keys, journal, isLinked2) {
    const wanted = { name: name3, id: keys.project ?? "", isOurs: (id5) => !isLinked2("contact", id5) };
    return joined2(layout2, await journalledRow(journal, "container", () => layout2.make(wanted)), journal);
  }
  async function contactOf2(card) {
    const id5 = layout2.containerOf(card);
    return id5 === null ? null : look.contact(newRecord2("contact", id5, { parentId: null, fields: {}, parts: { card: card.id } }));
  }
  async function leave(container, card, journal) {
    if (layout2.containerOf(card) === container.id) return;
    const { rows: rows2, isWhole: isWhole2 } = await layout2.tasksIn(container.id);
    if (rows2.length > 0 || !isWhole2) return;
    await journalledRemoval(journal, "leave", () => layout2.remove(container.id));
  }
  return create;
}

// main/connectors/nozbe/writing/contactWriter.ts
function createContactWriter2({ cardIdFor, ...tools }) {
  const { client, look, layout: layout2, pinned, tags: tags6, book } = tools;
  async function update(current2, changes, journal, peer) {
    const fields3 = { ...current2.fields, ...changes };
    const { name: _, tags: changedTags, ...lines } = changes;
    const shown2 = "name" in changes ? shownName(fields3) : null;
    if (current2.unfinished && current2.parts.card === void 0) {
      const container2 = await layout2.get(current2.id);
      if (!container2) throw goneError("nozbe", "contact");
      await joined2(layout2, container2, journal);
    }
    const container = shown2 === null || current2.fields.name === shown2 ? null : await journalledRow(journal, "container", () => layout2.rename(current2.id, shown2));
    const present = await renamedCard(current2, shown2, journal);
    const card = present ?? await remadeCard(container?.name ?? shownName(fields3));
    const isCommentDue = !present || current2.unfinished || Object.keys(lines).length > 0;
    const isCommentLost = !present || current2.parts.comment === void 0;
    const before = isCommentLost ? await writtenTags() : null;
    const comment = isCommentDue ? await writtenComment() : null;
    const shownTags = before ?? await writtenTags();
    const read14 = comment && readCard(comment.body, book());
    const name3 = container?.name ?? shown2 ?? current2.fields.name;
    const copy = name3 === void 0 ? void 0 : card.row?.name ?? current2.copies.name;
    return {
      record: {
        ...current2,
        fields: {
          ...current2.fields,
          ...read14?.fields,
          ...name3 === void 0 ? {} : { name: name3 },
          ...shownTags === null ? {} : { tags: shownTags.length > 0 ? shownTags : null }
        },
        copies: copy === void 0 ? {} : { name: copy },
        parts: { ...current2.parts, card: card.id, ...comment ? { comment: comment.id } : {} },
        modified: modifiedAt(card.row ?? "unseen", comment ? { comment } : "unseen", current2),
        unfinished: false,
        damaged: comment ? null : current2.damaged,
        namedPeer: read14?.namedPeer ?? current2.namedPeer
      }
    };
    async function remadeCard(called) {
      const isHere = (task2) => layout2.containerOf(task2) === current2.id;
      const wanted = { id: cardIdFor(peer.id), containerId: current2.id, name: called, isOurs: isHere };
      const { row } = await madeCard(tools, wanted, journal);
      return { id: row.id, row };
    }
    async function writtenTags() {
      if (changedTags === void 0) return present ? null : [];
      return tags6.change(card.id, setOf(current2.fields.tags), setOf(changedTags), journal);
    }
    async function writtenComment() {
      const sight = present ? await look.comment(card.id, current2.parts.comment, true) : "none";
      const amended = typeof sight === "object" ? await amend(sight.comment) : null;
      if (amended) return amended;
      const made3 = await pinned.make(card.id, rewriteCard(fields3, peer.url, book()), journal);
      return (made3.found ? await amend(made3.row) : null) ?? made3.row;
    }
    async function amend(comment2) {
      const edited2 = editCard(comment2.body, lines, peer.url, book(), current2.unfinished);
      return edited2 === comment2.body && comment2.is_pinned ? comment2 : pinned.edit(comment2.id, edited2, journal);
    }
  }
  async function renamedCard({ parts: parts2, copies }, shown2, journal) {
    const id5 = parts2.card;
    if (id5 === void 0) return null;
    if (shown2 === null || copies.name === shown2) return { id: id5, row: null };
    const row = await unlessGone(
      journalledRow(journal, "card", () => client.tasks.update(id5, { name: shown2 }))
    );
    return row && { id: id5, row };
  }
  return { create: createContactMaker(tools), update };
}

// main/connectors/nozbe/writing/noteWriter.ts
function createNoteWriter2({ client, layout: layout2 }) {
  async function create({ parentId, parent, fields: fields3, byline }, keys, journal, isLinked2) {
    if (parentId === null) throw goneError("nozbe", "contact");
    const card = parent?.parts.card;
    if (card === void 0) throw noCard();
    const body3 = { task_id: card, body: textOf3(byline, fields3.body) };
    try {
      const { row, found } = await journalledRequest(
        journal,
        "note",
        () => makeOrFind(client.comments, keys.note ?? seededId("note", card), body3, isNoteOn(card, isLinked2)),
        (made3) => made3.row.id
      );
      const state = parent?.state === "archived" ? "archived" : "live";
      return { record: noteRecord2({ comment: row, parentId, byline, state }), adopted: found };
    } catch (error) {
      throw await explained(error, parentId, card);
    }
  }
  async function explained(error, parentId, card) {
    if (!hasCode(error, "request.refused") || await client.tasks.get(card)) return error;
    return await layout2.get(parentId) ? noCard() : goneError("nozbe", "contact");
  }
  async function update(current2, changes, journal) {
    if (!("body" in changes)) return { record: current2 };
    const body3 = textOf3(current2.byline, changes.body);
    const comment = await journalledRow(journal, "note", () => client.comments.update(current2.id, { body: body3 }));
    if (comment.is_deleted) throw goneError("nozbe", "note");
    const { parentId, byline, state } = current2;
    return { record: noteRecord2({ comment, parentId, byline, state }) };
  }
  async function move(current2, draft, keys, journal, isLinked2) {
    const written7 = await create(draft, keys, journal, isLinked2);
    await journalledRemoval(journal, "removed", () => client.comments.remove(current2.id));
    return written7;
  }
  return { create, update, move };
}
var isNoteOn = (card, isLinked2) => ({ id: id5, task_id, is_deleted }) => task_id === card && !is_deleted && !isLinked2("note", id5);
var textOf3 = (byline, body3) => [byline, body3].flatMap((text11) => typeof text11 === "string" ? [commentOf(text11)] : []).join("\n\n");
var noCard = () => new TandemError("request.refused", {
  service: serviceNames.nozbe,
  status: "not sent",
  detail: "the contact has no card to write on yet"
});

// main/connectors/nozbe/writing/find.ts
function createFinder2({ client, look, layout: layout2, contacts }) {
  async function contact2(draft, keys, isLinked2) {
    const card = keys.card ? await findMade(client.tasks.get, keys.card, isFreeCard(layout2, isLinked2)) : null;
    const claimed = card && layout2.containerOf(card);
    const id5 = claimed ?? keys.container ?? await projectOf2(keys, isLinked2);
    const parts2 = card ? { card: card.id } : {};
    const own2 = id5 ? await look.contact(asked("contact", id5, draft, parts2)) : null;
    if (own2) {
      if (keys.container !== void 0 && keys.container !== own2.id) await leave(keys.container, isLinked2);
      if (keys.container === void 0 && keys.project === void 0) await putAway(draft, own2.id, isLinked2);
      return own2;
    }
    const unlinked2 = (await contacts()).filter((record) => !isLinked2("contact", record.id));
    return likeliest(draft, unlinked2) ?? lastEmpty(sameNamed(draft, unlinked2));
  }
  async function lastEmpty(alike2) {
    for (const record of alike2.toReversed()) {
      const isBare2 = record.parts.card === void 0 && record.state === "live";
      if (isBare2 && await isEmpty6(record.id)) return record;
    }
    return null;
  }
  async function projectOf2({ project: project2 }, isLinked2) {
    if (!project2) return void 0;
    return (await findMade(layout2.get, project2, isFree2("contact", isLinked2)))?.id;
  }
  async function leave(id5, isLinked2) {
    if (!isLinked2("contact", id5) && await isEmpty6(id5)) await unlessGone(layout2.remove(id5));
  }
  async function putAway({ fields: fields3 }, ownId, isLinked2) {
    const bare = (await contacts()).filter(
      ({ id: id5, parts: parts2, state }) => id5 !== ownId && state === "live" && parts2.card === void 0 && !isLinked2("contact", id5)
    );
    const last = bare.filter((record) => nameOf5(record.fields) === nameOf5(fields3)).at(-1);
    if (last && await isEmpty6(last.id)) await unlessGone(layout2.archive(last.id));
  }
  async function isEmpty6(id5) {
    const { rows: rows2, isWhole: isWhole2 } = await layout2.tasksIn(id5);
    return rows2.length === 0 && isWhole2;
  }
  async function work2(draft, keys, isLinked2) {
    const { kind } = draft;
    const first2 = keys[kind];
    const task2 = first2 ? await findMade(client.tasks.get, first2, isFree2(kind, isLinked2)) : null;
    const found = task2?.id ?? (takesNoIds() ? await likeTask(draft, isLinked2) : void 0);
    return found === void 0 ? null : look.get(asked(kind, found, draft, {}));
  }
  async function note2(draft, keys, isLinked2) {
    const card = draft.parent?.parts.card;
    if (!keys.note || card === void 0) return null;
    const comment = await findMade(client.comments.get, keys.note, isNoteOn(card, isLinked2));
    const found = comment?.id ?? (takesNoIds() ? await likeComment(draft, card, isLinked2) : void 0);
    return found === void 0 ? null : look.get(asked("note", found, draft, {}));
  }
  const takesNoIds = () => client.knowledge.answer("nozbe.clientIds") === "no";
  async function likeTask({ kind, parentId, fields: fields3 }, isLinked2) {
    if (parentId === null) return void 0;
    const { rows: rows2 } = await layout2.tasksIn(parentId);
    const name3 = cutName(typeof fields3.title === "string" ? fields3.title : "Untitled", longestName);
    return rows2.find((row) => row.name === name3 && isFree2(kind, isLinked2)(row))?.id;
  }
  async function likeComment({ fields: fields3, byline }, card, isLinked2) {
    const listed2 = await client.all("comments", { task_id: card });
    const { rows: rows2 } = readRows(listed2, commentRow, { kind: "note", operation: "comments.list" });
    const body3 = textOf3(byline, fields3.body);
    return rows2.find((row) => row.body === body3 && isNoteOn(card, isLinked2)(row))?.id;
  }
  return (draft, keys, isLinked2) => {
    if (draft.kind === "contact") return contact2(draft, keys, isLinked2);
    return draft.kind === "note" ? note2(draft, keys, isLinked2) : work2(draft, keys, isLinked2);
  };
}
var asked = (kind, id5, draft, parts2) => {
  const { parentId, fields: fields3, byline } = draft;
  return newRecord2(kind, id5, { parentId, fields: fields3, byline, parts: parts2 });
};
function likeliest(draft, unlinked2) {
  const { fields: fields3, peer, hasNamesake: hasNamesake2 = false } = draft;
  const named4 = unlinked2.find(({ namedPeer }) => namedPeer === peer.id);
  if (named4) return named4;
  const free = unlinked2.filter(({ namedPeer }) => namedPeer === null);
  const email = key6("email", fields3.email);
  const sameEmail = free.find((record) => email !== null && key6("email", record.fields.email) === email);
  if (sameEmail) return sameEmail;
  const [only, ...others] = hasNamesake2 ? [] : sameNamed(draft, unlinked2);
  return only && others.length === 0 ? only : null;
}
var sameNamed = ({ fields: fields3 }, unlinked2) => unlinked2.filter(
  (record) => record.namedPeer === null && nameOf5(record.fields) === nameOf5(fields3) && key6("email", record.fields.email) === null
);
var key6 = (type, value3) => comparable(type, value3 ?? null, { country: null });
var nameOf5 = (fields3) => key6("text", shownName(fields3));

// main/connectors/nozbe/writing/look.ts
function createLook({ client, lists, layout: layout2, zone: zone2, definitions }) {
  let tagNames2 = /* @__PURE__ */ new Map();
  async function comment(taskId, recorded, ofCard) {
    if (recorded !== void 0) {
      const taken = await client.comments.get(recorded);
      if (taken && !taken.is_deleted) return { comment: taken };
    }
    const book = ofCard ? cardBook(definitions()) : null;
    const { rows: rows2, isWhole: isWhole2 } = await lists.commentsOf(taskId);
    const options = { recorded: void 0, complete: isWhole2 };
    return sightOf(rows2, { ...options, cardBy: book && (({ body: body3 }) => cardSign(body3, book)) });
  }
  async function card(containerId, recorded) {
    const task2 = recorded === void 0 ? null : await client.tasks.get(recorded);
    return task2 && layout2.containerOf(task2) === containerId ? task2 : null;
  }
  async function tags6(taskId) {
    const { rows: rows2, isWhole: isWhole2 } = await lists.tagAssignmentsOf(taskId);
    if (!isWhole2) return "unseen";
    if (rows2.some(({ tag_id }) => !tagNames2.has(tag_id))) {
      const listed2 = await lists.tags();
      if (!listed2.isWhole) return "unseen";
      tagNames2 = namesOf(listed2.rows);
    }
    return namesIn(rows2, tagNames2).filter((name3) => !isAppointmentTag(name3));
  }
  async function contact2(record) {
    const { card: cardId, comment: recorded } = record.parts;
    const onCard = cardId === void 0 ? null : await unlessRefused(() => comment(cardId, recorded, true));
    const tagged = onCard && cardId !== void 0 ? await unlessRefused(() => tags6(cardId)) : null;
    const own2 = await card(record.id, cardId);
    const container = await layout2.get(record.id);
    if (!container) return null;
    const parts2 = {
      container,
      card: own2,
      comment: own2 ? onCard ?? await comment(own2.id, recorded, true) : "none",
      tags: own2 ? tagged ?? await tags6(own2.id) : "unseen"
    };
    return contactRecord2({ ...parts2, known: record }, cardBook(definitions()));
  }
  async function work2(record) {
    const { comment: recorded } = record.parts;
    const onTask = await unlessRefused(() => comment(record.id, recorded, false));
    const task2 = await client.tasks.get(record.id);
    if (!task2) return null;
    const sight = onTask ?? await comment(task2.id, recorded, false);
    const parts2 = { task: task2, home: await homeOf5(task2, record), comment: sight, known: record };
    return record.kind === "task" ? taskRecord2(parts2, { zone: zone2, people: definitions().people }) : appointmentRecord2(parts2);
  }
  async function homeOf5(task2, { parentId, state }) {
    const id5 = layout2.containerOf(task2);
    if (id5 === null) return null;
    if (id5 === parentId) return { id: id5, isArchived: state === "archived" };
    const container = await layout2.get(id5);
    return container && !container.isStray && !layout2.isIgnored(container.name) ? container : null;
  }
  async function note2({ id: id5, parentId, byline, state }) {
    const comment2 = await client.comments.get(id5);
    return comment2 && !comment2.is_deleted ? noteRecord2({ comment: comment2, parentId, byline, state }) : null;
  }
  async function notesOf2({ id: id5, parts: parts2, state }, known2) {
    const { card: card2, comment: text11 } = parts2;
    if (card2 === void 0) return [];
    return everyRow("nozbe", await lists.commentsOf(card2)).filter((row) => row.id !== text11 && !row.is_pinned && !row.is_deleted).map((row) => {
      const byline = known2.byId("note", row.id)?.byline ?? null;
      return noteRecord2({ comment: row, parentId: id5, byline, state });
    });
  }
  return {
    notesOf: notesOf2,
    comment,
    contact: contact2,
    get: (record) => {
      if (record.kind === "contact") return contact2(record);
      return record.kind === "note" ? note2(record) : work2(record);
    },
    /** What a reading learned of the names of tags. */
    learn: (names3) => {
      tagNames2 = names3;
    }
  };
}
async function unlessRefused(reading2) {
  try {
    return await reading2();
  } catch (error) {
    if (!hasCode(error, "request.refused")) throw error;
    return null;
  }
}

// main/connectors/nozbe/writing/mover.ts
async function moveTask({ client, layout: layout2 }, current2, { parentId, parent }, journal) {
  if (parentId === null) throw goneError("nozbe", "contact");
  const place2 = { ...layout2.placeOf(parentId) };
  const task2 = await journalledRow(journal, "moved", () => client.tasks.update(current2.id, place2)).catch(
    asGone(layout2, parentId)
  );
  return {
    record: {
      ...current2,
      parentId: layout2.containerOf(task2),
      state: parent?.state === "archived" ? "archived" : "live",
      modified: task2.last_modified ?? current2.modified
    }
  };
}

// main/connectors/nozbe/writing/remover.ts
function createRemover({ client, layout: layout2 }) {
  const archive = async ({ id: id5 }, journal) => {
    await journalledRequest(journal, "archived", () => layout2.archive(id5));
  };
  async function removeContact2(current2, journal) {
    const { card } = current2.parts;
    if (card !== void 0) await journalledRemoval(journal, "card", () => client.tasks.remove(card));
    const { rows: rows2, isWhole: isWhole2 } = await layout2.tasksIn(current2.id);
    if (rows2.length === 0 && isWhole2) {
      await journalledRemoval(journal, "container", () => layout2.remove(current2.id));
      return "removed";
    }
    await archive(current2, journal);
    return "archived";
  }
  return {
    archive,
    remove: async (current2, journal) => {
      if (current2.kind === "contact") return removeContact2(current2, journal);
      const { id: id5, kind } = current2;
      const { remove: remove2 } = kind === "note" ? client.comments : client.tasks;
      await journalledRemoval(journal, kind, () => remove2(id5));
      return "removed";
    }
  };
}

// main/connectors/nozbe/writing/taskWriter.ts
function createTaskWriter2({ client, layout: layout2, pinned, crew, view, clock }) {
  const bodyOf5 = (fields3, responsible) => taskBody(fields3, { zone: view().zone, now: clock.now(), responsible });
  async function create({ parentId, parent, fields: fields3 }, keys, journal, isLinked2) {
    if (parentId === null) throw goneError("nozbe", "contact");
    const stated = Object.fromEntries(
      Object.entries(fields3).filter(([, value3]) => value3 !== null && value3 !== false)
    );
    const responsible = responsibleAfter(stated, null, crew) ?? null;
    const body3 = { name: "Untitled", ...layout2.placeOf(parentId), ...bodyOf5(stated, responsible) };
    const { row: task2, found } = await journalledRequest(
      journal,
      "task",
      () => makeOrFind(client.tasks, keys.task ?? seededId("task", parentId), body3, isFree2("task", isLinked2)),
      ({ row }) => row.id
    ).catch(asGone(layout2, parentId));
    let comment = "none";
    let unfinished = false;
    if (typeof fields3.body === "string") {
      try {
        comment = { comment: (await pinned.make(task2.id, commentOf(fields3.body), journal)).row };
      } catch (error) {
        if (!wasNotCarriedOut(error)) throw error;
        comment = "unseen";
        unfinished = true;
      }
    }
    const home = placeIn(layout2, task2, parent);
    const record = taskRecord2({ task: task2, home, comment, known: void 0 }, view());
    return { record: { ...record, unfinished }, adopted: found };
  }
  async function update(current2, changes, journal) {
    const { body: body3, completed, ...others } = changes;
    const properties2 = completed === void 0 || current2.repeats ? others : { ...others, completed };
    const task2 = Object.keys(properties2).length > 0 ? await written7(current2, properties2, journal) : null;
    const comment = body3 === void 0 ? null : await pinned.write(current2.id, current2.parts.comment, commentOf(body3), journal);
    const sight = comment ? { comment } : body3 === void 0 ? "unseen" : "none";
    const { assignee: _, ...kept3 } = current2.fields;
    return {
      record: {
        ...current2,
        fields: {
          ...task2 ? kept3 : current2.fields,
          ...task2 ? taskFields2(task2, view()) : {},
          ...body3 === void 0 ? {} : bodyField(sight)
        },
        parts: comment ? { comment: comment.id } : current2.parts,
        modified: modifiedAt(task2 ?? "unseen", sight, current2),
        unfinished: false
      }
    };
  }
  async function written7(current2, properties2, journal) {
    const body3 = bodyOf5(properties2, await responsibleFor(current2, properties2));
    const send2 = (row) => journalledRow(journal, "task", () => client.tasks.update(current2.id, row));
    const task2 = await send2(body3).catch((error) => {
      if ("assignee" in properties2 || !hasCode(error, "request.refused")) throw error;
      const { responsible_id: _, ...others } = body3;
      return send2(others);
    });
    if (properties2.completed !== true || !task2.is_abandoned) return task2;
    return send2({ is_abandoned: false });
  }
  async function responsibleFor({ id: id5, fields: fields3 }, properties2) {
    const named4 = responsibleAfter(properties2, fields3, crew);
    if (named4 !== void 0 || !("dueDate" in properties2)) return named4 ?? null;
    const now = await client.tasks.get(id5);
    return now?.responsible_id ?? crew.memberId;
  }
  return { create, update };
}

// main/connectors/nozbe/port.ts
function createNozbePort(options) {
  const { http, teamId: teamId2, memberId, zone: zone2, definitions, knowledge = freshKnowledge() } = options;
  const { clock } = http;
  const client = createNozbeClient(http, knowledge);
  const layout2 = layoutOf(options);
  const book = remembered3(definitions);
  const idOf = (kind, part2, seed) => seededId(teamId2, kind, part2, seed);
  const keysFor = (kind, seed, made3 = "copy") => {
    if (kind !== "contact")
      return { [kind]: made3 === "copy" ? copyId(teamId2, kind, seed) : idOf(kind, kind, seed) };
    const card = idOf(kind, "card", seed);
    return options.layout === "section" ? { card } : { card, project: idOf(kind, "project", seed) };
  };
  const lists = createLists(client, layout2);
  const look = createLook({ client, lists, layout: layout2, zone: zone2, definitions });
  const reader2 = createReader3({ lists, layout: layout2, zone: zone2, definitions, knowledge, learnTags: look.learn });
  const pinned = createPinned(client);
  const tags6 = createTagWriter({ client, teamId: teamId2 });
  const crew = { definitions, memberId };
  const view = () => ({ zone: zone2, people: definitions().people });
  const contacts = createContactWriter2({
    client,
    look,
    layout: layout2,
    pinned,
    tags: tags6,
    book,
    cardIdFor: (peerId) => idOf("contact", "card", peerId)
  });
  const tasks2 = createTaskWriter2({ client, layout: layout2, pinned, crew, view, clock });
  const notes = createNoteWriter2({ client, layout: layout2 });
  const appointments2 = createAppointmentWriter2({ client, layout: layout2, pinned, tags: tags6, memberId, clock });
  const finder = createFinder2({ client, look, layout: layout2, contacts: reader2.contacts });
  const remover = createRemover({ client, layout: layout2 });
  const writers = { contact: contacts, task: tasks2, note: notes, appointment: appointments2 };
  return {
    service: "nozbe",
    observe: reader2.observe,
    get: look.get,
    keysFor,
    isCopy: isCopyId,
    demanded: (kind, asked2, current2) => demandedBy2(kind, asked2, current2, crew),
    create: (draft, keys, journal, isLinked2) => writers[draft.kind].create(draft, keys, journal, isLinked2),
    update: (current2, changes, peer, journal) => writers[current2.kind].update(current2, changes, journal, peer),
    remove: remover.remove,
    archive: remover.archive,
    move: (current2, draft, keys, journal, isLinked2) => current2.kind === "note" ? notes.move(current2, draft, keys, journal, isLinked2) : moveTask({ client, layout: layout2 }, current2, draft, journal),
    // What else stands in its place has it put away rather than deleted.
    belonging: look.notesOf,
    // Nozbe merges nothing.
    survivor: async () => null,
    settle: (draft, keys, isLinked2) => finder(draft, keys, isLinked2),
    fit: (kind, field, value3) => fitted(kind, field, value3, book()),
    canHold: (kind, field, value3) => holds(kind, field, value3, definitions()),
    cost: (kind, op, fields3) => costOf2(options.layout, kind, op, fields3)
  };
  function layoutOf(home) {
    const common = { client, clock, ignoredNames: home.ignoredNames ?? defaultIgnoredNames };
    return home.layout === "section" ? sectionLayout({ ...common, projectId: home.projectId }) : projectLayout({ ...common, teamId: home.teamId, groupId: home.groupId });
  }
}
function remembered3(definitions) {
  let made3 = null;
  return () => {
    const { customFields, people } = definitions();
    if (made3?.customFields !== customFields || made3.people !== people) {
      made3 = { customFields, people, book: cardBook({ customFields, people }) };
    }
    return made3.book;
  };
}

// main/core/connection.ts
var headersFor = {
  highlevel: highLevelHeaders,
  nozbe: nozbeHeaders
};
function connect({ access, clock, transport, onCall }, meta) {
  const days = perService((service) => meta?.get(`calls.${service}`, dayCountSchema) ?? null);
  const reserves = perService(() => 0);
  const heedSettings = () => {
    const reserve = meta ? loadSettings(meta).reserve : usualReserve;
    for (const service of services)
      reserves[service] = limitsOf(service, access[service].url, reserve).reserve;
  };
  heedSettings();
  const budgets = perService(
    (service) => createBudget({
      service,
      clock,
      limits: {
        ...limitsOf(service, access[service].url),
        get reserve() {
          return reserves[service];
        }
      },
      day: {
        load: () => days[service],
        save: (day) => {
          days[service] = day;
        }
      }
    })
  );
  return {
    http: perService(
      (service) => createHttp({
        service,
        baseUrl: access[service].url,
        headersFor: headersFor[service],
        credentials: access[service].credentials,
        clock,
        budget: budgets[service],
        ...transport ? { transport } : {},
        ...onCall ? { onCall: (call) => onCall(service, call) } : {}
      })
    ),
    today: () => {
      heedSettings();
      return perService((service) => budgets[service].today());
    },
    saveCounts: () => {
      for (const service of services) meta?.set(`calls.${service}`, days[service]);
    },
    countCalls: () => {
      heedSettings();
      const earlier = perService((service) => budgets[service].counts());
      return () => perService((service) => callsSince(earlier[service], budgets[service].counts()));
    }
  };
}
function portsOf(connection, { highlevel, nozbe, scope }, clock, definitions, knowledge) {
  return {
    highlevel: createHighLevelPort({
      http: connection.http.highlevel,
      location: { id: highlevel.locationId, timezone: highlevel.timezone, country: highlevel.country },
      clock,
      definitions,
      knowledge,
      scope: scope ?? wholeLocation
    }),
    nozbe: createNozbePort({
      http: connection.http.nozbe,
      ...homeOf2(nozbe),
      teamId: nozbe.teamId,
      definitions,
      knowledge,
      memberId: nozbe.memberId,
      zone: highlevel.timezone
    })
  };
}
var homeOf2 = ({ projectId, groupId }) => projectId !== null ? { layout: "section", projectId, groupId: null } : { layout: "project", projectId: null, groupId: groupId ?? "" };
var perService = (make) => Object.fromEntries(services.map((service) => [service, make(service)]));

// main/core/definitions.ts
import { z as z78 } from "zod";

// main/connectors/highlevel/definitions.ts
async function readDefinitions(http, locationId2, signal) {
  const stop = signal ? { signal } : {};
  const fields3 = await unlessForbidden(
    http.request({
      operation: "customFields.list",
      method: "GET",
      path: `/locations/${encodeURIComponent(locationId2)}/customFields`,
      query: { model: "contact" },
      schema: customFieldList.transform(({ customFields }) => readable2(customFields, customFieldRow)),
      ...stop
    })
  );
  const users3 = await unlessForbidden(
    http.request({
      operation: "users.list",
      method: "GET",
      path: "/users/",
      query: { locationId: locationId2 },
      schema: userList.transform(({ users: users4 }) => readable2(users4, userRow)),
      ...stop
    })
  );
  return {
    customFields: fields3.flatMap((row) => customFieldOf(row) ?? []),
    users: users3.filter(({ deleted: deleted2 }) => deleted2 !== true).map(({ id: id5, name: name3, firstName, lastName, email }) => ({
      id: id5,
      name: name3?.trim() || [firstName, lastName].filter(Boolean).join(" ").trim() || email || id5,
      email: email || null
    }))
  };
}
async function unlessForbidden(reading2) {
  try {
    return await reading2;
  } catch (error) {
    if (hasCode(error, "permission.refused")) return [];
    throw error;
  }
}
var readable2 = (rows2, schema) => rows2.flatMap((row) => {
  const checked2 = schema.safeParse(row);
  return checked2.success ? [checked2.data] : [];
});
var types = {
  TEXT: "text",
  LARGE_TEXT: "text",
  TIME: "text",
  EMAIL: "email",
  PHONE: "phone",
  DATE: "date",
  NUMERICAL: "number",
  FLOAT: "number",
  MONETORY: "number",
  SINGLE_OPTIONS: "text",
  RADIO: "text",
  MULTIPLE_OPTIONS: "set",
  CHECKBOX: "set"
};
var chosen = ["SINGLE_OPTIONS", "RADIO", "MULTIPLE_OPTIONS", "CHECKBOX"];
function customFieldOf(row) {
  const type = types[row.dataType];
  if (!type || row.model && row.model !== "contact") return null;
  const isFree3 = !chosen.includes(row.dataType) || row.isAllowedCustomOption === true || !row.picklistOptions;
  const options = isFree3 ? null : (row.picklistOptions ?? []).flatMap((option) => labelOf2(option) ?? []);
  return { id: row.id, name: row.name.trim() || row.id, type, options };
}
var labelOf2 = (option) => {
  const label = typeof option === "string" ? option : property3(option, "label");
  return typeof label === "string" ? label : null;
};

// main/connectors/nozbe/members.ts
async function readMembers(http, teamId2) {
  const client = createNozbeClient(http);
  const rows2 = async (resource, schema) => readRows(await client.all(resource), schema, { kind: "contact", operation: `${resource}.list` }).rows;
  const members = (await rows2("team_members", memberRow)).filter(
    ({ team_id, status }) => team_id === teamId2 && status === "active"
  );
  const users3 = new Map((await rows2("users", userRow2)).map((user2) => [user2.id, user2]));
  return members.flatMap(({ id: id5, user_id }) => {
    const user2 = users3.get(user_id);
    return user2 ? [{ id: id5, name: user2.name, email: user2.invitation_email?.trim().toLowerCase() || null }] : [];
  });
}

// main/core/people.ts
import { z as z77 } from "zod";
var pairsSchema = z77.array(z77.object({ highlevelId: z77.string(), nozbeId: z77.string().nullable() }));
var key7 = "people";
var loadPairs = (meta) => meta.get(key7, pairsSchema) ?? [];
var savePairs = (meta, pairs) => meta.set(key7, pairs);
function checkedPairs(given, known2) {
  const wrong = (detail) => new TandemError("choice.wrong", { detail });
  const checked2 = z77.union([pairsSchema, z77.object({ people: pairsSchema }).transform(({ people }) => people)]).safeParse(given);
  if (!checked2.success) {
    throw wrong('People are given as a list of {"highlevelId": "\u2026", "nozbeId": "\u2026" or null}.');
  }
  const pairs = checked2.data;
  const has = (people, id5) => people.some((person) => person.id === id5);
  for (const { highlevelId: highlevelId2, nozbeId } of pairs) {
    if (!has(known2.highlevel, highlevelId2)) throw wrong(`HighLevel has no user ${highlevelId2}.`);
    if (nozbeId !== null && !has(known2.nozbe, nozbeId)) throw wrong(`Nozbe has no member ${nozbeId}.`);
  }
  const ids2 = pairs.flatMap(({ highlevelId: highlevelId2, nozbeId }) => [
    highlevelId2,
    ...nozbeId === null ? [] : [nozbeId]
  ]);
  const twice = ids2.find((id5, index) => ids2.indexOf(id5) !== index);
  if (twice !== void 0) throw wrong(`${twice} is in more than one pair.`);
  return pairs;
}
function matchPeople(users3, members, byHand) {
  const free = new Set(members);
  const take = (member) => {
    if (member) free.delete(member);
    return member?.id ?? null;
  };
  const paired = new Map(byHand.map(({ highlevelId: highlevelId2, nozbeId }) => [highlevelId2, nozbeId]));
  const found = /* @__PURE__ */ new Map();
  for (const { id: id5 } of users3) {
    const nozbeId = paired.get(id5);
    if (nozbeId !== void 0) found.set(id5, take(members.find((member) => member.id === nozbeId)));
  }
  for (const by of [emailOf2, nameOf6]) {
    for (const user2 of users3) {
      if (found.get(user2.id) != null || paired.has(user2.id)) continue;
      const key12 = by(user2);
      const [member, another] = key12 === null ? [] : [...free].filter((one11) => by(one11) === key12);
      const isUnique = users3.filter((one11) => by(one11) === key12).length === 1;
      if (member && !another && isUnique) found.set(user2.id, take(member));
    }
  }
  const names3 = uniqueNames(users3);
  return users3.map(({ id: id5 }) => ({
    name: names3.get(id5) ?? id5,
    highlevelId: id5,
    nozbeId: found.get(id5) ?? null
  }));
}
var emailOf2 = ({ email }) => email?.trim().toLowerCase() || null;
var nameOf6 = ({ name: name3 }) => name3.trim().replace(/\s+/g, " ").toLowerCase() || null;
function uniqueNames(users3) {
  const count3 = (name3) => users3.filter((user2) => nameOf6({ ...user2 }) === nameOf6({ ...user2, name: name3 })).length;
  return new Map(
    users3.map(({ id: id5, name: name3, email }) => [id5, count3(name3) > 1 ? `${name3} (${email ?? id5})` : name3])
  );
}

// main/core/definitions.ts
var knownPerson = z78.object({ id: z78.string(), name: z78.string(), email: z78.string().nullable() });
var storedSchema = z78.object({
  readAt: z78.number(),
  customFields: z78.array(
    z78.object({
      id: z78.string(),
      name: z78.string(),
      type: z78.enum(fieldTypes),
      options: z78.array(z78.string()).readonly().nullable()
    })
  ),
  people: z78.array(
    z78.object({ name: z78.string(), highlevelId: z78.string().nullable(), nozbeId: z78.string().nullable() })
  ),
  users: z78.array(knownPerson),
  members: z78.array(knownPerson)
});
var maxAgeMs = 36e5;
function definitionBook({ http }, { highlevel, nozbe }, meta, clock) {
  let stored = meta.get("definitions", storedSchema);
  return {
    current: () => stored ?? { customFields: [], people: [] },
    directory: () => ({ highlevel: stored?.users ?? [], nozbe: stored?.members ?? [] }),
    doubt: () => {
      if (!stored) return;
      stored = { ...stored, readAt: 0 };
      meta.set("definitions", stored);
    },
    refresh: async (now, signal) => {
      const age = stored ? clock.now() - stored.readAt : Number.POSITIVE_INFINITY;
      if (now === "when-old" && age >= 0 && age < maxAgeMs) return;
      const { customFields, users: users3 } = await readDefinitions(http.highlevel, highlevel.locationId, signal);
      const members = await readMembers(http.nozbe, nozbe.teamId);
      const people = matchPeople(users3, members, loadPairs(meta));
      stored = { readAt: clock.now(), customFields, people, users: users3, members };
      meta.set("definitions", stored);
    }
  };
}

// main/core/diagnostics.ts
import { statfs } from "node:fs/promises";

// shared/findings.ts
import { z as z79 } from "zod";
var probed = {
  highlevel: { service: "highlevel", foundBy: "probe" },
  nozbe: { service: "nozbe", foundBy: "probe" }
};
var worked = {
  highlevel: { service: "highlevel", foundBy: "work" },
  nozbe: { service: "nozbe", foundBy: "work" }
};
var open2 = {
  highlevel: { service: "highlevel", foundBy: "account" },
  nozbe: { service: "nozbe", foundBy: "account" }
};
var unknowns = {
  "highlevel.searchByDateUpdated": probed.highlevel,
  "highlevel.contactPage": probed.highlevel,
  "highlevel.taskPage": probed.highlevel,
  "highlevel.contactAppointmentZone": probed.highlevel,
  "highlevel.taskUpdateDemandsWhole": worked.highlevel,
  "highlevel.indexLag": worked.highlevel,
  "highlevel.touches": open2.highlevel,
  "highlevel.companyName": open2.highlevel,
  "highlevel.refusedCreate": open2.highlevel,
  "highlevel.goneContact": open2.highlevel,
  "highlevel.normalForms": open2.highlevel,
  "highlevel.privateLimits": open2.highlevel,
  "highlevel.retryAfter": open2.highlevel,
  "highlevel.refreshGrace": open2.highlevel,
  "highlevel.pkce": open2.highlevel,
  "highlevel.loopback": open2.highlevel,
  "nozbe.filterByLastModified": probed.nozbe,
  "nozbe.filterByCreatedAt": probed.nozbe,
  "nozbe.filterByEditedAt": probed.nozbe,
  "nozbe.commentsOfAllTasks": probed.nozbe,
  "nozbe.page": probed.nozbe,
  "nozbe.allDayZone": probed.nozbe,
  "nozbe.clientIds": worked.nozbe,
  "nozbe.duplicateId": worked.nozbe,
  "nozbe.commentTouchesTask": worked.nozbe,
  "nozbe.timeNeeded": open2.nozbe,
  "nozbe.deletedSection": open2.nozbe,
  "nozbe.limits": open2.nozbe,
  "nozbe.errorBodies": open2.nozbe,
  "nozbe.taskLink": open2.nozbe
};
var unknownIds = Object.keys(unknowns);
var answer6 = z79.union([z79.enum(["yes", "no", "unknown", "utc", "location", "neither"]), z79.number()]);
var findingSchema = z79.object({
  id: z79.enum(unknownIds),
  service: z79.enum(["highlevel", "nozbe"]),
  answer: answer6,
  at: z79.number(),
  triedAt: z79.number()
});

// shared/scopes.ts
var readScopes2 = [
  "contacts.readonly",
  "calendars.readonly",
  "calendars/events.readonly",
  "locations.readonly",
  "locations/tasks.readonly",
  "locations/tags.readonly",
  "locations/customFields.readonly",
  "users.readonly",
  "businesses.readonly"
];
var writeScopes2 = ["contacts.write", "calendars/events.write", "locations/tags.write"];
var effects = {
  "contacts.readonly": { unreadable: ["contact", "task", "note"] },
  "calendars.readonly": { unreadable: ["appointment"] },
  "calendars/events.readonly": { unreadable: ["appointment"] },
  "locations.readonly": { lacks: "connection" },
  "locations/tasks.readonly": { unreadable: ["task"] },
  "locations/tags.readonly": { lacks: "tagChoices" },
  "locations/customFields.readonly": { lacks: "customFields" },
  "users.readonly": { lacks: "people" },
  "businesses.readonly": { lacks: "businessChoices" },
  "contacts.write": { readOnly: ["contact", "task", "note"] },
  "calendars/events.write": { readOnly: ["appointment"] },
  "locations/tags.write": { lacks: "locationTags" }
};
function missingEffects(missing) {
  const found = missing.map((scope) => effects[scope]);
  const unreadable = [...new Set(found.flatMap((effect) => effect.unreadable ?? []))];
  const readOnly = found.flatMap((effect) => effect.readOnly ?? []);
  return {
    unreadable,
    readOnly: [...new Set(readOnly)].filter((kind) => !unreadable.includes(kind)),
    lacks: found.flatMap((effect) => effect.lacks ?? [])
  };
}

// shared/sentences/scopes.ts
var kindWords = {
  contact: "contacts",
  task: "tasks",
  note: "notes",
  appointment: "appointments"
};
var lackWords = {
  connection: "the location cannot be read, so nothing can be kept in step",
  customFields: "fields of the location\u2019s own are left out",
  people: "nobody is known who could be responsible",
  tagChoices: "set-up cannot list the tags to choose from",
  businessChoices: "set-up cannot list the businesses to choose from",
  locationTags: "the location\u2019s list of tags cannot be changed by calling it"
};
function sayEffects({ unreadable, readOnly, lacks }) {
  const names3 = (kinds2) => kinds2.map((kind) => kindWords[kind]).join(", ");
  return [
    ...unreadable.length > 0 ? [`${names3(unreadable)} cannot be read`] : [],
    ...readOnly.length > 0 ? [`${names3(readOnly)} go from HighLevel to Nozbe only`] : [],
    ...lacks.map((lack) => lackWords[lack])
  ].join("; ");
}

// shared/sentences/unknowns.ts
var words3 = {
  "highlevel.searchByDateUpdated": {
    about: "Whether HighLevel finds contacts by when they changed",
    yes: "it does. Tandem asks for what changed, and takes no answer for no change.",
    no: "it does not. Tandem lists all contacts in every sync, and compares them by value.",
    unknown: "Tandem tries it, and lists all contacts where that is refused or finds nothing."
  },
  "highlevel.contactPage": {
    about: "How many contacts HighLevel lists at once",
    number: "{n}. Tandem asks for so many.",
    unknown: "Tandem asks for 500, for 100 where that is refused, and reads until a page is empty."
  },
  "highlevel.taskPage": {
    about: "How many tasks HighLevel lists at once",
    number: "{n}. Tandem asks for so many.",
    unknown: "Tandem asks for 100, and reads until a page is empty."
  },
  "highlevel.contactAppointmentZone": {
    about: "In which zone HighLevel shows the times of a contact\u2019s appointments",
    utc: "in UTC. Tandem takes times from the calendars, which name theirs.",
    location: "in that of the location. Tandem takes times from the calendars, which name theirs.",
    neither: "in another one. Tandem takes times from the calendars, which name theirs.",
    unknown: "Tandem takes times from the calendars, which name theirs."
  },
  "highlevel.taskUpdateDemandsWhole": {
    about: "Whether HighLevel takes an update of a task only with its title and due date",
    yes: "it does. Tandem sends both along, as it has just read them.",
    no: "it takes what changed. Tandem sends nothing else.",
    unknown: "Tandem sends what changed, and the rest along where that is refused."
  },
  "highlevel.indexLag": {
    about: "How long HighLevel\u2019s search is behind an edit",
    number: "up to {n} ms were seen. Tandem waits twice as long, and at least 30 s, before it takes a contact for missing.",
    unknown: "Tandem waits 30 s before it takes a contact for missing."
  },
  "highlevel.touches": {
    about: "Which edits of tags, notes and tasks count as a change of their contact",
    unknown: "Tandem relies on none: it lists all tasks, and reads notes of changed contacts and of a share of the others."
  },
  "highlevel.companyName": {
    about: "Whether HighLevel takes the company\u2019s name in an update",
    unknown: "Tandem sends it; where it is refused everything else is written, and you are asked."
  },
  "highlevel.refusedCreate": {
    about: "Whether HighLevel makes a contact that it refuses",
    unknown: "Tandem looks for it before it tries again."
  },
  "highlevel.goneContact": {
    about: "What HighLevel answers for a contact that was deleted or merged",
    unknown: "Tandem takes both usual answers for gone, asks in two syncs, and looks for the contact that it was merged with."
  },
  "highlevel.normalForms": {
    about: "How HighLevel changes phones, e-mail addresses and tags that it is given",
    unknown: "Tandem remembers what it was answered, and compares with that."
  },
  "highlevel.privateLimits": {
    about: "How many calls HighLevel allows a private integration",
    unknown: "Tandem goes by what the answers say, else by 100 in 10 s and 200,000 a day."
  },
  "highlevel.retryAfter": {
    about: "Whether HighLevel says how long to wait after too many calls",
    unknown: "Tandem waits as long as it says, else longer each time."
  },
  "highlevel.refreshGrace": {
    about: "Whether a sign-in to HighLevel can be renewed twice with the same token",
    unknown: "Tandem renews once at a time, and keeps the new token before it uses it."
  },
  "highlevel.pkce": {
    about: "Whether HighLevel heeds the proof of who began a sign-in",
    unknown: "Tandem always sends it, and checks itself that an answer belongs to its question."
  },
  "highlevel.loopback": {
    about: "Whether HighLevel leads back to this computer after a sign-in",
    unknown: "Tandem listens on a few fixed ports; the address can also be pasted."
  },
  "nozbe.filterByLastModified": {
    about: "Whether Nozbe lists tasks by when they changed",
    yes: "it does. Tandem asks for what changed, and takes no answer for no change.",
    no: "it does not. Tandem lists all tasks in every sync, and compares them.",
    unknown: "Tandem tries it, and lists all tasks where that is refused or finds nothing."
  },
  "nozbe.filterByCreatedAt": {
    about: "Whether Nozbe lists comments by when they were made",
    yes: "it does. Tandem asks for new ones.",
    no: "it does not. Tandem reads all comments in every sync.",
    unknown: "Tandem tries it, and reads all comments where that is refused or finds nothing."
  },
  "nozbe.filterByEditedAt": {
    about: "Whether Nozbe lists comments by when they were edited",
    yes: "it does. Tandem asks for edited ones.",
    no: "it does not. Tandem reads all comments in every sync.",
    unknown: "Tandem tries it, and reads all comments where that is refused or finds nothing."
  },
  "nozbe.commentsOfAllTasks": {
    about: "Whether Nozbe lists the comments of all tasks at once",
    yes: "it does. Tandem reads them in one list.",
    no: "it does not. Tandem reads them task by task.",
    unknown: "Tandem tries it, and reads them task by task where that is refused."
  },
  "nozbe.page": {
    about: "How many rows Nozbe lists at once",
    number: "{n}. Tandem asks for so many, of comments for at most 1,000.",
    unknown: "Tandem asks for 1,000, for 100 where that is refused, and reads until a page is empty."
  },
  "nozbe.allDayZone": {
    about: "Whose midnight stands for a day without a time in Nozbe",
    utc: "that of UTC. Tandem reads days in the zone of the location: see that both show the same day.",
    location: "that of the location, in which Tandem reads days.",
    neither: "that of other zones too. Tandem reads days in the zone of the location.",
    unknown: "Tandem reads days in the zone of the location."
  },
  "nozbe.clientIds": {
    about: "Whether Nozbe takes the ids that Tandem makes",
    yes: "it does. What is made twice is found by its id.",
    no: "it does not. What a lost answer left is looked for by what it says; use Tandem on one computer only.",
    unknown: "Tandem gives ids, and none where they are refused."
  },
  "nozbe.duplicateId": {
    about: "What Nozbe answers where an id is there already",
    number: "{n}. Tandem looks at what is there.",
    unknown: "Tandem looks at what is there, whatever is answered."
  },
  "nozbe.commentTouchesTask": {
    about: "Whether a new comment counts as a change of its task in Nozbe",
    yes: "it does. Tandem reads comments by their own times all the same.",
    no: "it does not. Tandem reads comments by their own times.",
    unknown: "Tandem reads comments by their own times."
  },
  "nozbe.timeNeeded": {
    about: "In which unit Nozbe keeps the time that a task needs",
    unknown: "Tandem takes it for minutes, and uses it for appointments alone."
  },
  "nozbe.deletedSection": {
    about: "What becomes of the tasks in a section that is deleted in Nozbe",
    unknown: "Tandem asks for each of them, and deletes none by itself."
  },
  "nozbe.limits": {
    about: "How many calls Nozbe allows",
    unknown: "Tandem begins with two a second, and slows down where that is too many."
  },
  "nozbe.errorBodies": {
    about: "In what form Nozbe says what is wrong",
    unknown: "Tandem shows whatever it says."
  },
  "nozbe.taskLink": {
    about: "What the address of a task is in Nozbe",
    unknown: "Tandem links to the project."
  }
};
function sayUnknown(id5, answer7) {
  const of = words3[id5];
  const said = typeof answer7 === "number" ? of.number?.replace("{n}", String(answer7)) : of[answer7];
  return { about: of.about, found: said ?? of.unknown };
}

// main/connectors/highlevel/scopes.ts
import { z as z80 } from "zod";
var nobody = "tandem-asks-for-its-scopes";
async function probeScopes(http, locationId2, signal) {
  const result = { granted: [], missing: [], unknown: [] };
  for (const [scope, question] of questionsFor(locationId2)) {
    const answer7 = await ask(http, scope, question, signal);
    result[answer7 === "missing" ? "missing" : "granted"].push(scope);
    if (answer7 === "unknown") result.unknown.push(scope);
  }
  return result;
}
async function ask(http, scope, question, signal) {
  try {
    return await http.request({
      operation: `scopes.${scope}`,
      ...question,
      schema: z80.unknown().transform(() => "granted"),
      refused: meaning,
      ...signal ? { signal } : {}
    });
  } catch (error) {
    if (hasCode(error, "auth.refused", "auth.expired", "auth.missing", "run.cancelled")) throw error;
    if (error instanceof TandemError) return "unknown";
    throw error;
  }
}
function meaning({ status, body: body3, detail }) {
  if (body3 === void 0) return void 0;
  if ((status === 401 || status === 403) && /scope|authclass/i.test(detail)) return "missing";
  return status === 400 || status === 404 || status === 422 ? "granted" : void 0;
}
function questionsFor(locationId2) {
  const place2 = `/locations/${encodeURIComponent(locationId2)}`;
  const get = (path8, more = {}) => ({ method: "GET", path: path8, ...more });
  const search = (path8, body3) => ({
    method: "POST",
    idempotent: true,
    path: path8,
    body: body3
  });
  const put = (path8, more = {}) => ({
    method: "PUT",
    path: path8,
    body: {},
    ...more
  });
  const appointment2 = `/calendars/events/appointments/${nobody}`;
  const calendars = { headers: { Version: "2021-04-15" } };
  const questions = {
    "contacts.readonly": search("/contacts/search", { locationId: locationId2, pageLimit: 1 }),
    "calendars.readonly": get("/calendars/", { query: { locationId: locationId2 }, ...calendars }),
    "calendars/events.readonly": get(appointment2, calendars),
    "locations.readonly": get(place2),
    "locations/tasks.readonly": search(`${place2}/tasks/search`, { limit: 1, skip: 0 }),
    "locations/tags.readonly": get(`${place2}/tags`),
    "locations/customFields.readonly": get(`${place2}/customFields`, { query: { model: "contact" } }),
    "users.readonly": get("/users/", { query: { locationId: locationId2 } }),
    "businesses.readonly": get("/businesses/", { query: { locationId: locationId2 } }),
    "contacts.write": put(`/contacts/${nobody}`),
    "calendars/events.write": put(appointment2, { body: { toNotify: false }, ...calendars }),
    "locations/tags.write": put(`${place2}/tags/${nobody}`, { body: { name: nobody } })
  };
  return [...readScopes2, ...writeScopes2].map((scope) => [scope, questions[scope]]);
}

// main/connectors/highlevel/connect.ts
async function connectHighLevel(http, locationId2) {
  const { location } = await http.request({
    operation: "locations.get",
    method: "GET",
    path: `/locations/${encodeURIComponent(locationId2)}`,
    schema: locationAnswer
  }).catch((error) => {
    if (!isUnknown2(error)) throw error;
    throw new TandemError("location.unknown", { location: locationId2 }, { traceId: error.traceId });
  });
  const { id: id5, name: name3, timezone, country, settings: settings2 } = location;
  return {
    id: id5,
    name: name3 || id5,
    timezone: timezone && isZone(timezone) ? timezone : "UTC",
    country: country || null,
    allowDuplicateContact: settings2?.allowDuplicateContact ?? true
  };
}
var isUnknown2 = (error) => error instanceof TandemError && (error.code === "request.refused" || error.code === "permission.refused" && !/scope/i.test(error.message));

// main/core/workspace.ts
import { z as z82 } from "zod";

// shared/ipc/setUp.ts
import { z as z81 } from "zod";

// shared/setUp.ts
var layouts = ["section", "project"];

// shared/ipc/setUp.ts
var text9 = z81.string().max(255);
var count2 = z81.int();
var named3 = z81.object({ id: z81.string(), name: z81.string() });
var scopeAnswers = z81.object({
  tag: text9.nullable(),
  businessId: text9.nullable(),
  ownerId: text9.nullable(),
  since: z81.iso.date().nullable(),
  contactIds: z81.array(text9).max(1e4).nullable()
});
var choice = z81.enum(["copy", "leave"]);
var firstRunRules = z81.object({
  mode: z81.enum(["copy", "link"]),
  different: z81.enum(["ask", ...services]),
  ambiguous: z81.enum(["ask", "link", "copy", "skip"]),
  onlyIn: z81.object({ highlevel: choice, nozbe: choice })
});
var answerParts = {
  teamId: text9.nullable(),
  layout: z81.enum(layouts),
  projectName: text9,
  firstRun: firstRunRules,
  scope: scopeAnswers.nullable()
};
var setUpAnswers = z81.object(answerParts);
var keptAnswers = z81.object({
  ...answerParts,
  picked: z81.array(named3),
  isPlaced: z81.boolean()
});
var spaceWarning = z81.discriminatedUnion("code", [
  z81.object({ code: z81.literal("openProject"), space: z81.string(), project: z81.string() }),
  z81.object({ code: z81.literal("openProjects"), space: z81.string() }),
  z81.object({ code: z81.literal("sectionLimit"), limit: count2 }),
  z81.object({ code: z81.literal("projectLimit"), limit: count2, used: count2 })
]);
var setUpChoices = z81.object({
  answers: keptAnswers.nullable(),
  location: z81.object({ id: z81.string(), name: z81.string(), timezone: z81.string() }),
  spaces: z81.array(
    z81.object({
      id: z81.string(),
      name: z81.string(),
      members: count2,
      projects: z81.array(z81.object({ id: z81.string(), name: z81.string(), isOpen: z81.boolean() })),
      openProjects: count2,
      projectLimit: count2.nullable(),
      sectionLimit: count2.nullable()
    })
  ),
  tags: z81.array(z81.string()),
  businesses: z81.array(named3),
  users: z81.array(named3)
});
var perService2 = z81.object({ highlevel: count2, nozbe: count2 });
var firstRunPreview = z81.object({
  groups: z81.object({ equal: count2, different: count2, onlyIn: perService2, ambiguous: count2 }),
  ambiguous: count2,
  conflicts: count2,
  predictedCalls: perService2
});

// main/core/workspace.ts
var workspaceSchema = z82.object({
  id: z82.string(),
  name: z82.string(),
  layout: z82.enum(layouts),
  highlevel: z82.object({
    url: z82.string(),
    locationId: z82.string(),
    timezone: z82.string(),
    /** ISO 3166 code; null where the location has none. */
    country: z82.string().nullable()
  }),
  nozbe: z82.object({
    url: z82.string(),
    teamId: z82.string(),
    /** The project that holds the contacts, in layout `section`. */
    projectId: z82.string().nullable(),
    /** The group of the projects that are contacts, in layout `project`. */
    groupId: z82.string().nullable(),
    /** The token's owner in the space, who is responsible for what Tandem gives a date. */
    memberId: z82.string()
  }),
  /** Which contacts are kept in step; absent for all of them. */
  scope: z82.object({
    tag: z82.string().nullable(),
    businessId: z82.string().nullable(),
    ownerId: z82.string().nullable(),
    addedSince: z82.number().nullable(),
    contactIds: z82.array(z82.string()).readonly().nullable()
  }).optional(),
  firstRun: firstRunRules
});
var key8 = "workspace";
var saveWorkspace = (store, workspace) => store.meta.set(key8, workspace);
var storedWorkspace = ({ meta }) => storedWorkspaceIn(meta);
var storedWorkspaceIn = (meta) => meta.get(key8, workspaceSchema);
function loadWorkspace(store) {
  const workspace = storedWorkspace(store);
  if (!workspace) throw new TandemError("workspace.missing");
  return workspace;
}
var mismatch = (detail) => new TandemError("workspace.mismatch", { detail });

// main/core/identity.ts
async function confirmIdentity({ http }, workspace) {
  const [highlevel, nozbe] = await Promise.allSettled([
    confirmLocation(http, workspace),
    confirmHome(http, workspace)
  ]);
  for (const asked2 of [highlevel, nozbe]) {
    if (asked2.status === "rejected" && hasCode(asked2.reason, "workspace.mismatch")) throw asked2.reason;
  }
  return { highlevel: reasonOf(highlevel), nozbe: reasonOf(nozbe) };
}
var reasonOf = (asked2) => asked2.status === "rejected" ? asked2.reason : null;
async function confirmLocation(http, { highlevel }) {
  await connectHighLevel(http.highlevel, highlevel.locationId).catch((thrown) => {
    if (!hasCode(thrown, "location.unknown")) throw thrown;
    throw mismatch(`the HighLevel token is not of location ${highlevel.locationId}`);
  });
}
async function confirmHome(http, { nozbe }) {
  const client = createNozbeClient(http.nozbe);
  const teams3 = readRows(await client.all("teams"), teamRow, {
    kind: "contact",
    operation: "teams.list"
  }).rows;
  if (!teams3.some(({ id: id5 }) => id5 === nozbe.teamId)) {
    throw mismatch(`the Nozbe token does not see space ${nozbe.teamId}`);
  }
  if (nozbe.projectId !== null) await projectName(http, nozbe.projectId);
  if (nozbe.groupId === null) return;
  const what = { kind: "contact", operation: "project_groups.list" };
  const groups5 = readRows(await client.all("project_groups"), groupRow, what).rows;
  if (!groups5.some(({ id: id5 }) => id5 === nozbe.groupId)) {
    throw mismatch(`Nozbe does not show the project group ${nozbe.groupId}`);
  }
}
async function projectName(http, projectId) {
  const project2 = await createNozbeClient(http.nozbe).projects.get(projectId);
  if (!project2) throw mismatch(`Nozbe does not show the project ${projectId}`);
  return project2.name;
}
async function checkSameHome(connection, known2, answers) {
  if (known2.layout !== answers.layout) throw mismatch(`it was set up with layout ${known2.layout}`);
  if (answers.teamId !== null && answers.teamId !== known2.nozbe.teamId) {
    throw mismatch(`space ${known2.nozbe.teamId}, not ${answers.teamId}`);
  }
  const reasons2 = await confirmIdentity(connection, known2);
  for (const reason of [reasons2.highlevel, reasons2.nozbe]) if (reason !== null) throw reason;
  const { projectId } = known2.nozbe;
  if (projectId === null) return;
  const name3 = await projectName(connection.http, projectId);
  if (nameKey(name3) !== nameKey(answers.projectName))
    throw mismatch("it was set up with another Nozbe project");
}

// shared/sentences/checksEn.ts
var checksInEnglish = {
  "service.reached": ["pass", "{service} answers and takes the sign-in.", null],
  "service.failed": ["fail", "{message}", "{remedy}"],
  "scopes.all": ["pass", "The sign-in to HighLevel may do everything that Tandem uses.", null],
  "scopes.unsure": [
    "pass",
    "The sign-in to HighLevel lacks nothing that could be asked for; {scopes} could not be.",
    null
  ],
  "scopes.missing": [
    "warn",
    "The sign-in to HighLevel was not given {scopes}: {effects}. All else works.",
    "If you want it, give these scopes to the private integration, or sign in again with them."
  ],
  "scopes.unasked": [
    "warn",
    "What the sign-in to HighLevel may do could not be asked.",
    "Try again when HighLevel answers."
  ],
  "clock.right": ["pass", "The clock of this computer agrees with that of {service}.", null],
  "clock.ahead": [
    "warn",
    "The clock of this computer is {minutes} minutes ahead of that of {service}.",
    "Set the clock of this computer. Nothing is lost by it: Tandem decides nothing by this clock."
  ],
  "clock.behind": [
    "warn",
    "The clock of this computer is {minutes} minutes behind that of {service}.",
    "Set the clock of this computer. Nothing is lost by it: Tandem decides nothing by this clock."
  ],
  "clock.unknown": [
    "warn",
    "The clock could not be compared with that of {service}.",
    "Try again when it answers."
  ],
  "calls.left": ["pass", "{service}: {used} of {allowed} calls of the day are used.", null],
  "calls.few": [
    "warn",
    "{service}: {used} of {allowed} calls of the day are used, which leaves few.",
    "Nothing to do: Tandem waits for the next day where they are used up. Longer pauses between syncs use fewer."
  ],
  "calls.none": [
    "fail",
    "{service}: all {allowed} calls of the day are used.",
    "Wait for the next day: Tandem then goes on by itself."
  ],
  "database.sound": ["pass", "The database of links and history is sound.", null],
  "database.damaged": [
    "fail",
    "The database of links and history is damaged.",
    "Restart Tandem: it sets the damaged file aside, and links the records anew."
  ],
  "backup.fresh": ["pass", "The newest backup is {days} days old.", null],
  "backup.old": [
    "warn",
    "The newest backup is {days} days old.",
    "Free some space, and make a backup in Preferences, Data: the next ones then come by themselves."
  ],
  "backup.none": [
    "warn",
    "There is no backup yet.",
    "Sync once: a backup is made after that, and then every day."
  ],
  "workspace.closed": ["fail", "{message}", "{remedy}"],
  "schedule.on": ["pass", "Syncs are made by themselves.", null],
  "schedule.off": ["warn", "No sync is made by itself.", "Choose in Preferences when to sync."],
  "schedule.paused": [
    "warn",
    "Syncing is paused.",
    "Resume it in the tray or the window when you want it to go on."
  ],
  "keeping.protected": ["pass", "The key store of this computer protects the sign-ins.", null],
  "keeping.memory": [
    "warn",
    "This computer has no key store, so the sign-ins are not kept when Tandem ends.",
    "Set up a key store (on Linux GNOME Keyring or KWallet), or allow in Accounts to keep them unprotected."
  ],
  "keeping.unprotected": [
    "warn",
    "The sign-ins are kept unprotected: whoever reads the files of this user can use them.",
    "Set up a key store (on Linux GNOME Keyring or KWallet), and sign in again."
  ],
  "tray.there": ["pass", "The desktop shows the icon of Tandem.", null],
  "tray.missing": [
    "warn",
    "This desktop shows no tray icons. Tandem goes on, and closing its window minimises it.",
    "If you want the icon, install an extension of the desktop that shows tray icons."
  ],
  "disk.enough": ["pass", "{megabytes} MB are free on the disk.", null],
  "disk.little": ["warn", "Only {megabytes} MB are free on the disk.", "Free some space soon."],
  "disk.full": [
    "fail",
    "Only {megabytes} MB are free on the disk. Tandem stops before it writes what it cannot note down.",
    "Free some space, then sync again."
  ],
  "disk.unknown": ["pass", "How much of the disk is free could not be found out.", null],
  "finding.known": ["pass", "{about}: {found}", null],
  "finding.open": ["pass", "{about}: not known. {found}", null],
  "finding.costly": [
    "warn",
    "{about}: {found}",
    "Tell the makers of Tandem: it works with this, but not as safely as usual."
  ]
};

// shared/sentences/checksPl.ts
var checksInPolish = {
  "service.reached": ["Us\u0142uga {service} odpowiada i przyjmuje logowanie.", null],
  "service.failed": ["{message}", "{remedy}"],
  "scopes.all": ["Logowanie do HighLevel pozwala na wszystko, czego u\u017Cywa Tandem.", null],
  "scopes.unsure": [
    "Logowaniu do HighLevel nie brakuje niczego, o co mo\u017Cna by\u0142o zapyta\u0107; nie mo\u017Cna by\u0142o zapyta\u0107 o: {scopes}.",
    null
  ],
  "scopes.missing": [
    "Logowanie do HighLevel nie ma uprawnie\u0144 {scopes}: {effects}. Wszystko inne dzia\u0142a.",
    "Je\u015Bli ich chcesz, nadaj te uprawnienia prywatnej integracji albo zaloguj si\u0119 z nimi ponownie."
  ],
  "scopes.unasked": [
    "Nie uda\u0142o si\u0119 zapyta\u0107, na co pozwala logowanie do HighLevel.",
    "Spr\xF3buj ponownie, gdy HighLevel odpowie."
  ],
  "clock.right": ["Zegar tego komputera zgadza si\u0119 z zegarem us\u0142ugi {service}.", null],
  "clock.ahead": [
    "Zegar tego komputera spieszy si\u0119 o {minutes} min wzgl\u0119dem us\u0142ugi {service}.",
    "Ustaw zegar tego komputera. Nic si\u0119 przez to nie traci: Tandem o niczym nie decyduje wed\u0142ug tego zegara."
  ],
  "clock.behind": [
    "Zegar tego komputera sp\xF3\u017Ania si\u0119 o {minutes} min wzgl\u0119dem us\u0142ugi {service}.",
    "Ustaw zegar tego komputera. Nic si\u0119 przez to nie traci: Tandem o niczym nie decyduje wed\u0142ug tego zegara."
  ],
  "clock.unknown": [
    "Nie uda\u0142o si\u0119 por\xF3wna\u0107 zegara z zegarem us\u0142ugi {service}.",
    "Spr\xF3buj ponownie, gdy us\u0142uga odpowie."
  ],
  "calls.left": ["{service}: wykorzystano {used} z {allowed} dzisiejszych wywo\u0142a\u0144.", null],
  "calls.few": [
    "{service}: wykorzystano {used} z {allowed} dzisiejszych wywo\u0142a\u0144, wi\u0119c zosta\u0142o ich niewiele.",
    "Nic nie trzeba robi\u0107: gdy si\u0119 sko\u0144cz\u0105, Tandem poczeka do nast\u0119pnego dnia. Rzadsza synchronizacja zu\u017Cywa ich mniej."
  ],
  "calls.none": [
    "{service}: wykorzystano wszystkie dzisiejsze wywo\u0142ania ({allowed}).",
    "Poczekaj do nast\u0119pnego dnia: Tandem sam wtedy wznowi prac\u0119."
  ],
  "database.sound": ["Baza powi\u0105za\u0144 i historii jest w porz\u0105dku.", null],
  "database.damaged": [
    "Baza powi\u0105za\u0144 i historii jest uszkodzona.",
    "Uruchom Tandem ponownie: od\u0142o\u017Cy uszkodzony plik i powi\u0105\u017Ce rekordy od nowa."
  ],
  "backup.fresh": ["Najnowsza kopia zapasowa ma {days} dni.", null],
  "backup.old": [
    "Najnowsza kopia zapasowa ma ju\u017C {days} dni.",
    "Zwolnij troch\u0119 miejsca i utw\xF3rz kopi\u0119 w Preferencjach, w cz\u0119\u015Bci Dane: nast\u0119pne powstan\u0105 ju\u017C same."
  ],
  "backup.none": [
    "Nie ma jeszcze \u017Cadnej kopii zapasowej.",
    "Zsynchronizuj raz: kopia powstanie po tym, a potem co dzie\u0144."
  ],
  "workspace.closed": ["{message}", "{remedy}"],
  "schedule.on": ["Synchronizacja odbywa si\u0119 sama.", null],
  "schedule.off": ["Synchronizacja nie odbywa si\u0119 sama.", "Wybierz w Preferencjach, kiedy synchronizowa\u0107."],
  "schedule.paused": [
    "Synchronizacja jest wstrzymana.",
    "Wzn\xF3w j\u0105 w zasobniku lub w oknie, gdy ma i\u015B\u0107 dalej."
  ],
  "keeping.protected": ["Magazyn kluczy tego komputera chroni dane logowania.", null],
  "keeping.memory": [
    "Ten komputer nie ma magazynu kluczy, wi\u0119c dane logowania nie s\u0105 przechowywane po zamkni\u0119ciu Tandemu.",
    "Skonfiguruj magazyn kluczy (w Linuksie GNOME Keyring lub KWallet) albo zezw\xF3l w Kontach na przechowywanie bez ochrony."
  ],
  "keeping.unprotected": [
    "Dane logowania s\u0105 przechowywane bez ochrony: mo\u017Ce ich u\u017Cy\u0107 ka\u017Cdy, kto czyta pliki tego u\u017Cytkownika.",
    "Skonfiguruj magazyn kluczy (w Linuksie GNOME Keyring lub KWallet) i zaloguj si\u0119 ponownie."
  ],
  "tray.there": ["Pulpit pokazuje ikon\u0119 Tandemu.", null],
  "tray.missing": [
    "Ten pulpit nie pokazuje ikon zasobnika. Tandem dzia\u0142a dalej, a zamkni\u0119cie okna je minimalizuje.",
    "Je\u015Bli chcesz mie\u0107 ikon\u0119, zainstaluj rozszerzenie pulpitu, kt\xF3re pokazuje ikony zasobnika."
  ],
  "disk.enough": ["Na dysku jest {megabytes} MB wolnego miejsca.", null],
  "disk.little": ["Na dysku jest tylko {megabytes} MB wolnego miejsca.", "Zwolnij wkr\xF3tce troch\u0119 miejsca."],
  "disk.full": [
    "Na dysku jest tylko {megabytes} MB wolnego miejsca. Tandem przestaje, zanim zapisze co\u015B, czego nie mo\u017Ce odnotowa\u0107.",
    "Zwolnij troch\u0119 miejsca i zsynchronizuj ponownie."
  ],
  "disk.unknown": ["Nie uda\u0142o si\u0119 ustali\u0107, ile miejsca jest wolne na dysku.", null],
  "finding.known": ["{about}: {found}", null],
  "finding.open": ["{about}: nie wiadomo. {found}", null],
  "finding.costly": [
    "{about}: {found}",
    "Powiedz o tym tw\xF3rcom Tandemu: z tym te\u017C dzia\u0142a, ale nie tak bezpiecznie jak zwykle."
  ]
};

// shared/sentences/checks.ts
function sayCheck(code2, params, language) {
  const [state, ...english] = checksInEnglish[code2];
  const [sentence, remedy] = language === "pl" ? checksInPolish[code2] : english;
  return { state, sentence: fill(sentence, params), remedy: remedy && fill(remedy, params) };
}
var checkCodes = Object.keys(checksInEnglish);

// main/core/numbered.ts
var numbered = (found, before = []) => [
  ...before,
  ...found.map(([code2, params], index) => ({
    number: before.length + index + 1,
    code: code2,
    params,
    ...sayCheck(code2, params, "en")
  }))
];

// main/core/diagnostics.ts
var minuteMs4 = 6e4;
var dayMs12 = 864e5;
var mostDaysOld = 3;
var mostMinutesOff = 5;
var fewCallsFrom = 0.8;
var megabyte2 = 1024 * 1024;
var littleDisk = 1e3;
var fullDisk = 50;
async function diagnose(deps, signal) {
  const { connection, workspace, findings, store, clock } = deps;
  const { http } = connection;
  const reasons2 = await reasonsOf(connection, workspace);
  const isThere = (service) => reasons2[service] === null;
  const scopes = isThere("highlevel") ? await scopesOf(deps, signal) : null;
  if (services.every(isThere)) await findings.probe(signal);
  const ofServices = (check) => services.map(check);
  const found = [
    ...ofServices((service) => reached(service, reasons2[service])),
    scopesFound(scopes),
    ...ofServices(
      (service) => isThere(service) ? clockFound(service, clock.now() - http[service].clock.now()) : ["clock.unknown", { service: serviceNames[service] }]
    ),
    ...ofServices((service) => callsFound(service, connection.today()[service])),
    [store.isSound() ? "database.sound" : "database.damaged", {}],
    backupFound(store.backups(), clock.now()),
    diskFound(await freeMegabytes(store.folder)),
    ...unknownIds.map((id5) => findingFound(id5, findings.answer(id5)))
  ];
  return numbered(found);
}
var reasonsOf = (connection, workspace) => confirmIdentity(connection, workspace).catch((thrown) => ({ highlevel: thrown, nozbe: thrown }));
async function scopesOf({ connection, workspace }, signal) {
  try {
    return await probeScopes(connection.http.highlevel, workspace.highlevel.locationId, signal);
  } catch {
    return null;
  }
}
function reached(service, reason) {
  if (reason === null) return ["service.reached", { service: serviceNames[service] }];
  const { code: code2, message: message2, remedy } = reportOf(reason);
  return ["service.failed", { service: serviceNames[service], code: code2, message: message2, remedy }];
}
function scopesFound(scopes) {
  if (!scopes) return ["scopes.unasked", {}];
  const { missing, unknown } = scopes;
  if (missing.length > 0) {
    return ["scopes.missing", { scopes: missing.join(", "), effects: sayEffects(missingEffects(missing)) }];
  }
  return unknown.length > 0 ? ["scopes.unsure", { scopes: unknown.join(", ") }] : ["scopes.all", {}];
}
function clockFound(service, aheadMs) {
  const minutes2 = Math.round(Math.abs(aheadMs) / minuteMs4);
  const params = { service: serviceNames[service], minutes: minutes2 };
  if (Math.abs(aheadMs) <= mostMinutesOff * minuteMs4) return ["clock.right", params];
  return [aheadMs > 0 ? "clock.ahead" : "clock.behind", params];
}
function callsFound(service, { used, allowed }) {
  const params = { service: serviceNames[service], used, allowed };
  if (used >= allowed) return ["calls.none", params];
  return [used >= allowed * fewCallsFrom ? "calls.few" : "calls.left", params];
}
function backupFound([newest2], now) {
  if (!newest2) return ["backup.none", {}];
  const days = Math.floor(Math.max(0, now - newest2.at) / dayMs12);
  return [days > mostDaysOld ? "backup.old" : "backup.fresh", { days }];
}
function diskFound(megabytes) {
  if (megabytes === null) return ["disk.unknown", {}];
  if (megabytes < fullDisk) return ["disk.full", { megabytes }];
  return [megabytes < littleDisk ? "disk.little" : "disk.enough", { megabytes }];
}
async function freeMegabytes(folder) {
  if (folder === null) return null;
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor(bavail * bsize / megabyte2);
  } catch {
    return null;
  }
}
var costly = { "nozbe.clientIds": "no" };
function findingFound(id5, answer7) {
  const params = { id: id5, answer: answer7, ...sayUnknown(id5, answer7) };
  if (answer7 === "unknown") return ["finding.open", params];
  return [costly[id5] === answer7 ? "finding.costly" : "finding.known", params];
}

// main/core/findings.ts
import { z as z83 } from "zod";

// main/connectors/probes/due.ts
var dayMs13 = 864e5;
var goodForMs = 30 * dayMs13;
function isDue2(finding, now) {
  if (!finding) return true;
  const [age, sinceTried] = [now - finding.at, now - finding.triedAt];
  if (sinceTried < 0 || age < 0 || finding.triedAt < finding.at) return true;
  if (sinceTried < dayMs13) return false;
  return finding.answer === "unknown" || age >= goodForMs;
}
var isGood = ({ id: id5, at }, now) => unknowns[id5].foundBy !== "work" || now >= at && now - at < goodForMs;

// main/connectors/probes/probe.ts
async function unlessRefused2(reading2) {
  try {
    return await reading2;
  } catch (error) {
    if (hasCode(error, "request.refused")) return "refused";
    throw error;
  }
}
async function filterAnswer(ask3) {
  const future = await unlessRefused2(ask3(farFuture));
  if (future === "refused" || future.length > 0) return "no";
  const all = await unlessRefused2(ask3(1));
  if (all === "refused") return "no";
  return all.length > 0 ? "yes" : "unknown";
}
var farFuture = 72581184e5;

// main/connectors/probes/zones.ts
var dayMs14 = 864e5;
var hourMs5 = 36e5;
function zoneOfTimes(times, zone2) {
  return agreed(
    times.flatMap(({ shown: shown2, instant: instant5 }) => {
      const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d):(\d\d):(\d\d)$/.exec(shown2);
      if (!match) return [];
      const [, date = "", hour, minute2, second2] = match;
      const hours = Number(hour) + Number(minute2) / 60 + Number(second2) / 3600;
      const utc = Date.parse(`${date}T00:00:00Z`) + hours * hourMs5;
      return [{ isUtc: near(utc, instant5), isLocal: near(instantAt(date, hours, zone2), instant5) }];
    })
  );
}
var zoneOfDays = (instants, zone2) => agreed(
  instants.map((instant5) => ({
    isUtc: instant5 % dayMs14 === 0,
    isLocal: startOfDay(dateIn(instant5, zone2), zone2) === instant5
  }))
);
var near = (a, b) => Math.abs(a - b) < 1e3;
function agreed(signs2) {
  const telling = signs2.filter(({ isUtc, isLocal }) => !(isUtc && isLocal));
  if (telling.length === 0) return "unknown";
  if (telling.every(({ isUtc }) => isUtc)) return "utc";
  return telling.every(({ isLocal }) => isLocal) ? "location" : "neither";
}

// main/connectors/probes/highlevel.ts
var safePage2 = 100;
var fewContacts = 20;
var fewCalendars = 2;
function highLevelProbes(http, location) {
  const learnt = freshKnowledge();
  const client = createHighLevelClient(http, location.id, learnt);
  return [
    {
      ids: ["highlevel.contactPage"],
      ask: async (signal) => {
        const page = await unlessRefused2(client.searchContacts({ pageLimit: mostContacts }, null, signal));
        const taken = learnt.answer("highlevel.contactPage");
        if (taken !== "unknown") return { "highlevel.contactPage": taken };
        if (page === "refused") return { "highlevel.contactPage": safePage2 };
        const isCut2 = page.total !== null && page.rows.length < Math.min(page.total, mostContacts);
        return { "highlevel.contactPage": isCut2 && page.rows.length > 0 ? page.rows.length : mostContacts };
      }
    },
    {
      ids: ["highlevel.searchByDateUpdated"],
      ask: async (signal) => ({ "highlevel.searchByDateUpdated": await byDateUpdated(client, signal) })
    },
    {
      ids: ["highlevel.taskPage"],
      ask: async (signal) => {
        const page = await unlessRefused2(client.searchTasks(0, signal, mostTasks));
        if (page === "refused" || learnt.answer("highlevel.taskPage") !== "unknown")
          return { "highlevel.taskPage": usualTasks };
        if (page.rows.length < usualTasks) return {};
        return { "highlevel.taskPage": page.rows.length > usualTasks ? mostTasks : usualTasks };
      }
    },
    {
      ids: ["highlevel.contactAppointmentZone"],
      ask: async (signal) => ({
        "highlevel.contactAppointmentZone": await zoneOfAppointments(http, client, location.timezone, signal)
      })
    }
  ];
}
async function byDateUpdated(client, signal) {
  let isInOrder = true;
  const answer7 = await filterAnswer(async (since) => {
    const { rows: rows2 } = await client.searchContacts(
      {
        filters: [{ field: "dateUpdated", operator: "range", value: { gte: new Date(since).toISOString() } }],
        sort: [{ field: "dateUpdated", direction: "asc" }],
        pageLimit: fewContacts
      },
      null,
      signal
    );
    const stamps2 = readRows(rows2, contactRow, { kind: "contact", operation: "contacts.search" }).rows.flatMap(
      ({ dateUpdated }) => dateUpdated ?? []
    );
    isInOrder &&= stamps2.every((stamp4, index) => index === 0 || stamp4 >= (stamps2[index - 1] ?? 0));
    return rows2;
  });
  return isInOrder ? answer7 : "no";
}
async function zoneOfAppointments(http, client, zone2, signal) {
  const what = { kind: "appointment", operation: "appointments.ofCalendar" };
  const calendars = await client.listCalendars(signal);
  for (const id5 of calendars.slice(0, fewCalendars)) {
    const listed2 = await client.appointmentsOfCalendar(id5, windowAt(http.clock.now(), zone2), signal);
    const { rows: rows2 } = readRows(listed2, appointmentRow, what);
    const instants = new Map(
      rows2.flatMap(({ id: id6, startTime }) => {
        const instant5 = instantOf2(startTime);
        return instant5 === null ? [] : [[id6, instant5]];
      })
    );
    const contactId = rows2.find((row) => row.contactId && instants.has(row.id))?.contactId;
    if (!contactId) continue;
    const shown2 = await client.appointmentsOfContact(contactId, signal).catch((error) => {
      if (hasCode(error, "record.gone")) return [];
      throw error;
    });
    const times = readRows(shown2, briefAppointment, what).rows.flatMap(({ id: id6, startTime }) => {
      const instant5 = instants.get(id6);
      return instant5 === void 0 || typeof startTime !== "string" ? [] : [{ shown: startTime, instant: instant5 }];
    });
    return zoneOfTimes(times, zone2);
  }
  return "unknown";
}

// main/connectors/probes/nozbe.ts
var fewDays = 50;
function nozbeProbes(http, { zone: zone2 }) {
  const read14 = (resource, query, signal) => http.request({
    operation: `${resource}.list`,
    method: "GET",
    path: `/${resource}`,
    query: { limit: 1, ...query },
    schema: list2,
    signal
  });
  const byStamp = (resource, field, signal) => filterAnswer((stamp4) => read14(resource, { [`${field}[gte]`]: stamp4 }, signal));
  return [
    {
      ids: ["nozbe.filterByLastModified"],
      ask: async (signal) => ({
        "nozbe.filterByLastModified": await byStamp("tasks", "last_modified", signal)
      })
    },
    {
      ids: ["nozbe.commentsOfAllTasks", "nozbe.filterByCreatedAt"],
      ask: async (signal) => {
        const created = await byStamp("comments", "created_at", signal);
        const all = created === "no" ? await listed(() => read14("comments", {}, signal)) : created;
        return { "nozbe.commentsOfAllTasks": all, "nozbe.filterByCreatedAt": created };
      }
    },
    {
      ids: ["nozbe.filterByEditedAt"],
      ask: async (signal) => ({ "nozbe.filterByEditedAt": await byStamp("comments", "edited_at", signal) })
    },
    {
      ids: ["nozbe.page"],
      ask: async (signal) => {
        const page = await unlessRefused2(read14("tasks", { limit: mostRows, fields: "id" }, signal));
        if (page === "refused") return { "nozbe.page": usualPage };
        if (page.length === mostRows || page.length === 0) return { "nozbe.page": mostRows };
        const more = await read14("tasks", { offset: page.length, fields: "id" }, signal);
        return { "nozbe.page": more.length > 0 ? page.length : mostRows };
      }
    },
    {
      ids: ["nozbe.allDayZone"],
      ask: async (signal) => {
        const rows2 = await unlessRefused2(read14("tasks", { is_all_day: "true", limit: fewDays }, signal));
        if (rows2 === "refused") return {};
        const what = { kind: "task", operation: "tasks.list" };
        const days = readRows(rows2, taskRow2, what).rows.flatMap(
          ({ id: id5, is_all_day, due_at }) => is_all_day && due_at != null && !isCopyId(id5) ? [due_at] : []
        );
        return { "nozbe.allDayZone": zoneOfDays(days, zone2) };
      }
    }
  ];
}
async function listed(reading2) {
  const rows2 = await unlessRefused2(reading2());
  if (rows2 === "refused") return "no";
  return rows2.length > 0 ? "yes" : "unknown";
}

// main/connectors/probes/run.ts
async function runProbes(http, { locationId: locationId2, timezone }, known2, { now, signal }) {
  const before = new Map(known2.map((finding) => [finding.id, finding]));
  const isDueNow = ({ ids: ids2 }) => ids2.some((id5) => isDue2(before.get(id5), now()));
  const probes = {
    highlevel: highLevelProbes(http.highlevel, { id: locationId2, timezone }).filter(isDueNow),
    nozbe: nozbeProbes(http.nozbe, { zone: timezone }).filter(isDueNow)
  };
  const found = await Promise.all(services.map((service) => askAll(probes[service])));
  return found.flat();
  async function askAll(some) {
    const findings = [];
    let isAway = false;
    for (const probe of some) {
      const answers = isAway ? {} : await probe.ask(signal).catch((error) => {
        isAway = !hasCode(error, "permission.refused", "request.refused", "protocol.unexpected");
        return {};
      });
      if (signal.aborted) return findings;
      for (const id5 of probe.ids) findings.push(findingOf(id5, answers[id5]));
    }
    return findings;
  }
  function findingOf(id5, answer7 = "unknown") {
    const triedAt = now();
    const earlier = before.get(id5);
    const { service } = unknowns[id5];
    if (answer7 !== "unknown" || !earlier) return { id: id5, service, answer: answer7, at: triedAt, triedAt };
    return { ...earlier, triedAt };
  }
}

// main/core/findings.ts
var key9 = "findings";
var storedSchema2 = z83.array(z83.unknown()).transform((rows2) => rows2.flatMap((row) => findingSchema.safeParse(row).data ?? []));
var dayMs15 = 864e5;
function findingBook({ http }, { highlevel: { locationId: locationId2, timezone } }, meta, clock) {
  const findings = new Map((meta.get(key9, storedSchema2) ?? []).map((finding) => [finding.id, finding]));
  let isStored = true;
  const put = (finding) => {
    findings.set(finding.id, finding);
    isStored = false;
  };
  const all = () => [...findings.values()];
  const save = () => {
    if (isStored) return;
    meta.set(key9, all());
    isStored = true;
  };
  return {
    all,
    save,
    answer: (id5) => {
      const finding = findings.get(id5);
      return finding && isGood(finding, clock.now()) ? finding.answer : "unknown";
    },
    learn: (id5, answer7) => {
      const at = clock.now();
      const before = findings.get(id5);
      if (before?.answer === answer7 && at >= before.at && at - before.at < dayMs15) return;
      const { service, foundBy } = unknowns[id5];
      const isNews = foundBy === "probe" && before?.answer !== answer7;
      put({ id: id5, service, answer: answer7, at, triedAt: isNews ? 0 : at });
    },
    probe: async (signal) => {
      const background = { highlevel: inBackground(http.highlevel), nozbe: inBackground(http.nozbe) };
      for (const finding of await runProbes(background, { locationId: locationId2, timezone }, all(), {
        now: clock.now,
        signal
      }))
        put(finding);
      save();
    }
  };
}

// main/core/mapping.ts
import { z as z84 } from "zod";
var rules2 = z84.array(
  z84.strictObject({
    field: z84.string(),
    direction: z84.enum(directions),
    conflict: z84.enum(conflictRules),
    /** For people to read, where a mapping is printed. */
    label: z84.string().optional()
  }).transform(({ label: _, ...rule3 }) => rule3)
);
var mappingSchema = z84.strictObject({ contact: rules2, task: rules2, note: rules2, appointment: rules2 });
var key10 = "mapping";
var loadMapping = (store, customFields) => {
  const stored = storedMapping(store);
  return stored ? completeMapping(stored, customFields) : defaultMapping(customFields);
};
var storedMapping = (store) => store.meta.get(key10, mappingSchema);
function checkedMapping(given, current2, customFields) {
  const checked2 = mappingSchema.partial().safeParse(given);
  if (!checked2.success) {
    const [issue] = checked2.error.issues;
    const place2 = issue?.path.join(".") || "its top";
    throw new TandemError("choice.wrong", { detail: `The mapping is wrong at ${place2}: ${issue?.message}.` });
  }
  for (const kind of kinds) {
    const known2 = fieldsIn(kind, customFields).map(({ name: name3 }) => name3);
    const fields3 = (checked2.data[kind] ?? []).map(({ field }) => field);
    const unknown = fields3.find((field) => !known2.includes(field));
    const twice = fields3.find((field, index) => fields3.indexOf(field) !== index);
    const wrong = unknown === void 0 ? twice && `has ${twice} twice` : `has no field ${unknown}`;
    if (wrong) throw new TandemError("choice.wrong", { detail: `The mapping of a ${kind} ${wrong}.` });
  }
  const complete = (kind) => current2[kind].map((rule3) => checked2.data[kind]?.find(({ field }) => field === rule3.field) ?? rule3);
  return {
    contact: complete("contact"),
    task: complete("task"),
    note: complete("note"),
    appointment: complete("appointment")
  };
}
function saveMapping(store, mapping, customFields) {
  const before = loadMapping(store, customFields);
  store.transaction(() => {
    for (const kind of kinds) {
      let isChanged3 = false;
      for (const rule3 of mapping[kind]) {
        const old = before[kind].find(({ field }) => field === rule3.field);
        if (old?.direction === rule3.direction && old.conflict === rule3.conflict) continue;
        if (old?.direction !== rule3.direction) store.base.forget(kind, rule3.field);
        store.conflicts.closeAll(kind, rule3.field);
        isChanged3 = true;
      }
      if (isChanged3) lookAgain(store, kind);
    }
    store.meta.set(key10, mapping);
  });
}
function agreeAnew(store, kind, field) {
  store.base.forget(kind, field);
  store.conflicts.closeAll(kind, field);
  lookAgain(store, kind);
}
function lookAgain(store, kind) {
  for (const link2 of store.links.all(kind)) store.records.setDirty("highlevel", kind, link2.highlevelId, true);
}

// main/core/recipeActions.ts
import { z as z85 } from "zod";
var node = z85.looseObject({
  type: z85.union([z85.string(), z85.array(z85.string())]).optional(),
  enum: z85.array(z85.unknown()).optional(),
  get anyOf() {
    return z85.array(node).optional();
  },
  get items() {
    return node.optional();
  },
  get properties() {
    return z85.record(z85.string(), node).optional();
  },
  required: z85.array(z85.string()).optional()
});
var isForRecipes = ({ name: name3, writes, sends }) => writes && sends === "json" && !/\.(delete|removeAll|updateMany|setBusiness)$/.test(name3);
var recipeEntries = catalog.flatMap(
  (entry) => entry.type === "action" && isForRecipes(entry) ? [entry] : []
);
var made2 = null;
function recipeActions() {
  made2 ??= recipeEntries.map((entry) => {
    const { name: name3, sentence, service, writes } = entry;
    return { name: name3, sentence, service, writes, inputs: inputsOf(entry) };
  });
  return made2;
}
function inputsOf({ input }) {
  const { properties: properties2 = {} } = node.parse(z85.toJSONSchema(input, { io: "input", unrepresentable: "any" }));
  return inputParts.flatMap((part2) => {
    const { properties: values = {}, required: required2 = [] } = properties2[part2] ?? {};
    return Object.entries(values).flatMap(([name3, value3]) => {
      const kind = kindOf(value3);
      if (kind === null || isFilledIn(input.shape[part2]?.shape[name3])) return [];
      const options = optionsOf(value3);
      return [{ name: `${part2}.${name3}`, kind, options, required: required2.includes(name3) }];
    });
  });
}
function kindOf({ type, enum: choices, anyOf, items }) {
  if (choices) return "text";
  const some = anyOf?.find((one11) => one11.type !== "null");
  if (some) return kindOf(some);
  const word = [type].flat().find((one11) => one11 !== "null");
  if (word === "array") return items && kindOf(items) === "text" ? "list" : null;
  if (word === "boolean") return "flag";
  if (word === "number" || word === "integer") return "number";
  return word === "string" ? "text" : null;
}
function optionsOf({ enum: choices, anyOf }) {
  const all = choices ?? anyOf?.find((one11) => one11.enum)?.enum;
  return all?.every((one11) => typeof one11 === "string") ? all : null;
}

// shared/placeholders.ts
var contactPlaceholders = [
  "name",
  "first name",
  "last name",
  "email",
  "phone",
  "company",
  "street",
  "city",
  "state",
  "postal code",
  "country",
  "website",
  "birthday",
  "source",
  "owner"
];
var eventPlaceholders = ["title", "field", "before", "after", "today"];
var idPlaceholders = ["highlevel id", "nozbe id", "card id", "record id"];
var placeholder = /\{\{([^{}]*)\}\}/g;
var nameIn = (inner) => inner.trim().replace(/\s+/g, " ").toLowerCase();
function wrongPlaceholder(text11, known2) {
  const names3 = new Set(known2.map(nameIn));
  for (const [whole, inner = ""] of text11.matchAll(placeholder)) if (!names3.has(nameIn(inner))) return whole;
  const rest = text11.replace(placeholder, "");
  const at = rest.search(/\{\{|\}\}/);
  return at < 0 ? null : rest.slice(at, at + 20);
}
function fillIn(text11, values) {
  let isFilled = false;
  const filled3 = text11.replace(placeholder, (_, inner) => {
    const value3 = values[nameIn(inner)] ?? "";
    isFilled ||= value3 === "";
    return value3;
  });
  return isFilled ? filled3.replace(/ {2,}/g, " ").trim() : filled3;
}

// main/automation/check.ts
var placeholdersOf = (customFields) => [
  ...contactPlaceholders,
  ...eventPlaceholders,
  ...idPlaceholders,
  ...customFields.map(({ name: name3 }) => name3)
];
function checkedSettings(id5, given, facts2) {
  const checked2 = settingsSchemaOf(id5).safeParse(given);
  if (!checked2.success) {
    const [issue] = checked2.error.issues;
    throw wrongAt(issue?.path.join(".") ?? "", issue?.message ?? "");
  }
  const names3 = placeholdersOf(facts2.customFields);
  for (const [path8, text11] of textsIn(checked2.data, "")) {
    const wrong = wrongPlaceholder(text11, names3);
    if (wrong !== null) throw wrongAt(path8, `\u201C${wrong.replace(/[{}]/g, "").trim()}\u201D is no placeholder`);
  }
  const settings2 = checked2.data;
  const fields3 = [...fieldsIn("contact", facts2.customFields).map(({ name: name3 }) => name3)];
  if (id5 === "important-updates") {
    const unknown = settings2.fields.find((field) => !fields3.includes(field));
    if (unknown !== void 0) throw wrongAt("fields", `a contact has no field ${unknown}`);
  } else if (isOwn(settings2)) checkOwn(settings2, fields3, facts2);
  return settings2;
}
var isOwn = (settings2) => typeof settings2 === "object" && settings2 !== null && "action" in settings2;
function checkOwn({ action, conditions: conditions3, input }, fields3, { actions }) {
  const known2 = actions.action(action);
  if (!known2) throw wrongAt("action", `${action} is no action that a recipe can carry out`);
  conditions3.forEach(({ field }, index) => {
    if (field !== "changed field" && !fields3.includes(field))
      throw wrongAt(`conditions.${index}.field`, `a contact has no field ${field}`);
  });
  for (const name3 of Object.keys(input)) {
    if (!known2.inputs.some((one11) => one11.name === name3))
      throw wrongAt(`input.${name3}`, `${action} takes nothing of that name`);
  }
  const missing = known2.inputs.find(({ name: name3, required: required2 }) => required2 && !input[name3]?.trim());
  if (missing) throw wrongAt(`input.${missing.name}`, "is still empty");
}
var wrongAt = (field, what) => new TandemError("choice.wrong", { detail: `${field || "The settings"}: ${what}.`, field });
function* textsIn(value3, path8) {
  if (typeof value3 === "string") yield [path8, value3];
  else if (typeof value3 === "object" && value3 !== null) {
    for (const [name3, inner] of Object.entries(value3))
      yield* textsIn(inner, path8 === "" ? name3 : `${path8}.${name3}`);
  }
}
function fieldLabel(field, customFields) {
  const own2 = customFields.find(({ id: id5 }) => customFieldName(id5) === field)?.name;
  if (own2 !== void 0) return own2;
  if (field === "email") return "E-mail";
  const words4 = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words4.charAt(0).toUpperCase() + words4.slice(1);
}

// main/automation/conditions.ts
var hasTag2 = (contact2, tag4) => tag4 === null || elementsOf2(contact2?.fields.tags).includes(plain2(tag4));
var holdsAll = (conditions3, contact2, event) => conditions3.every(({ field, operator, value: value3 }) => {
  const shown2 = field === "changed field" ? event.field : contact2?.fields[field];
  const elements2 = elementsOf2(shown2);
  const wanted = plain2(value3);
  switch (operator) {
    case "is":
      return elements2.includes(wanted);
    case "is not":
      return !elements2.includes(wanted);
    case "contains":
      return elements2.some((element) => element.includes(wanted));
    case "is empty":
      return elements2.length === 0;
    case "is not empty":
      return elements2.length > 0;
  }
  return operator;
});
var plain2 = (text11) => text11.trim().toLowerCase();
function elementsOf2(value3) {
  if (value3 === void 0 || value3 === null || value3 === "") return [];
  if (typeof value3 === "boolean") return [value3 ? "yes" : "no"];
  return (typeof value3 === "string" ? [value3] : value3).map(plain2);
}

// main/automation/due.ts
var isWorkingDay = (date) => {
  const day = (/* @__PURE__ */ new Date(`${date}T00:00:00Z`)).getUTCDay();
  return day !== 0 && day !== 6;
};
function dueAfter(at, { days, working, hour }, zone2) {
  let date = dateIn(at, zone2);
  let left = days;
  while (working && (left > 0 || !isWorkingDay(date))) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left = Math.max(0, left - 1);
  }
  if (!working) date = addDays(date, days);
  return isoSeconds(instantAt(date, hour, zone2));
}

// main/automation/facts.ts
function subjectOf({ store }, { service, kind, recordId }) {
  const record = store.records.find(service, kind, recordId);
  const contactId = kind === "contact" ? recordId : record?.parentId;
  const contact2 = contactId == null ? void 0 : store.records.find(service, "contact", contactId);
  return { record, contact: contact2, link: contact2 && store.links.of(service, "contact", contact2.id) };
}
function contactOn({ store }, { contact: contact2, link: link2 }, service) {
  if (contact2?.service === service) return contact2;
  return link2 && store.records.find(service, "contact", service === "highlevel" ? link2.highlevelId : link2.nozbeId);
}
var nameOf7 = (record) => contactName(record?.fields ?? {});

// main/automation/own.ts
import { createHash as createHash3 } from "node:crypto";
function callOf(recipeId, settings2, event, values, caller) {
  const action = caller.action(settings2.action);
  if (!action) throw new TandemError("choice.wrong", { detail: `There is no action ${settings2.action}.` });
  const input = {};
  const put = (name3, value3) => {
    const [part2 = "", ...rest] = name3.split(".");
    input[part2] = { ...input[part2], [rest.join(".")]: value3 };
  };
  for (const one11 of action.inputs) {
    const text11 = fillIn(settings2.input[one11.name] ?? "", values);
    if (text11 !== "") put(one11.name, typed2(one11, text11));
    else if (one11.required)
      throw new TandemError("choice.wrong", {
        detail: `${one11.name} of ${action.name} is empty for this contact.`,
        field: `input.${one11.name}`
      });
  }
  if (takesId(action.inputs) && input.body?.id === void 0) put("body.id", ownIdFor(recipeId, event));
  caller.request(action.name, input);
  return { deeds: [{ do: "call", action: action.name, input, writes: action.writes }] };
}
var takesId = (inputs) => inputs.some(({ name: name3 }) => name3 === "body.id");
var ownIdFor = (recipeId, { id: id5, at, recordId, field, after }) => createHash3("sha256").update(JSON.stringify(["tandem recipe", recipeId, id5, at, recordId, field, after])).digest("hex").slice(0, 16);
function typed2({ name: name3, kind }, text11) {
  switch (kind) {
    case "text":
      return text11;
    case "list":
      return text11.split(",").map((element) => element.trim()).filter(Boolean);
    case "flag":
      if (/^(yes|true)$/i.test(text11)) return true;
      if (/^(no|false)$/i.test(text11)) return false;
      throw new TandemError("choice.wrong", { detail: `${name3} is yes or no.`, field: `input.${name3}` });
    case "number": {
      const number3 = Number(text11);
      if (Number.isFinite(number3)) return number3;
      throw new TandemError("choice.wrong", { detail: `${name3} is a number.`, field: `input.${name3}` });
    }
  }
  return kind;
}

// main/automation/placeholders.ts
function valuesFor(facts2, subject, event) {
  const shown2 = contactOn(facts2, subject, "highlevel") ?? subject.contact;
  const fields3 = shown2?.fields ?? {};
  const of = (field) => textOf4(fields3[field]);
  const { first: first2, last } = splitName2(of("name") || null, { first: null, last: null });
  const own2 = facts2.customFields.map(({ id: id5, name: name3 }) => [name3.toLowerCase(), of(customFieldName(id5))]);
  const nozbe = contactOn(facts2, subject, "nozbe");
  return {
    ...Object.fromEntries(own2),
    name: of("name"),
    "first name": first2 ?? "",
    "last name": last ?? "",
    email: of("email"),
    phone: of("phone"),
    company: of("company"),
    street: of("street"),
    city: of("city"),
    state: of("state"),
    "postal code": of("postalCode"),
    country: of("country"),
    website: of("website"),
    birthday: of("birthday"),
    source: of("source"),
    owner: of("owner"),
    title: event.title ?? "",
    field: event.field === null ? "" : fieldLabel(event.field, facts2.customFields),
    before: textOf4(event.before),
    after: textOf4(event.after),
    today: dateIn(event.at, facts2.zone),
    "highlevel id": contactOn(facts2, subject, "highlevel")?.id ?? "",
    "nozbe id": nozbe?.id ?? "",
    "card id": nozbe?.parts.card ?? "",
    "record id": event.recordId
  };
}
function textOf4(value3) {
  if (value3 === void 0 || value3 === null) return "";
  if (typeof value3 === "boolean") return value3 ? "yes" : "no";
  return typeof value3 === "string" ? value3 : value3.join(", ");
}

// main/automation/deeds.ts
var nothing3 = (why, wait = false) => ({ nothing: why, wait });
function isTriggeredBy(recipe2, { service, name: name3, field }) {
  switch (recipe2.id) {
    case "latest-data":
      return service === "nozbe" && (name3 === "contact.new" || name3 === "contact.updated");
    case "welcome-task":
      return name3 === "contact.new" && [service, "both"].includes(recipe2.settings.from);
    case "important-updates":
      return service === "highlevel" && name3 === "contact.updated" && field !== null && recipe2.settings.fields.includes(field);
    case "appointments":
      return service === "highlevel" && recipe2.settings.reminder !== null && (name3 === "appointment.upcoming" || name3 === "appointment.changed");
    case "new-contact":
    case "completed-tasks":
    case "deleted-tasks":
      return false;
    default:
      return recipe2.settings.trigger.service === service && recipe2.settings.trigger.name === name3;
  }
}
function decide(recipe2, event, facts2, caller) {
  const subject = subjectOf(facts2, event);
  switch (recipe2.id) {
    case "latest-data": {
      const contact2 = contactOn(facts2, subject, "highlevel");
      if (!subject.contact) return nothing3("none");
      return contact2 ? { deeds: [{ do: "read" }] } : nothing3("not-linked", true);
    }
    case "welcome-task":
      return welcome(recipe2.settings, event, facts2, subject);
    case "important-updates":
      return noteOf(recipe2.settings, event, facts2, subject);
    case "appointments":
      return remind(recipe2.settings, event, facts2, subject);
    case "new-contact":
    case "completed-tasks":
    case "deleted-tasks":
      return nothing3("none");
    default: {
      if (!holdsAll(
        recipe2.settings.conditions,
        contactOn(facts2, subject, "highlevel") ?? subject.contact,
        event
      ))
        return nothing3("condition");
      const values = valuesFor(facts2, subject, event);
      return callOf(recipe2.id, recipe2.settings, event, values, caller);
    }
  }
}
function homeOf3(facts2, subject) {
  if (!subject.contact) return nothing3("none");
  const { link: link2 } = subject;
  const nozbe = contactOn(facts2, subject, "nozbe");
  if (!link2 || isResting(link2) || nozbe?.state !== "live") return nothing3("not-linked", true);
  return null;
}
function welcome(settings2, event, facts2, subject) {
  const missing = homeOf3(facts2, subject);
  if (missing) return missing;
  const contact2 = contactOn(facts2, subject, "highlevel") ?? subject.contact;
  if (!hasTag2(contact2, settings2.tag)) return nothing3("condition");
  const values = valuesFor(facts2, subject, event);
  const owner = textOf4(contact2?.fields.owner) || null;
  return {
    deeds: settings2.tasks.map((task2, index) => ({
      do: "make",
      kind: "task",
      // By the contact rather than the event, so that another computer makes the same ones.
      seed: `welcome ${contact2?.service} ${contact2?.id} ${index}`,
      stays: false,
      fields: {
        title: fillIn(task2.name, values) || "Welcome",
        body: task2.body === "" ? null : fillIn(task2.body, values),
        dueDate: task2.due && dueAfter(event.at, task2.due, facts2.zone),
        ...task2.responsible === "owner" && owner !== null ? { assignee: owner } : {}
      }
    }))
  };
}
function noteOf(settings2, event, facts2, subject) {
  const missing = homeOf3(facts2, subject);
  if (missing) return missing;
  const { field, before, after, recordId } = event;
  if (field === null || !settings2.fields.includes(field)) return nothing3("none");
  const quoted = (value3) => textOf4(value3) === "" ? "nothing" : `\u201C${textOf4(value3)}\u201D`;
  const body3 = `${fieldLabel(field, facts2.customFields)} changed in HighLevel from ${quoted(before)} to ${quoted(after)}.`;
  const stamp4 = contactOn(facts2, subject, "highlevel")?.modified ?? event.at;
  const seed = JSON.stringify(["update", recordId, field, before, after, stamp4]);
  return { deeds: [{ do: "make", kind: "note", seed, stays: true, fields: { body: body3 } }] };
}
var offStates = ["cancelled", "noshow", "invalid", "showed"];
var minuteMs5 = 6e4;
function remind(settings2, event, facts2, subject) {
  const { reminder: reminder2 } = settings2;
  if (reminder2 === null) return nothing3("none");
  const seed = reminderSeed(event.recordId);
  const { record } = subject;
  const original = { kind: "task", recipeId: "appointments", seed, stays: true };
  const isMade = findOriginal(facts2.store, facts2.nozbe, original) !== void 0;
  const { start, status } = record?.fields ?? {};
  const isOff2 = record?.state !== "live" || typeof start !== "string" || offStates.includes(textOf4(status));
  if (isOff2)
    return isMade ? { deeds: [{ do: "change", seed, fields: { completed: true } }] } : nothing3("no-change");
  const dueDate2 = isoSeconds(Date.parse(start) - reminder2.minutes * minuteMs5);
  const values = { ...valuesFor(facts2, subject, event), title: textOf4(record?.fields.title) };
  const title = fillIn(reminder2.name, values) || "Reminder";
  if (isMade) return { deeds: [{ do: "change", seed, fields: { dueDate: dueDate2, title } }] };
  if (event.name !== "appointment.upcoming") return nothing3("no-change");
  const missing = homeOf3(facts2, subject);
  if (missing) return missing;
  return { deeds: [{ do: "make", kind: "task", seed, stays: true, fields: { title, dueDate: dueDate2 } }] };
}
var reminderSeed = (appointmentId) => `appointment ${appointmentId}`;

// main/automation/wouldSync.ts
function wouldSync(recipe2, facts2, subject) {
  const { store } = facts2;
  const nozbe = contactOn(facts2, subject, "nozbe");
  const tasks2 = nozbe ? store.records.known("nozbe", "task", nozbe.id) : [];
  const onHighLevel = (op, kind, title) => ({
    do: "sync",
    op,
    kind,
    service: "highlevel",
    title
  });
  const titled2 = (op, wanted) => wanted.map(({ fields: fields3 }) => onHighLevel(op, "task", textOf4(fields3.title)));
  const linked2 = tasks2.filter(({ linkId, repeats }) => linkId !== null && !repeats);
  switch (recipe2.id) {
    case "new-contact":
      if (subject.link) return { deeds: [], nothing: "linked" };
      if (!nozbe) return { deeds: [], nothing: "none" };
      return {
        deeds: [onHighLevel("create", "contact", nameOf7(nozbe)), ...titled2("create", tasks2)],
        nothing: null
      };
    case "completed-tasks":
      return {
        deeds: titled2(
          "complete",
          linked2.filter(({ fields: fields3 }) => fields3.completed === false)
        ),
        nothing: "none"
      };
    case "deleted-tasks":
      return { deeds: titled2("delete", linked2), nothing: "none" };
    case "appointments": {
      const own2 = contactOn(facts2, subject, "highlevel");
      const appointments2 = own2 ? store.records.known("highlevel", "appointment", own2.id) : [];
      return {
        deeds: appointments2.map(({ linkId, fields: fields3 }) => ({
          do: "sync",
          op: linkId === null ? "create" : "update",
          kind: "appointment",
          service: "nozbe",
          title: textOf4(fields3.title)
        })),
        nothing: appointments2.length === 0 ? "none" : null
      };
    }
    default:
      return null;
  }
}

// main/automation/dryTest.ts
function testRecipe(recipe2, contactId, now, facts2, caller) {
  const subject = findContact(facts2, contactId);
  const contact2 = nameOf7(contactOn(facts2, subject, "highlevel") ?? subject.contact);
  const result = (deeds2, nothing5 = null) => ({
    contact: contact2,
    deeds: deeds2,
    request: requestOf2(deeds2, caller),
    calls: deeds2.reduce((sum, deed) => sum + callsOf(deed, facts2), 0),
    nothing: deeds2.length > 0 ? null : nothing5 ?? "none"
  });
  const bySync = wouldSync(recipe2, facts2, subject);
  if (bySync && recipe2.id !== "appointments") return result(bySync.deeds, bySync.nothing);
  const events = eventsFor(recipe2, facts2, subject, now);
  const deeds = bySync?.deeds ?? [];
  let nothing4 = bySync?.nothing ?? (events.length === 0 ? "none" : null);
  for (const event of events) {
    const decision = decide(recipe2, event, facts2, caller);
    if ("nothing" in decision) nothing4 = decision.nothing;
    else deeds.push(...decision.deeds);
  }
  return result(deeds, nothing4);
}
function findContact(facts2, id5) {
  for (const service of services) {
    const contact2 = facts2.store.records.find(service, "contact", id5);
    if (contact2) {
      const link2 = facts2.store.links.of(service, "contact", id5);
      return { contact: contact2, link: link2, record: contact2 };
    }
  }
  return { contact: void 0, link: void 0, record: void 0 };
}
function eventsFor(recipe2, facts2, subject, now) {
  const { contact: contact2 } = subject;
  if (!contact2) return [];
  const eventOn = (service, name3) => {
    const record = contactOn(facts2, subject, service);
    if (!record) return [];
    return [
      {
        id: "test",
        name: name3,
        at: now,
        service,
        kind: "contact",
        recordId: record.id,
        contact: nameOf7(record),
        title: null,
        field: null,
        before: null,
        after: null
      }
    ];
  };
  switch (recipe2.id) {
    case "latest-data":
      return eventOn("nozbe", "contact.updated");
    case "welcome-task": {
      const { from } = recipe2.settings;
      return eventOn(from === "both" ? contact2.service : from, "contact.new");
    }
    case "important-updates": {
      const [event] = eventOn("highlevel", "contact.updated");
      if (!event) return [];
      const changes = facts2.store.history.ofRecord("contact", event.recordId);
      return recipe2.settings.fields.flatMap((field) => {
        const last = changes.findLast((one11) => one11.by === "highlevel" && one11.field === field);
        const after = contact2.fields[field] ?? null;
        if (after === null && !last) return [];
        return [{ ...event, field, before: last?.before ?? null, after: last?.after ?? after }];
      });
    }
    case "appointments": {
      const own2 = contactOn(facts2, subject, "highlevel");
      const known2 = own2 ? facts2.store.records.known("highlevel", "appointment", own2.id) : [];
      return known2.filter(({ fields: fields3 }) => Date.parse(String(fields3.start)) > now).flatMap(
        (record) => eventOn("highlevel", "appointment.upcoming").map((event) => ({
          ...event,
          kind: "appointment",
          recordId: record.id,
          title: typeof record.fields.title === "string" ? record.fields.title : null,
          field: "start",
          after: record.fields.start ?? null
        }))
      );
    }
    case "new-contact":
    case "completed-tasks":
    case "deleted-tasks":
      return [];
    default: {
      const { service, name: name3 } = recipe2.settings.trigger;
      const [event] = eventOn(service, name3);
      if (!event) return [];
      const kind = name3.split(".")[0];
      if (kind === "contact") return [event];
      const record = facts2.store.records.known(service, kind, event.recordId).at(-1);
      const title = typeof record?.fields.title === "string" ? record.fields.title : null;
      return record ? [{ ...event, kind, recordId: record.id, title }] : [];
    }
  }
}
function requestOf2(deeds, caller) {
  const call = deeds.find((deed) => deed.do === "call");
  if (call?.do !== "call") return null;
  const { method, path: path8, body: body3 } = caller.request(call.action, call.input);
  return { method, path: path8, body: body3 === null ? null : JSON.stringify(body3, null, 2) };
}
var readingCalls = 3;
function callsOf(deed, { nozbe }) {
  switch (deed.do) {
    case "make":
      return nozbe.cost(deed.kind, "create", Object.keys(deed.fields));
    case "change":
      return nozbe.cost("task", "update", Object.keys(deed.fields));
    case "read":
      return readingCalls;
    case "call":
      return deed.writes ? 1 + 2 * readingCalls : 1;
    case "sync":
      return 0;
  }
  return deed;
}

// main/sync/originals/change.ts
async function changeOriginal(context, original, wanted) {
  const { store, ports, rules: rules3 } = context;
  const port = ports.nozbe;
  const { kind } = original;
  const known2 = findOriginal(store, port, original);
  const current2 = known2 && await port.get(known2);
  if (!current2) return false;
  keepRead(context, "nozbe", current2);
  const before = current2.fields;
  const differs3 = (field) => !equalIn(kind, field, rules3.compare)(before[field] ?? null, wanted[field] ?? null);
  const fields3 = Object.keys(wanted).filter(differs3);
  if (fields3.length === 0) return false;
  const asked2 = Object.fromEntries(fields3.map((field) => [field, wanted[field] ?? null]));
  const sent = { ...asked2, ...port.demanded(kind, asked2, before) };
  const intent = {
    service: "nozbe",
    kind,
    op: "update",
    targetId: current2.id,
    peerId: originalKey(original),
    parentId: current2.parentId,
    fields: sent,
    writes: [],
    keys: {}
  };
  await journalled(context, intent, async (row, journal) => {
    const written7 = await port.update(current2, sent, { id: "", url: null }, journal);
    const record = mergeSighting(current2, written7.record);
    store.transaction(() => {
      store.records.save("nozbe", record, { dirty: false, ahead: true });
      for (const field of fields3) {
        const change = {
          field,
          before: before[field] ?? null,
          after: record.fields[field] ?? null,
          base: null
        };
        const link2 = { id: null, kind };
        const rule3 = recipeRule(original.recipeId);
        addToHistory(context, { service: "nozbe", link: link2, record, op: "update", change, rule: rule3 });
      }
      store.journal.finish(row, current2.id);
    });
  });
  noteChange(context, { service: "nozbe", kind, op: "update", id: current2.id }, asked2);
  return true;
}

// main/sync/readNow.ts
async function readContactNow(context, contactId) {
  const { store, ports, sighted } = context;
  const port = ports.highlevel;
  const known2 = store.records.find("highlevel", "contact", contactId);
  const contact2 = known2 && await port.get(known2);
  if (!contact2) return false;
  keepRead(context, "highlevel", contact2);
  sighted.add(recordKey("highlevel", "contact", contactId));
  await keepBelonging(context, "highlevel", contact2);
  return true;
}

// main/sync/keepOwn.ts
function keepOwn(context, service, current2, recipeId) {
  const { store, rules: rules3, sighted } = context;
  const { kind, id: id5 } = current2;
  const known2 = store.records.find(service, kind, id5);
  if (known2 && !differs(known2, current2)) return false;
  const link2 = store.links.of(service, kind, id5);
  const base = link2 && store.base.of(link2.id);
  const note2 = { service, link: link2 ?? { id: null, kind }, record: current2, rule: recipeRule(recipeId) };
  const fields3 = Object.keys(current2.fields).filter(
    (field) => !equalIn(kind, field, rules3.compare)(known2?.fields[field] ?? null, current2.fields[field] ?? null)
  );
  store.transaction(() => {
    store.records.save(service, current2, { dirty: true, ahead: true });
    if (!known2) addToHistory(context, { ...note2, op: "create" });
    else
      for (const field of fields3) {
        const change = {
          field,
          before: known2.fields[field] ?? null,
          after: current2.fields[field] ?? null,
          base: base?.get(field) ?? null
        };
        addToHistory(context, { ...note2, op: "update", change });
      }
  });
  sighted.add(recordKey(service, kind, id5));
  const op = known2 ? "update" : "create";
  noteChange(context, { service, kind, op, id: id5 }, known2 ? pick(current2, fields3) : current2.fields);
  return true;
}
var pick = ({ fields: fields3 }, names3) => Object.fromEntries(names3.map((name3) => [name3, fields3[name3] ?? null]));

// main/automation/sight.ts
async function keepBeforeCall(actor, call, subject) {
  const { context, facts: facts2, caller } = actor;
  const service = caller.action(call.action)?.service ?? "highlevel";
  const known2 = call.writes ? contactOf(actor, call, service) ?? contactOn(facts2, subject, service) : void 0;
  const contact2 = known2 ? await context.ports[service].get(known2) : null;
  if (!contact2) return { service, contact: null };
  keepRead(context, service, contact2);
  await keepBelonging(context, service, contact2);
  const task2 = taskOf(call, contact2);
  const shown2 = task2 && await context.ports[service].get(task2);
  if (shown2) keepRead(context, service, shown2);
  return { service, contact: contact2 };
}
async function keepAfterCall({ context }, call, recipeId, { service, contact: contact2 }, answer7) {
  if (!call.writes) return;
  const port = context.ports[service];
  const made3 = service === "highlevel" && contact2 === null ? newContactIn(answer7) : null;
  const current2 = await (contact2 ? port.get(contact2) : made3 && port.get(made3));
  if (!current2) return;
  keepOwn(context, service, current2, recipeId);
  const task2 = taskOf(call, current2) ?? taskIn(call, current2, answer7);
  const shown2 = task2 && await port.get(task2);
  if (shown2) keepOwn(context, service, shown2, recipeId);
  for (const record of await port.belonging(current2, knownRecords(context.store, service)))
    keepOwn(context, service, record, recipeId);
}
function contactOf({ context }, { input }, service) {
  const id5 = textAt(input, "path", "contactId") ?? textAt(input, "body", "contactId");
  return id5 === null ? void 0 : context.store.records.find(service, "contact", id5);
}
function taskOf({ action, input }, contact2) {
  const id5 = /^tasks\.(update|create)$/.test(action) ? textAt(input, "path", "id") ?? textAt(input, "body", "id") : null;
  return id5 === null ? null : newRecord2("task", id5, { parentId: contact2.id, fields: {} });
}
function taskIn({ action }, contact2, answer7) {
  const id5 = action === "tasks.create" ? textAt({ answer: answer7 }, "answer", "id") : null;
  return id5 === null ? null : newRecord2("task", id5, { parentId: contact2.id, fields: {} });
}
function newContactIn(answer7) {
  const id5 = textAt(answer7, "contact", "id");
  return id5 === null ? null : newRecord2("contact", id5, { parentId: null, fields: {} });
}
function textAt(value3, ...path8) {
  let inner = value3;
  for (const name3 of path8) {
    if (typeof inner !== "object" || inner === null) return null;
    inner = inner[name3];
  }
  return typeof inner === "string" ? inner : null;
}

// main/automation/act.ts
async function act(actor, recipeId, deed, subject) {
  const { context, facts: facts2 } = actor;
  switch (deed.do) {
    case "make": {
      needWriting(actor, deed.kind);
      const parent = contactOn(facts2, subject, "nozbe");
      if (!parent) throw new TandemError("record.gone", { service: "Nozbe", kind: "contact" });
      const { kind, seed, stays, fields: fields3 } = deed;
      return makeOriginal(context, { kind, recipeId, seed, stays }, parent.id, fields3);
    }
    case "change":
      needWriting(actor, "task");
      return changeOriginal(context, { kind: "task", recipeId, seed: deed.seed, stays: true }, deed.fields);
    case "read": {
      const contact2 = contactOn(facts2, subject, "highlevel");
      return contact2 ? readContactNow(context, contact2.id) : false;
    }
    case "call": {
      const sight = await keepBeforeCall(actor, deed, subject);
      const answer7 = await actor.caller.call(deed.action, deed.input);
      await keepAfterCall(actor, deed, recipeId, sight, answer7);
      return deed.writes;
    }
    case "sync":
      return false;
  }
  return deed;
}
function needWriting({ writable }, kind) {
  if (!writable.nozbe.includes(kind))
    throw new TandemError("permission.refused", {
      service: "Nozbe",
      operation: "write",
      detail: "it may only read"
    });
}

// main/automation/lookUp.ts
async function isCallDone({ caller }, deed) {
  if (deed.do !== "call" || !deed.writes) return "not";
  const get = deed.action.replace(/\.create$/, ".get");
  const id5 = deed.input.body?.id;
  if (get === deed.action || typeof id5 !== "string") return "unknown";
  try {
    await caller.call(get, { path: { id: id5 } });
    return "done";
  } catch (thrown) {
    const isMissing2 = thrown instanceof TandemError && (thrown.code === "record.gone" || String(thrown.params.status) === "404");
    if (isMissing2) return "not";
    throw thrown;
  }
}

// main/automation/work.ts
var dayMs16 = 864e5;
var patienceMs = 30 * dayMs16;
async function workRecipes(work2) {
  const { jobs, meta, context } = work2;
  const attempt = attempts(context);
  let isChanged3 = false;
  for (const recipe2 of loadRecipes(meta)) {
    let left = "most" in recipe2.settings ? recipe2.settings.most : 0;
    for (const job of jobs.open(recipe2.id)) {
      if (!isOn(meta, recipe2.id)) break;
      if (job.state === "waiting") continue;
      const ready = readyJob(work2, recipe2, job, left);
      if (!ready) continue;
      if (job.state === "due") left -= ready.work.deeds.length;
      await attempt([`recipe ${job.id}`], async () => {
        const changed2 = await doJob(work2, ready);
        isChanged3 ||= changed2;
      });
    }
  }
  return isChanged3;
}
function readyJob(work2, recipe2, job, left) {
  const { jobs, facts: facts2, caller, context } = work2;
  if (job.work) return { ...job, work: job.work };
  try {
    const decision = decide(recipe2, job.event, facts2, caller);
    if ("nothing" in decision) {
      const isOld = context.clock.now() - job.notedAt > patienceMs;
      if (!decision.wait || isOld) jobs.setState(job.id, "skipped");
      return null;
    }
    if (job.state === "due" && decision.deeds.length > left) {
      jobs.setState(job.id, "waiting");
      return null;
    }
    return { ...job, work: { deeds: decision.deeds, begun: 0, done: 0 } };
  } catch (thrown) {
    if (!(thrown instanceof TandemError) || thrown.code !== "choice.wrong") throw thrown;
    const { runId, clock } = context;
    jobs.setState(job.id, "failed", { actedAt: clock.now(), runId, error: reportOf(thrown) });
    return null;
  }
}
async function doJob(work2, job) {
  const { jobs, context, facts: facts2 } = work2;
  const { runId, clock } = context;
  let { done: done2 } = job.work;
  let isChanged3 = false;
  const { deeds } = job.work;
  const note2 = (state, begun2, error = null) => jobs.setState(job.id, state, { actedAt: clock.now(), runId, work: { deeds, begun: begun2, done: done2 }, error });
  try {
    while (done2 < deeds.length) {
      const deed = deeds[done2];
      if (!deed) break;
      if (job.work.begun > done2) {
        const was = await isCallDone(work2, deed);
        if (was === "unknown") {
          note2("unknown", job.work.begun);
          return isChanged3;
        }
        if (was === "done") {
          done2 += 1;
          continue;
        }
      }
      note2("acting", done2 + 1);
      isChanged3 = await act(work2, job.recipeId, deed, subjectOf(facts2, job.event)) || isChanged3;
      done2 += 1;
    }
    note2("done", done2);
    return isChanged3;
  } catch (thrown) {
    const begun2 = isUnknown(thrown) ? done2 + 1 : done2;
    if (isUnknown(thrown) || endsRun(thrown)) note2("acting", begun2, reportOf(thrown));
    else note2("failed", begun2, reportOf(thrown));
    throw thrown;
  }
}

// main/core/recipes.ts
var runsShown = 10;
var contactsShown = 20;
var feedName = (id5) => `recipe.${id5}`;
function createRecipeDesk({ store, clock, facts: facts2, caller }) {
  const { meta, recipeJobs } = store;
  const checked2 = (id5, settings2) => checkedSettings(id5, settings2, { customFields: facts2().customFields, actions: caller });
  function turn2(id5, on) {
    if (isOn(meta, id5) === on) return;
    saveSwitch(meta, id5, on);
    if (on) createTriggerFeed(store).skip(feedName(id5));
    else recipeJobs.setDropped(id5);
    const last = store.runs.last();
    if (on && id5 === "completed-tasks" && last) agreeOnCompleted(store, last.runId);
  }
  return {
    list: () => loadRecipes(meta).map((recipe2) => ({
      recipe: recipe2,
      lastAt: recipeJobs.lastAt(recipe2.id),
      waiting: recipeJobs.waiting(recipe2.id),
      runs: recipeJobs.latest(recipe2.id, runsShown)
    })),
    change: ({ id: id5, isOn: on, settings: settings2 }) => {
      if (id5 !== "new") findRecipe(meta, id5);
      const kept3 = settings2 === void 0 && id5 !== "new" ? void 0 : checked2(id5, settings2 ?? {});
      return store.transaction(() => {
        const name3 = kept3 === void 0 ? id5 : saveSettings(meta, id5, kept3);
        if (on !== void 0) turn2(name3, on);
        return name3;
      });
    },
    test: ({ id: id5, contactId, settings: settings2 }) => {
      const known2 = id5 === "new" ? { id: "own-0", isOn: false } : findRecipe(meta, id5);
      const recipe2 = settings2 === void 0 ? known2 : { ...known2, settings: checked2(id5, settings2) };
      return testRecipe(recipe2, contactId, clock.now(), facts2(), caller);
    },
    decide: ({ id: id5, decision }) => {
      findRecipe(meta, id5);
      return recipeJobs.setWaiting(id5, decision);
    },
    remove: (id5) => {
      findRecipe(meta, id5);
      store.transaction(() => {
        recipeJobs.setDropped(id5);
        removeRecipe(meta, id5);
      });
    },
    actions: caller.actions,
    contacts: (words4) => {
      const wanted = words4.trim().toLowerCase();
      const found = services.flatMap(
        (service) => store.records.known(service, "contact", null).filter(({ state, linkId }) => state === "live" && (service === "highlevel" || linkId === null)).map(({ id: id5, fields: fields3 }) => ({ id: id5, name: contactName(fields3) }))
      );
      return found.filter(({ name: name3 }) => name3.toLowerCase().includes(wanted)).sort((a, b) => a.name < b.name ? -1 : 1).slice(0, contactsShown);
    }
  };
}
async function runRecipes({ context, store, facts: facts2, caller, writable }) {
  const { meta, recipeJobs } = store;
  const now = context.clock.now();
  noteUpcoming(store, now, loadSettings(meta).upcomingHours);
  if (store.isCatchingUp()) passOver(store);
  let failure;
  const feed = createTriggerFeed(store, (_, thrown) => {
    failure ??= thrown;
  });
  for (const recipe2 of loadRecipes(meta).filter((one11) => one11.isOn)) {
    feed.subscribe(feedName(recipe2.id), (event) => {
      if (isTriggeredBy(recipe2, event)) recipeJobs.add(recipe2.id, event, now);
    });
  }
  await feed.deliver();
  if (failure !== void 0) throw failure;
  return workRecipes({ context, facts: facts2, caller, writable, meta, jobs: recipeJobs });
}

// main/core/refusing.ts
function onlyConfirmed(ports, reasons2) {
  const result = { ...ports };
  for (const service of services) {
    if (reasons2[service] !== null) result[service] = refusing(ports[service], reasons2[service]);
  }
  return result;
}
function refusing(port, reason) {
  const refuse = () => Promise.reject(reason);
  return {
    ...port,
    // biome-ignore lint/correctness/useYield: there is no page before the failure.
    async *observe() {
      throw reason;
    },
    get: refuse,
    create: refuse,
    update: refuse,
    remove: refuse,
    archive: refuse,
    move: refuse,
    survivor: refuse,
    settle: refuse
  };
}

// main/core/scheduledKinds.ts
import { z as z86 } from "zod";

// main/schedule/kindsDue.ts
var minute = 6e4;
var slack = minute / 2;

// main/core/scheduledKinds.ts
var key11 = "kindsRunAt";
var timesSchema = z86.partialRecord(z86.enum(kinds), z86.number());
var kindTimes = (meta) => meta.get(key11, timesSchema) ?? {};
var noteKinds = (meta, had, now) => meta.set(key11, { ...kindTimes(meta), ...Object.fromEntries(had.map((kind) => [kind, now])) });

// main/core/session.ts
var never = new AbortController().signal;
function entryOf(name3) {
  const entry = findEntry(name3);
  if (entry?.type === "action" && (recipeEntries.includes(entry) || !entry.writes)) return entry;
  throw new TandemError("choice.wrong", { detail: `${name3} is no action that a recipe can carry out.` });
}
var personFields = [
  ["contact", "owner"],
  ["task", "assignee"]
];
function openSession(store, options) {
  const workspace = loadWorkspace(store);
  const { clock } = options;
  const connection = connect(options, store.meta);
  const book = definitionBook(connection, workspace, store.meta, clock);
  const findings = findingBook(connection, workspace, store.meta, clock);
  const ports = portsOf(connection, workspace, clock, book.current, findings);
  const rules3 = () => {
    const { customFields } = book.current();
    const recipes = loadRecipes(store.meta);
    return {
      mapping: mappingBy(loadMapping(store, customFields), recipes),
      stays: staysBy(recipes),
      firstRun: workspace.firstRun,
      compare: { country: workspace.highlevel.country, customFields },
      fit: { highlevel: ports.highlevel.fit, nozbe: ports.nozbe.fit },
      canHold: { highlevel: ports.highlevel.canHold, nozbe: ports.nozbe.canHold },
      isCopy: { highlevel: ports.highlevel.isCopy, nozbe: ports.nozbe.isCopy },
      copyIds: (kind, highlevelId2) => Object.values(ports.nozbe.keysFor(kind, highlevelId2))
    };
  };
  const deps = () => ({
    store,
    ports,
    clock,
    rules: rules3(),
    guard: usualGuard,
    writable: writable(),
    calls: connection.countCalls()
  });
  let isConfirmed2 = false;
  const counted = async (work2) => {
    const now = deps();
    try {
      const reasons2 = isConfirmed2 ? { highlevel: null, nozbe: null } : await confirmIdentity(connection, workspace);
      isConfirmed2 = reasons2.highlevel === null && reasons2.nozbe === null;
      return await work2({ ...now, ports: onlyConfirmed(ports, reasons2) }, reasons2);
    } finally {
      connection.saveCounts();
      findings.save();
    }
  };
  const run = (more, { signal = never, onProgress = () => {
  } }, decide2 = () => {
  }) => counted(async (now) => {
    decide2();
    const age = more.read === "everything" ? "always" : "when-old";
    if (more.read !== "nothing") await book.refresh(age, signal).catch(() => {
    });
    const report = await runSync({ ...now, rules: rules3() }, { ...more, signal, onProgress });
    if (report.errors.some(({ code: code2 }) => code2 === "request.refused")) book.doubt();
    tidyAfterRun(store, report.runId, clock.now());
    return report;
  });
  const carryOut2 = (decide2, signal = never) => run({ trigger: "manual", read: "nothing" }, { signal }, decide2);
  const known2 = (now) => counted(() => book.refresh(now, never));
  const writable = () => options.writable?.() ?? { highlevel: kinds, nozbe: kinds };
  const facts2 = () => ({
    store,
    nozbe: ports.nozbe,
    zone: workspace.highlevel.timezone,
    ...book.current()
  });
  const callAction = async (entry, input, signal) => {
    requestOf(entry, input, place2);
    return counted(async (_, reasons2) => {
      const reason = reasons2[entry.service];
      if (reason !== null) throw reason;
      return callEntry(connection.http[entry.service], entry, input, place2, signal);
    });
  };
  const callerFor = (signal) => ({
    actions: recipeActions,
    action: (name3) => recipeActions().find((one11) => one11.name === name3) ?? null,
    request: (name3, input) => requestOf(entryOf(name3), input, place2),
    call: (name3, input) => callAction(entryOf(name3), input, signal)
  });
  const place2 = { locationId: workspace.highlevel.locationId, teamId: workspace.nozbe.teamId };
  const directory = () => ({ people: book.current().people, known: book.directory() });
  return {
    workspace,
    sync: async ({ trigger, complete, kinds: kinds2, shown: shown2, ...rest }) => {
      const startedAt = clock.now();
      const isFull = complete ?? isFullReadingDue(store, startedAt);
      const report = await withPriority(
        trigger === "manual" ? "user" : "run",
        () => run(
          {
            trigger,
            read: isFull ? "everything" : "changes",
            ...isFull && { onAllRead: () => noteFullReading(store, clock.now()) },
            ...kinds2 && { kinds: kinds2 },
            ...shown2 && { shown: shown2 },
            // Whoever asked for part of a run gets that part alone.
            ...!kinds2 && !shown2 && {
              last: (context) => {
                const caller = callerFor(rest.signal ?? never);
                return runRecipes({ context, store, facts: facts2(), caller, writable: writable() });
              }
            }
          },
          rest
        )
      );
      if (report.errors.every(({ code: code2 }) => concernsOneRecord(code2)))
        noteKinds(store.meta, kinds2 ?? kinds, startedAt);
      return report;
    },
    preview: ({ complete = false, signal = never }) => counted(async (now) => {
      await book.refresh("when-old", signal);
      return previewSync({ ...now, rules: rules3() }, { complete, signal });
    }),
    verify: (signal = never) => counted(async (now) => {
      await book.refresh("when-old", signal);
      return verify({ store, ports: now.ports, rules: rules3() }, signal);
    }),
    resolve: (id5, take, signal) => carryOut2(() => resolveConflict(store, rules3(), id5, take), signal),
    decide: (id5, decision, signal) => carryOut2(() => decideApproval(store, id5, decision), signal),
    undo: (target, { confirmed: confirmed2, signal = never }) => counted((now) => undoRun(now, target, { confirmed: confirmed2, signal, onProgress: () => {
    } })),
    unlink: (recordId, kind) => unlinkByHand({ store, clock }, recordId, kind),
    link: (pair) => linkByHand({ store, clock }, pair),
    mapping: async () => {
      await known2("when-old");
      return loadMapping(store, book.current().customFields);
    },
    setMapping: async (given) => {
      await known2("when-old");
      const { customFields } = book.current();
      const mapping = checkedMapping(given, loadMapping(store, customFields), customFields);
      saveMapping(store, mapping, customFields);
      return mapping;
    },
    people: async () => {
      await known2("when-old");
      return directory();
    },
    setPeople: async (given) => {
      await known2("always");
      const pairs = checkedPairs(given, book.directory());
      store.transaction(() => {
        savePairs(store.meta, pairs);
        for (const [kind, field] of personFields) agreeAnew(store, kind, field);
        forgetFullReading(store);
      });
      await known2("always");
      return directory();
    },
    requestOf: (entry, input) => requestOf(entry, input, place2),
    call: (entry, input, signal = never) => callAction(entry, input, signal),
    recipes: createRecipeDesk({ store, clock, facts: facts2, caller: callerFor(never) }),
    definitions: book.current,
    probe: (signal = never) => counted(async (_, reasons2) => {
      if (reasons2.highlevel === null && reasons2.nozbe === null) await findings.probe(signal);
    }).catch(() => {
    }),
    diagnose: (signal = never) => diagnose({ store, connection, workspace, clock, findings }, signal).finally(connection.saveCounts),
    callsToday: connection.today
  };
}

// main/connectors/nozbe/home.ts
var groupName = "HighLevel";
async function findProject(client, projects3, { name: name3, teamId: teamId2 }) {
  const present = projects3.find(
    (project2) => isLiveProject(project2) && nameKey(project2.name) === nameKey(name3)
  );
  if (present) return { row: present, isNew: false };
  const made3 = await makeOrFind(
    {
      knowledge: client.knowledge,
      get: client.projects.get,
      create: (body3) => makeProject(client, body3)
    },
    seededId(teamId2, "home", "project", nameKey(name3)),
    { name: name3, team_id: teamId2 },
    isLiveProject
  );
  return { row: made3.row, isNew: !made3.found };
}
async function findGroup(client, teamId2) {
  const { rows: rows2 } = readRows(await client.all("project_groups"), groupRow, {
    kind: "contact",
    operation: "project_groups.list"
  });
  const isHome = ({ name: name3, team_id }) => team_id === teamId2 && nameKey(name3) === nameKey(groupName);
  const present = rows2.find(isHome);
  if (present) return { row: present, isNew: false };
  const body3 = { name: groupName, team_id: teamId2, is_private: false };
  const made3 = await makeOrFind(client.groups, seededId(teamId2, "home", "group", groupName), body3, isHome);
  return { row: made3.row, isNew: !made3.found };
}
var isLiveProject = ({ ended_at, is_template, is_single_actions }) => ended_at == null && !is_template && !is_single_actions;

// main/connectors/nozbe/spaces.ts
async function readSpaces(http) {
  const client = createNozbeClient(http);
  const rows2 = async (resource, schema) => readRows(await client.all(resource).catch(atWrongAddress), schema, {
    kind: "contact",
    operation: `${resource}.list`
  }).rows;
  const teams3 = await rows2("teams", teamRow);
  if (teams3.length === 0) throw seesNothing();
  const members = (await rows2("team_members", memberRow)).filter(({ status }) => status === "active");
  const projects3 = await rows2("projects", projectRow);
  return teams3.map((team2) => {
    const own2 = members.filter(({ team_id }) => team_id === team2.id);
    const inTeam = projects3.filter(({ team_id }) => team_id === team2.id);
    const liveProjects = inTeam.filter(isLiveProject);
    return {
      id: team2.id,
      name: team2.name,
      members: own2.length,
      memberId: ownMember(own2, inTeam),
      liveProjects,
      projects: liveProjects.map(({ id: id5, name: name3, is_open }) => ({ id: id5, name: name3, isOpen: is_open ?? true })),
      openProjects: liveProjects.length,
      projectLimit: limitIn(team2.limits, "projects_open"),
      sectionLimit: limitIn(team2.limits, "project_sections")
    };
  });
  function atWrongAddress(thrown) {
    const isNotFound = hasCode(thrown, "request.refused") && thrown.params.status === 404;
    if (!isNotFound) throw thrown;
    const { traceId } = thrown;
    throw new TandemError("address.wrong", { service: "Nozbe", host: http.host }, { traceId });
  }
}
var seesNothing = () => new TandemError("permission.refused", {
  service: serviceNames.nozbe,
  operation: "teams.list",
  detail: "it sees no space"
});
function ownMember(members, projects3) {
  const authors = projects3.filter(({ is_single_actions }) => is_single_actions).map(({ author_id }) => author_id);
  const owner = members.find(({ id: id5, user_id }) => authors.includes(id5) || authors.includes(user_id));
  const [only] = members;
  return owner?.id ?? (members.length === 1 && only ? only.id : "author");
}
function limitIn(limits, name3) {
  try {
    const limit3 = property3(JSON.parse(limits ?? "null"), name3);
    return typeof limit3 === "number" && limit3 >= 0 ? limit3 : null;
  } catch {
    return null;
  }
}

// main/connectors/nozbe/connect.ts
async function connectNozbe(http, { teamId: teamId2, layout: layout2, projectName: projectName2 }) {
  const client = createNozbeClient(http);
  const space = chosen2(await readSpaces(http), teamId2);
  const base = { teamId: space.id, teamName: space.name, memberId: space.memberId };
  const isShared = space.members > 1;
  if (layout2 === "project") {
    const { row: group, isNew: isNew2 } = await findGroup(client, space.id);
    return {
      ...base,
      projectId: null,
      groupId: group.id,
      isNew: isNew2,
      // Whether the plan has closed projects is seen when the first one is made.
      isOpen: false,
      contactLimit: space.projectLimit,
      warnings: projectWarnings(space, isShared)
    };
  }
  const place2 = { name: projectName2, teamId: space.id };
  const { row: project2, isNew } = await findProject(client, space.liveProjects, place2);
  const isOpen3 = project2.is_open ?? true;
  const limit3 = space.sectionLimit;
  return {
    ...base,
    projectId: project2.id,
    groupId: null,
    isNew,
    isOpen: isOpen3,
    contactLimit: limit3,
    warnings: [
      ...isOpen3 && isShared ? [{ code: "openProject", space: space.name, project: project2.name }] : [],
      ...limit3 === null ? [] : [{ code: "sectionLimit", limit: limit3 }]
    ]
  };
}
function projectWarnings({ name: name3, projectLimit: limit3, openProjects: openProjects2 }, isShared) {
  if (limit3 === null) return [];
  const open3 = isShared ? [{ code: "openProjects", space: name3 }] : [];
  return [...open3, { code: "projectLimit", limit: limit3, used: openProjects2 }];
}
function chosen2(spaces, teamId2) {
  const named4 = teamId2 === null ? void 0 : spaces.find(({ id: id5 }) => id5 === teamId2);
  const [only] = spaces;
  if (named4) return named4;
  if (teamId2 === null && spaces.length === 1 && only) return only;
  const names3 = spaces.map(({ id: id5, name: name3 }) => `${name3} (${id5})`).join(", ");
  throw new TandemError("space.unchosen", { names: names3 });
}

// main/core/setUp.ts
async function prepareWorkspace(options, answers, known2 = null) {
  const connection = connect(options, null);
  const { http } = connection;
  if (known2) await checkSameHome(connection, known2, answers);
  const location = await connectHighLevel(http.highlevel, answers.locationId);
  const space = await connectNozbe(http.nozbe, answers);
  return {
    workspace: {
      id: `${location.id}-${space.teamId}`,
      name: location.name,
      layout: answers.layout,
      highlevel: {
        url: options.access.highlevel.url,
        locationId: location.id,
        timezone: location.timezone,
        country: location.country
      },
      nozbe: {
        url: options.access.nozbe.url,
        teamId: space.teamId,
        projectId: space.projectId,
        groupId: space.groupId,
        memberId: space.memberId
      },
      ...answers.scope ? { scope: scopeOf(answers.scope, location.timezone) } : {},
      firstRun: answers.firstRun
    },
    warnings: space.warnings
  };
}
var scopeOf = ({ since, ...same3 }, zone2) => ({
  ...same3,
  addedSince: since === null ? null : startOfDay(since, zone2)
});

// main/store/store.ts
import { dirname as dirname6 } from "node:path";

// main/store/rows.ts
import { dirname as dirname2 } from "node:path";
function statement(db, sql) {
  const prepared = db.prepare(sql);
  return {
    get: (...parameters) => prepared.get(...parameters),
    all: (...parameters) => prepared.all(...parameters),
    run: (...parameters) => plainly(db, () => Number(prepared.run(...parameters).lastInsertRowid))
  };
}
function plainly(db, work2) {
  try {
    return work2();
  } catch (thrown) {
    throw diskError(thrown, dirname2(db.location() ?? "")) ?? thrown;
  }
}
function parsed(json, schema) {
  if (json == null) return null;
  const result = schema.safeParse(JSON.parse(json));
  return result.success ? result.data : null;
}
function transactions(db) {
  return (work2) => {
    if (db.isTransaction) return work2();
    plainly(db, () => db.exec("BEGIN IMMEDIATE"));
    try {
      const result = work2();
      plainly(db, () => db.exec("COMMIT"));
      return result;
    } catch (thrown) {
      if (db.isTransaction) db.exec("ROLLBACK");
      throw thrown;
    }
  };
}

// main/store/approvals.ts
function approvalTable(db) {
  const add = statement(
    db,
    "INSERT INTO approval (op, service, kind, reason, state, made_in) VALUES (?, ?, ?, ?, 'waiting', ?)"
  );
  const addLink = statement(db, "INSERT INTO approval_link (approval_id, link_id) VALUES (?, ?)");
  const find = statement(db, "SELECT * FROM approval WHERE id = ?");
  const all = statement(db, "SELECT * FROM approval ORDER BY id");
  const links = statement(
    db,
    "SELECT link_id FROM approval_link WHERE approval_id = ? ORDER BY link_id"
  );
  const setState = statement(db, "UPDATE approval SET state = ? WHERE id = ?");
  const close = statement(db, "DELETE FROM approval WHERE id = ?");
  const fromRow6 = ({ id: id5, op, service, kind, reason, state }) => ({
    id: id5,
    op,
    service,
    kind,
    reason,
    state,
    linkIds: links.all(id5).map(({ link_id }) => link_id)
  });
  return {
    add: ({ op, service, kind, reason, linkIds }, runId) => {
      const id5 = add.run(op, service, kind, reason, runId);
      for (const linkId of linkIds) addLink.run(id5, linkId);
    },
    find: (id5) => {
      const row = find.get(id5);
      return row && fromRow6(row);
    },
    all: () => all.all().map(fromRow6),
    setState: (id5, state) => void setState.run(state, id5),
    close: (id5) => void close.run(id5)
  };
}

// main/store/backups.ts
import { chmodSync, existsSync as existsSync2, mkdirSync as mkdirSync2, readdirSync, rmSync as rmSync2, statSync } from "node:fs";
import { dirname as dirname4, join as join2 } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";

// shared/backups.ts
var backupReasons = ["daily", "update", "restore", "hand"];

// main/store/sqlite.ts
import { closeSync, existsSync, openSync, readSync } from "node:fs";
var isWhole = (db) => passes2(db, "SELECT iif(quick_check = 'ok', 1, json('malformed')) FROM pragma_quick_check");
var isSound = (db) => isWhole(db) && passes2(db, "SELECT json('malformed') FROM pragma_foreign_key_check");
function passes2(db, query) {
  try {
    db.exec(query);
    return true;
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  }
}
var schemaVersion = (db) => db.prepare("PRAGMA user_version").get().user_version;
function schemaVersionOf(file2) {
  if (!existsSync(file2)) return 0;
  const header = Buffer.alloc(100);
  const handle = openSync(file2, "r");
  try {
    const read14 = readSync(handle, header, 0, header.length, 0);
    const isDatabase = read14 === header.length && header.subarray(0, 15).toString() === "SQLite format 3";
    return isDatabase ? header.readUInt32BE(60) : 0;
  } finally {
    closeSync(handle);
  }
}
function intoOneFile(db) {
  db.exec("PRAGMA journal_mode = DELETE");
}
var isDamage = (thrown) => thrown instanceof Error && /malformed|not a database|database corruption/i.test(thrown.message);

// main/store/wholeFile.ts
import { closeSync as closeSync2, fsyncSync, mkdirSync, openSync as openSync2, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname as dirname3 } from "node:path";
var freshOf = (file2) => `${file2}.new`;
function settle(fresh, file2) {
  onDisk(openSync2(fresh, "r+"));
  rename2(fresh, file2);
}
function rename2(fresh, file2) {
  renameSync(fresh, file2);
  if (process.platform !== "win32") onDisk(openSync2(dirname3(file2), "r"));
}
function onDisk(handle, write13 = () => {
}) {
  try {
    write13(handle);
    fsyncSync(handle);
  } finally {
    closeSync2(handle);
  }
}

// main/store/backups.ts
var backupFolder = (file2) => `${file2.replace(/\.db$/, "")}.backups`;
function makeBackup(db, file2, { reason, now, keep }) {
  const folder = backupFolder(file2);
  let name3;
  let fresh;
  try {
    mkdirSync2(folder, { recursive: true, mode: 448 });
    removeRests(folder);
    name3 = freeName(folder, now, reason);
    const target = join2(folder, name3);
    fresh = freshOf(target);
    db.prepare("VACUUM INTO ?").run(fresh);
    chmodSync(fresh, 384);
    if (!isSoundFile(fresh)) throw new TandemError("backup.unsound");
    settle(fresh, target);
  } catch (thrown) {
    if (fresh) removeQuietly(fresh);
    throw diskError(thrown, dirname4(file2)) ?? thrown;
  }
  keepNewest(file2, reason, keep);
  return { name: name3, at: now, reason, bytes: statSync(join2(folder, name3)).size };
}
function backupsOf(file2) {
  const folder = backupFolder(file2);
  if (!existsSync2(folder)) return [];
  try {
    return readdirSync(folder).flatMap((name3) => {
      const read14 = readName(name3);
      return read14 ? [{ ...read14, backup: { name: name3, ...read14.made, bytes: statSync(join2(folder, name3)).size } }] : [];
    }).sort((a, b) => b.made.at - a.made.at || b.number - a.number).map(({ backup }) => backup);
  } catch (thrown) {
    throw diskError(thrown, folder) ?? thrown;
  }
}
function backupFile(file2, name3) {
  if (!backupsOf(file2).some((backup) => backup.name === name3)) {
    throw new TandemError("entry.unknown", { what: "backup", id: name3 });
  }
  return join2(backupFolder(file2), name3);
}
function freeName(folder, now, reason) {
  const time2 = new Date(now).toISOString().replace(/[:.]/g, "-");
  const taken = readdirSync(folder).flatMap((name3) => {
    const read14 = readName(name3);
    return read14?.made.at === now ? [read14.number] : [];
  });
  const number3 = Math.max(0, ...taken) + 1;
  return number3 === 1 ? `${time2}-${reason}.db` : `${time2}-${reason}-${number3}.db`;
}
var nameForm = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-([a-z]+)(?:-(\d+))?\.db$/;
function readName(name3) {
  const [, hour, minute2, second2, rest, word, number3 = "1"] = nameForm.exec(name3) ?? [];
  const reason = backupReasons.find((one11) => one11 === word);
  const at = Date.parse(`${hour}:${minute2}:${second2}.${rest}`);
  return reason && !Number.isNaN(at) ? { made: { at, reason }, number: Number(number3) } : null;
}
function isSoundFile(file2) {
  const db = new DatabaseSync(file2, { readOnly: true });
  try {
    return isSound(db);
  } finally {
    db.close();
  }
}
function keepNewest(file2, reason, keep) {
  const old = backupsOf(file2).filter((backup) => backup.reason === reason).slice(keep);
  for (const { name: name3 } of old) removeQuietly(join2(backupFolder(file2), name3));
}
function removeRests(folder) {
  for (const name3 of readdirSync(folder)) {
    if (/\.db\.new(-journal)?$/.test(name3)) removeQuietly(join2(folder, name3));
  }
}
function removeQuietly(file2) {
  for (const one11 of [file2, `${file2}-journal`]) {
    try {
      rmSync2(one11, { force: true });
    } catch {
    }
  }
}

// main/store/conflicts.ts
function conflictTable(db) {
  const put = statement(
    db,
    `INSERT INTO conflict (link_id, kind, field, base, highlevel, nozbe, found_in) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (link_id, field) DO UPDATE SET
       choice = CASE WHEN highlevel = excluded.highlevel AND nozbe = excluded.nozbe THEN choice END,
       base = excluded.base, highlevel = excluded.highlevel, nozbe = excluded.nozbe`
  );
  const find = statement(db, "SELECT * FROM conflict WHERE id = ?");
  const choose = statement(db, "UPDATE conflict SET choice = ? WHERE id = ?");
  const close = statement(db, "DELETE FROM conflict WHERE link_id = ? AND field = ?");
  const closeAll = statement(db, "DELETE FROM conflict WHERE kind = ? AND field = ?");
  const of = statement(db, "SELECT * FROM conflict WHERE link_id = ? ORDER BY id");
  const count3 = statement(db, "SELECT count(*) AS n FROM conflict");
  return {
    put: ({ linkId, kind, field, base, highlevel, nozbe }, runId) => void put.run(
      linkId,
      kind,
      field ?? "",
      JSON.stringify(base),
      JSON.stringify(highlevel),
      JSON.stringify(nozbe),
      runId
    ),
    find: (id5) => {
      const row = find.get(id5);
      return row && fromRow(row);
    },
    choose: (id5, choice2) => void choose.run(JSON.stringify(choice2), id5),
    close: (linkId, field) => void close.run(linkId, field ?? ""),
    closeAll: (kind, field) => void closeAll.run(kind, field),
    of: (linkId) => of.all(linkId).map(fromRow),
    count: () => count3.get()?.n ?? 0
  };
}
var fromRow = (row) => ({
  id: row.id,
  linkId: row.link_id,
  kind: row.kind,
  field: row.field === "" ? null : row.field,
  base: JSON.parse(row.base),
  highlevel: JSON.parse(row.highlevel),
  nozbe: JSON.parse(row.nozbe),
  choice: row.choice === null ? null : JSON.parse(row.choice)
});

// main/store/database.ts
import { existsSync as existsSync3, mkdirSync as mkdirSync3, renameSync as renameSync2 } from "node:fs";
import { dirname as dirname5 } from "node:path";
import { DatabaseSync as DatabaseSync3 } from "@photostructure/sqlite";

// main/store/lock.ts
import { DatabaseSync as DatabaseSync2 } from "@photostructure/sqlite";
function lockWorkspace(file2) {
  const db = new DatabaseSync2(`${file2}-lock`);
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (thrown) {
    db.close();
    throw isLocked(thrown) ? new TandemError("data.inUse", {}, { cause: thrown }) : thrown;
  }
  return () => {
    db.exec("ROLLBACK");
    db.close();
  };
}
var isLocked = (thrown) => thrown instanceof Error && /database is locked/i.test(thrown.message);

// main/store/migrations.ts
var migrations = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    trigger TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    report TEXT
  ) STRICT;

  CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    highlevel_id TEXT NOT NULL,
    nozbe_id TEXT NOT NULL,
    highlevel_gone_in INTEGER,
    highlevel_gone_confirmed_in INTEGER,
    nozbe_gone_in INTEGER,
    nozbe_gone_confirmed_in INTEGER,
    merged_into INTEGER REFERENCES link (id) ON DELETE SET NULL,
    made_in INTEGER NOT NULL REFERENCES run (id),
    UNIQUE (kind, highlevel_id),
    UNIQUE (kind, nozbe_id)
  ) STRICT;

  CREATE TABLE record (
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    parent_id TEXT,
    fields TEXT NOT NULL,
    copies TEXT NOT NULL,
    parts TEXT NOT NULL,
    state TEXT NOT NULL,
    stamp INTEGER,
    modified INTEGER,
    unfinished INTEGER NOT NULL,
    named_peer TEXT,
    url TEXT,
    byline TEXT,
    damaged TEXT,
    repeats INTEGER NOT NULL,
    email_key TEXT,
    link_id INTEGER REFERENCES link (id) ON DELETE SET NULL,
    standing TEXT NOT NULL DEFAULT 'fresh',
    dirty INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    PRIMARY KEY (service, kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_dirty ON record (kind, link_id) WHERE dirty = 1;
  CREATE INDEX record_unlinked ON record (service, kind) WHERE link_id IS NULL;
  CREATE INDEX record_link ON record (link_id) WHERE link_id IS NOT NULL;
  CREATE INDEX record_parent ON record (service, parent_id) WHERE parent_id IS NOT NULL;
  CREATE INDEX record_email ON record (service, email_key) WHERE email_key IS NOT NULL;

  CREATE TABLE record_part (
    service TEXT NOT NULL,
    part TEXT NOT NULL,
    part_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    PRIMARY KEY (service, part, part_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_part_record ON record_part (service, kind, record_id);

  CREATE TABLE base (
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    highlevel TEXT NOT NULL,
    nozbe TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (link_id, field)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id),
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    op TEXT NOT NULL,
    target_id TEXT,
    peer_id TEXT NOT NULL,
    parent_id TEXT,
    fields TEXT NOT NULL,
    writes TEXT NOT NULL,
    keys TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX journal_unsettled ON journal (id) WHERE state IN ('intent', 'sent', 'acknowledged');

  CREATE TABLE conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    base TEXT NOT NULL,
    highlevel TEXT NOT NULL,
    nozbe TEXT NOT NULL,
    choice TEXT,
    found_in INTEGER NOT NULL REFERENCES run (id),
    UNIQUE (link_id, field)
  ) STRICT;

  CREATE TABLE tombstone (
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    peer_id TEXT,
    run_id INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (service, kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tombstone_peer ON tombstone (service, kind, peer_id) WHERE peer_id IS NOT NULL;

  CREATE TABLE approval (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    op TEXT NOT NULL,
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    made_in INTEGER NOT NULL REFERENCES run (id)
  ) STRICT;
  CREATE TABLE approval_link (
    approval_id INTEGER NOT NULL REFERENCES approval (id) ON DELETE CASCADE,
    link_id INTEGER NOT NULL REFERENCES link (id) ON DELETE CASCADE,
    PRIMARY KEY (approval_id, link_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id),
    at INTEGER NOT NULL,
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    op TEXT NOT NULL,
    record_id TEXT NOT NULL,
    link_id INTEGER,
    contact TEXT NOT NULL,
    title TEXT,
    field TEXT,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    by TEXT NOT NULL,
    rule TEXT,
    base TEXT
  ) STRICT;
  CREATE INDEX history_at ON history (at);
  CREATE INDEX history_run ON history (run_id);
  CREATE INDEX history_record ON history (kind, record_id);
  CREATE INDEX history_link ON history (link_id);
  CREATE VIRTUAL TABLE history_search USING fts5 (
    contact, title, before, after,
    content = 'history', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER history_search_add AFTER INSERT ON history BEGIN
    INSERT INTO history_search (rowid, contact, title, before, after)
    VALUES (new.id, new.contact, new.title, new.before, new.after);
  END;
  CREATE TRIGGER history_search_remove AFTER DELETE ON history BEGIN
    INSERT INTO history_search (history_search, rowid, contact, title, before, after)
    VALUES ('delete', old.id, old.contact, old.title, old.before, old.after);
  END;
  `,
  `
  CREATE INDEX journal_made ON journal (service, peer_id) WHERE op = 'create' AND state = 'done';

  CREATE TABLE recipe_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    event TEXT NOT NULL,
    state TEXT NOT NULL,
    noted_at INTEGER NOT NULL,
    acted_at INTEGER,
    run_id INTEGER REFERENCES run (id),
    work TEXT,
    error TEXT,
    UNIQUE (recipe_id, event_id)
  ) STRICT;
  CREATE INDEX recipe_job_open ON recipe_job (recipe_id, id)
    WHERE state IN ('due', 'waiting', 'approved', 'acting');
  CREATE INDEX recipe_job_acted ON recipe_job (recipe_id, acted_at) WHERE acted_at IS NOT NULL;
  `
];

// main/store/upgrade.ts
function upgrade(db, steps, backUp) {
  const version = schemaVersion(db);
  refuseNewer(version, steps);
  if (version > 0 && version < steps.length) backUp();
  for (const [index, step2] of steps.entries()) {
    if (index >= version) db.exec(`BEGIN IMMEDIATE; ${step2}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
function refuseNewer(version, steps) {
  if (version > steps.length) throw new TandemError("database.newer", { version });
}

// main/store/database.ts
var ownerOnly = 448;
var lockPatience = 5e3;
var updatesKept = 3;
var inMemory = ":memory:";
function openDatabase(file2, now) {
  let unlock;
  let db;
  try {
    if (file2 !== inMemory) {
      mkdirSync3(dirname5(file2), { recursive: true, mode: ownerOnly });
      unlock = lockWorkspace(file2);
    }
    refuseNewer(schemaVersionOf(file2), migrations);
    const sound = connect2(file2);
    const aside = sound ? null : setAside(file2, now);
    const opened = sound ?? connect2(file2);
    if (!opened) throw new TandemError("disk.failed");
    db = opened;
    upgrade(opened, migrations, () => makeBackup(opened, file2, { reason: "update", now, keep: updatesKept }));
    return { db, setAside: aside, close: closing(db, unlock) };
  } catch (thrown) {
    db?.close();
    unlock?.();
    throw diskError(thrown, dirname5(file2)) ?? thrown;
  }
}
function closing(db, unlock) {
  return () => {
    try {
      intoOneFile(db);
    } catch {
    }
    db.close();
    unlock?.();
  };
}
function connect2(file2) {
  const db = new DatabaseSync3(file2, { timeout: lockPatience });
  try {
    if (isWhole(db)) {
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
      return db;
    }
  } catch (thrown) {
    db.close();
    if (isDamage(thrown)) return null;
    throw thrown;
  }
  db.close();
  return null;
}
function setAside(file2, now) {
  const aside = `${file2}.damaged-${new Date(now).toISOString().replace(/[:.]/g, "-")}`;
  renameSync2(file2, aside);
  for (const suffix of ["-wal", "-shm"]) {
    if (existsSync3(file2 + suffix)) renameSync2(file2 + suffix, aside + suffix);
  }
  return aside;
}

// main/store/history.ts
function historyTable(db) {
  const add = statement(
    db,
    `INSERT INTO history (run_id, at, service, kind, op, record_id, link_id, contact, title, field, before, after, by, rule, base)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  );
  const latest = statement(db, `SELECT * FROM history WHERE op <> 'link' ORDER BY id DESC LIMIT ?`);
  const latestOfRun = statement(
    db,
    `SELECT * FROM history WHERE op <> 'link' AND run_id = ? ORDER BY id DESC LIMIT ?`
  );
  const all = statement(
    db,
    "SELECT count(*) AS n, min(at) AS first FROM history"
  );
  const perDay = statement(
    db,
    `SELECT date(at / 1000, 'unixepoch', 'localtime') AS day,
       count(DISTINCT CASE service WHEN 'nozbe' THEN run_id || record_id END) AS toNozbe,
       count(DISTINCT CASE service WHEN 'highlevel' THEN run_id || record_id END) AS toHighlevel
     FROM history WHERE at >= ? AND op <> 'link' GROUP BY day ORDER BY day`
  );
  const where = `(?1 IS NULL OR id IN (SELECT rowid FROM history_search WHERE history_search MATCH ?1))
    AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR service = ?3) AND (?4 IS NULL OR at >= ?4)`;
  const matching = statement(db, `SELECT count(*) AS n FROM history WHERE ${where}`);
  const page = statement(db, `SELECT * FROM history WHERE ${where} ORDER BY id DESC LIMIT ?5 OFFSET ?6`);
  const ofRun = statement(db, "SELECT * FROM history WHERE run_id = ? ORDER BY id");
  const ofRecord = statement(
    db,
    `SELECT * FROM history WHERE kind = ?1 AND (record_id = ?2 OR link_id IN (
       SELECT link_id FROM history WHERE kind = ?1 AND record_id = ?2 AND link_id IS NOT NULL)) ORDER BY id`
  );
  const since = statement(db, "SELECT * FROM history WHERE id > ? ORDER BY id LIMIT ?");
  const lastId = statement(db, "SELECT max(id) AS id FROM history");
  const countBefore = statement(db, "SELECT count(*) AS n FROM history WHERE at < ?");
  const forget2 = statement(db, "DELETE FROM history WHERE at < ?");
  return {
    ofRun: (runId) => ofRun.all(runId).map(fromRow2),
    ofRecord: (kind, recordId) => ofRecord.all(kind, recordId).map(fromRow2),
    since: (id5, limit3) => since.all(id5, limit3).map(fromRow2),
    lastId: () => lastId.get()?.id ?? 0,
    forgetBefore: (at) => {
      const n2 = countBefore.get(at)?.n ?? 0;
      forget2.run(at);
      return n2;
    },
    add: (entry) => void add.run(
      entry.run,
      entry.at,
      entry.service,
      entry.kind,
      entry.op,
      entry.recordId,
      entry.linkId,
      entry.contact,
      entry.title,
      entry.field,
      JSON.stringify(entry.before),
      JSON.stringify(entry.after),
      entry.by,
      entry.rule,
      entry.base && JSON.stringify(entry.base)
    ),
    page: ({ search, kind, to, since: since2, limit: limit3, offset }) => {
      const filters2 = [searchExpression(search), kind, to, since2];
      return {
        total: matching.get(...filters2)?.n ?? 0,
        all: all.get()?.n ?? 0,
        first: all.get()?.first ?? null,
        entries: page.all(...filters2, limit3, offset).map(fromRow2)
      };
    },
    latest: (limit3, runId) => (runId === void 0 ? latest.all(limit3) : latestOfRun.all(runId, limit3)).map(fromRow2),
    perDay: (since2) => perDay.all(since2)
  };
}
function searchExpression(search) {
  const words4 = search.match(/[\p{L}\p{N}]+/gu);
  return words4 ? words4.map((word) => `"${word}"*`).join(" ") : null;
}
var fromRow2 = (row) => ({
  id: row.id,
  run: row.run_id,
  at: row.at,
  service: row.service,
  kind: row.kind,
  op: row.op,
  recordId: row.record_id,
  contact: row.contact,
  title: row.title,
  field: row.field,
  before: JSON.parse(row.before),
  after: JSON.parse(row.after),
  by: row.by,
  rule: row.rule,
  linkId: row.link_id,
  base: row.base === null ? null : JSON.parse(row.base)
});

// main/store/journal.ts
function journalTable(db) {
  const add = statement(
    db,
    `INSERT INTO journal (run_id, service, kind, op, target_id, peer_id, parent_id, fields, writes, keys, sent_at, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'intent')`
  );
  const mark2 = statement(db, "UPDATE journal SET state = ? WHERE id = ?");
  const finish = statement(db, "UPDATE journal SET state = 'done', target_id = ? WHERE id = ?");
  const step2 = statement(
    db,
    `UPDATE journal SET state = ?1, sent_at = ?2,
       keys = CASE WHEN ?3 IS NULL THEN keys ELSE json_set(keys, '$.' || ?4, ?3) END
     WHERE id = ?5`
  );
  const unsettled2 = statement(
    db,
    "SELECT * FROM journal WHERE state IN ('intent', 'sent', 'acknowledged') ORDER BY id"
  );
  const madeFor = statement(
    db,
    "SELECT target_id FROM journal WHERE service = ? AND peer_id = ? AND op = 'create' AND state = 'done' ORDER BY id DESC LIMIT 1"
  );
  return {
    add: (row) => {
      const { runId, service, kind, op, targetId, peerId, parentId, sentAt } = row;
      const fields3 = JSON.stringify(row.fields);
      const writes = JSON.stringify(row.writes);
      const keys = JSON.stringify(row.keys);
      return add.run(runId, service, kind, op, targetId, peerId, parentId, fields3, writes, keys, sentAt);
    },
    mark: (id5, state) => void mark2.run(state, id5),
    finish: (id5, targetId) => void finish.run(targetId, id5),
    step: (id5, state, name3, at, remoteId) => void step2.run(state, at, remoteId ?? null, name3, id5),
    unsettled: () => unsettled2.all().map(fromRow3),
    madeFor: (service, peerId) => madeFor.get(service, peerId)?.target_id ?? void 0
  };
}
var fromRow3 = (row) => ({
  id: row.id,
  runId: row.run_id,
  service: row.service,
  kind: row.kind,
  op: row.op,
  targetId: row.target_id,
  peerId: row.peer_id,
  parentId: row.parent_id,
  fields: JSON.parse(row.fields),
  writes: JSON.parse(row.writes),
  keys: JSON.parse(row.keys),
  state: row.state,
  sentAt: row.sent_at
});

// main/store/links.ts
var toLink = (row) => ({
  id: row.id,
  kind: row.kind,
  highlevelId: row.highlevel_id,
  nozbeId: row.nozbe_id,
  gone: {
    highlevel: goneOf(row.highlevel_gone_in, row.highlevel_gone_confirmed_in),
    nozbe: goneOf(row.nozbe_gone_in, row.nozbe_gone_confirmed_in)
  },
  mergedInto: row.merged_into,
  madeIn: row.made_in
});
var goneOf = (foundIn, confirmedIn) => foundIn === null ? null : { foundIn, confirmedIn };
function linkTable(db) {
  const create = statement(db, "INSERT INTO link (kind, highlevel_id, nozbe_id, made_in) VALUES (?, ?, ?, ?)");
  const attach = statement(db, "UPDATE record SET link_id = ? WHERE service = ? AND kind = ? AND id = ?");
  const wakeChildren = statement(
    db,
    "UPDATE record SET dirty = 1 WHERE service = ? AND parent_id = ? AND link_id IS NULL"
  );
  const find = statement(db, "SELECT * FROM link WHERE id = ?");
  const ofHighlevel = statement(db, "SELECT * FROM link WHERE kind = ? AND highlevel_id = ?");
  const ofNozbe = statement(db, "SELECT * FROM link WHERE kind = ? AND nozbe_id = ?");
  const all = statement(db, "SELECT * FROM link WHERE kind = ? ORDER BY id");
  const count3 = statement(db, "SELECT count(*) AS n FROM link WHERE kind = ?");
  const ofParent = statement(
    db,
    `SELECT link.* FROM record JOIN link ON link.id = record.link_id
     WHERE record.service = ? AND record.parent_id = ? ORDER BY link.id`
  );
  const onEach = (sql) => ({
    highlevel: statement(db, sql("highlevel")),
    nozbe: statement(db, sql("nozbe"))
  });
  const setGone = onEach(
    (service) => `UPDATE link SET ${service}_gone_in = ?, ${service}_gone_confirmed_in = ? WHERE id = ?`
  );
  const goneOn = onEach((service) => `SELECT * FROM link WHERE ${service}_gone_in IS NOT NULL ORDER BY id`);
  const mergedInto = statement(db, "SELECT * FROM link WHERE merged_into = ? ORDER BY id");
  const setMerged = statement(db, "UPDATE link SET merged_into = ? WHERE id = ?");
  const setId = onEach((service) => `UPDATE link SET ${service}_id = ? WHERE id = ?`);
  const removeOld = statement(db, "DELETE FROM record WHERE service = ? AND kind = ? AND id = ?");
  const remove2 = statement(db, "DELETE FROM link WHERE id = ?");
  return {
    create: (kind, highlevelId2, nozbeId, runId) => {
      const id5 = create.run(kind, highlevelId2, nozbeId, runId);
      attach.run(id5, "highlevel", kind, highlevelId2);
      attach.run(id5, "nozbe", kind, nozbeId);
      if (kind === "contact") {
        wakeChildren.run("highlevel", highlevelId2);
        wakeChildren.run("nozbe", nozbeId);
      }
      const gone2 = { highlevel: null, nozbe: null };
      return { id: id5, kind, highlevelId: highlevelId2, nozbeId, gone: gone2, mergedInto: null, madeIn: runId };
    },
    find: (id5) => optional2(find.get(id5)),
    of: (service, kind, id5) => optional2((service === "highlevel" ? ofHighlevel : ofNozbe).get(kind, id5)),
    all: (kind) => all.all(kind).map(toLink),
    count: (kind) => count3.get(kind)?.n ?? 0,
    ofParent: (service, parentId) => ofParent.all(service, parentId).map(toLink),
    setGone: (id5, service, gone2) => void setGone[service].run(gone2?.foundIn ?? null, gone2?.confirmedIn ?? null, id5),
    goneOn: (service) => goneOn[service].all().map(toLink),
    setMerged: (id5, into) => void setMerged.run(into, id5),
    mergedInto: (id5) => mergedInto.all(id5).map(toLink),
    relink: (id5, service, newId3) => {
      const link2 = find.get(id5);
      if (!link2) return;
      const oldId = service === "highlevel" ? link2.highlevel_id : link2.nozbe_id;
      setId[service].run(newId3, id5);
      removeOld.run(service, link2.kind, oldId);
      attach.run(id5, service, link2.kind, newId3);
    },
    remove: (id5) => void remove2.run(id5)
  };
}
function baseTable(db) {
  const restoredIn2 = `coalesce((SELECT value ->> '$.since' FROM meta WHERE key = '${restoredKey}'), 0)`;
  const of = statement(
    db,
    `SELECT field, highlevel, nozbe FROM base WHERE link_id = ? AND run_id > ${restoredIn2}`
  );
  const once2 = statement(
    db,
    `SELECT field, highlevel, nozbe FROM base WHERE link_id = ? AND run_id <= ${restoredIn2}`
  );
  const set = statement(
    db,
    "INSERT OR REPLACE INTO base (link_id, field, highlevel, nozbe, run_id) VALUES (?, ?, ?, ?, ?)"
  );
  const forget2 = statement(
    db,
    "DELETE FROM base WHERE field = ? AND link_id IN (SELECT id FROM link WHERE kind = ?)"
  );
  return {
    of: (linkId) => byField(of.all(linkId)),
    once: (linkId) => byField(once2.all(linkId)),
    set: (linkId, field, value3, runId) => void set.run(linkId, field, JSON.stringify(value3.highlevel), JSON.stringify(value3.nozbe), runId),
    forget: (kind, field) => void forget2.run(field, kind)
  };
}
var byField = (rows2) => new Map(
  rows2.map(({ field, highlevel, nozbe }) => [
    field,
    { highlevel: JSON.parse(highlevel), nozbe: JSON.parse(nozbe) }
  ])
);
var optional2 = (row) => row && toLink(row);

// main/store/meta.ts
import { z as z87 } from "zod";
function metaTable(db) {
  const get = statement(db, "SELECT value FROM meta WHERE key = ?");
  const set = statement(db, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
  const keys = statement(db, "SELECT key FROM meta WHERE substr(key, 1, ?) = ? ORDER BY key");
  return {
    get: (key12, schema) => parsed(get.get(key12)?.value, schema),
    set: (key12, value3) => void set.run(key12, JSON.stringify(value3)),
    keys: (prefix) => keys.all(prefix.length, prefix).map(({ key: key12 }) => key12)
  };
}
var cursorSchema = z87.record(z87.string(), z87.union([z87.string(), z87.number()]));
var cursors = (meta) => ({
  get: (service) => meta.get(`cursor.${service}`, cursorSchema),
  set: (service, cursor) => meta.set(`cursor.${service}`, cursor)
});
var firstRun = (meta) => ({
  endedIn: () => meta.get("firstRunEndedIn", z87.int()),
  finish: (runId) => meta.set("firstRunEndedIn", runId)
});

// main/store/recipeJobs.ts
var isOpen2 = "state IN ('due', 'waiting', 'approved', 'acting')";
function recipeJobTable(db) {
  const known2 = statement(
    db,
    "SELECT 1 AS found FROM recipe_job WHERE recipe_id = ? AND event_id = ?"
  );
  const add = statement(
    db,
    "INSERT INTO recipe_job (recipe_id, event_id, event, state, noted_at) VALUES (?, ?, ?, 'due', ?)"
  );
  const open3 = statement(db, `SELECT * FROM recipe_job WHERE recipe_id = ? AND ${isOpen2} ORDER BY id`);
  const setState = statement(
    db,
    `UPDATE recipe_job SET state = ?2, acted_at = coalesce(?3, acted_at), run_id = coalesce(?4, run_id),
       work = coalesce(?5, work), error = ?6 WHERE id = ?1`
  );
  const waiting = statement(
    db,
    "SELECT count(*) AS n FROM recipe_job WHERE recipe_id = ? AND state = 'waiting'"
  );
  const allWaiting = statement(
    db,
    "SELECT count(*) AS n FROM recipe_job WHERE state = 'waiting'"
  );
  const setWaiting = statement(
    db,
    "UPDATE recipe_job SET state = ?2 WHERE recipe_id = ?1 AND state = 'waiting'"
  );
  const setDropped = statement(
    db,
    `UPDATE recipe_job SET state = 'dropped' WHERE recipe_id = ? AND ${isOpen2}`
  );
  const latest = statement(
    db,
    "SELECT * FROM recipe_job WHERE recipe_id = ? AND acted_at IS NOT NULL ORDER BY acted_at DESC, id DESC LIMIT ?"
  );
  const lastAt = statement(
    db,
    "SELECT max(acted_at) AS at FROM recipe_job WHERE recipe_id = ?"
  );
  const forget2 = statement(db, `DELETE FROM recipe_job WHERE noted_at < ? AND NOT ${isOpen2}`);
  return {
    add: (recipeId, event, at) => {
      if (known2.get(recipeId, event.id)) return false;
      add.run(recipeId, event.id, JSON.stringify(event), at);
      return true;
    },
    open: (recipeId) => open3.all(recipeId).map(fromRow4),
    setState: (id5, state, { actedAt, runId, work: work2, error } = {}) => void setState.run(
      id5,
      state,
      actedAt ?? null,
      runId ?? null,
      work2 ? JSON.stringify(work2) : null,
      error ? JSON.stringify(error) : null
    ),
    setWaiting: (recipeId, state) => {
      const n2 = waiting.get(recipeId)?.n ?? 0;
      setWaiting.run(recipeId, state);
      return n2;
    },
    setDropped: (recipeId) => void setDropped.run(recipeId),
    latest: (recipeId, limit3) => latest.all(recipeId, limit3).map(fromRow4),
    lastAt: (recipeId) => lastAt.get(recipeId)?.at ?? null,
    waiting: (recipeId) => waiting.get(recipeId)?.n ?? 0,
    allWaiting: () => allWaiting.get()?.n ?? 0,
    forgetBefore: (at) => void forget2.run(at)
  };
}
var fromRow4 = (row) => ({
  id: row.id,
  recipeId: row.recipe_id,
  event: JSON.parse(row.event),
  state: row.state,
  notedAt: row.noted_at,
  actedAt: row.acted_at,
  runId: row.run_id,
  work: row.work === null ? null : JSON.parse(row.work),
  error: row.error === null ? null : JSON.parse(row.error)
});

// main/store/records.ts
function recordTable(db) {
  const find = statement(db, "SELECT * FROM record WHERE service = ? AND kind = ? AND id = ?");
  const findByPart = statement(
    db,
    `SELECT record.* FROM record_part JOIN record
       ON record.service = record_part.service AND record.kind = record_part.kind AND record.id = record_part.record_id
     WHERE record_part.service = ? AND record_part.part = ? AND record_part.part_id = ?`
  );
  const save = statement(
    db,
    `INSERT INTO record (service, kind, id, parent_id, fields, copies, parts, state, stamp, modified, unfinished, named_peer, url, byline, damaged, repeats, email_key, dirty, ahead)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (service, kind, id) DO UPDATE SET
       parent_id = excluded.parent_id, fields = excluded.fields, copies = excluded.copies, parts = excluded.parts,
       state = excluded.state, stamp = excluded.stamp, modified = excluded.modified, unfinished = excluded.unfinished, named_peer = excluded.named_peer, url = excluded.url,
       byline = excluded.byline, damaged = excluded.damaged, repeats = excluded.repeats,
       email_key = excluded.email_key, dirty = excluded.dirty, ahead = excluded.ahead`
  );
  const savePart = statement(
    db,
    "INSERT OR REPLACE INTO record_part (service, part, part_id, kind, record_id) VALUES (?, ?, ?, ?, ?)"
  );
  const removeParts = statement(
    db,
    "DELETE FROM record_part WHERE service = ? AND kind = ? AND record_id = ?"
  );
  const remove2 = statement(
    db,
    "DELETE FROM record WHERE service = ? AND kind = ? AND id = ? AND link_id IS NULL"
  );
  const setDirty = statement(db, "UPDATE record SET dirty = ? WHERE service = ? AND kind = ? AND id = ?");
  const setStanding = statement(
    db,
    "UPDATE record SET standing = ?1, dirty = (?1 = 'fresh') WHERE service = ?2 AND kind = ?3 AND id = ?4"
  );
  const dirtyLinks = statement(
    db,
    `SELECT * FROM link WHERE highlevel_gone_in IS NULL AND nozbe_gone_in IS NULL
       AND id IN (SELECT link_id FROM record WHERE dirty = 1 AND kind = ? AND link_id IS NOT NULL) ORDER BY id`
  );
  const hasFresh = statement(
    db,
    `SELECT 1 AS found FROM record
     WHERE dirty = 1 AND kind = ? AND link_id IS NULL AND standing = 'fresh' AND state = 'live' LIMIT 1`
  );
  const unlinkedContacts = statement(
    db,
    `SELECT * FROM record WHERE service = ? AND kind = 'contact' AND link_id IS NULL AND state = 'live' ORDER BY id`
  );
  const resting = statement(
    db,
    `SELECT * FROM record WHERE service = 'nozbe' AND kind = 'contact' AND link_id IS NULL AND state = 'archived'
       AND standing <> 'left' AND named_peer IS NOT NULL ORDER BY id`
  );
  const unlinkedOthers = statement(
    db,
    `SELECT record.* FROM record JOIN record AS parent
       ON parent.service = record.service AND parent.kind = 'contact' AND parent.id = record.parent_id
     WHERE record.service = ? AND record.kind = ? AND record.link_id IS NULL AND record.state = 'live'
       AND parent.state = 'live' AND (parent.link_id IS NOT NULL OR parent.standing = 'fresh')
     ORDER BY record.id`
  );
  const linkedEmail = statement(
    db,
    `SELECT 1 AS found FROM record WHERE service = ? AND email_key = ? AND kind = 'contact' AND link_id IS NOT NULL LIMIT 1`
  );
  const known2 = statement(
    db,
    "SELECT * FROM record WHERE service = ?1 AND kind = ?2 AND (?3 IS NULL OR parent_id = ?3) ORDER BY id"
  );
  const knownIds = statement(
    db,
    `SELECT id, link_id AS linkId FROM record
     WHERE service = ?1 AND kind = ?2 AND (?3 IS NULL OR parent_id = ?3) ORDER BY id`
  );
  const outside = statement(
    db,
    `SELECT link.* FROM record JOIN link ON link.id = record.link_id
     WHERE record.service = 'highlevel' AND record.kind = 'contact' AND record.state = 'outside' ORDER BY link.id`
  );
  return {
    find: (service, kind, id5) => toRecord(find.get(service, kind, id5)),
    findByPart: (service, part2, id5) => toRecord(findByPart.get(service, part2, id5)),
    save: (service, record, marks) => {
      save.run(
        service,
        record.kind,
        record.id,
        record.parentId,
        JSON.stringify(record.fields),
        JSON.stringify(record.copies),
        JSON.stringify(record.parts),
        record.state,
        record.stamp,
        record.modified,
        Number(record.unfinished),
        record.namedPeer,
        record.url,
        record.byline,
        record.damaged,
        Number(record.repeats),
        emailKey(record.fields),
        Number(marks.dirty),
        Number(marks.ahead)
      );
      removeParts.run(service, record.kind, record.id);
      for (const [part2, partId] of Object.entries(record.parts)) {
        savePart.run(service, part2, partId, record.kind, record.id);
      }
    },
    remove: (service, kind, id5) => {
      removeParts.run(service, kind, id5);
      remove2.run(service, kind, id5);
    },
    known: (service, kind, parentId) => known2.all(service, kind, parentId).map(fromRow5),
    knownIds: (service, kind, parentId) => knownIds.all(service, kind, parentId),
    outside: () => outside.all().map(toLink),
    setDirty: (service, kind, id5, dirty) => void setDirty.run(Number(dirty), service, kind, id5),
    setStanding: (service, kind, id5, standing2) => void setStanding.run(standing2, service, kind, id5),
    dirtyLinks: (kind) => dirtyLinks.all(kind).map(toLink),
    resting: () => resting.all().map(fromRow5),
    hasFresh: (kind) => hasFresh.get(kind) !== void 0,
    unlinked: (service, kind) => (kind === "contact" ? unlinkedContacts.all(service) : unlinkedOthers.all(service, kind)).map(fromRow5),
    isLinkedEmail: (service, email) => linkedEmail.get(service, email) !== void 0
  };
}
var emailKey = (fields3) => comparable("email", fields3.email ?? null, { country: null });
var toRecord = (row) => row && fromRow5(row);
var fromRow5 = (row) => ({
  service: row.service,
  kind: row.kind,
  id: row.id,
  parentId: row.parent_id,
  fields: JSON.parse(row.fields),
  copies: JSON.parse(row.copies),
  parts: JSON.parse(row.parts),
  state: row.state,
  stamp: row.stamp,
  modified: row.modified,
  unfinished: row.unfinished === 1,
  namedPeer: row.named_peer,
  url: row.url,
  byline: row.byline,
  damaged: row.damaged,
  repeats: row.repeats === 1,
  linkId: row.link_id,
  standing: row.standing,
  dirty: row.dirty === 1,
  ahead: row.ahead === 1
});

// main/store/runs.ts
import { z as z89 } from "zod";

// shared/schemas.ts
import { z as z88 } from "zod";
var fieldValueSchema = z88.union([z88.string(), z88.boolean(), z88.null(), z88.array(z88.string())]);
var triggerSchema = z88.enum(triggers);
var serviceSchema = z88.enum(services);
var errorReportSchema = z88.object({
  code: z88.enum(errorCodes),
  message: z88.string(),
  remedy: z88.string(),
  params: z88.record(z88.string(), z88.union([z88.string(), z88.number()])).default({}),
  traceId: z88.string().nullable().default(null)
});
var runSummarySchema = z88.object({
  runId: z88.int(),
  trigger: triggerSchema,
  startedAt: z88.int(),
  finishedAt: z88.int(),
  changes: z88.int(),
  errors: z88.array(errorReportSchema),
  cutShortAt: z88.int().nullable()
});

// main/store/runs.ts
var storedReportSchema = z89.object({
  runId: z89.int(),
  trigger: triggerSchema,
  startedAt: z89.iso.datetime(),
  finishedAt: z89.iso.datetime(),
  changes: z89.array(z89.unknown()),
  errors: z89.array(errorReportSchema)
}).transform(({ startedAt, finishedAt, changes, ...report }) => ({
  ...report,
  startedAt: Date.parse(startedAt),
  finishedAt: Date.parse(finishedAt),
  changes: changes.length
}));
function runTable(db) {
  const begin = statement(db, "INSERT INTO run (trigger, started_at) VALUES (?, ?)");
  const finish = statement(db, "UPDATE run SET finished_at = ?, report = ? WHERE id = ?");
  const recent = statement(
    db,
    `SELECT report, (
       SELECT iif(cut.finished_at IS NULL, cut.started_at, NULL) FROM run AS cut
       WHERE cut.id < run.id AND cut.trigger NOT IN ('preview', 'hand') ORDER BY cut.id DESC LIMIT 1
     ) AS cutShortAt
     FROM run WHERE report IS NOT NULL ORDER BY id DESC LIMIT ?`
  );
  const summaries = (limit3) => recent.all(limit3).flatMap(({ report, cutShortAt }) => {
    const stored = parsed(report, storedReportSchema);
    return stored ? [{ ...stored, cutShortAt }] : [];
  });
  return {
    begin: (trigger, at) => begin.run(trigger, at),
    finish: (id5, report, at) => void finish.run(at, JSON.stringify(report), id5),
    last: () => summaries(1)[0] ?? null,
    recent: summaries
  };
}

// main/store/tombstones.ts
function tombstoneTable(db) {
  const add = statement(
    db,
    "INSERT OR REPLACE INTO tombstone (service, kind, id, peer_id, run_id) VALUES (?, ?, ?, ?, ?)"
  );
  const has = statement(
    db,
    "SELECT 1 AS found FROM tombstone WHERE service = ? AND kind = ? AND id = ?"
  );
  const remove2 = statement(db, "DELETE FROM tombstone WHERE service = ? AND kind = ? AND id = ?");
  const ofPeer = statement(
    db,
    "SELECT count(*) AS n FROM tombstone WHERE service <> ? AND kind = ? AND peer_id = ?"
  );
  return {
    add: (service, kind, id5, peerId, runId) => void add.run(service, kind, id5, peerId, runId),
    has: (service, kind, id5) => has.get(service, kind, id5) !== void 0,
    remove: (service, kind, id5) => void remove2.run(service, kind, id5),
    ofPeer: (service, kind, id5) => ofPeer.get(service, kind, id5)?.n ?? 0
  };
}

// main/store/waiting.ts
var reasons = {
  gone: "It was deleted on the other side.",
  capped: "More were deleted on the other side than one run may delete.",
  merged: "Its contact was merged into another one in HighLevel.",
  emptied: "A mass of values was emptied on the other side."
};
var linked = `SELECT link.*, own.fields AS fields, parent.fields AS parent FROM link
  LEFT JOIN record AS own ON own.link_id = link.id
  LEFT JOIN record AS parent
    ON parent.service = own.service AND parent.kind = 'contact' AND parent.id = own.parent_id`;
function waitingList(db, approvals) {
  const conflicts = statement(
    db,
    `SELECT conflict.id AS conflict_id, conflict.field, conflict.base, conflict.highlevel AS h, conflict.nozbe AS n, named.*
     FROM conflict JOIN (${linked}) AS named ON named.id = conflict.link_id GROUP BY conflict.id ORDER BY conflict.id`
  );
  const ofApproval = statement(
    db,
    `SELECT named.* FROM approval_link JOIN (${linked}) AS named ON named.id = approval_link.link_id
     WHERE approval_link.approval_id = ? GROUP BY named.id ORDER BY named.id`
  );
  const open3 = statement(
    db,
    `SELECT service, kind, id, fields FROM record
     WHERE link_id IS NULL AND standing = 'open' AND state = 'live' ORDER BY service, id`
  );
  const gone2 = statement(
    db,
    `SELECT named.* FROM (${linked}) AS named
     WHERE (highlevel_gone_in IS NOT NULL AND highlevel_gone_confirmed_in IS NULL)
        OR (nozbe_gone_in IS NOT NULL AND nozbe_gone_confirmed_in IS NULL) GROUP BY named.id ORDER BY named.id`
  );
  const item = ({ id: id5, kind, op, service, reason }) => {
    const records = ofApproval.all(id5).map((row) => ({
      ...labelsOf2(row),
      highlevel: row.highlevel_id,
      nozbe: row.nozbe_id
    }));
    const [first2] = records;
    const { contact: contact2 = "", title = null } = first2 ?? {};
    return { id: id5, kind, op, service, contact: contact2, title, count: records.length, reason: reasons[reason], records };
  };
  return () => [
    ...conflicts.all().map(
      (row) => ({
        type: "conflict",
        id: row.conflict_id,
        kind: row.kind,
        ...labelsOf2(row),
        recordIds: { highlevel: row.highlevel_id, nozbe: row.nozbe_id },
        field: row.field === "" ? null : row.field,
        base: JSON.parse(row.base),
        highlevel: JSON.parse(row.h),
        nozbe: JSON.parse(row.n)
      })
    ),
    ...approvals().filter(({ state }) => state === "waiting").map((approval) => ({ type: "approval", ...item(approval) })),
    ...open3.all().map(
      (row) => ({
        type: "ambiguous",
        kind: row.kind,
        contact: contactName(JSON.parse(row.fields)),
        service: row.service,
        recordId: row.id
      })
    ),
    ...gone2.all().map((row) => {
      const service = row.highlevel_gone_in === null ? "nozbe" : "highlevel";
      const recordId = service === "nozbe" ? row.nozbe_id : row.highlevel_id;
      return { type: "gone", kind: row.kind, ...labelsOf2(row), service, recordId };
    })
  ];
}
function labelsOf2({ kind, fields: fields3, parent }) {
  const own2 = JSON.parse(fields3 ?? "{}");
  if (kind === "contact") return { contact: contactName(own2), title: null };
  const text11 = kind === "note" ? own2.body : own2.title;
  const title = typeof text11 === "string" ? text11.split("\n")[0] ?? null : null;
  return { contact: contactName(JSON.parse(parent ?? "{}")), title };
}

// main/store/store.ts
function openStore(file2, now) {
  const { db, setAside: setAside2, close } = openDatabase(file2, now);
  const meta = metaTable(db);
  const approvals = approvalTable(db);
  const linked2 = statement(
    db,
    "SELECT kind, count(*) AS n FROM link GROUP BY kind"
  );
  const unfiled = statement(
    db,
    `SELECT count(*) AS n FROM record
     WHERE service = 'nozbe' AND kind = 'task' AND link_id IS NULL AND parent_id IS NULL AND state = 'live'`
  );
  const ambiguous = statement(
    db,
    `SELECT count(*) AS n FROM record WHERE link_id IS NULL AND standing = 'open' AND state = 'live'`
  );
  const tables2 = statement(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'history_search%' AND name NOT LIKE 'sqlite_%'`
  );
  const transaction = transactions(db);
  return {
    transaction,
    isCatchingUp: () => isCatchingUp(meta),
    wasCatchingUp: (runId) => wasCatchingUp(meta, runId),
    records: recordTable(db),
    links: linkTable(db),
    base: baseTable(db),
    journal: journalTable(db),
    tombstones: tombstoneTable(db),
    conflicts: conflictTable(db),
    approvals,
    waiting: waitingList(db, approvals.all),
    history: historyTable(db),
    runs: runTable(db),
    cursors: cursors(meta),
    firstRun: firstRun(meta),
    meta,
    recipeJobs: recipeJobTable(db),
    totals: () => {
      const links = new Map(linked2.all().map(({ kind, n: n2 }) => [kind, n2]));
      return {
        contacts: links.get("contact") ?? 0,
        tasks: links.get("task") ?? 0,
        unfiled: unfiled.get()?.n ?? 0,
        ambiguous: ambiguous.get()?.n ?? 0
      };
    },
    forgetEverything: () => transaction(() => {
      db.exec("PRAGMA defer_foreign_keys = ON");
      for (const { name: name3 } of tables2.all()) statement(db, `DELETE FROM ${name3}`).run();
    }),
    isSound: () => isSound(db),
    folder: file2 === inMemory ? null : dirname6(file2),
    file: file2 === inMemory ? null : file2,
    backups: () => file2 === inMemory ? [] : backupsOf(file2),
    backUp: (reason, now2, keep) => file2 === inMemory ? null : makeBackup(db, file2, { reason, now: now2, keep }),
    setAside: setAside2,
    close
  };
}

// tests/model/support/crash.ts
var Crash = class extends Error {
};
function mortal(point) {
  const calls = { store: 0, request: 0 };
  let dead = false;
  const livesOn = (at) => {
    if (dead) throw new Crash();
    calls[at] += 1;
    if (at !== point.at || calls[at] !== point.n) return true;
    dead = true;
    if (!point.after) throw new Crash();
    return false;
  };
  const guarded = (target) => new Proxy(target, {
    get: (object, name3) => {
      const value3 = Reflect.get(object, name3);
      if (typeof value3 === "object" && value3 !== null) return guarded(value3);
      if (typeof value3 !== "function") return value3;
      return (...parameters) => {
        if (dead) throw new Crash();
        if (name3 === "transaction" || !isWrite(String(name3))) return value3.apply(object, parameters);
        const goesOn = livesOn("store");
        const result = value3.apply(object, parameters);
        if (!goesOn) throw new Crash();
        return result;
      };
    }
  });
  return {
    died: () => dead,
    store: guarded,
    transport: (send2) => async (request2) => {
      const goesOn = livesOn("request");
      const answer7 = await send2(request2);
      if (!goesOn || dead) throw new Crash();
      return answer7;
    }
  };
}
var isWrite = (name3) => /^(save|set|create|add|mark|step|finish|put|close|begin|remove|relink|forget|choose)/.test(name3);

// tests/model/support/disk.ts
import { existsSync as existsSync5, mkdtempSync, rmSync as rmSync4 } from "node:fs";
import { tmpdir } from "node:os";
import { join as join3 } from "node:path";

// main/store/restore.ts
import { constants, copyFileSync, existsSync as existsSync4, rmSync as rmSync3 } from "node:fs";
import { dirname as dirname7 } from "node:path";

// main/store/rebaseline.ts
function rebaseline(db, now) {
  db.exec(`
    BEGIN IMMEDIATE;
    DELETE FROM conflict;
    DELETE FROM approval;
    -- Gone is what two runs find gone from now on.
    UPDATE link SET highlevel_gone_in = NULL, highlevel_gone_confirmed_in = NULL,
      nozbe_gone_in = NULL, nozbe_gone_confirmed_in = NULL;
    UPDATE record SET dirty = (standing <> 'left'), standing = iif(standing = 'open', 'fresh', standing);
    -- What a create left is still looked for, lest it is made twice; what the other writes did shows in the records.
    UPDATE journal SET state = 'settled'
      WHERE state IN ('intent', 'sent', 'acknowledged') AND op NOT IN ('create', 'move');
    DELETE FROM meta WHERE key IN ('cursor.highlevel', 'cursor.nozbe', 'fullReadingAt');
    -- The rule for what differed at the first run is not for what differs now.
    INSERT INTO run (trigger, started_at, finished_at) VALUES ('manual', ${Math.trunc(now)}, ${Math.trunc(now)});
    UPDATE link SET made_in = (SELECT max(id) FROM run);
    INSERT OR REPLACE INTO meta (key, value)
      SELECT '${restoredKey}', json_object('since', max(id), 'until', NULL) FROM run;
    -- What a recipe was about to do may have been done since.
    UPDATE recipe_job SET state = 'dropped' WHERE state IN ('due', 'waiting', 'approved', 'acting');
    COMMIT;
  `);
}

// main/store/restore.ts
function restoreBackup(file2, name3, { now, isOurs, keep }) {
  const source = backupFile(file2, name3);
  const copy = `${file2}.restored`;
  let unlock;
  try {
    unlock = lockWorkspace(file2);
    remove(copy);
    copyFileSync(source, copy, constants.COPYFILE_EXCL);
    prepare(copy, isOurs, now);
    backUpPresent(file2, now, keep);
    settle(copy, file2);
  } catch (thrown) {
    throw diskError(thrown, dirname7(file2)) ?? thrown;
  } finally {
    remove(copy);
    unlock?.();
  }
}
function prepare(copy, isOurs, now) {
  const db = connect2(copy);
  if (!db) throw new TandemError("backup.damaged");
  try {
    upgrade(db, migrations, () => {
    });
    if (!isSound(db)) throw new TandemError("backup.damaged");
    if (!isOurs(metaTable(db))) throw new TandemError("backup.foreign");
    rebaseline(db, now);
    intoOneFile(db);
  } finally {
    db.close();
  }
}
function backUpPresent(file2, now, keep) {
  if (!existsSync4(file2)) return;
  refuseNewer(schemaVersionOf(file2), migrations);
  const db = connect2(file2);
  if (!db) return void setAside(file2, now);
  try {
    makeBackup(db, file2, { reason: "restore", now, keep });
    intoOneFile(db);
  } finally {
    db.close();
  }
}
function remove(file2) {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync3(file2 + suffix, { force: true });
}

// main/core/data/restore.ts
var replacedKept = 3;
function restoreWorkspace(dataDir, id5, name3, now) {
  restoreBackup(paths.database(dataDir, id5), name3, {
    now,
    isOurs: (meta) => storedWorkspaceIn(meta)?.id === id5,
    keep: replacedKept
  });
}

// tests/model/support/disk.ts
var place = () => existsSync5("/dev/shm") ? "/dev/shm" : tmpdir();
function createDisk(workspaceId) {
  const folder = mkdtempSync(join3(place(), "tandem-life-"));
  const file2 = paths.database(folder, workspaceId);
  return {
    file: file2,
    lose: () => {
      for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync4(file2 + suffix, { force: true });
    },
    restore: (name3, now) => {
      restoreWorkspace(folder, workspaceId, name3, now);
      return openStore(file2, now);
    },
    remove: () => rmSync4(folder, { recursive: true, force: true })
  };
}

// tests/model/support/meanwhile.ts
function meanwhile(carry, during, act2) {
  const underWay = /* @__PURE__ */ new Set();
  let turn2 = Promise.resolve();
  let requests = 0;
  const left = [...during].sort((a, b) => a.request - b.request);
  return async (request2) => {
    const isOverwriting = request2.method === "PUT" || request2.method === "DELETE";
    const due5 = isOverwriting ? [] : left.splice(0, left.findLastIndex((one11) => one11.request <= requests) + 1);
    requests += 1;
    const before = turn2;
    turn2 = before.then(async () => {
      if (due5.length === 0) return;
      await Promise.allSettled(underWay);
      for (const { step: step2 } of due5) await act2(step2);
    });
    await turn2;
    const carried = carry(request2);
    underWay.add(carried);
    return carried.finally(() => underWay.delete(carried));
  };
}

// tests/model/support/users/recipes.ts
var recipesPlayed = [
  "welcome-task",
  "important-updates",
  "appointments",
  "completed-tasks",
  "latest-data"
];
var mostAtOnce = 3;
var welcome2 = "Recipe welcome";
var reminder = "Recipe reminder: ";
function switched(id5, isOn2) {
  const most2 = mostAtOnce;
  switch (id5) {
    case "welcome-task":
      return { id: id5, isOn: isOn2, settings: { tasks: [{ name: `${welcome2} {{first name}}` }], most: most2 } };
    case "important-updates":
      return { id: id5, isOn: isOn2, settings: { fields: ["city", "company", "email", "phone"], most: most2 } };
    case "appointments": {
      const name3 = `${reminder}{{title}}`;
      return { id: id5, settings: { reminder: isOn2 ? { minutes: 60, name: name3 } : null, most: most2 } };
    }
    case "latest-data":
      return { id: id5, isOn: isOn2, settings: { most: most2 } };
    case "completed-tasks":
      return { id: id5, isOn: isOn2 };
  }
}
function deedIn(text11, parent) {
  if (typeof text11 !== "string") return null;
  if (text11.startsWith(welcome2)) return `${welcome2} ${parent}`;
  return text11.startsWith(reminder) || / changed in HighLevel from /.test(text11) ? text11 : null;
}

// tests/model/support/users/rooms.ts
var ignored = /^(archive|inbox|templates)$/i;
var labelled2 = /^(E-mail|Phone|Company|Street|City|State|Website|Source|HighLevel): ?.*$/m;
function roomsOf(state, home, cards) {
  return containersOf(state, home).filter(({ name: name3 }) => !ignored.test(name3.trim())).map(({ id: id5, name: name3, isArchived: isArchived2, tasks: tasks2 }) => {
    const card = tasks2.find((task2) => cards.has(task2.id)) ?? tasks2.find((task2) => isCard(state, task2));
    const comments2 = card ? standing(state, card) : [];
    const text11 = comments2.find(({ body: body3 }) => labelled2.test(body3)) ?? comments2.find(({ is_pinned }) => is_pinned);
    return {
      id: id5,
      name: name3,
      isArchived: isArchived2,
      card,
      text: text11,
      tasks: tasks2.filter((task2) => task2 !== card),
      notes: comments2.filter((comment) => comment !== text11 && !comment.is_pinned)
    };
  });
}
function containersOf(state, home) {
  if (home.layout === "section") {
    return state.sections.where("project_id", home.projectId).map((section) => ({
      id: section.id,
      name: section.name,
      isArchived: section.archived_at !== null,
      tasks: state.tasks.where("project_section_id", section.id)
    }));
  }
  return state.groupAssignments.where("group_id", home.groupId).flatMap(({ object_id }) => {
    const project2 = state.projects.get(object_id);
    if (!project2) return [];
    const { id: id5, name: name3, ended_at } = project2;
    return [{ id: id5, name: name3, isArchived: ended_at !== null, tasks: state.tasks.where("project_id", id5) }];
  });
}
var isCard = (state, task2) => !tagNames(state, task2.id).includes("appointment") && standing(state, task2).some(({ body: body3, is_pinned }) => is_pinned && labelled2.test(body3));
var standing = (state, task2) => state.comments.where("task_id", task2.id).filter(({ is_deleted }) => !is_deleted).sort((a, b) => a.created_at - b.created_at);
var bodyComment = (state, task2) => standing(state, task2).find(({ is_pinned }) => is_pinned);
var tagNames = (state, taskId) => state.tagAssignments.where("task_id", taskId).flatMap(({ tag_id }) => state.tags.get(tag_id)?.name ?? []);

// tests/model/support/users/truth.ts
var keyOf2 = (service, kind, id5) => `${service} ${kind} ${id5}`;
function truthOf(highlevel, nozbe, home, hints) {
  const all = [...inHighLevel(highlevel), ...inNozbe(nozbe, home, hints, highlevel)];
  return new Map(all.map((one11) => [keyOf2(one11.service, one11.kind, one11.id), one11]));
}
function* inHighLevel(state) {
  const personIn = (field, id5) => {
    const user2 = id5 === null ? void 0 : state.users.get(id5);
    if (id5 !== null && !user2) return {};
    return { [field]: user2 ? `${user2.firstName} ${user2.lastName}` : null };
  };
  const one11 = (kind, id5, contactId, fields3) => ({
    service: "highlevel",
    kind,
    id: id5,
    parent: contactId && keyOf2("highlevel", "contact", contactId),
    isPaused: false,
    fields: fields3
  });
  for (const contact2 of state.contacts.all()) {
    const custom = Object.fromEntries(
      contact2.customFields.map(({ id: id5, value: value3 }) => [`custom.${id5}`, customValue(value3)])
    );
    yield one11("contact", contact2.id, null, {
      name: [contact2.firstName, contact2.lastName].filter(Boolean).join(" ") || null,
      email: contact2.email,
      phone: contact2.phone,
      company: contact2.companyName,
      street: contact2.address1,
      city: contact2.city,
      state: contact2.state,
      postalCode: contact2.postalCode,
      country: contact2.country,
      website: contact2.website,
      birthday: contact2.dateOfBirth,
      source: contact2.source,
      ...personIn("owner", contact2.assignedTo),
      tags: contact2.tags,
      ...custom
    });
  }
  for (const task2 of state.tasks.all()) {
    yield one11("task", task2.id, task2.contactId, {
      title: task2.title,
      body: task2.body,
      dueDate: `${new Date(task2.dueDate).toISOString().slice(0, 19)}Z`,
      completed: task2.completed,
      ...personIn("assignee", task2.assignedTo)
    });
  }
  for (const note2 of state.notes.all()) yield one11("note", note2.id, note2.contactId, { body: note2.body });
  for (const row of state.appointments.all()) {
    if (isMaster(row)) continue;
    yield one11("appointment", row.id, row.contactId, {
      title: row.title,
      start: `${new Date(row.startTime).toISOString().slice(0, 19)}Z`,
      minutes: String((Date.parse(row.endTime) - Date.parse(row.startTime)) / 6e4),
      status: row.appointmentStatus
    });
  }
}
function* inNozbe(state, home, hints, { customFields }) {
  const memberName = (id5) => {
    const member = id5 === null ? void 0 : state.teamMembers.get(id5);
    return member ? state.users.get(member.user_id)?.name ?? null : null;
  };
  const lines = [
    ...cardLines2.map(([label, field]) => [label, field, false]),
    ...[...customFields.all()].map(({ name: name3, id: id5, dataType }) => [
      name3,
      `custom.${id5}`,
      dataType === "MULTIPLE_OPTIONS" || dataType === "CHECKBOX"
    ])
  ];
  for (const room of roomsOf(state, home, hints.cards)) {
    const parent = keyOf2("nozbe", "contact", room.id);
    const isPaused2 = room.isArchived;
    const card = room.card && { cardName: room.card.name, tags: tagNames(state, room.card.id) };
    yield {
      service: "nozbe",
      kind: "contact",
      id: room.id,
      parent: null,
      isPaused: isPaused2,
      fields: { name: room.name, ...card, ...cardFields(room, lines) }
    };
    for (const task2 of room.tasks) {
      yield { ...work(state, task2, hints, memberName), parent, isPaused: isPaused2 };
    }
    for (const comment of room.notes) {
      const body3 = comment.body.replace(/^— [^\n]*\d{4}\n\n/, "");
      yield { service: "nozbe", kind: "note", id: comment.id, parent, isPaused: isPaused2, fields: { body: body3 } };
    }
  }
}
function work(state, task2, { appointments: appointments2 }, memberName) {
  const due5 = task2.due_at === null ? null : `${new Date(task2.due_at).toISOString().slice(0, 19)}Z`;
  if (appointments2.has(task2.id)) {
    const status = task2.is_abandoned ? "cancelled" : task2.ended_at === null ? "confirmed" : "showed";
    const minutes2 = task2.time_needed === null ? null : String(task2.time_needed);
    return {
      service: "nozbe",
      kind: "appointment",
      id: task2.id,
      fields: { title: task2.name, start: due5, minutes: minutes2, status }
    };
  }
  return {
    service: "nozbe",
    kind: "task",
    id: task2.id,
    fields: {
      title: task2.name,
      body: bodyComment(state, task2)?.body ?? null,
      dueDate: due5,
      // Nozbe ends what is given up, too.
      completed: task2.ended_at !== null && !task2.is_abandoned,
      assignee: memberName(task2.responsible_id)
    }
  };
}
var cardLines2 = [
  ["E-mail", "email"],
  ["Phone", "phone"],
  ["Company", "company"],
  ["Street", "street"],
  ["City", "city"],
  ["State", "state"],
  ["Postal code", "postalCode"],
  ["Country", "country"],
  ["Website", "website"],
  ["Birthday", "birthday"],
  ["Source", "source"],
  ["Owner", "owner"]
];
function cardFields({ text: text11 }, lines) {
  const found = {};
  for (const row of text11?.body.split("\n") ?? []) {
    const line = lines.find(([label2]) => row.startsWith(`${label2}:`));
    if (!line || line[1] in found) continue;
    const [label, field, isList] = line;
    const value3 = row.slice(label.length + 1).trim() || null;
    found[field] = isList && value3 !== null ? value3.split(",").map((part2) => part2.trim()) : value3;
  }
  return found;
}
var customValue = (value3) => Array.isArray(value3) ? value3.map(String) : typeof value3 === "object" ? JSON.stringify(value3) : String(value3);

// tests/model/support/sometimes.ts
var rarely = [
  "edit met delete",
  "adoption after a crash",
  "merged contact",
  "index lag hid a create",
  "budget ran out in mid-run",
  "approval lapsed",
  "conflict healed itself",
  "task moved",
  "tag merged from both sides",
  "card garbled",
  "delete capped",
  "approval refused",
  "tombstone held",
  "second installation adopted",
  "synthetic due kept",
  "byline stripped",
  "rule overruled an edit",
  "name cut to fit",
  "record of nobody left alone",
  "backup put back",
  "moved on since the backup",
  "unsure what it was before the backup",
  "recipe at work",
  "recipe gone on with after a crash",
  "recipe held back"
];
var noneYet = () => Object.fromEntries(rarely.map((name3) => [name3, 0]));
function glance(store) {
  const conflicts = store.waiting().flatMap((item) => {
    const conflict = item.type === "conflict" ? store.conflicts.find(item.id) : void 0;
    return conflict ? [conflict] : [];
  });
  return {
    approvals: store.approvals.all(),
    conflicts,
    openCreates: store.journal.unsettled().filter(({ op }) => op === "create"),
    ahead: new Set(
      store.records.known("highlevel", "contact", null).flatMap(({ id: id5, ahead }) => ahead ? [id5] : [])
    ),
    isCatchingUp: store.isCatchingUp(),
    begun: new Set(openJobs(store).flatMap(({ id: id5, state }) => state === "acting" ? [id5] : []))
  };
}
var openJobs = (store) => recipesPlayed.flatMap((id5) => store.recipeJobs.open(id5));
function seenIn(facts2) {
  const { store, report, before, computer: computer2, listed: listed2 } = facts2;
  const now = glance(store);
  const history = report ? store.history.ofRun(report.runId) : [];
  const nozbeNotes = store.records.known("nozbe", "note", null);
  const nozbeContacts = store.records.known("nozbe", "contact", null);
  const checks = {
    "edit met delete": now.conflicts.some(({ field }) => field === null),
    "adoption after a crash": before.openCreates.some((row) => isAdopted(row, facts2)),
    "merged contact": store.links.all("contact").some(({ mergedInto }) => mergedInto !== null),
    "index lag hid a create": report !== null && [...before.ahead].some((id5) => now.ahead.has(id5)),
    "budget ran out in mid-run": report?.errors.some(({ code: code2 }) => code2 === "rate.limited") === true && report.changes.length > 0,
    "conflict healed itself": before.conflicts.some((conflict) => isHealed(conflict, store)),
    "task moved": history.some(({ op, kind }) => op === "move" && kind === "task"),
    "tag merged from both sides": history.some(
      (row) => row.field === "tags" && history.some(
        (other) => other.field === "tags" && other.linkId === row.linkId && other.service !== row.service
      )
    ),
    "card garbled": nozbeContacts.some(({ damaged }) => damaged !== null),
    "delete capped": now.approvals.some(({ reason }) => reason === "capped"),
    "tombstone held": [...listed2].some((id5) => store.tombstones.has("highlevel", "contact", id5)),
    "second installation adopted": computer2 === 1 && (report?.counts.linked ?? 0) > 0,
    "synthetic due kept": store.links.all("task").some(({ id: id5 }) => {
      const due5 = store.base.of(id5).get("dueDate");
      return due5 !== void 0 && due5.nozbe === null && due5.highlevel !== null;
    }),
    "byline stripped": nozbeNotes.some(({ byline }) => byline !== null),
    "rule overruled an edit": history.some(
      ({ rule: rule3, field, op }) => op === "update" && rule3 !== null && field !== null
    ),
    "name cut to fit": nozbeContacts.some(({ fields: fields3 }) => String(fields3.name).endsWith("\u2026")),
    "record of nobody left alone": store.records.known("nozbe", "task", null).some(({ parentId }) => parentId === null),
    "backup put back": before.isCatchingUp,
    "moved on since the backup": before.isCatchingUp && now.conflicts.some(({ field }) => field !== null),
    "unsure what it was before the backup": before.isCatchingUp && store.waiting().some((item) => item.type === "ambiguous" && item.kind !== "contact"),
    "recipe at work": history.some(({ rule: rule3 }) => isByRecipe(rule3)),
    "recipe gone on with after a crash": recipesPlayed.flatMap((id5) => store.recipeJobs.latest(id5, 50)).some(({ id: id5, state }) => state === "done" && before.begun.has(id5)),
    "recipe held back": openJobs(store).some(({ state }) => state === "waiting")
  };
  return new Set(rarely.filter((name3) => checks[name3]));
}
function isAdopted({ service, kind, peerId }, { store, truthBefore }) {
  const link2 = store.links.of(service === "highlevel" ? "nozbe" : "highlevel", kind, peerId);
  if (!link2) return false;
  return truthBefore.has(keyOf2(service, kind, service === "highlevel" ? link2.highlevelId : link2.nozbeId));
}
var isHealed = ({ id: id5, choice: choice2, linkId, field }, store) => choice2 === null && field !== null && !store.conflicts.find(id5) && store.links.find(linkId) !== void 0;

// tests/model/support/users/people.ts
function peopleOf(practice, home, clock, seed) {
  const highlevel = createHighLevel({
    state: practice.highlevelState,
    clock,
    random: createRandom(seed + 1001),
    limits: false
  });
  const nozbe = createNozbe({ state: practice.nozbeState, clock, random: createRandom(seed + 1002) });
  const at = (app, headers2) => async (method, path8, body3) => {
    const answer7 = await app.request(path8, {
      method,
      headers: { ...headers2, "content-type": "application/json" },
      ...body3 ? { body: JSON.stringify(body3) } : {}
    });
    return answer7.ok ? await answer7.json() : null;
  };
  const sendNozbe = at(nozbe.app, { Authorization: `apikey ${practice.nozbe.token}` });
  let marks = 0;
  return {
    practice,
    home,
    now: clock.now,
    highlevel: at(highlevel.app, {
      Authorization: `Bearer ${practice.highlevel.token}`,
      Version: "2021-07-28"
    }),
    nozbe: (method, path8, body3) => sendNozbe(method, `/v1/api${path8}`, body3),
    mark: () => `e${++marks}x`
  };
}
var pick2 = (all, n2) => all[n2 % Math.max(1, all.length)];

// tests/model/support/users/texts.ts
var texts2 = [
  (mark2) => `Value ${mark2}`,
  (mark2) => `${mark2} \u{1F3E1}\u{1F469}\u200D\u{1F469}\u200D\u{1F467} ok`,
  (mark2) => `${mark2} \u0645\u0631\u062D\u0628\u0627 \u0628\u0643\u0645`,
  (mark2) => `${mark2} Za\u017C\xF3\u0142\u0107 e\u0301\u0302 \xF1`,
  (mark2) => `${mark2} @zofia, see a@b.example`,
  (mark2) => `${mark2} <b>bold</b> & <script>alert(1)</script>`,
  (mark2) => `${mark2} *not* _bold_ # [x](y) \\ |`,
  (mark2) => `${mark2} nul \0 end`,
  (mark2) => `${mark2} ${"long ".repeat(60)}`.slice(0, 255),
  (mark2) => `${mark2} ${"very long ".repeat(1e3)}`.slice(0, 1e4),
  (mark2) => `  ${mark2}   with   blanks  `,
  (mark2) => `${mark2}: colon`
];
var textCount = texts2.length;
var textOf5 = (n2, mark2) => (texts2[n2 % texts2.length] ?? String)(mark2);
var bodies2 = {
  highlevel: [
    (mark2) => `<p>${mark2} <strong>bold</strong><br>second line</p>`,
    (mark2) => `<ul><li>${mark2}</li><li>two</li></ul>`,
    (mark2) => `<p>${mark2}</p><script>alert(1)</script><img src="x" onerror="y">`,
    (mark2) => `<table><tr><th>${mark2}</th></tr><tr><td>1</td></tr></table>`,
    (mark2) => `${mark2}
plain, second line

new paragraph`
  ],
  nozbe: [
    (mark2) => `**${mark2}** and _more_
second line`,
    (mark2) => `- ${mark2}
- two
  - nested`,
    (mark2) => `# ${mark2}

> quoted

1. one
2. two`,
    (mark2) => `${mark2} [link](https://www.example.com/a_b) \`code\``,
    (mark2) => `| ${mark2} | b |
| --- | --- |
| 1 | 2 |`
  ]
};
function bodyOf4(service, n2, mark2) {
  const own2 = bodies2[service];
  return n2 < own2.length ? (own2[n2] ?? String)(mark2) : textOf5(n2 - own2.length, mark2);
}
var bodyCount = bodies2.highlevel.length + texts2.length;
var dueDates = [
  { isAllDay: true, at: () => Date.UTC(2026, 4, 20, 22) },
  { isAllDay: false, at: (spread) => Date.UTC(2026, 5, 1, 9, spread) },
  // Warsaw puts its clocks on at 2026-03-29T01:00Z and back at 2026-10-25T01:00Z.
  { isAllDay: true, at: () => Date.UTC(2026, 2, 28, 23) },
  { isAllDay: false, at: (spread) => Date.UTC(2026, 2, 29, 1, spread) },
  { isAllDay: true, at: () => Date.UTC(2026, 9, 24, 22) },
  { isAllDay: false, at: (spread) => Date.UTC(2026, 9, 25, 0, spread) },
  { isAllDay: false, at: (spread) => Date.UTC(9999, 11, 31, 12, spread) }
];
var dueCount = dueDates.length;
function dueOf(n2, spread) {
  const { isAllDay, at } = dueDates[n2 % dueDates.length] ?? { isAllDay: false, at: () => 0 };
  return { at: at(spread % 60), isAllDay };
}

// tests/model/support/users/highlevel.ts
var dayMs17 = 864e5;
async function actInHighLevel(people, step2) {
  const { highlevelState: state } = people.practice;
  const locationId2 = state.location.id;
  const contactAt = (n2) => pick2([...state.contacts.all()], n2);
  const contact2 = (n2) => `/contacts/${contactAt(n2)?.id ?? "nobody"}`;
  const task2 = (n2) => {
    const row = pick2([...state.tasks.all()], n2);
    return [`/contacts/${row?.contactId}/tasks/${row?.id}`, row];
  };
  const note2 = (n2) => {
    const row = pick2([...state.notes.all()], n2);
    return [`/contacts/${row?.contactId}/notes/${row?.id}`, row];
  };
  const appointment2 = (n2) => {
    const row = pick2(
      [...state.appointments.all()].filter((one11) => !isMaster(one11)),
      n2
    );
    return [`/calendars/events/appointments/${row?.id}`, row];
  };
  const user2 = (n2) => n2 === null ? "" : pick2([...state.users.all()], n2)?.id ?? "";
  const mark2 = people.mark();
  const send2 = people.highlevel;
  switch (step2.do) {
    case "hl.addContact": {
      const reach = {
        ...step2.reach === "none" ? {} : { email: `${mark2}@example.com` },
        ...step2.reach === "both" ? { phone: phoneOf(mark2) } : {}
      };
      return send2("POST", "/contacts/", {
        locationId: locationId2,
        firstName: textOf5(step2.text, mark2),
        lastName: `Nowak ${mark2}`,
        ...reach
      });
    }
    case "hl.editContact": {
      const value3 = step2.text === null ? "" : textOf5(step2.text, mark2);
      return send2("PUT", contact2(step2.pick), { [step2.field]: value3 });
    }
    case "hl.reachContact": {
      const value3 = step2.field === "email" ? `${mark2}@example.com` : phoneOf(mark2);
      return send2("PUT", contact2(step2.pick), { [step2.field]: step2.clear ? "" : value3 });
    }
    case "hl.setCustom": {
      const field = pick2([...state.customFields.all()], step2.field);
      return field && send2("PUT", contact2(step2.pick), { customFields: [customValue2(field, step2.value)] });
    }
    case "hl.assignOwner":
      return send2("PUT", contact2(step2.pick), { assignedTo: user2(step2.user) });
    case "hl.tag":
      return send2(step2.off ? "DELETE" : "POST", `${contact2(step2.pick)}/tags`, {
        tags: [tagOf(step2.off ? contactAt(step2.pick)?.tags : void 0, step2.tag)]
      });
    case "hl.deleteContact":
      return send2("DELETE", contact2(step2.pick));
    case "hl.mergeContacts": {
      const [loser, winner] = [contactAt(step2.pick), contactAt(step2.into)];
      if (!loser || !winner) return null;
      return send2("POST", `/practice/contacts/${winner.id}/merge`, { loserId: loser.id });
    }
    case "hl.addTask":
      return send2("POST", `${contact2(step2.pick)}/tasks`, {
        title: textOf5(step2.text, mark2),
        dueDate: isoOf(dueOf(step2.due, numberOf3(mark2)).at),
        completed: false
      });
    case "hl.editTask": {
      const [path8, row] = task2(step2.pick);
      if (!row) return null;
      const due5 = step2.due === null ? Date.parse(row.dueDate) : dueOf(step2.due, numberOf3(mark2)).at;
      return send2("PUT", path8, {
        title: step2.text === null ? row.title : textOf5(step2.text, mark2),
        dueDate: isoOf(due5),
        ...step2.body === null ? {} : { body: bodyOf4("highlevel", step2.body, mark2) }
      });
    }
    case "hl.completeTask":
      return send2("PUT", `${task2(step2.pick)[0]}/completed`, { completed: step2.completed });
    case "hl.assignTask": {
      const [path8, row] = task2(step2.pick);
      if (!row) return null;
      const kept3 = { title: row.title, dueDate: isoOf(Date.parse(row.dueDate)) };
      return send2("PUT", path8, { ...kept3, assignedTo: user2(step2.user) });
    }
    case "hl.deleteTask":
      return send2("DELETE", task2(step2.pick)[0]);
    case "hl.addNote":
      return send2("POST", `${contact2(step2.pick)}/notes`, { body: bodyOf4("highlevel", step2.body, mark2) });
    case "hl.editNote":
      return send2("PUT", note2(step2.pick)[0], { body: bodyOf4("highlevel", step2.body, mark2) });
    case "hl.deleteNote":
      return send2("DELETE", note2(step2.pick)[0]);
    case "hl.book": {
      const start = startOf2(people, step2.day, mark2);
      return send2("POST", "/calendars/events/appointments", {
        calendarId: pick2([...state.calendars.all()], step2.day)?.id,
        locationId: locationId2,
        contactId: contactAt(step2.pick)?.id,
        title: `Meeting ${mark2}`,
        startTime: isoOf(start),
        endTime: isoOf(start + 45 * 6e4),
        ignoreFreeSlotValidation: true
      });
    }
    case "hl.reschedule": {
      const startTime = isoOf(startOf2(people, step2.day, mark2));
      return send2("PUT", appointment2(step2.pick)[0], { startTime, ignoreFreeSlotValidation: true });
    }
    case "hl.setStatus":
      return send2("PUT", appointment2(step2.pick)[0], { appointmentStatus: step2.status });
    case "hl.deleteAppointment":
      return send2("DELETE", `/calendars/events/${appointment2(step2.pick)[1]?.id}`);
    case "hl.removeOption": {
      const field = pick2(
        [...state.customFields.all()].filter(({ picklistOptions }) => picklistOptions.length > 1),
        step2.field
      );
      if (!field) return null;
      return send2("PUT", `/locations/${locationId2}/customFields/${field.id}`, {
        name: field.name,
        textBoxListOptions: field.picklistOptions.slice(1).map((label) => ({ label }))
      });
    }
    case "hl.removeUser": {
      const row = pick2([...state.users.all()].slice(1), step2.user);
      return row && state.users.delete(row.id);
    }
  }
}
var isoOf = (instant5) => `${new Date(instant5).toISOString().slice(0, 19)}Z`;
var numberOf3 = (mark2) => Number(mark2.slice(1, -1));
var phoneOf = (mark2) => `+48 58 7${String(numberOf3(mark2)).padStart(6, "0")}`;
var tagOf = (present, n2) => present && present.length > 0 ? pick2(present, n2) ?? "" : `group ${n2 % 6}`;
var startOf2 = ({ now }, day, mark2) => Math.floor(now() / dayMs17 + day) * dayMs17 + 8 * 36e5 + numberOf3(mark2) % 60 * 6e4;
function customValue2({ id: id5, dataType, picklistOptions }, n2) {
  if (n2 === null) return { id: id5, field_value: "" };
  if (dataType === "MULTIPLE_OPTIONS" || dataType === "CHECKBOX") {
    return { id: id5, field_value: picklistOptions.filter((_, position2) => n2 >> position2 & 1) };
  }
  if (picklistOptions.length > 0) return { id: id5, field_value: pick2(picklistOptions, n2) };
  if (dataType === "DATE") return { id: id5, field_value: `2027-01-${String(10 + n2 % 20).padStart(2, "0")}` };
  return { id: id5, field_value: dataType === "MONETORY" || dataType === "NUMERICAL" ? 100 + n2 : `Custom ${n2}` };
}

// tests/model/support/users/alike.ts
function isSame(a, b, place2) {
  const fields3 = [.../* @__PURE__ */ new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])];
  const isAlike = (field) => alike(field, a.fields[field] ?? null, b.fields[field] ?? null, place2);
  return a.service === b.service && a.kind === b.kind && fields3.every(isAlike);
}
function alike(field, a, b, place2) {
  const [left, right] = [marksOf(a), marksOf(b)];
  if (left.length > 0 || right.length > 0) {
    if (isCut(a) || isCut(b)) return left[0] === right[0];
    return left.join() === right.join();
  }
  switch (field) {
    case "phone":
    case "email":
      return same(field, a, b, place2);
    case "completed":
      return a === true === (b === true);
    case "body":
      return same("markdown", a, b, place2);
    case "status":
      return inNozbe2(a) === inNozbe2(b);
    case "dueDate":
      return due3(a, place2) === due3(b, place2);
  }
  if (Array.isArray(a) || Array.isArray(b)) return same("set", a, b, place2);
  const isNumber = typeof a === "string" && /^-?\d+(\.\d+)?$/.test(a);
  return same(isNumber ? "number" : "text", a, b, place2);
}
var marksOf = (value3) => typeof value3 === "string" ? value3.match(/e\d+x/g) ?? [] : [];
var isCut = (value3) => typeof value3 === "string" && value3.endsWith("\u2026");
var due3 = (value3, { zone: zone2 }) => typeof value3 === "string" ? dueAt(Date.parse(value3), zone2) : null;
var inNozbe2 = (value3) => value3 === "noshow" || value3 === "invalid" ? "cancelled" : value3 === "new" ? "confirmed" : value3;

// tests/model/support/users/deeds.ts
function createDeeds(groups5) {
  const made3 = /* @__PURE__ */ new Map();
  let allowed = 0;
  return {
    begin: (store) => {
      const open3 = recipesPlayed.flatMap((id5) => store.recipeJobs.open(id5));
      const isLetThrough = ({ state }) => state === "approved" || state === "acting";
      allowed = mostAtOnce * recipesPlayed.length + open3.filter(isLetThrough).length;
    },
    note: (before, after, store) => {
      const violations2 = [];
      for (const [key12, { service, kind, parent, fields: fields3 }] of after) {
        if (before.has(key12) || service !== "nozbe" || kind === "contact") continue;
        const deed = deedIn(kind === "note" ? fields3.body : fields3.title, parent);
        if (deed === null) continue;
        const others = [...made3].filter(([, what]) => what === deed);
        const isAgain = others.some(([other]) => groups5.of(other) === groups5.of(key12));
        made3.set(key12, deed);
        if (isAgain) continue;
        allowed -= 1;
        if (allowed < 0) violations2.push({ law: "I16", key: key12, what: "is more than recipes may do in one run" });
        if (others.length >= Math.max(1, eventsFor2(store, deed)))
          violations2.push({ law: "I4", key: key12, what: `is the same deed as ${others[0]?.[0]}` });
      }
      return violations2;
    },
    atRest: (store) => {
      const jobs = recipesPlayed.flatMap((id5) => store.recipeJobs.latest(id5, 1e3));
      return jobs.flatMap((job) => {
        const key12 = `${job.recipeId} ${job.id}`;
        if (job.state === "acting") return [{ law: "I16", key: key12, what: "is not done with" }];
        const texts3 = job.state === "done" ? textsOf(job).filter((text11) => deedIn(text11, null) === text11) : [];
        const missing = texts3.filter((text11) => ![...made3.values()].includes(text11));
        return missing.map((text11) => ({ law: "I3", key: key12, what: `is done, but nobody saw \u201C${text11}\u201D` }));
      });
    },
    has: (key12) => made3.has(key12)
  };
}
var eventsFor2 = (store, deed) => store.recipeJobs.latest("important-updates", 1e3).filter((job) => textsOf(job).includes(deed)).length;
var textsOf = ({ work: work2 }) => (work2?.deeds ?? []).flatMap(
  (one11) => one11.do === "make" ? [String(one11.kind === "note" ? one11.fields.body : one11.fields.title)] : []
);

// tests/model/support/users/edits.ts
var parentField = "@parent";
var elementField = (field, element) => `${field}@${element.trim().toLowerCase()}`;
function partsOf(fields3) {
  const parts2 = /* @__PURE__ */ new Map();
  for (const [field, value3] of Object.entries(fields3)) {
    if (Array.isArray(value3)) for (const element of value3) parts2.set(elementField(field, element), true);
    else parts2.set(field, value3);
  }
  return parts2;
}
function fieldOf(fields3, field) {
  const [set = "", element] = field.split("@");
  if (element === void 0 || field === parentField) return fields3[field];
  const value3 = fields3[set];
  if (value3 === void 0) return set === "tags" ? void 0 : false;
  return Array.isArray(value3) && value3.some((one11) => one11.trim().toLowerCase() === element);
}
function createEdits(groups5, place2) {
  let live = [];
  const add = (edit, before) => {
    const { key: key12, field, service } = edit;
    const seen2 = fieldOf(before.get(key12)?.fields ?? {}, field);
    live = live.filter((other) => {
      if (other.field !== field || groups5.of(other.key) !== groups5.of(key12)) return true;
      if (other.service === service) return false;
      return seen2 === void 0 || !alike(field, seen2, other.value, place2);
    });
    if (edit.value || isPaired(before, edit)) live.push(edit);
  };
  const isPaired = (before, { key: key12, service }) => [...before].some(([other, one11]) => one11.service !== service && groups5.of(other) === groups5.of(key12));
  const isGoneWithIt = ({ key: key12, field, isCarried }, of, was, is) => key12 === of && !isCarried && field.startsWith("tags@") && was.tags !== void 0 && is.tags === void 0;
  const isWrittenOver = (edit, field, was) => {
    if (edit.isCarried) return false;
    if (field !== "cardName") return edit.field === field;
    return edit.field === "name" && alike("name", edit.value, was ?? null, place2);
  };
  return {
    all: () => live,
    note: (before, after, step2) => {
      for (const [key12, now] of after) {
        const then = before.get(key12);
        const [was, is] = [partsOf(then?.fields ?? {}), partsOf(now.fields)];
        const { service } = now;
        const edited2 = (field, value3) => add(
          { key: key12, service, field: field === "cardName" ? "name" : field, value: value3, step: step2, isCarried: false },
          before
        );
        live = live.filter((edit) => !isGoneWithIt(edit, key12, then?.fields ?? {}, now.fields));
        for (const [field, value3] of is) {
          const isEdited = (was.get(field) ?? null) !== value3;
          if (isEdited && (then || value3)) edited2(field, value3);
        }
        for (const [field] of was) {
          if (is.has(field)) continue;
          const isElement = field.includes("@") && now.fields[field.split("@")[0] ?? ""] !== void 0;
          if (isElement) edited2(field, false);
          else live = live.filter((edit) => !(edit.key === key12 && isWrittenOver(edit, field, was.get(field))));
        }
        if (then && then.parent !== now.parent && now.parent) edited2(parentField, now.parent);
      }
    },
    carry: (now) => {
      for (const edit of live) {
        if (edit.isCarried) continue;
        const shown2 = [...now.values()].filter(
          (one11) => groups5.of(`${one11.service} ${one11.kind} ${one11.id}`) === groups5.of(edit.key)
        );
        const isEverywhere = new Set(shown2.map(({ service }) => service)).size === 2 && shown2.every(({ fields: fields3 }) => {
          const value3 = fieldOf(fields3, edit.field);
          return value3 !== void 0 && alike(edit.field, value3, edit.value, place2);
        });
        if (isEverywhere) edit.isCarried = true;
      }
    },
    forget: () => {
      live = live.filter(({ value: value3, isCarried }) => isCarried || value3);
    },
    keep: (isKept) => {
      live = live.filter(isKept);
    },
    erase: (key12) => {
      live = live.filter((edit) => edit.key !== key12 || edit.isCarried);
    },
    drop: (group, field) => {
      live = live.filter(
        (edit) => groups5.of(edit.key) !== group || field !== null && edit.field.split("@")[0] !== field
      );
    }
  };
}

// tests/model/support/users/groups.ts
function createGroups() {
  const above = /* @__PURE__ */ new Map();
  const of = (key12) => {
    const next = above.get(key12);
    if (next === void 0) return key12;
    const top = of(next);
    above.set(key12, top);
    return top;
  };
  return {
    of,
    join: (a, b) => {
      const [top, other] = [of(a), of(b)];
      if (top !== other) above.set(other, top);
    }
  };
}

// tests/model/support/users/ledger.ts
var dayMs18 = 864e5;
function createLedger(initial, { place: place2, matched, now: clockNow }) {
  const groups5 = createGroups();
  const edits = createEdits(groups5, place2);
  const deeds = createDeeds(groups5);
  const byTandem = /* @__PURE__ */ new Map();
  const known2 = new Set(initial.keys());
  const erased = /* @__PURE__ */ new Map();
  const agreed2 = { delete: /* @__PURE__ */ new Set(), restore: /* @__PURE__ */ new Set(), apart: /* @__PURE__ */ new Set() };
  const left = /* @__PURE__ */ new Set();
  const unknown = /* @__PURE__ */ new Set();
  let step2 = 0;
  const has = (set, key12) => key12 !== null && [...set].some((one11) => groups5.of(one11) === groups5.of(key12));
  const keysOfLink = (store, id5) => {
    const link2 = store.links.find(id5);
    return link2 ? [keyOf2("highlevel", link2.kind, link2.highlevelId), keyOf2("nozbe", link2.kind, link2.nozbeId)] : [];
  };
  const presentOf = (now, key12) => {
    const present = { highlevel: [], nozbe: [] };
    for (const [other, one11] of now) if (groups5.of(other) === groups5.of(key12)) present[one11.service].push(one11);
    return present;
  };
  const joinLinked = (store) => {
    for (const kind of kinds) {
      for (const { highlevelId: highlevelId2, nozbeId } of store.links.all(kind)) {
        groups5.join(keyOf2("highlevel", kind, highlevelId2), keyOf2("nozbe", kind, nozbeId));
      }
    }
  };
  const joinMoved = (before, after) => {
    for (const [key12, was] of before) {
      if (after.has(key12)) continue;
      for (const [other, now] of after) {
        if (!before.has(other) && now.parent !== was.parent && isSame(was, now, place2))
          groups5.join(key12, other);
      }
    }
  };
  const linkOf = (store, { service, kind, id: id5 }) => store.links.of(service, kind, id5);
  const isExplained = (before, after, key12, store) => {
    const one11 = before.get(key12);
    if (!one11) return true;
    if (isStillThere2(one11, after, store)) return true;
    const moved = presentOf(after, key12)[one11.service].some((other) => other.parent !== one11.parent);
    if (moved || has(agreed2.apart, key12)) return true;
    const isAgreed2 = has(agreed2.delete, key12) && [...erased.keys()].some((gone2) => groups5.of(gone2) === groups5.of(key12));
    return isAgreed2 || // Gone with its contact, or put away with it.
    one11.parent !== null && after.get(one11.parent)?.isPaused !== false && isExplained(before, after, one11.parent, store);
  };
  return {
    byPerson: (before, after, isStillThere3) => {
      step2 += 1;
      for (const [key12, { parent }] of before) {
        if (after.has(key12) || isStillThere3(key12)) continue;
        erased.set(key12, { at: step2, parent });
        edits.erase(key12);
      }
      for (const key12 of after.keys()) known2.add(key12);
      edits.note(before, after, step2);
    },
    byTandem: (before, after, store) => {
      step2 += 1;
      for (const key12 of after.keys()) {
        if (!known2.has(key12)) byTandem.set(key12, step2);
        known2.add(key12);
      }
      joinLinked(store);
      joinMoved(before, after);
      const violations2 = deeds.note(before, after, store);
      for (const [key12, one11] of before) {
        const now = after.get(key12);
        if (now && now.isPaused === one11.isPaused) continue;
        if (now && !now.isPaused) continue;
        if (!isExplained(before, after, key12, store)) {
          violations2.push({ law: "I6", key: key12, what: now ? "was put away unasked" : "was deleted unasked" });
        }
        const lost = edits.all().find((edit) => edit.key === key12 && !edit.isCarried);
        if (!now && lost && // One way, out of HighLevel.
        one11.kind !== "appointment" && !isStillThere2(one11, after, store) && presentOf(after, key12)[one11.service].length === 0 && !has(agreed2.apart, key12)) {
          violations2.push({
            law: "I3",
            key: key12,
            what: `was deleted with an edit of ${lost.field} that nobody saw`
          });
        }
      }
      edits.carry(after);
      return violations2;
    },
    atRest: (now, store) => {
      joinLinked(store);
      return [
        ...doubled(now, store),
        ...risen(now),
        ...edits.all().flatMap((edit) => lostEdit(edit, now, store)),
        ...deeds.atRest(store)
      ];
    },
    deeds,
    agreed: (linkIds, store, to) => {
      for (const id5 of linkIds) for (const key12 of keysOfLink(store, id5)) agreed2[to].add(key12);
    },
    estranged: (keys) => {
      for (const key12 of keys) agreed2.apart.add(key12);
    },
    settled: (linkId, field, store, now) => {
      const keys = keysOfLink(store, linkId);
      for (const key12 of keys) edits.drop(groups5.of(key12), field);
      if (field !== null) return;
      for (const [child, { parent }] of now)
        if (has(new Set(keys), parent)) edits.drop(groups5.of(child), null);
    },
    beginsAnew: () => {
      edits.forget();
      for (const key12 of erased.keys()) if (!has(agreed2.delete, key12)) erased.delete(key12);
    },
    restored: (now, store) => {
      joinLinked(store);
      edits.keep((edit) => !isOverruled(edit, presentOf(now, edit.key), store));
    },
    catchesUp: (store) => {
      const isLinked2 = ({ key: key12 }) => {
        const [service, kind, id5 = ""] = key12.split(" ");
        return store.links.of(service, kind, id5) !== void 0;
      };
      edits.keep(
        (edit) => edit.isCarried || Boolean(edit.value) || !edit.field.includes("@") && isLinked2(edit)
      );
    },
    forgotten: (pairs, now) => {
      for (const pair of pairs) {
        if (pair.every((key12) => now.has(key12))) continue;
        for (const key12 of pair) {
          agreed2.apart.add(key12);
          unknown.add(key12);
        }
      }
    },
    otherSide: (key12, now) => {
      const present = presentOf(now, key12);
      return (key12.startsWith("nozbe") ? present.highlevel[0] : present.nozbe[0]) ?? null;
    },
    leaves: (kind, field) => left.add(`${kind} ${field}`)
  };
  function* doubled(now, store) {
    for (const [key12, one11] of now) {
      if (!byTandem.has(key12) || one11.isPaused || has(agreed2.apart, key12) || has(agreed2.apart, one11.parent))
        continue;
      if ([...left].some((rule3) => rule3.startsWith(`${one11.kind} `))) continue;
      if (one11.kind === "appointment" && has(agreed2.restore, one11.parent)) continue;
      const same3 = presentOf(now, key12)[one11.service];
      const waits = store.records.find(one11.service, one11.kind, one11.id)?.standing === "open";
      if (same3.length > 1) yield { law: "I4", key: key12, what: `is there ${same3.length} times` };
      else if (!linkOf(store, one11) && !waits && !deeds.has(key12) && !waitsWithContact(one11, now, store) && !isPast(one11))
        yield { law: "I4", key: key12, what: "was made and is linked to nothing" };
    }
  }
  function isPast({ kind, fields: { start } }) {
    return kind === "appointment" && typeof start === "string" && Date.parse(start) < clockNow() - dayMs18;
  }
  function waitsWithContact({ parent }, now, store) {
    const contact2 = parent === null ? void 0 : now.get(parent);
    const link2 = contact2 && linkOf(store, contact2);
    return link2 !== void 0 && store.conflicts.of(link2.id).some(({ field }) => field === null);
  }
  function* risen(now) {
    for (const [gone2, { at, parent }] of erased) {
      const [service] = gone2.split(" ");
      if (has(agreed2.restore, gone2) || has(agreed2.restore, parent) || has(unknown, gone2)) continue;
      for (const [key12, one11] of now) {
        const isLater = (byTandem.get(key12) ?? -1) > at;
        if (isLater && one11.service === service && groups5.of(key12) === groups5.of(gone2)) {
          yield { law: "I5", key: key12, what: `was made again after ${gone2} was deleted` };
        }
      }
    }
  }
  function lostEdit(edit, now, store) {
    const { key: key12, field, value: value3 } = edit;
    const present = presentOf(now, key12);
    const [one11, other] = [present.highlevel[0], present.nozbe[0]];
    if (!one11 || !other || isExcused(edit, one11, other)) return [];
    const link2 = linkOf(store, one11);
    if (!link2 || isHeldBack(store, link2.id, value3)) return [];
    const conflicts = store.conflicts.of(link2.id);
    const name3 = field.split("@")[0] ?? "";
    const waits = [
      null,
      field === parentField ? homeField : name3,
      ...one11.kind === "contact" ? ["card"] : []
    ];
    if (conflicts.some((conflict) => waits.includes(conflict.field))) return [];
    if (field === parentField) {
      if (isAlone(one11.parent, now) || isAlone(other.parent, now)) return [];
      const homes = [one11.parent, other.parent].map((parent) => parent && groups5.of(parent));
      return homes[0] === homes[1] ? [] : [{ law: "I3", key: key12, what: "belongs to another contact here and there" }];
    }
    const shown2 = [one11, other].map(({ fields: fields3 }) => fieldOf(fields3, field));
    if (shown2.every((side) => side === void 0 || alike(field, side, value3, place2))) return [];
    if (isOverruled(edit, present, store)) return [];
    const isContested = edits.all().some((also) => also !== edit && also.field === field && groups5.of(also.key) === groups5.of(key12));
    if (isContested && field.includes("@")) return [];
    return [
      {
        law: "I3",
        key: key12,
        what: `${field} was given as ${show(value3)}; there is ${shown2.map(show).join(" and ")}`
      }
    ];
  }
  function isOverruled({ field, value: value3 }, present, store) {
    const name3 = field.split("@")[0];
    return [...present.highlevel.slice(0, 1), ...present.nozbe.slice(0, 1)].some(
      ({ kind, id: id5 }) => store.history.ofRecord(kind, id5).some(({ rule: rule3, field: changed2, before }) => {
        if (rule3 === null || changed2 !== name3) return false;
        const was = field.includes("@") ? fieldOf({ [name3]: before }, field) : before;
        return was !== void 0 && alike(field, was, value3, place2);
      })
    );
  }
  function isAlone(parent, now) {
    if (parent === null) return false;
    const { highlevel, nozbe } = presentOf(now, parent);
    return has(agreed2.apart, parent) || highlevel.length === 0 || nozbe.length === 0;
  }
  function isHeldBack(store, linkId, value3) {
    return !value3 && store.approvals.all().some(({ op, linkIds }) => op === "update" && linkIds.includes(linkId));
  }
  function isExcused(edit, one11, other) {
    const { key: key12, field, value: value3, service } = edit;
    if (one11.isPaused || other.isPaused || has(agreed2.apart, key12)) return true;
    if (left.has(`${one11.kind} ${field.split("@")[0]}`)) return true;
    if (one11.kind === "appointment") return service === "nozbe" || wasTouchedInNozbe(other);
    if (field === "name") return value3 === null;
    if (field === "dueDate") return other.fields.dueDate === null || value3 === null && isDatedLater(edit);
    if (field === "assignee") return typeof value3 !== "string" || !matched().has(value3);
    return field === "owner" && typeof value3 === "string" && !matched().has(value3);
  }
  function isDatedLater({ key: key12, step: emptied }) {
    return edits.all().some(
      (later) => later.service === "highlevel" && later.field === "dueDate" && later.step > emptied + 1 && groups5.of(later.key) === groups5.of(key12)
    );
  }
  function wasTouchedInNozbe({ service, kind, id: id5 }) {
    return edits.all().some((edit) => edit.key === keyOf2(service, kind, id5));
  }
}
var isStillThere2 = ({ service, kind, id: id5 }, after, store) => kind === "task" && (after.has(keyOf2(service, "appointment", id5)) || isCard2(store, id5));
var isCard2 = (store, id5) => store.records.known("nozbe", "contact", null).some(({ parts: parts2 }) => parts2.card === id5);
var show = (value3) => value3 === void 0 ? "nothing seen" : JSON.stringify(value3).slice(0, 80);

// tests/model/support/users/nozbe.ts
async function actInNozbe(people, step2, cards) {
  const { nozbeState: state } = people.practice;
  const send2 = people.nozbe;
  const rooms2 = roomsOf(state, people.home, cards);
  const room = (n2) => pick2(rooms2, n2);
  const task2 = (n2) => pick2(
    rooms2.flatMap(({ tasks: tasks2 }) => tasks2),
    n2
  );
  const note2 = (n2) => pick2(
    rooms2.flatMap(({ notes }) => notes),
    n2
  );
  const members = state.teamMembers.where("team_id", people.practice.nozbe.teamId).filter(({ status }) => status === "active");
  const mark2 = people.mark();
  const comment = (task_id, body3, is_pinned = false) => send2("POST", "/comments", { task_id, body: body3, is_pinned });
  const dueFields = (due5, responsible) => {
    if (due5 === null) return { due_at: null };
    const { at, isAllDay } = dueOf(due5, numberOf3(mark2));
    return { due_at: at, is_all_day: isAllDay, responsible_id: responsible ?? members[0]?.id ?? null };
  };
  switch (step2.do) {
    case "nz.addContact":
      return addContact();
    case "nz.renameContact": {
      const to = room(step2.pick);
      const name3 = textOf5(step2.text, mark2).slice(0, 255);
      if (to?.card && !cards.has(to.card.id)) return null;
      if (step2.what === "card") return to?.card && send2("PUT", `/tasks/${to.card.id}`, { name: name3 });
      return to && send2("PUT", containerPath(to.id), { name: name3 });
    }
    case "nz.archiveContact": {
      const at = step2.archived ? people.now() : null;
      const to = room(step2.pick);
      return to && send2("PUT", containerPath(to.id), isSection() ? { archived_at: at } : { ended_at: at });
    }
    case "nz.deleteContact": {
      const to = room(step2.pick);
      return to && send2("DELETE", containerPath(to.id));
    }
    case "nz.editCard":
      return writeLine(step2.pick, step2.label, step2.text === null ? "" : oneLine(textOf5(step2.text, mark2)));
    case "nz.editReach":
      return writeLine(step2.pick, step2.label, step2.label === "E-mail" ? `${mark2}@example.com` : phoneOf(mark2));
    case "nz.damageCard":
      return damage(room(step2.pick), step2.how);
    case "nz.tag": {
      const card = room(step2.pick)?.card;
      return card && (step2.off ? untag(card.id, step2.tag) : tag4(card.id, tagOf(void 0, step2.tag)));
    }
    case "nz.changeTag": {
      const one11 = pick2(
        [...state.tags.all()].filter(({ name: name3 }) => name3 !== "appointment"),
        step2.pick
      );
      const change = step2.how === "rename" ? { name: `Renamed ${mark2}` } : { archived_at: people.now() };
      return one11 && send2("PUT", `/tags/${one11.id}`, change);
    }
    case "nz.addTask": {
      const made3 = await addTask(room(step2.pick), textOf5(step2.text, mark2), step2.due);
      const id5 = made3?.id;
      return typeof id5 === "string" && step2.body !== null ? comment(id5, bodyOf4("nozbe", step2.body, mark2), true) : made3;
    }
    case "nz.renameTask": {
      const name3 = textOf5(step2.text, mark2).slice(0, 255);
      return send2("PUT", `/tasks/${task2(step2.pick)?.id}`, { name: name3 });
    }
    case "nz.editTaskBody": {
      const one11 = task2(step2.pick);
      const present = one11 && bodyComment(state, one11);
      const body3 = bodyOf4("nozbe", step2.body, mark2);
      if (present) return send2("PUT", `/comments/${present.id}`, { body: body3 });
      return one11 && comment(one11.id, body3, true);
    }
    case "nz.endTask": {
      const change = {
        complete: { ended_at: people.now() },
        reopen: { ended_at: null, is_abandoned: false },
        abandon: { ended_at: people.now(), is_abandoned: true }
      }[step2.how];
      return send2("PUT", `/tasks/${task2(step2.pick)?.id}`, change);
    }
    case "nz.setDue": {
      const one11 = task2(step2.pick);
      return one11 && send2("PUT", `/tasks/${one11.id}`, dueFields(step2.due, one11.responsible_id));
    }
    case "nz.assignTask": {
      const responsible_id = step2.member === null ? null : pick2(members, step2.member)?.id ?? null;
      return send2("PUT", `/tasks/${task2(step2.pick)?.id}`, { responsible_id });
    }
    case "nz.moveTask": {
      const to = step2.to === null ? void 0 : room(step2.to);
      return send2("PUT", `/tasks/${task2(step2.pick)?.id}`, placeOf2(to?.id ?? null));
    }
    case "nz.deleteTask":
      return send2("DELETE", `/tasks/${task2(step2.pick)?.id}`);
    case "nz.addNote": {
      const card = room(step2.pick)?.card;
      return card && comment(card.id, bodyOf4("nozbe", step2.body, mark2));
    }
    case "nz.editNote": {
      const one11 = note2(step2.pick);
      if (!one11) return null;
      const [byline] = /^— .*\n\n/.exec(one11.body) ?? [""];
      return send2("PUT", `/comments/${one11.id}`, { body: byline + bodyOf4("nozbe", step2.body, mark2) });
    }
    case "nz.deleteNote":
      return send2("DELETE", `/comments/${note2(step2.pick)?.id}`);
    case "nz.remark": {
      const one11 = task2(step2.pick);
      return one11 && comment(one11.id, bodyOf4("nozbe", step2.body, mark2));
    }
  }
  function isSection() {
    return people.home.layout === "section";
  }
  function containerPath(id5) {
    return isSection() ? `/project_sections/${id5}` : `/projects/${id5}`;
  }
  function placeOf2(container) {
    if (people.home.layout === "section") return { project_section_id: container };
    return { project_id: container ?? "", project_section_id: null };
  }
  async function addContact() {
    if (step2.do !== "nz.addContact") return null;
    const name3 = textOf5(step2.text, mark2).slice(0, 255);
    const made3 = await addContainer(name3);
    if (typeof made3 !== "string") return null;
    const at = {
      id: made3,
      name: name3,
      isArchived: false,
      card: void 0,
      text: void 0,
      tasks: [],
      notes: []
    };
    if (step2.card) {
      const card = await addTask(at, name3, null);
      if (typeof card?.id === "string")
        await comment(card.id, `E-mail: ${mark2}@example.com
City: Gdynia`, true);
    }
    for (let n2 = 1; n2 <= step2.tasks; n2 += 1) await addTask(at, `Task ${n2} ${mark2}`, null);
    return made3;
  }
  async function addContainer(name3) {
    const { home } = people;
    if (home.layout === "section") {
      return (await send2("POST", "/project_sections", { project_id: home.projectId, name: name3 }))?.id;
    }
    const team_id = people.practice.nozbe.teamId;
    const project2 = await send2("POST", "/projects", { team_id, name: name3, is_open: true });
    const assignment = { group_id: home.groupId, object_id: project2?.id, group_type: "project" };
    if (project2) await send2("POST", "/group_assignments", assignment);
    return project2?.id;
  }
  async function addTask(to, name3, due5) {
    if (!to) return null;
    const project2 = people.home.layout === "section" ? { project_id: people.home.projectId } : {};
    const place2 = { ...project2, ...placeOf2(to.id) };
    return send2("POST", "/tasks", {
      name: name3.slice(0, 255),
      ...place2,
      ...due5 === null ? {} : dueFields(due5, null)
    });
  }
  function writeLine(n2, label, value3) {
    const text11 = room(n2)?.text;
    if (!text11) return null;
    const line = `${label}: ${value3}`.trimEnd();
    const pattern = new RegExp(`^${label}:.*$`, "m");
    const body3 = pattern.test(text11.body) ? text11.body.replace(pattern, () => line) : `${line}
${text11.body}`;
    return send2("PUT", `/comments/${text11.id}`, { body: body3 });
  }
  async function damage(to, how) {
    const { card, text: text11 } = to ?? {};
    if (!card || !text11) return null;
    const path8 = `/comments/${text11.id}`;
    if (how === "drop") return send2("DELETE", `/tasks/${card.id}`);
    if (how === "delete") return send2("DELETE", path8);
    if (how === "unpin") return send2("PUT", path8, { is_pinned: false });
    if (how === "double") return comment(card.id, text11.body, true);
    return send2("PUT", path8, { body: how === "empty" ? "" : `asdf ${mark2} qwerty` });
  }
  async function tag4(task_id, name3) {
    const present = [...state.tags.all()].find((one12) => one12.name.toLowerCase() === name3.toLowerCase());
    const team_id = people.practice.nozbe.teamId;
    const one11 = present ?? await send2("POST", "/tags", { name: name3, team_id });
    return one11 && send2("POST", "/tag_assignments", { tag_id: one11.id, task_id });
  }
  function untag(task_id, n2) {
    const one11 = pick2(
      state.tagAssignments.where("task_id", task_id).filter(({ tag_id }) => state.tags.get(tag_id)?.name !== "appointment"),
      n2
    );
    return one11 && send2("DELETE", `/tag_assignments/${one11.id}`);
  }
}
var oneLine = (text11) => text11.replace(/\s+/g, " ").trim();

// tests/model/support/simulation.ts
var calm = { crash: null, during: [] };
async function simulate(options) {
  const { seed, contacts, indexLagMs } = options;
  const clock = virtualClock(Date.UTC(2026, 4, 12, 9));
  const practice = await startPractice({ seed, contacts, clock, indexLagMs });
  practice.highlevelState.settings.taskUpdateNeedsTitleAndDueDate = false;
  let skewMs = 0;
  const local2 = { now: () => clock.now() + skewMs, sleep: clock.sleep };
  const access = accessOf(practice);
  const connectionBy = (transport) => ({
    access,
    clock: local2,
    ...transport ? { transport } : {}
  });
  const plain3 = options.overSockets ? null : practice.transport;
  const answers = { ...practiceAnswers(practice), layout: options.layout };
  const { workspace } = await prepareWorkspace(connectionBy(plain3), answers);
  const disk = options.onDisk ? createDisk(workspace.id) : null;
  const newStore = (computer2) => {
    if (computer2 === 0) disk?.lose();
    const store = openStore(computer2 === 0 && disk?.file || ":memory:", 0);
    saveWorkspace(store, workspace);
    return store;
  };
  const installations = [];
  const open3 = (store) => ({ store, session: openSession(store, connectionBy(plain3)) });
  const installation = async (computer2) => {
    const present = installations[computer2] ?? open3(newStore(computer2));
    installations[computer2] = present;
    return present;
  };
  const home = homeOf4(workspace);
  const people = peopleOf(practice, home, clock, seed);
  const known2 = { cards: /* @__PURE__ */ new Set(), appointments: /* @__PURE__ */ new Set() };
  const hints = () => {
    for (const one11 of installations) if (one11) addHints(known2, one11.store);
    return known2;
  };
  const truth = () => truthOf(practice.highlevelState, practice.nozbeState, home, hints());
  const ledger = createLedger(truth(), {
    place: { country: workspace.highlevel.country ?? "", zone: workspace.highlevel.timezone },
    matched: () => matchedPeople(practice),
    now: clock.now
  });
  const violations2 = [];
  const sometimes = noneYet();
  const act2 = async (step2) => {
    const before = truth();
    if (isOfHighLevel(step2)) await actInHighLevel(people, step2);
    else await actInNozbe(people, step2, hints().cards);
    const after = truth();
    ledger.byPerson(before, after, (key12) => isLeftBehind(practice, key12));
    const computers = installations.flatMap((one11) => one11 ? [one11.store] : []);
    ledger.estranged(editedUnseen(before, after, computers));
  };
  const tandem = async (computer2, { crash: crash2, during }, work2) => {
    const { store } = await installation(computer2);
    const atFirst = { before: glance(store), truthBefore: truth() };
    const listed2 = /* @__PURE__ */ new Set();
    let before = atFirst.truthBefore;
    const agreesAnew = () => {
      if (store.firstRun.endedIn() === null) ledger.beginsAnew();
      if (store.isCatchingUp()) ledger.catchesUp(store);
    };
    const judge = () => {
      violations2.push(...ledger.byTandem(before, truth(), store));
      agreesAnew();
    };
    agreesAnew();
    ledger.deeds.begin(store);
    const carry = async (request2) => {
      const { pathname } = new URL(request2.url);
      const answer7 = await (plain3 ?? fetch)(request2);
      if (pathname.endsWith("/contacts/search")) for (const id5 of await idsIn2(answer7.clone())) listed2.add(id5);
      return answer7;
    };
    const attended = meanwhile(carry, during, async (step2) => {
      judge();
      await act2(step2);
      before = truth();
    });
    const life = crash2 && mortal(crash2);
    const transport = life ? life.transport(attended) : attended;
    const session = openSession(life ? life.store(store) : store, connectionBy(transport));
    const report = await work2(session).catch((thrown) => {
      const isRefused = thrown instanceof TandemError && thrown.code === "workspace.mismatch";
      if (life?.died() || isRefused) return null;
      throw thrown;
    });
    judge();
    for (const name3 of seenIn({ ...atFirst, computer: computer2, store, report, listed: listed2 })) sometimes[name3] += 1;
    return report;
  };
  return {
    practice,
    clock,
    workspace,
    ledger,
    people,
    truth,
    installation,
    stores: () => installations.flatMap((one11) => one11 ? [one11.store] : []),
    restart: (computer2, isEmpty6) => {
      const present = installations[computer2];
      if (!present) return;
      if (isEmpty6) present.store.close();
      installations[computer2] = open3(isEmpty6 ? newStore(computer2) : present.store);
    },
    restore: (name3) => {
      const present = installations[0];
      if (!present || !disk) return;
      const before = linkedPairs(present.store);
      ledger.restored(truth(), present.store);
      present.store.close();
      const store = disk.restore(name3, local2.now());
      installations[0] = open3(store);
      ledger.forgotten(
        before.filter(([highlevel]) => !isLinked(store, highlevel)),
        truth()
      );
    },
    skew: (ms) => {
      skewMs = ms;
    },
    act: act2,
    tandem,
    violations: violations2,
    sometimes,
    close: async () => {
      for (const one11 of installations) one11?.store.close();
      disk?.remove();
      await practice.close();
    }
  };
}
var isOfHighLevel = (step2) => step2.do.startsWith("hl.");
var linkedPairs = (store) => kinds.flatMap(
  (kind) => store.links.all(kind).map(({ highlevelId: highlevelId2, nozbeId }) => [
    keyOf2("highlevel", kind, highlevelId2),
    keyOf2("nozbe", kind, nozbeId)
  ])
);
function isLinked(store, key12) {
  const [, kind, id5 = ""] = key12.split(" ");
  return store.links.of("highlevel", kind, id5) !== void 0;
}
function addHints({ cards, appointments: appointments2 }, store) {
  for (const { nozbeId } of store.links.all("contact")) {
    const card = store.records.find("nozbe", "contact", nozbeId)?.parts.card;
    if (card) cards.add(card);
  }
  for (const { nozbeId } of store.links.all("appointment")) appointments2.add(nozbeId);
}
function isLeftBehind({ nozbeState: { tasks: tasks2, comments: comments2 } }, key12) {
  const [service, kind, id5 = ""] = key12.split(" ");
  if (service !== "nozbe" || kind === "contact") return false;
  const comment = comments2.get(id5);
  return tasks2.get(comment && !comment.is_deleted ? comment.task_id : id5) !== void 0;
}
function editedUnseen(before, after, computers) {
  return [...after].flatMap(([key12, now]) => {
    const was = before.get(key12);
    if (!was || now.kind === "contact" || JSON.stringify(was) === JSON.stringify(now)) return [];
    const knowing = computers.filter((store) => store.links.of(now.service, now.kind, now.id));
    return knowing.length > 0 && knowing.length < computers.length ? [key12] : [];
  });
}
function matchedPeople({ highlevelState, nozbeState }) {
  const shown2 = new Set([...nozbeState.users.all()].map(({ invitation_email }) => invitation_email));
  return new Set(
    [...highlevelState.users.all()].filter(({ email }) => shown2.has(email)).map(({ firstName, lastName }) => `${firstName} ${lastName}`)
  );
}
function homeOf4({ layout: layout2, nozbe: { projectId, groupId } }) {
  return layout2 === "section" ? { layout: layout2, projectId: projectId ?? "" } : { layout: layout2, groupId: groupId ?? "" };
}
async function idsIn2(answer7) {
  const body3 = await answer7.json().catch(() => null);
  const contacts = typeof body3 === "object" && body3 !== null && "contacts" in body3 ? body3.contacts : [];
  return Array.isArray(contacts) ? contacts.map(({ id: id5 }) => id5) : [];
}

// tests/model/support/users/worldSteps.ts
import fc2 from "fast-check";

// tests/model/support/users/arbitrary.ts
import fc from "fast-check";
var n = fc.nat(11);
var text10 = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(textCount - 1));
var textOrNone = fc.option(text10, { freq: 4 });
var body2 = fc.nat(bodyCount - 1);
var due4 = fc.nat(dueCount - 1);
var dueOrNone = fc.option(due4, { freq: 3 });
var user = fc.option(fc.nat(5), { freq: 4 });
var tag3 = fc.nat(5);
var off = fc.boolean();
var step = () => (weight, done2, fields3) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(done2), ...fields3 })
});
var hl = step();
var nz = step();
var highLevelStep = fc.oneof(
  hl(3, "hl.addContact", { text: text10, reach: fc.constantFrom("both", "email", "none") }),
  hl(8, "hl.editContact", {
    pick: n,
    field: fc.constantFrom(
      "firstName",
      "lastName",
      "companyName",
      "address1",
      "city",
      "state",
      "website",
      "source"
    ),
    text: textOrNone
  }),
  hl(2, "hl.reachContact", { pick: n, field: fc.constantFrom("email", "phone"), clear: fc.boolean() }),
  hl(2, "hl.setCustom", { pick: n, field: n, value: fc.option(fc.nat(15), { freq: 4 }) }),
  hl(2, "hl.assignOwner", { pick: n, user }),
  hl(3, "hl.tag", { pick: n, tag: tag3, off }),
  hl(1, "hl.deleteContact", { pick: n }),
  hl(1, "hl.mergeContacts", { pick: n, into: n }),
  hl(3, "hl.addTask", { pick: n, text: text10, due: due4 }),
  hl(5, "hl.editTask", { pick: n, text: textOrNone, due: dueOrNone, body: fc.option(body2, { freq: 2 }) }),
  hl(3, "hl.completeTask", { pick: n, completed: fc.boolean() }),
  hl(1, "hl.assignTask", { pick: n, user }),
  hl(1, "hl.deleteTask", { pick: n }),
  hl(2, "hl.addNote", { pick: n, body: body2 }),
  hl(2, "hl.editNote", { pick: n, body: body2 }),
  hl(1, "hl.deleteNote", { pick: n }),
  hl(2, "hl.book", { pick: n, day: n }),
  hl(1, "hl.reschedule", { pick: n, day: n }),
  hl(1, "hl.setStatus", { pick: n, status: fc.constantFrom("confirmed", "cancelled", "showed", "noshow") }),
  hl(1, "hl.deleteAppointment", { pick: n }),
  hl(1, "hl.removeOption", { field: n }),
  hl(1, "hl.removeUser", { user: n })
);
var nozbeStep = fc.oneof(
  nz(2, "nz.addContact", { text: text10, card: fc.boolean(), tasks: fc.nat(2) }),
  nz(3, "nz.renameContact", { pick: n, text: text10, what: fc.constantFrom("container", "card") }),
  nz(1, "nz.archiveContact", { pick: n, archived: fc.boolean() }),
  nz(1, "nz.deleteContact", { pick: n }),
  nz(8, "nz.editCard", {
    pick: n,
    label: fc.constantFrom("Company", "Street", "City", "State", "Website", "Source"),
    text: textOrNone
  }),
  nz(2, "nz.editReach", { pick: n, label: fc.constantFrom("E-mail", "Phone") }),
  nz(2, "nz.damageCard", {
    pick: n,
    how: fc.constantFrom("empty", "garble", "delete", "unpin", "double", "drop")
  }),
  nz(3, "nz.tag", { pick: n, tag: tag3, off }),
  nz(1, "nz.changeTag", { pick: n, how: fc.constantFrom("rename", "archive") }),
  nz(3, "nz.addTask", { pick: n, text: text10, due: dueOrNone, body: fc.option(body2, { freq: 2 }) }),
  nz(3, "nz.renameTask", { pick: n, text: text10 }),
  nz(2, "nz.editTaskBody", { pick: n, body: body2 }),
  nz(3, "nz.endTask", { pick: n, how: fc.constantFrom("complete", "reopen", "abandon") }),
  nz(3, "nz.setDue", { pick: n, due: dueOrNone }),
  nz(1, "nz.assignTask", { pick: n, member: user }),
  nz(2, "nz.moveTask", { pick: n, to: fc.option(n, { freq: 4 }) }),
  nz(1, "nz.deleteTask", { pick: n }),
  nz(2, "nz.addNote", { pick: n, body: body2 }),
  nz(2, "nz.editNote", { pick: n, body: body2 }),
  nz(1, "nz.deleteNote", { pick: n }),
  nz(1, "nz.remark", { pick: n, body: body2 })
);
var userStep = fc.oneof(highLevelStep, nozbeStep);

// tests/model/support/users/worldSteps.ts
var isUserStep = (step2) => /^(hl|nz)\./.test(step2.do);
var yearMs = 365 * 864e5;
var computer = fc2.oneof(
  { weight: 9, arbitrary: fc2.constant(0) },
  { weight: 1, arbitrary: fc2.constant(1) }
);
var faultKinds = [
  "status",
  "status-after",
  "reset-before",
  "reset-after",
  "hang-after",
  "truncate",
  "html",
  "empty"
];
var fault = (mostSkipped) => fc2.record({
  kind: fc2.constantFrom(...faultKinds),
  service: fc2.constantFrom("highlevel", "nozbe"),
  status: fc2.constantFrom(401, 403, 429, 500, 502, 503),
  skip: fc2.nat(mostSkipped),
  times: fc2.integer({ min: 1, max: 3 })
});
var crash = (most2) => fc2.record({
  at: fc2.constantFrom("store", "request"),
  n: fc2.integer({ min: 1, max: most2 }),
  after: fc2.boolean()
});
var perhaps = (latest) => fc2.option(crash(latest), { freq: 2 });
var never2 = fc2.constant(null);
var sync = (mostFaults, mayCrash, { latest = 80, one: one11 = fault(25) } = {}) => fc2.record({
  do: fc2.constant("sync"),
  computer,
  complete: fc2.boolean(),
  kinds: fc2.oneof(
    { weight: 7, arbitrary: fc2.constant(null) },
    { weight: 1, arbitrary: fc2.subarray([...kinds], { minLength: 1 }) }
  ),
  faults: fc2.array(one11, { maxLength: mostFaults }),
  crash: mayCrash ? perhaps(latest) : never2,
  during: fc2.array(fc2.record({ request: fc2.nat(40), step: userStep }), { maxLength: 2 })
});
var worldStep = fc2.oneof(
  { weight: 8, arbitrary: sync(0, false) },
  { weight: 6, arbitrary: sync(3, true) },
  {
    weight: 3,
    arbitrary: fc2.record({ do: fc2.constant("wait"), ms: fc2.constantFrom(500, 5e3, 12e4, 864e5) })
  },
  {
    weight: 1,
    arbitrary: fc2.record({ do: fc2.constant("skew"), ms: fc2.constantFrom(0, yearMs, -yearMs, 36e5) })
  },
  {
    weight: 1,
    arbitrary: fc2.record({ do: fc2.constant("scarce"), calls: fc2.integer({ min: 5, max: 60 }) })
  },
  { weight: 1, arbitrary: fc2.record({ do: fc2.constant("restart"), computer }) },
  { weight: 1, arbitrary: fc2.record({ do: fc2.constant("loseDatabase") }) },
  {
    weight: 3,
    arbitrary: fc2.record({
      do: fc2.constant("answerApproval"),
      pick: fc2.nat(5),
      agreed: fc2.boolean(),
      faults: fc2.array(fault(3), { maxLength: 1 })
    })
  },
  {
    weight: 3,
    arbitrary: fc2.record({
      do: fc2.constant("answerConflict"),
      pick: fc2.nat(5),
      take: fc2.constantFrom("highlevel", "nozbe", "base")
    })
  },
  { weight: 1, arbitrary: fc2.record({ do: fc2.constant("undo"), run: fc2.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc2.record({
      do: fc2.constant("unlink"),
      pick: fc2.nat(20),
      kind: fc2.constantFrom("contact", "task")
    })
  },
  {
    weight: 1,
    arbitrary: fc2.record({
      do: fc2.constant("changeRule"),
      kind: fc2.constantFrom(...kinds),
      field: fc2.nat(20),
      direction: fc2.constantFrom(...directions),
      conflict: fc2.constantFrom(...conflictRules)
    })
  }
);
var anyStep = fc2.oneof(
  { weight: 3, arbitrary: userStep },
  { weight: 2, arbitrary: worldStep }
);
var one10 = (weight, fields3) => ({
  weight,
  arbitrary: fc2.record(fields3)
});
var restoreStep = fc2.oneof(
  { weight: 5, arbitrary: userStep },
  // What a backup does not know, and what it takes for something else.
  {
    weight: 5,
    arbitrary: userStep.filter(
      ({ do: what }) => /^nz.(add(Task|Note)|renameTask|editNote|setDue|moveTask)|^hl.(edit|add|delete)(Task|Note)/.test(what)
    )
  },
  { weight: 6, arbitrary: worldStep },
  one10(2, { do: fc2.constant("backUp") }),
  one10(2, { do: fc2.constant("restore"), pick: fc2.nat(3) }),
  one10(1, { do: fc2.constant("answerOpen"), pick: fc2.nat(5) })
);
var lostAnswer = fc2.record({
  kind: fc2.constant("reset-after"),
  service: fc2.constant("nozbe"),
  method: fc2.constant("POST"),
  skip: fc2.nat(4),
  times: fc2.constant(1)
});
var recipe = fc2.constantFrom(...recipesPlayed);
var recipeStep = fc2.oneof(
  { weight: 4, arbitrary: userStep },
  // What recipes wait for.
  {
    weight: 4,
    arbitrary: userStep.filter(
      ({ do: what }) => /addContact|editCard|hl.(edit|reach)Contact|book/.test(what)
    )
  },
  { weight: 6, arbitrary: worldStep },
  // They are at work when the rest of the run is done.
  { weight: 3, arbitrary: sync(2, true, { latest: 200, one: lostAnswer }) },
  one10(1, { do: fc2.constant("switch"), recipe, isOn: fc2.boolean() }),
  one10(1, {
    do: fc2.constant("answerRecipe"),
    recipe,
    agreed: fc2.boolean()
  })
);
var recipeSteps = (steps) => fc2.tuple(fc2.subarray([...recipesPlayed], { minLength: 1 }), steps(recipeStep)).map(([on, then]) => [...on.map((id5) => ({ do: "switch", recipe: id5, isOn: true })), ...then]);
var outage = fc2.record({
  kind: fc2.constant("status"),
  service: fc2.constantFrom("highlevel", "nozbe"),
  status: fc2.constant(503),
  skip: fc2.nat(8),
  times: fc2.constant(100)
});
var rareStep = fc2.oneof(
  { weight: 4, arbitrary: userStep.filter(({ do: what }) => /delete|nz.add/i.test(what)) },
  { weight: 5, arbitrary: sync(0, false) },
  {
    weight: 3,
    arbitrary: fc2.record({
      do: fc2.constant("answerApproval"),
      pick: fc2.nat(5),
      agreed: fc2.constant(true),
      faults: fc2.array(outage, { minLength: 1, maxLength: 1 })
    })
  },
  {
    weight: 3,
    arbitrary: fc2.record({ do: fc2.constant("scarce"), calls: fc2.integer({ min: 4, max: 30 }) })
  }
);

// tests/model/support/play.ts
var mostRuns = 8;
async function play(options, steps, watch = () => {
}) {
  const simulation = await simulate(options);
  const { violations: violations2 } = simulation;
  const played = { violations: violations2, crashes: 0, faults: 0, steps: 0, sometimes: simulation.sometimes };
  try {
    const first2 = (session) => session.sync({ trigger: "manual" });
    const report = await simulation.tandem(0, { ...calm, crash: options.crash ?? null }, first2);
    if (report === null) {
      played.crashes += 1;
      await simulation.tandem(0, calm, first2);
    }
    for (const step2 of steps) {
      if (violations2.length > 0) break;
      if (isUserStep(step2)) await simulation.act(step2);
      else await turn(simulation, step2, played, options.overSockets);
      played.steps += 1;
    }
    if (violations2.length === 0) await comeToRest(simulation);
    if (violations2.length === 0 && options.onDisk) {
      await decideEverything(simulation);
      await comeToRest(simulation);
    }
    watch(simulation);
    return played;
  } finally {
    await simulation.close();
  }
}
async function turn(simulation, step2, played, overSockets) {
  const { practice } = simulation;
  switch (step2.do) {
    case "sync": {
      const { store } = await simulation.installation(step2.computer);
      if (store.firstRun.endedIn() === null) return beginSecond(simulation);
      const faults = step2.faults.filter(({ kind }) => !overSockets || !kind.startsWith("hang"));
      practice.faults.add(...faults);
      const { complete, kinds: kinds2 } = step2;
      const report = await simulation.tandem(
        step2.computer,
        step2,
        (session) => session.sync({ trigger: "manual", complete, ...kinds2 && { kinds: kinds2 } })
      );
      practice.faults.clear();
      if (report === null) played.crashes += 1;
      played.faults += faults.length;
      return;
    }
    case "wait":
      return simulation.clock.advance(step2.ms);
    case "skew":
      return simulation.skew(step2.ms);
    case "scarce":
      practice.highlevelState.settings.callsPerDay = callsToday(simulation) + step2.calls;
      return;
    case "restart":
      return simulation.restart(step2.computer, false);
    case "loseDatabase":
      return loseDatabase(simulation);
    case "backUp": {
      const { store } = await simulation.installation(0);
      return void store.backUp("hand", simulation.clock.now(), 3);
    }
    case "restore": {
      const { store } = await simulation.installation(0);
      const backup = pick2(store.backups(), step2.pick);
      if (backup) simulation.restore(backup.name);
      return;
    }
    default:
      return ask2(simulation, step2);
  }
}
var dayMs19 = 864e5;
function callsToday({ practice, clock }) {
  const midnight = Math.floor(clock.now() / dayMs19) * dayMs19;
  return practice.requests.filter(({ service, at }) => service === "highlevel" && at >= midnight).length;
}
function allowPlenty({ practice, clock }) {
  practice.highlevelState.settings.callsPerDay = 2e5;
  clock.advance(dayMs19);
}
async function isAgreed(simulation) {
  allowPlenty(simulation);
  simulation.clock.advance(12e4);
  const report = await simulation.tandem(
    0,
    calm,
    (session) => session.sync({ trigger: "manual", complete: true })
  );
  if (report === null || report.errors.length > 0) return false;
  simulation.clock.advance(12e4);
  const { store } = await simulation.installation(0);
  return store.waiting().length === 0 && store.approvals.all().length === 0;
}
async function beginSecond(simulation) {
  if (await isAgreed(simulation))
    await simulation.tandem(1, calm, (session) => session.sync({ trigger: "manual", complete: true }));
}
async function loseDatabase(simulation) {
  if (!await isAgreed(simulation)) return;
  simulation.ledger.estranged([...simulation.truth()].flatMap(([key12, one11]) => one11.isPaused ? [key12] : []));
  simulation.restart(0, true);
  await simulation.tandem(0, calm, (session) => session.sync({ trigger: "manual", complete: true }));
}
async function ask2(simulation, step2) {
  const { store } = await simulation.installation(0);
  const { ledger } = simulation;
  const tell = (work2) => simulation.tandem(
    0,
    calm,
    (session) => work2(session).catch((thrown) => {
      if (thrown instanceof TandemError) return null;
      throw thrown;
    })
  );
  switch (step2.do) {
    case "switch":
      await tell(async ({ recipes }) => {
        recipes.change(switched(step2.recipe, step2.isOn));
        return null;
      });
      if (step2.recipe === "completed-tasks") ledger.leaves("task", "completed");
      return;
    case "answerRecipe":
      await tell(async ({ recipes }) => {
        recipes.decide({ id: step2.recipe, decision: step2.agreed ? "approved" : "dropped" });
        return null;
      });
      return;
    case "answerOpen":
      await tell(async (session) => linkOpen(simulation, session, store, step2.pick));
      return;
    case "answerApproval": {
      const waiting = store.approvals.all().filter(({ state }) => state === "waiting");
      const approval = pick2(waiting, step2.pick);
      if (!approval) return;
      const isLeft = approval.op === "archive" || approval.kind === "appointment";
      const refused3 = isLeft ? "apart" : "restore";
      if (approval.op !== "update") ledger.agreed(approval.linkIds, store, step2.agreed ? "delete" : refused3);
      simulation.practice.faults.add(...step2.faults);
      await tell((session) => session.decide(approval.id, step2.agreed ? "approved" : "refused"));
      simulation.practice.faults.clear();
      const still = store.approvals.find(approval.id);
      if (step2.agreed && still) simulation.sometimes["approval lapsed"] += 1;
      if (!step2.agreed && !still) simulation.sometimes["approval refused"] += 1;
      return;
    }
    case "answerConflict": {
      const waiting = store.waiting().flatMap((item) => item.type === "conflict" ? [item.id] : []);
      const conflict = store.conflicts.find(pick2(waiting, step2.pick) ?? 0);
      if (!conflict) return;
      const { linkId, field } = conflict;
      const link2 = store.links.find(linkId);
      const isGone2 = step2.take !== "base" && link2?.gone[step2.take];
      if (field === null) ledger.agreed([linkId], store, isGone2 ? "delete" : "restore");
      if (field !== null || isGone2) ledger.settled(linkId, field, store, simulation.truth());
      await tell((session) => session.resolve(conflict.id, step2.take));
      return;
    }
    case "undo": {
      const runId = store.history.latest(200).map(({ run }) => run);
      const chosen3 = pick2([...new Set(runId)], step2.run);
      if (chosen3 === void 0) return;
      const rows2 = store.history.ofRun(chosen3);
      const links = rows2.flatMap(({ linkId }) => linkId === null ? [] : [linkId]);
      ledger.agreed(links, store, "apart");
      ledger.estranged(rows2.map(({ service, kind, recordId }) => keyOf2(service, kind, recordId)));
      await tell(async (session) => (await session.undo({ runId: chosen3 }, { confirmed: true })).run);
      return;
    }
    case "unlink": {
      const link2 = pick2(store.links.all(step2.kind), step2.pick);
      if (!link2) return;
      const children = step2.kind === "contact" ? childrenOf(store, link2) : [];
      ledger.agreed([link2.id, ...children.map(({ id: id5 }) => id5)], store, "apart");
      await tell(async (session) => {
        session.unlink(link2.highlevelId, link2.kind);
        return null;
      });
      return;
    }
    case "changeRule":
      await tell(async (session) => {
        const mapping = await session.mapping();
        const { kind, direction, conflict } = step2;
        const rule3 = pick2(mapping[kind], step2.field);
        if (!rule3) return null;
        ledger.leaves(kind, rule3.field);
        const rules3 = mapping[kind].map((one11) => one11 === rule3 ? { ...one11, direction, conflict } : one11);
        await session.setMapping({ ...mapping, [kind]: rules3 });
        return null;
      });
  }
}
function linkOpen({ ledger, truth }, session, store, number3) {
  const open3 = store.waiting().filter((item2) => item2.type === "ambiguous");
  const item = pick2(open3, number3);
  if (!item) return null;
  const { kind, service, recordId } = item;
  const other = ledger.otherSide(keyOf2(service, kind, recordId), truth());
  if (!other) return null;
  const link2 = store.links.of(other.service, kind, other.id);
  if (link2) session.unlink(other.id, kind);
  const [highlevelId2, nozbeId] = service === "highlevel" ? [recordId, other.id] : [other.id, recordId];
  session.link({ kind, highlevelId: highlevelId2, nozbeId });
  return null;
}
var mostAnswers = 40;
async function decideEverything(simulation) {
  const { store } = await simulation.installation(0);
  for (let n2 = 0; n2 < mostAnswers && simulation.violations.length === 0; n2 += 1) {
    const [first2] = store.waiting().slice(n2 % Math.max(1, store.waiting().length));
    if (!first2) return;
    if (first2.type === "ambiguous") await ask2(simulation, { do: "answerOpen", pick: n2 });
    if (first2.type === "approval")
      await ask2(simulation, { do: "answerApproval", pick: n2, agreed: n2 % 2 === 0, faults: [] });
    if (first2.type === "conflict")
      await ask2(simulation, { do: "answerConflict", pick: n2, take: n2 % 2 === 0 ? "highlevel" : "nozbe" });
  }
}
var childrenOf = (store, { highlevelId: highlevelId2, nozbeId }) => [
  ...store.links.ofParent("highlevel", highlevelId2),
  ...store.links.ofParent("nozbe", nozbeId)
];
async function comeToRest(simulation) {
  const { clock, ledger, violations: violations2 } = simulation;
  simulation.skew(0);
  allowPlenty(simulation);
  for (let run = 1; ; run += 1) {
    clock.advance(12e4);
    const report = await simulation.tandem(
      0,
      calm,
      (session2) => session2.sync({ trigger: "manual", complete: true })
    );
    if (report === null || violations2.length > 0) return;
    const { changes, counts } = report;
    const errors = report.errors.filter(({ code: code2 }) => code2 !== "listing.empty");
    if (run > 2 && changes.length === 0 && counts.linked === 0 && errors.length === 0) break;
    if (run > mostRuns) {
      violations2.push({
        law: "I16",
        key: "run",
        what: `has still to do: ${JSON.stringify({ changes, errors })}`
      });
      return;
    }
  }
  const { store, session } = await simulation.installation(0);
  violations2.push(...ledger.atRest(simulation.truth(), store));
  violations2.push(...disagreements(await session.verify(), store, await session.mapping()));
}
function disagreements({ different }, store, mapping) {
  const waiting = store.waiting();
  const parked = new Set(waiting.flatMap((item) => item.type === "conflict" ? [item.field ?? ""] : []));
  return different.flatMap(
    ({ kind, contact: contact2, highlevel, fields: fields3 }) => (fields3 ?? []).filter((field) => !parked.has(field) && !isHeldEmpty(store, kind, highlevel ?? "", field)).filter((field) => mapping[kind].some((rule3) => rule3.field === field && rule3.direction === "both")).map((field) => ({ law: "I1", key: `${kind} of ${contact2}`, what: `${field} differs` }))
  );
}
function isHeldEmpty(store, kind, highlevelId2, field) {
  const link2 = store.links.of("highlevel", kind, highlevelId2);
  const isHeld2 = store.approvals.all().some(({ op, linkIds }) => op === "update" && linkIds.includes(link2?.id ?? 0));
  return link2 !== void 0 && isHeld2 && services.some((service) => {
    const value3 = store.records.find(service, kind, idOn(link2, service))?.fields[field] ?? "";
    return value3 === "" || Array.isArray(value3) && value3.length === 0;
  });
}

// tests/model/support/scenario.ts
var usualSteps = fc3.oneof(
  { weight: 8, arbitrary: manyOf(anyStep) },
  { weight: 1, arbitrary: manyOf(restoreStep) },
  { weight: 1, arbitrary: recipeSteps(manyOf) }
);
function manyOf(step2) {
  return fc3.array(step2, { minLength: 4, maxLength: 24 });
}
var scenarioIn = (layouts2, steps = usualSteps) => fc3.record({
  world: fc3.record({
    seed: fc3.nat(1e3),
    contacts: fc3.constantFrom(3, 6),
    indexLagMs: fc3.constantFrom(0, 2e3, 3e4),
    layout: fc3.constantFrom(...layouts2),
    crash: fc3.option(crash(150), { freq: 2 })
  }),
  steps
});
var scenario = scenarioIn(["section", "project"]);
var rareScenario = scenarioIn(["section", "project"], manyOf(rareStep));
var playScenario = ({ world: options, steps }, overSockets, watch) => play({ ...options, overSockets, onDisk: steps.some(({ do: what }) => what === "restore") }, steps, watch);

// tests/model/xx.ts
var s = JSON.parse(readFileSync(process.argv[2], "utf8"));
var dump = (sim) => {
  for (const st of sim.stores()) for (const r of st.history.latest(60).reverse()) console.log(r.run, r.op, r.kind, r.service, r.by, r.rule, r.recordId, r.field, JSON.stringify(r.before), JSON.stringify(r.after));
  console.log(JSON.stringify(sim.stores()[0].waiting()));
};
var k = Number(process.argv[3] ?? 99);
var { violations } = await playScenario({ ...s, steps: s.steps.slice(0, k) }, false, dump);
console.log(JSON.stringify(violations));
