// Calls every operation by the npm package livechatapi: by its methods where it has one for it, else by its general ones.
const { LiveChatApi } = require('livechatapi');
const { operations, queryAndPath, report } = require('./contract');

const RESOURCES = { agents: 'Agent', canned_responses: 'CannedResponse', goals: 'Goal', greetings: 'Greeting', groups: 'Group' };

/** How the client calls an operation, by the id of the operation; `ids` are the values of the path. */
function methods(api) {
  const known = {
    listChats: (ids, query, done) => api.chats.list(query, done),
    getChat: ([id], query, done) => api.chats.get(id, done),
    markGoalAsSuccessful: ([id], body, done) => api.goals.mark(id, body, done),
    getStatus: (ids, query, done) => api.status.get(query, done),
    listVisitors: (ids, query, done) => api.visitors.list(query, done),
    addVisitorDetails: ([id], body, done) => api.visitors.addCustomVisitorDetails(id, body, done),
    availability: (ids, query, done) => api.reports.getAvailabilityReport(query, done),
  };
  for (const [resource, name] of Object.entries(RESOURCES)) {
    known[`list${name}s`] = (ids, query, done) => api[resource].list(query, done);
    known[`get${name}`] = ([id], query, done) => api[resource].get(id, done);
    known[`create${name}`] = (ids, body, done) => api[resource].create(body, done);
    known[`update${name}`] = ([id], body, done) => api[resource].update(id, body, done);
    known[`delete${name}`] = ([id], query, done) => api[resource].delete(id, done);
  }
  return known;
}

async function main(contract) {
  const api = new LiveChatApi(process.env.LIVECHAT_LOGIN, process.env.LIVECHAT_TOKEN, 2, `${process.env.LIVECHAT_BASE_URL}/`);
  const known = methods(api);
  const faults = [];
  let called = 0;
  let byMethod = 0;
  for (const operation of operations(contract)) {
    const of = (place) => operation.parameters.filter((parameter) => parameter.place === place);
    const ids = of('path').map(({ example }) => example);
    const query = Object.fromEntries(of('query').map(({ name, example }) => [name.replace('[]', ''), example]));
    const sent = operation.json ?? query;
    const general = { get: 'get', post: 'post', put: 'put', delete: 'del' }[operation.method];
    const path = queryAndPath({ ...operation, parameters: of('path') }).slice(1);
    const answer = await new Promise((done) =>
      known[operation.id] ? known[operation.id](ids, sent, done) : api[general](path, sent, done),
    );
    called++;
    byMethod += known[operation.id] ? 1 : 0;
    if (answer && answer.error) faults.push(`${operation.id}: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  console.log(`livechatapi: ${byMethod} of the calls by methods of their own`);
  report('livechatapi', called, faults);
}

main(process.argv[2]);
