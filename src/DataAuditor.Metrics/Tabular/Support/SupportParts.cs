using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>What a measurement of a support shows beside its value: each number with the one that the holdout gets, which no generator beats.</summary>
internal sealed class SupportParts(SupportTables tables)
{
    public const string HoldoutName = "holdout";

    private readonly List<Part> _parts = [];
    private readonly List<SkippedPart> _skipped = [];

    /// <summary>The value that real records get which the generator never saw.</summary>
    public void AddHoldout(Func<Frame, PointSet, double> measure)
    {
        if (tables.HoldoutFrame is { } holdout) _parts.Add(new Part(HoldoutName, measure(holdout, tables.Holdout!)) { IsReference = true });
        else _skipped.Add(new SkippedPart(HoldoutName, "it needs real records that the generator never saw, and data.holdout has not two of them"));
    }

    public void Add(string name, Func<Frame, PointSet, double> measure) => _parts.Add(new Part(name, measure(tables.SyntheticFrame, tables.Synthetic))
    {
        IsReference = true,
        Details = tables.HoldoutFrame is { } holdout ? [KeyValuePair.Create(HoldoutName, measure(holdout, tables.Holdout!))] : [],
    });

    public Measurement.Score Score(double value, Uncertainty uncertainty, IEnumerable<string> notes, params IReadOnlyList<Figure> figures) => new(value)
    {
        Uncertainty = uncertainty,
        Parts = _parts,
        Skipped = _skipped,
        Notes = [.. notes],
        Figures = figures,
    };

    /// <summary>The worst value, for synthetic records that fill no region.</summary>
    public static Measurement.Score Worst(string reason, params IEnumerable<string> names) => new(0)
    {
        Parts = [.. names.Select(static name => new Part(name, 0) { IsReference = true })],
        Skipped = [new SkippedPart(HoldoutName, "the synthetic table has no region to hold it against")],
        Notes = [$"{reason}, which is the worst value, 0"],
    };
}
