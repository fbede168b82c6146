import { expect, test } from 'vitest';
import { addressProblem } from '../../../lib/core/address.ts';

test.each([
  ['https://daftar.pertanian.go.id/list.json', null],
  ['https://[2606:4700::1111]/', null],
  ['http://pertanian.go.id/', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['https://nama:sandi@pertanian.go.id/', 'credentials'],
  ['https://pertanian.go.id:8443/', 'port'],
  ['bukan alamat', 'syntax'],
  ['https://127.0.0.1/', 'private'],
  ['https://127.1/', 'private'],
  ['https://0x7f000001/', 'private'],
  ['https://2130706433/', 'private'],
  ['https://10.1.2.3/', 'private'],
  ['https://172.31.0.1/', 'private'],
  ['https://192.168.0.1/', 'private'],
  ['https://100.64.0.1/', 'private'],
  ['https://169.254.169.254/latest', 'private'],
  ['https://[::1]/', 'private'],
  ['https://[::ffff:192.168.0.1]/', 'private'],
  ['https://[fd12::1]/', 'private'],
  ['https://[fe80::1]/', 'private'],
  ['https://[64:ff9b::10.0.0.1]/', 'private'],
  ['https://[2002:0a00:0001::]/', 'private'],
  ['https://localhost/', 'private'],
  ['https://localhost./', 'private'],
  ['https://server/', 'private'],
  ['https://printer.local/', 'private'],
  [`https://contoh.id/${'a'.repeat(2048)}`, 'syntax'],
])('%s', (address, problem) => {
  expect(addressProblem(address)).toBe(problem);
});
