using DataAuditor.Data;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Reports;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>The data of an audit, read and ready to be measured.</summary>
internal sealed class AuditInputs : IDisposable
{
    private readonly DuckDbConditions _sql;

    private AuditInputs(AuditManifest manifest, IReadOnlyDictionary<string, LoadedTable> loaded, int threads)
    {
        Loaded = loaded;
        Table? Named(string name) => loaded.GetValueOrDefault(name)?.Table;

        var further = manifest.Data.Tables.Keys.ToDictionary(name => name, name => loaded[$"tables.{name}"].Table, StringComparer.Ordinal);
        Tables = new ColumnTablePair(Named("synthetic")!, Named("real"), Named("holdout"), further, manifest.Fields, threads);

        var named = new Dictionary<string, Table>(further, StringComparer.Ordinal);
        foreach (var role in new[] { "synthetic", "real", "holdout" })
        {
            if (Named(role) is { } table) named[role] = table;
        }

        _sql = new DuckDbConditions(named);
    }

    public IReadOnlyDictionary<string, LoadedTable> Loaded { get; }

    public TablePair Tables { get; }

    public ISqlConditions Sql => _sql;

    /// <summary>What the readers found worth saying.</summary>
    public IEnumerable<Diagnostic> Notes => Loaded.Values.SelectMany(table => table.Notes.Select(note =>
        new Diagnostic(DiagnosticCode.DataFile, Severity.Warning, note, new SourceLocation(table.Path))));

    /// <summary>Every file that was read.</summary>
    public IEnumerable<string> Files(AuditManifest manifest) =>
    [
        .. new[] { manifest.Path, manifest.BaselinePath, manifest.GeneratorPath, manifest.Data.Schema?.Path, Path.Exists(manifest.HistoryPath) ? manifest.HistoryPath : null }.OfType<string>(),
        .. Loaded.Values.SelectMany(table => table.Files),
    ];

    public static AuditInputs Load(AuditPlan plan, AuditOptions auditOptions, CancellationToken cancellation)
    {
        var manifest = plan.Manifest;
        if (manifest.Modality is not Modality.Tabular)
        {
            throw new AuditException(
                DiagnosticCode.Manifest,
                $"this version has no metric for {manifest.Modality.ToString().ToLowerInvariant()} data",
                manifest.Path is { } path ? new SourceLocation(path) : null);
        }

        var options = new TableReadOptions
        {
            Declared = DeclaredKinds.Of(manifest.Data),
            MisfitColumns = plan.MisfitColumns,
            NotOfSynthetic = manifest.Fields[FieldRoles.AttackScore].ToHashSet(StringComparer.Ordinal),
            Threads = auditOptions.Threads,
            BytesRead = ReadingProgress.Of(manifest, auditOptions.Progress),
        };
        var files = manifest.Data.Named()
            .Where(named => named.Input is DataInput.File)
            .ToDictionary(named => named.Name, named => (DataInput.File)named.Input, StringComparer.Ordinal);
        var loaded = files.Count == 0
            ? []
            : new Dictionary<string, LoadedTable>(
                TableReader.Read(files.ToDictionary(file => file.Key, file => new TableSource(file.Value.Path, file.Value.DeclaredAt), StringComparer.Ordinal), options, cancellation),
                StringComparer.Ordinal);
        foreach (var (name, input) in manifest.Data.Named())
        {
            if (input is DataInput.InMemory(var table)) loaded[name] = new LoadedTable(table, "(in memory)", table.RowCount, TableHash.Sha256(table), []);
        }

        MemoryTables.Check(manifest, loaded);
        CheckNames(manifest, loaded);
        return new AuditInputs(manifest, loaded, auditOptions.Threads);
    }

    public IReadOnlyDictionary<string, ReportData> Describe(AuditManifest manifest) => manifest.Data.Named().ToDictionary(
        named => named.Name,
        named => new ReportData(Relative(manifest, named.Input, Loaded[named.Name].Path), Loaded[named.Name].Records, Loaded[named.Name].Sha256),
        StringComparer.Ordinal);

    public void Dispose() => _sql.Dispose();

    private static string Relative(AuditManifest manifest, DataInput input, string path) => input is DataInput.InMemory
        ? path
        : Path.GetRelativePath(manifest.Folder, path).Replace('\\', '/');

    /// <summary>A role or kind given to a column that no table has would silently measure something else than was meant.</summary>
    private static void CheckNames(AuditManifest manifest, Dictionary<string, LoadedTable> loaded)
    {
        var columns = loaded.Where(table => table.Key is "synthetic" or "real" or "holdout")
            .SelectMany(table => table.Value.Table.Columns.Select(column => column.Name))
            .ToHashSet(StringComparer.Ordinal);
        var named = manifest.Fields.Roles.SelectMany(role => manifest.Fields[role].Select(name => (By: $"the role '{role}'", Name: name)))
            .Concat(manifest.Data.Types.Keys.Select(name => (By: "'types'", Name: name)));
        var problems = named.Where(mention => !columns.Contains(mention.Name))
            .Select(mention => new Diagnostic(
                DiagnosticCode.Manifest,
                Severity.Error,
                $"{mention.By} names the column '{PlainText.OneLine(mention.Name)}', which no table has{Catalog.Suggestion.For(mention.Name, columns)}",
                manifest.Path is { } path ? new SourceLocation(path) : null))
            .ToArray();
        if (problems.Length > 0) throw new AuditException(problems);
    }
}
