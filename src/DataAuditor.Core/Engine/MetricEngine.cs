using System.Diagnostics;
using DataAuditor.Tables;

namespace DataAuditor.Engine;

/// <summary>Runs metrics side by side. One that breaks is a fault of its own and ends nothing.</summary>
public static class MetricEngine
{
    /// <returns>One measurement a metric, in the order of the metrics.</returns>
    /// <exception cref="AuditException">A metric found the user's input wrong.</exception>
    public static IReadOnlyList<MeasuredMetric> Measure(
        IReadOnlyList<TableMetric> metrics,
        TablePair tables,
        Func<Metric, MetricContext> contexts,
        int threads,
        IProgress<MeasuredMetric>? progress,
        CancellationToken cancellation)
    {
        var measured = new MeasuredMetric[metrics.Count];
        SpareThreads(threads);
        try
        {
#pragma warning disable RS0030 // the engine is where threads live
            Parallel.For(
                0,
                metrics.Count,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                i =>
                {
                    measured[i] = Measure(metrics[i], tables, contexts(metrics[i]));
                    progress?.Report(measured[i]);
                });
#pragma warning restore RS0030
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<AuditException>().Any())
        {
            throw new AuditException([.. several.InnerExceptions.OfType<AuditException>()
                .SelectMany(wrong => wrong.Diagnostics)
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)]);
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<OperationCanceledException>().FirstOrDefault() is { } cancelled)
        {
            throw new OperationCanceledException(cancelled.Message, several, cancellation);
        }

        return measured;
    }

    /// <summary>
    /// Metrics that wait for figures which another computes hold their threads meanwhile, and the pool, which begins with one thread a processor, would let
    /// half a second go by before it gives the computing one a second.
    /// </summary>
    private static void SpareThreads(int threads)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        if (workers < 2 * threads) ThreadPool.SetMinThreads(2 * threads, completions);
    }

    private static MeasuredMetric Measure(TableMetric metric, TablePair tables, MetricContext context)
    {
        var clock = Stopwatch.GetTimestamp();
        return new MeasuredMetric(metric, Outcome(metric, tables, context), Stopwatch.GetElapsedTime(clock));
    }

    private static Measurement Outcome(TableMetric metric, TablePair tables, MetricContext context)
    {
        var given = metric.Info.Needs & Needs.Schema;
        if (tables.Records(Role.Real) > 0) given |= Needs.Real;
        if (tables.Records(Role.Holdout) > 0) given |= Needs.Holdout;
        if (metric.Info.Needs.Missing(given) is { } missing) return missing;

        try
        {
            return tables.Sample is { } sample && metric.TakesSample()
                ? sample.Told(metric.Measure(sample.Tables, context))
                : metric.Measure(tables, context);
        }
        catch (NotSummarizedException lacking)
        {
            return Measurement.MissingInput(lacking.Message);
        }
        catch (Exception fault) when (fault is not (AuditException or OperationCanceledException or OutOfMemoryException))
        {
            return new Measurement.Fault($"{fault.GetType().Name}: {fault.Message}");
        }
    }
}
