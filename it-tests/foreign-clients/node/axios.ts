// Calls every operation by the client that openapi-generator makes as typescript-axios.
import axios from 'axios';
import * as generated from './generated';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { operations, camelCase, report } = require('../contract');

type Method = (parameters: Record<string, unknown>) => Promise<{ status: number; data: unknown }>;

async function main(contract: string): Promise<void> {
  const configuration = new generated.Configuration({
    basePath: process.env.LIVECHAT_BASE_URL,
    username: process.env.LIVECHAT_LOGIN,
    password: process.env.LIVECHAT_TOKEN,
  });
  const classes = generated as unknown as Record<string, new (c: generated.Configuration) => Record<string, Method>>;
  const faults: string[] = [];
  let called = 0;
  for (const operation of operations(contract)) {
    const parameters: Record<string, unknown> = {};
    for (const { name, example } of operation.parameters) parameters[camelCase(name)] = example;
    if (operation.schema) parameters[camelCase(operation.schema)] = operation.json;
    const api = new classes[`${operation.tag}Api`](configuration);
    called++;
    try {
      await api[operation.id](parameters);
    } catch (error) {
      const told = axios.isAxiosError(error) ? `${error.response?.status} ${JSON.stringify(error.response?.data)}` : String(error);
      faults.push(`${operation.id}: ${told}`);
    }
  }
  report('typescript-axios', called, faults);
}

void main(process.argv[2]);
