using System.Diagnostics;
using DataAuditor.Counting;
using DataAuditor.Models;
using DataAuditor.States;
using DataAuditor.Tables;

namespace DataAuditor.Engine;

/// <summary>A metric under way, or several that fold the same. One that breaks is a fault of its own and ends nothing.</summary>
internal sealed class FoldRun(IReadOnlyList<RecordMetric> alike)
{
    private readonly IRecordFold _fold = alike[0].Begin();

    /// <summary>What is said of the metric once it broke; null as long as it has not.</summary>
    private Measurement? _ended;

    private TimeSpan _elapsed;

    public IReadOnlyList<RecordMetric> Metrics => alike;

    public FoldedPart Fold(Role role, IReadOnlyList<Sample> samples)
    {
        if (_ended is not null || !Wants(role)) return default;

        var clock = Stopwatch.GetTimestamp();
        try
        {
            return new FoldedPart(_fold.Fold(samples), null, Stopwatch.GetElapsedTime(clock));
        }
        catch (Exception fault) when (IsOfMetric(fault))
        {
            return new FoldedPart(null, fault, Stopwatch.GetElapsedTime(clock));
        }
    }

    public void Take(FoldedPart part)
    {
        _elapsed += part.Elapsed;
        if (part.Fault is { } fault) _ended ??= Ended(fault);
        if (_ended is not null || part.State is null) return;

        var clock = Stopwatch.GetTimestamp();
        _fold.Take(part.State);
        _elapsed += Stopwatch.GetElapsedTime(clock);
    }

    /// <exception cref="NotSummarizedException">The records cannot be counted as they would be folded.</exception>
    public void Take(IRecordCounts counts, IEnumerable<Role> roles)
    {
        var clock = Stopwatch.GetTimestamp();
        try
        {
            _fold.Take(counts, roles.Where(Wants).Sum(counts.Records));
        }
        catch (Exception fault) when (IsOfMetric(fault) && fault is not NotSummarizedException)
        {
            _ended ??= Ended(fault);
        }

        _elapsed += Stopwatch.GetElapsedTime(clock);
    }

    public void Merge(FoldRun later)
    {
        _ended ??= later._ended;
        if (_ended is null) _fold.Merge(later._fold);
    }

    /// <inheritdoc cref="IState{TSelf}.Archive"/>
    public void Archive(StateArchive archive)
    {
        if (archive.Pass(_ended is not null))
        {
            var absence = archive.Pass((_ended as Measurement.NotApplicable)?.Reason);
            var fault = archive.Pass((_ended as Measurement.Fault)?.Message);
            _ended = absence is not null ? Measurement.MissingInput(absence) : new Measurement.Fault(fault ?? throw StateArchive.Broken("a metric ended without a reason"));
        }
        else
        {
            _fold.Archive(archive);
        }
    }

    public MeasuredMetric Measure(RecordMetric metric, MetricContext context, IReadOnlyDictionary<string, ModelException> modelMissing, Needs given)
    {
        var clock = Stopwatch.GetTimestamp();
        Measurement measurement;
        try
        {
            measurement = _ended ?? metric.Info.Needs.Missing(given) ?? _fold.Measure(metric, context, modelMissing);
        }
        catch (Exception fault) when (IsOfMetric(fault))
        {
            measurement = Broken(fault);
        }

        return new MeasuredMetric(metric, measurement, (_elapsed / alike.Count) + Stopwatch.GetElapsedTime(clock));
    }

    private bool Wants(Role role) => role switch
    {
        Role.Synthetic => true,
        Role.Real => (alike[0].Info.Needs | alike[0].Info.AlsoReads).HasFlag(Needs.Real),
        _ => (alike[0].Info.Needs | alike[0].Info.AlsoReads).HasFlag(Needs.Holdout),
    };

    private static Measurement Ended(Exception fault) => fault is ModelException { IsMerelyAbsent: true } absent ? Measurement.MissingInput(absent.Message) : Broken(fault);

    private static Measurement.Fault Broken(Exception fault) => new($"{fault.GetType().Name}: {fault.Message}");

    private static bool IsOfMetric(Exception fault) => fault is not (AuditException or OperationCanceledException or OutOfMemoryException);
}
