using DataAuditor.Data.Streaming;
using DataAuditor.Engine;
using DataAuditor.Profiles;
using DataAuditor.Running;
using DataAuditor.States;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Shards;

/// <summary>Counts, sums and drawn rows of an audit's tables.</summary>
internal sealed class FoldedTables : IFolded
{
    private readonly Lazy<SummaryTablePair> _pair;

    private readonly SortedDictionary<string, SampledRows> _rows = new(StringComparer.Ordinal);

    private SummaryPlan? _plan;

    private TableSummary? _synthetic;

    private TableSummary? _real;

    private long _holdout;

    /// <summary>Nothing yet.</summary>
    public FoldedTables(FieldRoles fields, int threads) => _pair = new(() => new SummaryTablePair(_synthetic!, _real, _holdout, Sample(fields, threads)));

    public FoldedTables(FieldRoles fields, int threads, IReadOnlyDictionary<string, StreamedTable> tables)
        : this(fields, threads)
    {
        _synthetic = tables["synthetic"].Summary!;
        _real = tables.GetValueOrDefault("real")?.Summary;
        _holdout = tables.GetValueOrDefault("holdout")?.Records ?? 0;
        _plan = _synthetic.Plan;
        foreach (var (name, table) in tables)
        {
            if (table.Sample is { } rows) _rows.Add(name, rows);
        }
    }

    /// <summary>What metrics ask; to be asked for once all shards are merged.</summary>
    public SummaryTablePair Pair => _pair.Value;

    public IReadOnlyList<ColumnProfile> Profiles => ProfileBuilder.Build(Pair);

    public long Records(Role role) => role switch
    {
        Role.Synthetic => _synthetic!.Records,
        Role.Real => _real?.Records ?? 0,
        _ => _holdout,
    };

    public void Merge(IFolded later)
    {
        var other = (FoldedTables)later;
        if (other._plan!.Hash != _plan!.Hash) throw StateArchive.Broken("its columns are cut at other places than those of the shards before it: the first real records were others");

        _synthetic!.Merge(other._synthetic!);
        if (other._real is null != _real is null || !other._rows.Keys.SequenceEqual(_rows.Keys, StringComparer.Ordinal)) throw StateArchive.Broken("it has other tables than the shards before it");
        if (other._real is { } real) _real!.Merge(real);
        _holdout += other._holdout;
        foreach (var (name, rows) in other._rows)
        {
            _rows[name].Merge(rows);
        }
    }

    public void Archive(StateArchive archive)
    {
        _plan = SummaryPlan.Passed(archive, _plan);
        _synthetic = archive.PassState(_synthetic, () => new TableSummary(_plan)) ?? throw StateArchive.Broken("there is no synthetic table");
        _real = archive.PassState(_real, () => new TableSummary(_plan));
        _holdout = archive.Pass(_holdout);
        archive.PassMap(_rows, archive.PassText, rows =>
        {
            rows ??= new SampledRows();
            archive.PassState(rows);
            return rows;
        });
    }

    public IReadOnlyList<MeasuredMetric> Measure(AuditPlan plan, Func<Metric, MetricContext> contexts, AuditOptions options, CancellationToken cancellation) =>
        MetricEngine.Measure([.. plan.Metrics.Select(static planned => (TableMetric)planned.Metric)], Pair, contexts, options.Threads, null, cancellation);

    /// <summary>The rows drawn of each table; null where none were.</summary>
    private TableSample? Sample(FieldRoles fields, int threads)
    {
        var rows = _rows.Select(static table => (table.Key, Rows: table.Value.Build())).Where(static table => table.Rows is not null).ToDictionary(static table => table.Key, static table => table.Rows!, StringComparer.Ordinal);
        if (rows.Count == 0 || rows.Count < _rows.Count) return null;

        var pair = new ColumnTablePair(
            rows["synthetic"], rows.GetValueOrDefault("real"), rows.GetValueOrDefault("holdout"), new Dictionary<string, Table>(StringComparer.Ordinal), fields, threads);
        return new TableSample(pair, "drawn by a hash of their positions, since the tables are not held in memory");
    }
}
