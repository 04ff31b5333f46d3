namespace DataAuditor.Files;

/// <summary>The machine's own files.</summary>
internal sealed class Disk : IDisk
{
    public static Disk OfMachine { get; } = new();

    public void Write(string path, Action<Stream> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var output = new FileStream(path, FileMode.Create, FileAccess.Write);
        content(output);

        // A file that is moved before its content is on the disk may be an empty one after a power cut.
        output.Flush(flushToDisk: true);
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);
}
