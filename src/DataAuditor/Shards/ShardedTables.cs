using DataAuditor.Data;
using DataAuditor.Data.Streaming;
using DataAuditor.Manifests;
using DataAuditor.Reports;
using DataAuditor.Running;

namespace DataAuditor.Shards;

/// <summary>A part of each table, counted while its files are read.</summary>
internal sealed class ShardedTables(AuditManifest manifest) : IShardInputs
{
    private IReadOnlyDictionary<string, StreamedTable> _tables = new Dictionary<string, StreamedTable>(StringComparer.Ordinal);

    public IReadOnlyList<ShardData> ShardData =>
    [
        .. manifest.Data.Main().Select(main => (main.Role, Table: _tables[AuditData.NameOf(main.Role)])).Select(main => new ShardData(
            AuditData.NameOf(main.Role), main.Role, Relative(main.Table.Path), main.Table.Cut!.First, main.Table.Records, main.Table.Cut.StartMark!, main.Table.Cut.EndMark!, main.Table.Cut.Sha256)),
    ];

    public IReadOnlyList<ReportModel> Models => [];

    public IEnumerable<Diagnostic> Notes => _tables.Values.SelectMany(static table => table.Notes.Select(note => Note(note, table)))
        .Append(Note($"it is counted in shards, not held{(manifest.MemoryLimit is null ? "" : ", whatever 'memoryLimit' is")}: numbers are cut where the first real records say", _tables["synthetic"]));

    public IFolded Fold(AuditPlan plan, AuditOptions options, CancellationToken cancellation)
    {
        var sources = manifest.Data.Main().Select(static main => (main.Role, File: (DataInput.File)main.Input))
            .ToDictionary(static main => AuditData.NameOf(main.Role), static main => new TableSource(main.File.Path, main.File.DeclaredAt), StringComparer.Ordinal);
        _tables = TableStreams.Read(sources, CountedTables.Options(plan, TableInputs.Reading(plan, options)) with { Shard = options.Shard }, cancellation);
        TableInputs.CheckNames(manifest, _tables.Select(static table => KeyValuePair.Create(table.Key, table.Value.Columns)));
        return new FoldedTables(manifest.Fields, options.Threads, _tables);
    }

    public void Dispose()
    {
    }

    private static Diagnostic Note(string note, StreamedTable table) => new(DiagnosticCode.DataFile, Severity.Warning, note, new SourceLocation(table.Path));

    private string Relative(string path) => Path.GetRelativePath(manifest.Folder, path).Replace('\\', '/');
}
