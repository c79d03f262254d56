/** @file The floor of a start: the least application that shows a sandboxed window with one word in it. */
import { app, BrowserWindow } from 'electron';

const folder = process.argv.find((argument) => argument.startsWith('--data-folder='));
if (folder) app.setPath('userData', folder.slice('--data-folder='.length));

void app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { sandbox: true } });
  void window.loadURL('data:text/html,<h1>x</h1>');
});
app.on('window-all-closed', () => app.quit());
