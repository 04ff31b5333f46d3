namespace DataAuditor.Metrics.Graph.Budget;

/// <summary>What is to be said of a δ.</summary>
/// <param name="Obstacle">Why it leaves no guarantee; null where it does.</param>
internal sealed record DeltaCheck(string? Obstacle)
{
    /// <summary>A δ is far below 1 over the vertices where their product is at most this.</summary>
    private const double Negligible = 0.1;

    public IReadOnlyList<KeyValuePair<string, double>> Details { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>In the central model, by the rule that δ must be below 1/|V|, and should be far below, at most a tenth of that.</summary>
    /// <param name="vertices">0 where they are not known.</param>
    public static DeltaCheck Central(double delta, int vertices)
    {
        if (delta == 0) return new DeltaCheck(Obstacle: null);
        if (vertices == 0) return new DeltaCheck(Obstacle: null) { Notes = [$"no record has a graph to hold δ = {Number.Exact(delta)} against: it should be far below 1 over the number of vertices"] };

        // With δ = 1/|V| to publish a vertex at random, with all its edges, would meet the definition.
        var times = delta * vertices;
        if (times >= 1) return new DeltaCheck($"δ = {Number.Exact(delta)} is not below 1/|V| = {Number.Format(1.0 / vertices)} for {vertices} vertices: a mechanism that publishes some of them whole keeps such a budget, whatever its ε");

        return new DeltaCheck(Obstacle: null)
        {
            Details = [KeyValuePair.Create("vertices", (double)vertices), KeyValuePair.Create("delta times vertices", times)],
            Notes = times > Negligible ? [$"δ·|V| is {Number.Format(times)}, which is not far below 1 ({Number.Format(Negligible)} or less)"] : [],
        };
    }

    /// <summary>In the local model, where the guarantee is δ = 0.</summary>
    public static DeltaCheck Local(double delta) =>
        new(delta == 0 ? null : $"edge-level local differential privacy has δ = 0, and the generator card declares δ = {Number.Exact(delta)}");
}
