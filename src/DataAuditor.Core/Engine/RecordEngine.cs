using System.Collections.Concurrent;
using DataAuditor.Counting;
using DataAuditor.Models;
using DataAuditor.States;

namespace DataAuditor.Engine;

#pragma warning disable RS0030 // Parallel: the engine is where threads live; no result depends on their number.

/// <summary>
/// Runs record metrics over blocks of records, all metrics in one pass. Threads parse and fold blocks; the states are merged in the order
/// of the records, whatever block is done first. How records are cut depends on the data alone, so no result depends on the number of threads.
/// </summary>
public sealed class RecordEngine(IReadOnlyList<RecordMetric> metrics, IModels models, int threads) : IState<RecordEngine>
{
    /// <summary>Blocks that may wait to be merged, for each thread: what one slow block can pile up.</summary>
    private const int WaitingPerThread = 4;

    private readonly FoldRun[] _runs = [.. metrics.GroupBy(static metric => metric.FoldKey()).Select(alike => new FoldRun([.. alike]))];

    private readonly ModelRun _models = new([.. metrics.SelectMany(metric => metric.Features).Distinct()], models);

    private readonly Dictionary<Role, long> _records = [];

    /// <summary>Which data sets the audit has, beside the synthetic one.</summary>
    public Needs Given { get; init; }

    /// <summary>How many records are folded at a time, at most: few where each holds much, such as images.</summary>
    public int MostRecordsAtOnce { get; init; } = int.MaxValue;

    /// <summary>How many records were seen, broken ones included, by role.</summary>
    public IReadOnlyDictionary<Role, long> Records => _records;

    /// <summary>Takes in the records that follow those that another engine of the same metrics took in.</summary>
    public void Merge(RecordEngine later)
    {
        foreach (var (role, count) in later._records) _records[role] = _records.GetValueOrDefault(role) + count;
        foreach (var (role, fault) in later._models.Faults) _models.Remember(role, fault);
        for (var run = 0; run < _runs.Length; run++) _runs[run].Merge(later._runs[run]);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassMap(_records, archive.Pass, archive.Pass);
        _models.Archive(archive);
        foreach (var run in _runs) run.Archive(archive);
    }

    /// <returns>One measurement a metric, in the order of the metrics.</returns>
    /// <param name="blocks">Read by one thread at a time, in order, one data set after the other.</param>
    /// <exception cref="AuditException">The data is not well-formed.</exception>
    public IReadOnlyList<MeasuredMetric> Measure(IEnumerable<SampleBlock> blocks, Func<Metric, MetricContext> contexts, CancellationToken cancellation)
    {
        Fold(blocks, cancellation);
        return Measure(contexts, cancellation);
    }

    /// <returns>What the records that were taken in come to: one measurement a metric, in the order of the metrics.</returns>
    /// <exception cref="AuditException">The data is not well-formed.</exception>
    public IReadOnlyList<MeasuredMetric> Measure(Func<Metric, MetricContext> contexts, CancellationToken cancellation)
    {
        var measured = new MeasuredMetric[metrics.Count];
        var wrong = new AuditException?[metrics.Count];
        Parallel.ForEach(_runs, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation }, MeasureAlike);
        return wrong.FirstOrDefault(static one => one is not null) is { } first ? throw first : measured;

        // Metrics of one fold share its state: one thread measures them.
        void MeasureAlike(FoldRun run)
        {
            foreach (var (place, metric) in metrics.Index().Where(placed => run.Metrics.Contains(placed.Item)))
            {
                try
                {
                    measured[place] = run.Measure(metric, contexts(metric), _models.Faults, Given);
                }
                catch (AuditException fault)
                {
                    wrong[place] = fault;
                }
            }
        }
    }

    /// <summary>Takes the records in.</summary>
    /// <param name="blocks">Read by one thread at a time, in order, one data set after the other.</param>
    /// <exception cref="AuditException">The data is not well-formed.</exception>
    public void Fold(IEnumerable<SampleBlock> blocks, CancellationToken cancellation)
    {
        var merging = new OrderedMerge<FoldedBlock>(Take, Math.Max(1, threads) * WaitingPerThread);
        using var onCancel = cancellation.Register(merging.End);
        try
        {
            // Without buffering: a thread that held numbers back while it waits for room would wait for itself.
            Parallel.ForEach(
                Partitioner.Create(merging.Numbered(WithFault(blocks).SelectMany(block => BlockSlice.Of(block, MostRecordsAtOnce))), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation },
                numbered => FoldInto(merging, numbered.Number, numbered.Item, cancellation));
        }
        catch (AggregateException several)
        {
            cancellation.ThrowIfCancellationRequested();
            throw several.InnerExceptions.OfType<AuditException>().FirstOrDefault() ?? several.InnerExceptions[0];
        }
    }

    /// <summary>Takes all records in at once, as another engine counts them where they lie.</summary>
    /// <param name="roles">Those that the audit has.</param>
    /// <exception cref="Tables.NotSummarizedException">They cannot be counted as they would be folded; what was taken in is then of no use.</exception>
    /// <exception cref="AuditException">Not all of the other engine answers.</exception>
    public void Take(IRecordCounts counts, IReadOnlyList<Role> roles)
    {
        foreach (var run in _runs) run.Take(counts, roles);
        foreach (var role in roles) _records[role] = counts.Records(role);
    }

    private void FoldInto(OrderedMerge<FoldedBlock> merging, long number, SampleBlock block, CancellationToken cancellation)
    {
        try
        {
            merging.Add(number, Fold(block, cancellation));
        }
        catch
        {
            merging.End();
            throw;
        }
    }

    /// <summary>A fault of reading is a block of its own, so that it is told in its turn.</summary>
    private static IEnumerable<SampleBlock> WithFault(IEnumerable<SampleBlock> blocks)
    {
        using var reader = blocks.GetEnumerator();
        while (true)
        {
            SampleBlock next;
            try
            {
                if (!reader.MoveNext()) yield break;
                next = reader.Current;
            }
            catch (AuditException wrong)
            {
                next = new FaultBlock(wrong);
            }

            yield return next;
            if (next is FaultBlock) yield break;
        }
    }

    private FoldedBlock Fold(SampleBlock block, CancellationToken cancellation)
    {
        try
        {
            var samples = block.Parse();
            _models.Compute(samples, cancellation);
            return new FoldedBlock(block.Role, samples.Count, [.. _runs.Select(run => run.Fold(block.Role, samples))]);
        }
        catch (AuditException wrong)
        {
            // Thrown when its turn comes: the first fault of the data is the one to tell, not the first that a thread met.
            return new FoldedBlock(block.Role, 0, []) { Wrong = wrong };
        }
    }

    private void Take(FoldedBlock folded)
    {
        if (folded.Wrong is { } wrong) throw wrong;

        _records[folded.Role] = _records.GetValueOrDefault(folded.Role) + folded.Count;
        for (var run = 0; run < _runs.Length; run++) _runs[run].Take(folded.Parts[run]);
    }

    private sealed class FaultBlock(AuditException wrong) : SampleBlock
    {
        public override Role Role => Role.Synthetic;

        public override int Count => 0;

        public override IReadOnlyList<Sample> Parse() => throw wrong;
    }

    private sealed record FoldedBlock(Role Role, int Count, FoldedPart[] Parts)
    {
        public AuditException? Wrong { get; init; }
    }
}
