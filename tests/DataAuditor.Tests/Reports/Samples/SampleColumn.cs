using DataAuditor.Profiles;
using DataAuditor.Tables;

namespace DataAuditor.Tests.Reports.Samples;

/// <summary>A made-up column: bell curves for numbers and dates, falling shares for categories, with a drift of the synthetic side.</summary>
public sealed record SampleColumn(string Name, ColumnKind Kind, double Drift)
{
    public double Low { get; init; }

    public double High { get; init; } = 100;

    public IReadOnlyList<string?> Levels { get; init; } = [];

    public ColumnProfile Profile => new(Name, Kind)
    {
        RealMissing = Drift / 10,
        SyntheticMissing = Drift / 4,
        Bins = Kind is ColumnKind.Category ? [] : [.. Enumerable.Range(0, 30).Select(Bin)],
        Steps = Kind is ColumnKind.Category ? [] : [.. Enumerable.Range(1, 100).Select(Step)],
        Levels = Kind is ColumnKind.Category ? [.. Levels.Select(Level)] : [],
    };

    private ProfileBin Bin(int index)
    {
        var width = (High - Low) / 30;
        return new(Low + (index * width), Low + ((index + 1) * width), Mass(index, 0) * 0.98, Mass(index, Drift) * 0.95);
    }

    private ProfileStep Step(int index) => new(Low + ((High - Low) * index / 100), Logistic(index / 100.0, 0), Logistic(index / 100.0, Drift));

    private double Mass(int bin, double drift) => Logistic((bin + 1) / 30.0, drift) - Logistic(bin / 30.0, drift);

    private double Logistic(double x, double drift)
    {
        return (At(x) - At(0)) / (At(1) - At(0));

        double At(double place) => 1 / (1 + Math.Exp(-(place - 0.42 - (drift * 0.6)) * (11 - (drift * 9))));
    }

    private ProfileLevel Level(string? level, int index)
    {
        var real = Share(index, 1.4);
        return new(level, real, Share(index, 1.4 + (Drift * 2)));
    }

    private double Share(int index, double steepness) =>
        Math.Pow(index + 1, -steepness) / Enumerable.Range(1, Levels.Count).Sum(rank => Math.Pow(rank, -steepness));
}
