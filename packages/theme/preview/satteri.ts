/** In previews, what stands for the package `satteri`: its parser is native code, its plugins are objects. */
export const defineMdastPlugin = <Plugin>(plugin: Plugin): Plugin => plugin;
export const defineHastPlugin = <Plugin>(plugin: Plugin): Plugin => plugin;
