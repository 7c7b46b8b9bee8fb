declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(command: string, input: Record<string, string>): Promise<Record<string, Buffer>>;
  };
  export default mapshaper;
}
declare module 'polylabel' {
  export default function polylabel(polygon: number[][][], precision: number): number[];
}
