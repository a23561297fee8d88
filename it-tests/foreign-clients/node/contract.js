// The operations of the contract with the values that their examples show, in an order in which all of them can be called.
const fs = require('fs');

function resolver(document) {
  return (node) => (node && node.$ref ? node.$ref.slice(2).split('/').reduce((at, key) => at[key], document) : node);
}

const first = (examples) => Object.values(examples ?? {})[0]?.value;

/** What is deleted is called last: other operations need it. */
exports.operations = (file) => {
  const document = JSON.parse(fs.readFileSync(file, 'utf8'));
  const resolve = resolver(document);
  const found = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete']) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
        .map(resolve)
        .filter(({ deprecated }) => !deprecated)
        .map(({ name, in: place, required, example }) => ({ name, place, required, example }));
      const content = operation.requestBody && resolve(operation.requestBody).content;
      const json = content?.['application/json'];
      found.push({
        id: operation.operationId,
        tag: operation.tags[0],
        method,
        path,
        parameters,
        schema: json?.schema.$ref.split('/').pop(),
        json: first(json?.examples),
        form: first(content?.['application/x-www-form-urlencoded']?.examples),
      });
    }
  }
  const isLast = (operation) => (operation.method === 'delete' ? 1 : 0);
  return found.sort((one, other) => isLast(one) - isLast(other));
};

/** A name of the wire as generators write it: tag[] is tag, requester[mail] is requesterMail. */
exports.camelCase = (name) => {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return words.map((word, at) => (at === 0 ? word[0].toLowerCase() : word[0].toUpperCase()) + word.slice(1)).join('');
};

exports.queryAndPath = (operation) => {
  let path = operation.path;
  const query = new URLSearchParams();
  for (const { name, place, example } of operation.parameters) {
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(example));
    if (place === 'query') for (const value of [].concat(example)) query.append(name, value);
  }
  return query.size ? `${path}?${query}` : path;
};

/** A form with PHP's brackets, as the service reads it. */
exports.asForm = (body) => {
  const form = new URLSearchParams();
  const add = (name, value) => {
    if (Array.isArray(value)) value.forEach((item, at) => add(item instanceof Object ? `${name}[${at}]` : `${name}[]`, item));
    else if (value instanceof Object) Object.entries(value).forEach(([key, member]) => add(name ? `${name}[${key}]` : key, member));
    else form.append(name, value);
  };
  add('', body);
  return form.toString();
};

/** Prints the counts; the process fails with the first fault. */
exports.report = (client, called, faults) => {
  faults.forEach((fault) => console.error(`${client}: ${fault}`));
  console.log(`${client}: ${called} calls, ${faults.length} faults`);
  process.exitCode = faults.length ? 1 : 0;
};
