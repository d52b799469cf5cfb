/** A file as the server takes it, by pieces: a call with a million arguments would overflow. */
export async function fileAsBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const piece = 32_768;
  let binary = "";
  for (let first = 0; first < bytes.length; first += piece) {
    binary += String.fromCharCode(...bytes.subarray(first, first + piece));
  }
  return btoa(binary);
}
