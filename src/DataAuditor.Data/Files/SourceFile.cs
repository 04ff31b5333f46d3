using DataAuditor.Data.Warehouses;

namespace DataAuditor.Data.Files;

/// <summary>One file of a table.</summary>
/// <param name="Name">Below the folder that a glob starts from, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name, FileFormat Format, bool Compressed)
{
    /// <summary>What is read where it is no file; its path then says of which warehouse.</summary>
    public WarehouseData? Data { get; init; }

    public SourceLocation At(long line = 0, long column = 0) => Data?.Query.DeclaredAt ?? new(Path, (int)Math.Min(line, int.MaxValue), (int)Math.Min(column, int.MaxValue));

    public AuditException Fault(string message, long line = 0, long column = 0, Exception? inner = null) =>
        new(DiagnosticCode.DataFile, Data is null ? message : $"{Path}: {message}", At(line, column), inner);

    public FileStream Open()
    {
        try
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw Refused(refusal);
        }
    }

    public AuditException Refused(Exception refusal) => refusal switch
    {
        _ when Directory.Exists(Path) => Fault("is a directory, not a file", inner: refusal),
        FileNotFoundException or DirectoryNotFoundException => Fault("there is no such file", inner: refusal),
        UnauthorizedAccessException => Fault("the file may not be read: permission denied", inner: refusal),
        _ => Fault($"the file cannot be read: {refusal.Message}", inner: refusal),
    };
}
