// Calls every operation through Prism, which holds requests and answers to the contract; bodies as JSON and as forms.
const { operations, queryAndPath, asForm, report } = require('./contract');

async function main([contract, proxy, sandboxes]) {
  const faults = [];
  let called = 0;
  for (const operation of operations(contract)) {
    const bodies = operation.json
      ? [
          ['application/json', JSON.stringify(operation.json)],
          ['application/x-www-form-urlencoded', asForm(operation.json)],
        ]
      : [[undefined, undefined]];
    for (const [at, [type, body]] of bodies.entries()) {
      // what the first body has created or removed is there, or gone, for the second
      const base = proxy.split(',')[at];
      const answer = await fetch(base + queryAndPath(operation), {
        method: operation.method.toUpperCase(),
        headers: {
          'X-API-Version': '2',
          Authorization: `Basic ${Buffer.from(`${process.env.LIVECHAT_LOGIN}:${process.env.LIVECHAT_TOKEN}`).toString('base64')}`,
          ...(type ? { 'Content-Type': type } : {}),
        },
        body,
      });
      called++;
      const text = await answer.text();
      const violations = answer.headers.get('sl-violations');
      if (!answer.ok || violations) {
        faults.push(`${operation.id} ${type ?? ''} ${answer.status} ${violations ?? ''} ${text.slice(0, 1500)}`);
      }
    }
  }
  report('Prism', called, faults);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
