using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>Violations of each type, and the metres driven in all episodes.</summary>
public sealed class ViolationCounts : IState<ViolationCounts>
{
    private const double Kilometre = 1000;

    private readonly CorpusRatio _all = new();

    private readonly CorpusRatio _driven = new();

    private readonly Breakdown<CorpusRatio> _types = new();

    /// <summary>Episodes of which nothing tells how far they went, or what they violated.</summary>
    public long LeftOut { get; private set; }

    public void Merge(ViolationCounts later)
    {
        _all.Merge(later._all);
        _driven.Merge(later._driven);
        _types.Merge(later._types);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_all);
        archive.PassState(_driven);
        archive.PassState(_types);
        LeftOut = archive.PassCount(LeftOut);
    }

    internal void Add(Sample sample, Infractions infractions, double? metres)
    {
        if (metres is not { } driven || !infractions.AreTold)
        {
            LeftOut++;
            return;
        }

        _all.Add(sample.Index, Kilometre * infractions.Total, driven);
        _driven.Add(sample.Index, 0, driven);
        foreach (var (type, count) in infractions.Counts) _types.Of(type)?.Add(sample.Index, Kilometre * count, 0);
    }

    /// <summary>Per kilometre; null where nothing was driven.</summary>
    internal Measurement.Score? Measure(MetricContext context)
    {
        if (_all.Value is not { } total || _driven.Value is null) return null;

        return new Measurement.Score(total)
        {
            Uncertainty = Uncertainty(_all, context, "interval"),
            Parts = [.. _types.States.Select(type => PartOf(type.Key, type.Value, context))],
            Notes = [.. LeftOut.Notes("no word on the distance driven, or on violations"), .. _types.TooMany("types of violations"), .. InfractionNames.Doubts(_types.States.Select(static type => type.Key))],
        };
    }

    /// <summary>A type has its own violations, and the way of all episodes, also of those without it.</summary>
    private Part PartOf(string type, CorpusRatio counts, MetricContext context)
    {
        var rate = new CorpusRatio();
        rate.Merge(counts);
        rate.Merge(_driven);
        return new Part(PlainText.OneLine(type), rate.Value!.Value) { Uncertainty = Uncertainty(rate, context, type) };
    }

    /// <summary>Where nothing was seen, no resample shows what could have been: then what a Poisson process would hide in as many kilometres.</summary>
    private Uncertainty? Uncertainty(CorpusRatio rate, MetricContext context, string purpose)
    {
        if (rate.Value != 0) return rate.Uncertainty(context.Random(purpose), context.Threads, context.Cancellation)?.Within(0, double.PositiveInfinity);

        var kilometres = Kilometres;
        return new Uncertainty("poisson", confidence => (0, -Math.Log((1 - confidence) / 2) / kilometres));
    }

    private double Kilometres => _driven.Denominator / Kilometre;
}
