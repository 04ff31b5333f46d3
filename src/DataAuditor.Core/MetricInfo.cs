namespace DataAuditor;

/// <summary>What is known of a metric before anything is measured; it feeds the catalogue, the schema and every report.</summary>
/// <param name="Id"><c>modality.dimension.name</c>; a promise that never changes.</param>
/// <param name="Name">The field's name, spelled out.</param>
public sealed record MetricInfo(string Id, string Name, Modality Modality, Dimension Dimension)
{
    public required string Summary { get; init; }

    /// <summary>LaTeX, in the survey's notation.</summary>
    public required string Formula { get; init; }

    /// <summary>The paper or standard that defines it.</summary>
    public required string Source { get; init; }

    public required Direction Direction { get; init; }

    public ValueRange Range { get; init; } = ValueRange.Unbounded;

    public Needs Needs { get; init; } = Needs.Real;

    /// <summary>What it reads too where it is given, to say more or to say it better.</summary>
    public Needs AlsoReads { get; init; }

    /// <summary>Further dimensions that this metric counts for in the coverage table.</summary>
    public IReadOnlyList<Dimension> AlsoCovers { get; init; } = [];

    /// <summary>What one of its parts is: a column, a pair, a rule.</summary>
    public string PartNoun { get; init; } = "part";

    /// <summary>Raised whenever the same data may give another value, so that baselines of an older definition are refused.</summary>
    public int Version { get; init; } = 1;

    /// <summary>False where a bounded range is no scale of goodness, as for p-values.</summary>
    public bool HasScore { get; init; } = true;

    /// <summary>For a metric whose ideal is not an end of its range; replaces the score by direction.</summary>
    public Func<double, double>? CustomScore { get; init; }

    public Pillar Pillar => Dimension.Pillar;

    /// <summary>Whether the metric counts for a dimension, its own or one that it covers too.</summary>
    public bool Covers(Dimension dimension) => Dimension == dimension || AlsoCovers.Contains(dimension);

    /// <summary>Maps a value to [0, 1] with 1 best; null where the metric has no natural bounded scale.</summary>
    public double? ScoreOf(double value)
    {
        if (!HasScore) return null;
        if (CustomScore is not null) return CustomScore(value);
        if (!Range.IsBounded || Direction is Direction.None) return null;

        var share = Math.Clamp((value - Range.Low) / (Range.High - Range.Low), 0, 1);
        return Direction is Direction.Higher ? share : 1 - share;
    }
}
