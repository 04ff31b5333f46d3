using DataAuditor.Data.Streaming;
using DataAuditor.Engine;
using DataAuditor.Profiles;
using DataAuditor.Running;
using DataAuditor.States;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Shards;

/// <summary>Counts, sums and drawn rows of an audit's tables.</summary>
internal sealed class FoldedTables(FieldRoles fields, int threads) : IFolded
{
    private readonly SortedDictionary<string, SampledRows> _rows = new(StringComparer.Ordinal);

    private SummaryPlan? _plan;

    private TableSummary? _synthetic;

    private TableSummary? _real;

    private long _holdout;

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

    public IReadOnlyList<ColumnProfile> Profiles => ProfileBuilder.Build(Pair());

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
        MetricEngine.Measure([.. plan.Metrics.Select(static planned => (TableMetric)planned.Metric)], Pair(), contexts, options.Threads, null, cancellation);

    private SummaryTablePair Pair() => new(_synthetic!, _real, _holdout, CountedTables.Sample(fields, _rows, threads));
}
