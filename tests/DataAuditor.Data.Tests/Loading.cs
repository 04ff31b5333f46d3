using System.Text;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests;

/// <summary>Tables read from texts that a test writes to a folder of its own.</summary>
internal sealed class Loading : IDisposable
{
    public Loading() => Folder = Directory.CreateTempSubdirectory("data-auditor-").FullName;

    public string Folder { get; }

    public TableReadOptions Options { get; set; } = new();

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Table Read(string path) => Load(path).Table;

    public LoadedTable Load(string path) => Load(("real", path))["real"];

    public IReadOnlyDictionary<string, LoadedTable> Load(params (string Name, string Path)[] sources) =>
        TableReader.Read(sources.ToDictionary(source => source.Name, source => new TableSource(Path.Combine(Folder, source.Path)), StringComparer.Ordinal), Options, CancellationToken.None);

    /// <summary>The fault of reading, with the folder left out: <c>x.csv(3,5): message</c>.</summary>
    public string Fault(params (string Name, string Path)[] sources)
    {
        var fault = Assert.Throws<AuditException>(() => Load(sources)).Diagnostics.Single();
        Assert.Equal(DiagnosticCode.DataFile, fault.Code);
        return $"{fault.Location}: {fault.Message}".Replace(Folder + "/", "", StringComparison.Ordinal);
    }

    public string Fault(string path) => Fault(("real", path));

    public string FaultOf(string text) => FaultOf(Encoding.UTF8.GetBytes(text));

    public string FaultOf(byte[] bytes)
    {
        Write("x.csv", bytes);
        return Fault("x.csv");
    }

    public static string[] Texts(Column column) => [.. Enumerable.Range(0, column.Count).Select(row => column.TextAt(row) ?? "(null)")];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
