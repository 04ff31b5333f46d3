using DataAuditor.Data;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Profiles;
using DataAuditor.Reports;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>Tables, in memory as a whole or counted where they are.</summary>
internal sealed class TableInputs : AuditInputs
{
    private readonly DuckDbConditions _sql;

    private readonly IReadOnlyDictionary<string, LoadedTable> _loaded;

    private readonly TablePair _tables;

    private TableInputs(AuditManifest manifest, IReadOnlyDictionary<string, LoadedTable> loaded, int threads)
        : base(manifest)
    {
        _loaded = loaded;
        Table? Named(string name) => loaded.GetValueOrDefault(name)?.Table;

        var further = manifest.Data.Tables.Keys.ToDictionary(name => name, name => loaded[$"tables.{name}"].Table, StringComparer.Ordinal);
        _tables = new ColumnTablePair(Named("synthetic")!, Named("real"), Named("holdout"), further, manifest.Fields, threads);

        var named = new Dictionary<string, Table>(further, StringComparer.Ordinal);
        foreach (var role in new[] { "synthetic", "real", "holdout" })
        {
            if (Named(role) is { } table) named[role] = table;
        }

        _sql = new DuckDbConditions(named);
    }

    private TableInputs(AuditManifest manifest, IReadOnlyDictionary<string, LoadedTable> loaded, SummaryTablePair counted)
        : base(manifest)
    {
        _loaded = loaded;
        _tables = counted;
        _sql = new DuckDbConditions(new Dictionary<string, Table>(StringComparer.Ordinal));
    }

    public override ISqlConditions Sql => _sql;

    public override IReadOnlyList<ColumnProfile> Profiles => ProfileBuilder.Build(_tables);

    public override IEnumerable<Diagnostic> Notes => _loaded.Values.SelectMany(table => table.Notes.Select(note => Note(note, table.Path)));

    protected override IEnumerable<string> DataFiles => _loaded.Values.SelectMany(table => table.Files);

    public static TableInputs Read(AuditPlan plan, OpenWarehouses warehouses, AuditOptions auditOptions, CancellationToken cancellation)
    {
        var manifest = plan.Manifest;
        var options = Reading(plan, auditOptions);
        var sources = manifest.Data.Named()
            .Where(named => named.Input is not DataInput.InMemory)
            .ToDictionary(named => named.Name, named => SourceOf(named.Input, warehouses), StringComparer.Ordinal);
        if (CountedTables.Of(plan, sources, options, auditOptions, cancellation) is { } counted) return Counted(manifest, counted, sources, options, cancellation);

        var loaded = Read(sources, options, cancellation);
        foreach (var (name, input) in manifest.Data.Named())
        {
            if (input is DataInput.InMemory(var table)) loaded[name] = new LoadedTable(table, "(in memory)", table.RowCount, TableHash.Sha256(table), []);
        }

        MemoryTables.Check(manifest, loaded);
        CheckNames(manifest, loaded.Select(static table => KeyValuePair.Create(table.Key, table.Value.Table)));
        return new TableInputs(manifest, loaded, auditOptions.Threads);
    }

    private static Dictionary<string, LoadedTable> Read(Dictionary<string, TableSource> files, TableReadOptions options, CancellationToken cancellation) =>
        files.Count == 0 ? [] : new Dictionary<string, LoadedTable>(TableReader.Read(files, options, cancellation), StringComparer.Ordinal);

    private static TableInputs Counted(
        AuditManifest manifest, CountedTables counted, Dictionary<string, TableSource> files, TableReadOptions options, CancellationToken cancellation)
    {
        var further = files.Where(file => !counted.Loaded.ContainsKey(file.Key)).ToDictionary(StringComparer.Ordinal);
        var loaded = Read(further, options with { Declared = new TableReadOptions().Declared }, cancellation);
        foreach (var (name, table) in counted.Loaded) loaded[name] = table;
        foreach (var (name, input) in manifest.Data.Named())
        {
            if (input is DataInput.InMemory(var table)) loaded[name] = new LoadedTable(table, "(in memory)", table.RowCount, TableHash.Sha256(table), []);
        }

        CheckNames(manifest, loaded.Select(static table => KeyValuePair.Create(table.Key, table.Value.Table)));
        counted.Pair.FurtherTables = manifest.Data.Tables.Keys.ToDictionary(static name => name, name => loaded[$"tables.{name}"].Table, StringComparer.Ordinal);
        return new TableInputs(manifest, loaded, counted.Pair);
    }

    private static TableSource SourceOf(DataInput input, OpenWarehouses warehouses) => input switch
    {
        DataInput.File file => new TableSource(file.Path, file.DeclaredAt),
        DataInput.Query query => TableSource.Of(warehouses[query]),
        _ => throw new InvalidOperationException($"{input.GetType().Name} is not read."),
    };

    /// <summary>How the tables of an audit are read.</summary>
    public static TableReadOptions Reading(AuditPlan plan, AuditOptions auditOptions) => new()
    {
        Declared = DeclaredKinds.Of(plan.Manifest.Data),
        MisfitColumns = plan.MisfitColumns,
        NotOfSynthetic = plan.Manifest.Fields[FieldRoles.AttackScore].ToHashSet(StringComparer.Ordinal),
        Threads = auditOptions.Threads,
        BytesRead = ReadingProgress.Of(plan.Manifest, auditOptions.Progress),
    };

    public override long Records(Role role) => _tables.Records(role);

    public override IReadOnlyList<MeasuredMetric> Measure(
        AuditPlan plan, Func<Metric, MetricContext> contexts, AuditOptions options, CancellationToken cancellation)
    {
        var done = 0;
        var progress = options.Progress is { } sink
            ? new SynchronousProgress<MeasuredMetric>(_ => sink.Report(new AuditProgress("measuring", (double)Interlocked.Increment(ref done) / plan.Metrics.Count)))
            : null;
        return MetricEngine.Measure([.. plan.Metrics.Select(planned => (TableMetric)planned.Metric)], _tables, contexts, options.Threads, progress, cancellation);
    }

    public override void Dispose() => _sql.Dispose();

    protected override ReportData Describe(string name, DataInput input)
    {
        var table = _loaded[name];
        return new ReportData(input is DataInput.File ? Relative(table.Path) : table.Path, table.Records, table.Sha256);
    }

    /// <summary>A role or kind given to a column that no table has would silently measure something else than was meant.</summary>
    public static void CheckNames(AuditManifest manifest, IEnumerable<KeyValuePair<string, Table>> tables)
    {
        var columns = tables.Where(table => table.Key is "synthetic" or "real" or "holdout")
            .SelectMany(table => table.Value.Columns.Select(column => column.Name))
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
